#include "compose/single_number.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "compose/inlines.h"

namespace tongket::compose {

namespace {

using namespace base::literals;

/// Of the size of the number: that of its unit, in thousandths. No unit is smaller than this, or
/// than labels.
constexpr std::int64_t unit_share = 300;
constexpr base::Length least_unit = 9_pt;

}  // namespace

document::Paragraph single_number(const std::string& number,
                                  const report::Chart& chart,
                                  const stylesheet::ChartLook& look,
                                  const StyleBook& styles,
                                  document::StructureId node) {
    const stylesheet::Style& style = styles.find(look.number_style);
    document::Paragraph made;
    made.style = style.paragraph;
    made.structure = node;
    made.place = chart.place;
    InlineWriter writer(style, node);
    const bool is_percent = chart.unit == "%";
    writer.add_text(is_percent && !number.ends_with('%') ? number + "%" : number, chart.place);
    std::string beside = is_percent || !chart.subtitle.spans.empty() ? "" : chart.unit;
    if (!chart.of_plan.empty()) {
        beside += (beside.empty() ? "" : ", ") + chart.of_plan + " kế hoạch";
    }
    if (!beside.empty()) {
        const stylesheet::Style& label = styles.find(look.label_style);
        auto letters = std::make_shared<document::TextStyle>(*label.text);
        letters->size = std::max(
            {least_unit, letters->size, base::mul_div(style.text->size, unit_share, 1'000)});
        writer.add_gap(style.text->size / 8);
        writer.add_run_in(std::move(letters), std::string(no_break_blank) + beside, node,
                          chart.place);
    }
    made.content = writer.take();
    return made;
}

}  // namespace tongket::compose
