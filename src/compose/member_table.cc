#include "compose/member_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/narrow.h"
#include "compose/award_counts.h"
#include "compose/members.h"
#include "compose/table_breaks.h"
#include "compose/table_builder.h"
#include "compose/template.h"
#include "vietnamese/numerals.h"

namespace tongket::compose {

namespace {

/// A member's own condition holds for a column if it holds for any member; else the report's.
bool column_shown(const stylesheet::Condition& when,
                  std::span<const Fields> members,
                  const Scope& scope,
                  base::Place place,
                  base::Diagnostics& diagnostics) {
    const bool of_members =
        !when.path.empty() && Scope{&members.front()}.find(when.path) != nullptr;
    if (!of_members) {
        return holds(when, scope, place, diagnostics);
    }
    const bool given = std::ranges::any_of(members, [&](const Fields& member) {
        const Field* field = Scope{&member}.find(when.path);
        return field != nullptr && field->given;
    });
    return given != when.negated;
}

/// "tập thể, cá nhân": the kinds of those who received these awards; empty if they are none.
std::string kinds_of(std::span<const Fields> members) {
    report::RecipientCounts counts;
    for (const Fields& member : members) {
        const Field* kind = Scope{&member}.find("recipient-kind");
        if (kind == nullptr) {
            return {};
        }
        counts.add(1, report::recipient_kind(plain_text(kind->text)));
    }
    return kinds_in_words(counts);
}

/// For each member where it stands in its group, how large that is (in `digits` at least), and
/// which of several groups it is; without a field that tells groups apart all are one.
std::vector<Fields> group_fields(std::string_view path,
                                 std::span<const Fields> members,
                                 std::size_t digits) {
    std::vector<std::string> names;
    for (const Fields& member : members) {
        const Field* field = path.empty() ? nullptr : Scope{&member}.find(path);
        names.push_back(field != nullptr ? plain_text(field->text) : std::string());
    }
    std::vector<Fields> made(names.size());
    const bool has_several =
        std::ranges::adjacent_find(names, std::not_equal_to<>()) != names.end();
    std::int64_t number = 0;
    for (std::size_t first = 0; first < names.size();) {
        std::size_t end = first + 1;
        while (end < names.size() && names[end] == names[first]) {
            ++end;
        }
        const std::string kinds = kinds_of(members.subspan(first, end - first));
        const std::string ordinal = has_several ? vietnamese::roman(++number) : std::string();
        for (std::size_t i = first; i < end; ++i) {
            made[i].push_back({"group-index", text_field(std::to_string(i - first + 1))});
            made[i].push_back({"group-count", text_field(padded_count(end - first, digits))});
            made[i].push_back({"group-number", text_field(ordinal)});
            if (!kinds.empty()) {
                made[i].push_back({"group-kinds", text_field(kinds)});
            }
        }
        first = end;
    }
    return made;
}

bool is_group_start(const Fields& group) { return plain_text(group.front().field().text) == "1"; }

/// Cells of the column below each other with the same words become one; empty ones do not, nor
/// those that `starts` says to begin anew. Cells right of it may be merged already, none left of
/// it.
template <class Starts>
void merge_cells(std::vector<GridRow>& rows, std::size_t column, const Starts& starts) {
    GridCell* first = nullptr;
    std::string words;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string own = plain_text(rows[i][column].text);
        if (first != nullptr && !own.empty() && own == words && !starts(i) &&
            first->rows < std::numeric_limits<std::uint16_t>::max()) {
            ++first->rows;
            rows[i].erase(rows[i].begin() + static_cast<std::ptrdiff_t>(column));
        } else {
            first = &rows[i][column];
            words = own;
        }
    }
}

bool are_blank(const GridRow& cells) {
    return std::ranges::all_of(cells, [](const GridCell& cell) { return is_blank(cell.text); });
}

class MemberTable {
  public:
    /// The members are one at least.
    MemberTable(Composition& composition,
                const stylesheet::TablePart& part,
                const Scope& scope,
                base::Place place,
                std::vector<Fields> members)
        : composition_(composition),
          part_(part),
          scope_(scope),
          place_(place),
          members_(std::move(members)),
          look_(composition.styles.table(part.style)),
          groups_(group_fields(part.group_by, members_, look_.count_digits)),
          rows_(members_.size()),
          shown_(part.columns.size()) {}

