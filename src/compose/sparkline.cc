#include "compose/sparkline.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "vietnamese/number.h"

namespace tongket::compose {

std::optional<document::Sparkline> make_sparkline(
    Composition& composition,
    const std::vector<std::optional<vietnamese::Decimal>>& numbers,
    document::StructureId parent,
    const stylesheet::Style& style) {
    using namespace base::literals;
    document::Sparkline line;
    std::optional<vietnamese::Decimal> first, last;
    std::size_t known = 0;
    for (const auto& number : numbers) {
        line.amounts.push_back(number ? std::optional(vietnamese::approximate(*number))
                                      : std::nullopt);
        if (number) {
            first = first ? first : number;
            last = number;
            ++known;
        }
    }
    if (known < 2) {
        return std::nullopt;
    }
    const stylesheet::ChartLook& look = composition.stylesheet.chart;
    line.style = look.chart ? look.chart : std::make_shared<document::ChartStyle>();
    line.width = 30_mm;
    line.height = std::min(4.6_mm, style.paragraph->text->size * 5 / 4);
    line.structure = composition.structure.add(parent, document::Role::Span);
    const std::string_view way = *first < *last ? "lên" : *last < *first ? "xuống" : "giữ ở";
    composition.structure.node(line.structure).alternative = fmt::format(
        "từ {} {} {}", vietnamese::format_number(*first), way, vietnamese::format_number(*last));
    return line;
}

}  // namespace tongket::compose
