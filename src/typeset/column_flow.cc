#include "typeset/column_flow.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "typeset/carried_sums.h"
#include "typeset/column_breaker.h"
#include "typeset/slice.h"

namespace tongket::typeset {

namespace {

/// How much higher than need be columns may be to keep widow rules.
constexpr Length dearest_height = Length::from_units(40 * Length::units_per_point);

bool is_bar_room(const Box& box) { return box.at_break == AtBreak::BarRoom; }

std::vector<BreakItem> items_of(const Galley& galley) {
    const auto extent = [](const Repeated& boxes) {
        Length sum;
        for (const Box& box : boxes ? *boxes : std::vector<Box>{}) {
            sum += is_bar_room(box) ? Length{} : box.extent();
        }
        return sum;
    };
    std::vector<BreakItem> items;
    items.reserve(galley.size());
    for (const GalleyItem& item : galley) {
        BreakItem& made = items.emplace_back();
        made.height = item.box.extent();
        made.space = glue(item.joint);
        made.close = extent(item.joint.at_break().close);
        made.reopen = extent(item.joint.at_break().reopen);
        made.penalty = item.joint.penalty;
        made.forced = item.joint.forced;
    }
    items.front().reopen = {};
    return items;
}

class ColumnSetter {
  public:
    explicit ColumnSetter(Length x) : column_{x, {}} {}

    void add(Box box) {
        const Length extent = box.extent();
        column_.boxes.push_back({y_, std::move(box)});
        y_ += extent;
    }
    void add_all(const Repeated& boxes) {
        if (boxes) {
            for (const Box& box : *boxes) {
                if (!is_bar_room(box)) {
                    add(box);
                }
            }
        }
    }
    void skip(Length white) { y_ += white; }
    [[nodiscard]] Length height() const { return y_; }
    [[nodiscard]] SliceColumn take() { return std::move(column_); }

  private:
    SliceColumn column_;
    Length y_;
};

ColumnSetter set_column(
    Galley& galley, std::size_t start, std::size_t end, Length x, ParagraphSetter& setter) {
    ColumnSetter column(x);
    if (start > 0) {
        set_carried(galley[start].joint, setter);
    }
    for (std::size_t i = start; i < end; ++i) {
        if (i > start) {
            column.skip(glue(galley[i].joint));
        } else if (start > 0) {
            column.add_all(galley[i].joint.at_break().reopen);
        }
        column.add(std::move(galley[i].box));
    }
    if (end < galley.size()) {
        column.add_all(galley[end].joint.at_break().close);
    }
    return column;
}

/// What stands above all columns of a page that begins there.
Repeated bar_room_of(const Repeated& reopen) {
    std::vector<Box> room;
    for (const Box& box : reopen ? *reopen : std::vector<Box>{}) {
        if (is_bar_room(box)) {
            room.push_back(box);
        }
    }
    return room.empty() ? nullptr : std::make_shared<const std::vector<Box>>(std::move(room));
}

/// The rows of a table that stand in a band; the first table's that has them counted.
base::Rare<CountedRows> counted_in(std::span<const GalleyItem> band) {
    base::Rare<CountedRows> counted;
    for (const GalleyItem& item : band) {
        if (item.box.counted && (!counted || counted->bar == item.box.counted->bar)) {
            CountedRows rows = *item.box.counted;
            rows.first = counted ? counted->first : rows.first;
            counted = std::move(rows);
        }
    }
    return counted;
}

}  // namespace

std::vector<FlowBand> flow_columns(Galley galley,
                                   const FlowColumns& columns,
                                   ParagraphSetter& setter) {
    std::vector<FlowBand> bands;
    if (galley.empty()) {
        return bands;
    }
    const std::vector<BreakItem> items = items_of(galley);
    const Length one = least_column_height(items, columns.count, cost::heading);
    const std::int64_t most = std::max<std::int64_t>(columns.band.units(), 1);
    const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(
        (one.units() + most - 1) / most, 1, static_cast<std::int64_t>(galley.size())));
    const std::optional<ColumnPlan> filled =
        count > 1 ? fill_columns(items, columns.count, columns.band) : std::nullopt;
    const ColumnPlan plan =
        filled ? *filled : balance_columns(items, columns.count * count, dearest_height);
    for (std::size_t first = 0; first < plan.starts.size(); first += columns.count) {
        const std::size_t last = std::min(first + columns.count, plan.starts.size());
        const std::size_t begin = plan.starts[first];
        const std::size_t beyond = last < plan.starts.size() ? plan.starts[last] : galley.size();
        base::Rare<CountedRows> counted =
            counted_in(std::span(galley).subspan(begin, beyond - begin));
        std::vector<SliceColumn> parts;
        Length height;
        for (std::size_t c = first; c < last; ++c) {
            const std::size_t start = plan.starts[c];
            const std::size_t end = c + 1 < plan.starts.size() ? plan.starts[c + 1] : galley.size();
            const auto index = static_cast<std::int64_t>(c - first);
            ColumnSetter column =
                set_column(galley, start, end, (columns.width + columns.gutter) * index, setter);
            height = std::max(height, column.height());
            parts.push_back(column.take());
        }
        FlowBand band;
        band.box = std::move(slice_columns(std::move(parts), height, Slicing::Whole).front());
        band.box.counted = std::move(counted);
        band.reopen = first > 0 ? bar_room_of(galley[begin].joint.at_break().reopen) : nullptr;
        band.penalty = first > 0 ? items[plan.starts[first]].penalty : 0;
        bands.push_back(std::move(band));
    }
    return bands;
}

}  // namespace tongket::typeset