    document::Table build(document::StructureId parent) {
        grid_.caption = filled(part_.caption, scope_);
        grid_.caption_style = part_.caption_style;
        grid_.place = place_;
        grid_.counted = plain_text(filled(part_.counted, scope_));
        grid_.closing = filled(part_.closing, scope_);
        grid_.head.emplace_back();
        for (std::size_t c = 0; c < part_.columns.size(); ++c) {
            const stylesheet::Condition& when = part_.columns[c].when;
            if (column_shown(when, members_, scope_, place_, composition_.diagnostics)) {
                shown_[c] = grid_.columns.size();
                add_column(part_.columns[c]);
            }
        }
        for (std::size_t c = part_.columns.size(); c-- > 0;) {
            if (part_.columns[c].is_merged && shown_[c]) {
                merge_cells(rows_, *shown_[c], [this](std::size_t row) { return has_title(row); });
            }
        }
        add_marks();
        if (are_blank(grid_.numbers)) {
            grid_.numbers.clear();
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (has_title(i)) {
                add_group_title(i);
            }
            grid_.body.push_back(std::move(rows_[i]));
        }
        if (!part_.total.pieces.empty() && !grid_.columns.empty()) {
            add_total();
        }
        if (are_blank(grid_.head.front())) {
            // A table has heads in any case (ISO 14289-1, 7.5): those of its rows.
            grid_.head.clear();
            grid_.heads_rows.assign(1, true);
        }
        return build_table(composition_, grid_, with_rows(look_, grid_), parent);
    }

  private:
    [[nodiscard]] PieceList filled(const stylesheet::Template& text, const Scope& scope) const {
        return fill_template(text, scope, composition_.diagnostics);
    }

    [[nodiscard]] PieceList filled_for(const stylesheet::Template& text, std::size_t member) const {
        const Scope own{&members_[member], &scope_};
        return filled(text, Scope{&groups_[member], &own});
    }

    /// Whether the title of a group stands over that member's row.
    [[nodiscard]] bool has_title(std::size_t member) const {
        return !part_.group.pieces.empty() && is_group_start(groups_[member]);
    }

    void add_column(const stylesheet::TablePart::Column& column) {
        grid_.columns.push_back({column.width, column.align});
        grid_.sums.push_back(column.is_summed);
        grid_.head.front().push_back({filled(column.title, scope_), 1, 1, place_});
        // Those that are shown are numbered without a gap, as the columns of the layout are.
        const std::string& number = part_.columns[grid_.numbers.size()].number;
        grid_.numbers.push_back({text_field(number, place_).text, 1, 1, place_});
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            rows_[i].push_back({filled_for(column.cell, i), 1, 1, place_, false, column.style});
        }
    }

    /// Bars of columns that are shown.
    void add_marks() {
        grid_.marks.resize(grid_.columns.size());
        for (std::size_t c = 0; c < part_.columns.size(); ++c) {
            std::vector<std::size_t> drawn;
            for (const std::size_t of : part_.columns[c].bar) {
                if (of <= shown_.size() && shown_[of - 1]) {
                    drawn.push_back(*shown_[of - 1]);
                }
            }
            if (!drawn.empty() && shown_[c]) {
                grid_.marks[*shown_[c]] = {report::ColumnDrawing::Bar, std::move(drawn)};
            }
        }
    }

    void note_role(report::RowRole role) {
        grid_.kinds.resize(grid_.body.size(), report::RowRole::Plain);
        grid_.kinds.back() = role;
    }

    void add_group_title(std::size_t member) {
        constexpr std::size_t widest = std::numeric_limits<std::uint16_t>::max();
        const auto width = static_cast<std::uint16_t>(std::min(grid_.columns.size(), widest));
        grid_.body.push_back({{filled_for(part_.group, member), 1, width, place_}});
        note_role(report::RowRole::GroupTitle);
    }

    /// The label stands over the columns before the first sum.
    void add_total() {
        const auto first = std::ranges::find(grid_.sums, true);
        const auto labels = std::max<std::ptrdiff_t>(first - grid_.sums.begin(), 1);
        GridRow sums(grid_.columns.size() + 1 - static_cast<std::size_t>(labels),
                     GridCell{{}, 1, 1, place_});
        sums.front().text = filled(part_.total, scope_);
        sums.front().columns = base::narrow<std::uint16_t>(labels);
        grid_.body.push_back(std::move(sums));
        note_role(report::RowRole::Total);
    }

    Composition& composition_;
    const stylesheet::TablePart& part_;
    const Scope& scope_;
    const base::Place place_;
    const std::vector<Fields> members_;
    const stylesheet::TableLook& look_;
    const std::vector<Fields> groups_;               ///< what each member knows of its group
    std::vector<GridRow> rows_;                      ///< of the members
    std::vector<std::optional<std::size_t>> shown_;  ///< which column each of the part's became
    Grid grid_;
};

}  // namespace

document::Table compose_table(Composition& composition,
                              const stylesheet::TablePart& part,
                              const Scope& scope,
                              document::StructureId parent,
                              base::Place place) {
    const Field* list = find_field(part.path, scope, place, composition.diagnostics);
    if (list == nullptr) {
        return {};
    }
    // Each column asks for all of them.
    const MemberSpan span = members_of(part.range, *list);
    std::vector<Fields> members;
    members.reserve(span.size());
    for (std::size_t i = 0; i < span.size(); ++i) {
        members.push_back(span[i]);
    }
    if (members.empty()) {
        return {};
    }
    return MemberTable(composition, part, scope, place, std::move(members)).build(parent);
}

}  // namespace tongket::compose
