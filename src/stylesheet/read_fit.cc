#include "stylesheet/read_fit.h"

#include <algorithm>

#include "stylesheet/measure.h"

namespace tongket::stylesheet {

namespace {

using base::Length;
using namespace base::literals;

constexpr LengthRange letter_sizes{1_pt, 1000_pt, "1pt", "1000pt"};

document::FitStage read_stage(const MapReader& map, Length style_size) {
    constexpr std::int64_t most_lines = 20;
    document::FitStage stage;
    MapReader::put(stage.lines, map.number("lines", 1, most_lines));
    stage.largest = map.length("size", letter_sizes).value_or(style_size);
    stage.smallest =
        std::min(map.length("min-size", letter_sizes).value_or(stage.largest), stage.largest);
    if (const data::Value* given = map.scalar("leading")) {
        const auto leading = parse_leading(given->text);
        if (leading && (leading->thousandths > 0 || leading->length > Length{})) {
            stage.leading = *leading;
        } else {
            map.diagnostics().report(base::Code::LayoutLeadingBad, given->place, {given->text});
        }
    }
    MapReader::put(stage.tracking, map.percent("tracking", -100, 0));
    return stage;
}

}  // namespace

std::shared_ptr<const document::Fit> read_fit(const Reading& reading,
                                              const MapReader& text,
                                              std::string_view style) {
    const Length size = reading.sheet.styles.find(style)->second.text->size;
    document::Fit fit;
    for (const data::Value& value : text.items("fit")) {
        const MapReader map(value, KeyMap::FitStage, "fit", reading.diagnostics);
        if (value.is_map()) {
            fit.push_back(read_stage(map, size));
        }
    }
    return fit.empty() ? nullptr : std::make_shared<const document::Fit>(std::move(fit));
}

}  // namespace tongket::stylesheet
