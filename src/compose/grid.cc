#include "compose/grid.h"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "compose/components.h"
#include "compose/members.h"
#include "compose/template.h"

namespace tongket::compose {

namespace {

using Cell = std::vector<document::Block>;

class GridComposer {
  public:
    GridComposer(Composition& composition, document::StructureId parent, std::size_t most)
        : composition_(composition), parent_(parent), most_(most) {}

    void add(const stylesheet::Component& component, const Scope& scope) {
        const auto* each = std::get_if<stylesheet::EachPart>(&component.content);
        const Field* list = each != nullptr && !each->as_list ? scope.find(each->path) : nullptr;
        if (list == nullptr) {
            add_cell({&component, 1}, scope);
            return;
        }
        if (component.when &&
            !holds(*component.when, scope, component.place, composition_.diagnostics)) {
            return;
        }
        for (const Fields& member : members_of(each->range, *list)) {
            add_cell(each->rows, Scope{&member, &scope});
        }
    }

    void put(const stylesheet::GridPart& part, Flow flow) {
        std::size_t first = 0;
        for (const std::size_t columns : rows_of(part)) {
            if (first > 0) {
                flow.blocks.push_back({document::Space{part.row_gap}});
            }
            document::Columns row;
            row.gutter = part.gutter;
            for (std::size_t i = first; i < first + columns; ++i) {
                document::Column& column = row.columns.emplace_back();
                if (i < cells_.size()) {
                    column.blocks = std::move(cells_[i]);
                }
            }
            flow.blocks.push_back({std::move(row)});
            first += columns;
        }
    }

  private:
    /// The columns of each row. A grid that closes up gives away the places that are left over, one
    /// by one, always from its fullest row, the lowest of those.
    [[nodiscard]] std::vector<std::size_t> rows_of(const stylesheet::GridPart& part) const {
        std::vector<std::size_t> rows;
        std::size_t places = 0;
        while (places < cells_.size()) {
            rows.push_back(part.columns[std::min(rows.size(), part.columns.size() - 1)]);
            places += rows.back();
        }
        for (; part.closes_up && places > cells_.size(); --places) {
            --*std::max_element(rows.rbegin(), rows.rend());
        }
        return rows;
    }

    void add_cell(std::span<const stylesheet::Component> rows, const Scope& scope) {
        if (cells_.size() == most_) {
            return;
        }
        Cell cell;
        compose_components(composition_, rows, scope, {cell, parent_});
        if (!cell.empty()) {
            cells_.push_back(std::move(cell));
        }
    }

    Composition& composition_;
    document::StructureId parent_;
    std::size_t most_;
    std::vector<Cell> cells_;
};

}  // namespace

void compose_grid(Composition& composition,
                  const stylesheet::GridPart& part,
                  const Scope& scope,
                  Flow flow) {
    GridComposer composer(composition, flow.parent, part.most);
    for (const stylesheet::Component& component : part.rows) {
        composer.add(component, scope);
    }
    composer.put(part, flow);
}

}  // namespace tongket::compose
