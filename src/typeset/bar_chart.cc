#include "typeset/bar_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "typeset/cell_style.h"
#include "typeset/slice.h"

namespace tongket::typeset {

namespace {

constexpr Length gap_beside_bar = Length::from_units(4 * Length::units_per_point);

SliceColumn lines_at(SetParagraph set, Length x) {
    SliceColumn column{x, {}};
    append_lines(column, {}, std::move(set.lines));
    return column;
}

/// Chart scales are the one place in layout that computes in floating point; rounded once, here.
Length bar_length(double amount, double largest, Length full) {
    if (!(amount > 0) || !(largest > 0)) {
        return {};
    }
    const double share = std::min(amount / largest, 1.0);
    return Length::from_units(std::llround(share * static_cast<double>(full.units())));
}

}  // namespace

void append_bar_chart(GalleyBuilder& builder,
                      const document::BarChart& chart,
                      Length x,
                      Length measure) {
    if (chart.bars.empty()) {
        return;
    }
    const document::ChartStyle& style = *chart.style;
    ParagraphSetter& setter = builder.setter();
    CellStyles styles;
    builder.space(style.space_before);
    if (chart.caption) {
        builder.append(*chart.caption, x, measure);
        builder.penalty(cost::heading);
    }
    Length widest_value;
    double largest = 0;
    for (const document::ChartBar& bar : chart.bars) {
        widest_value = std::max(widest_value, setter.measure(bar.value).maximum);
        largest = std::max(largest, bar.amount);
    }
    const Length bar_x = style.label_width + gap_beside_bar;
    const Length full = std::max(measure - bar_x - gap_beside_bar - widest_value, Length{});
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const document::ChartBar& bar = chart.bars[i];
        document::Paragraph label = bar.label;
        label.style = styles.variant(label.style, document::CellAlign::Right, {});
        document::Paragraph value = bar.value;
        value.style = styles.variant(value.style, document::CellAlign::Left, {});
        const Length length = bar_length(bar.amount, largest, full);
        SliceColumn label_column = lines_at(setter.set(label, style.label_width), Length{});
        const Length value_x = bar_x + length + gap_beside_bar;
        SliceColumn value_column =
            lines_at(setter.set(value, std::max(measure - value_x, Length{})), value_x);
        const Length height =
            std::max({bottom_of(label_column), bottom_of(value_column), style.bar_thickness});
        shift_down(label_column, (height - bottom_of(label_column)) / 2);
        shift_down(value_column, (height - bottom_of(value_column)) / 2);
        std::vector<SliceColumn> columns;
        columns.push_back(std::move(label_column));
        columns.push_back(std::move(value_column));
        Box box = std::move(slice_columns(std::move(columns), height, Slicing::Whole).front());
        box.x = x;
        box.place = bar.place;
        box.items.emplace_back(graphics::BoxItem{
            graphics::Artifact::Layout,
            {bar_x, (height - style.bar_thickness) / 2, length, style.bar_thickness},
            style.bar,
            graphics::BoxItem::Role::Fill});
        if (i > 0) {
            builder.space(style.bar_gap);
            // A chart is read as a whole; only one that fills half a page and more is cut.
            builder.penalty(chart.bars.size() <= 20 ? cost::kept : cost::near_table_end);
        }
        builder.add(std::move(box));
    }
    builder.space(style.space_after);
}

}  // namespace tongket::typeset
