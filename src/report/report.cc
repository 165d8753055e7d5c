#include "report/report.h"

#include <algorithm>

namespace tongket::report {

std::string Text::plain() const {
    std::string text;
    for (const Span& span : spans) {
        text += span.text == "\n" ? " " : span.text;
    }
    return text;
}

std::string Statistic::printed() const {
    std::string text;
    if (const std::string* qualifier = field("qualifier")) {
        text.append(*qualifier).append(" ");
    }
    text += value_text;
    if (!unit.empty()) {
        text.append(unit == "%" ? "" : "\u00A0").append(unit);
    }
    return text;
}

const std::string* Statistic::field(std::string_view key) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [key](const auto& entry) { return entry.first == key; });
    return found != fields.end() ? &found->second : nullptr;
}

std::optional<base::Place> Statistic::place_of(std::string_view key) const {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [key](const auto& entry) { return entry.first == key; });
    return found != places.end() ? std::optional(found->second) : std::nullopt;
}

const Statistic* Report::statistic(std::string_view id) const {
    const auto found = std::find_if(statistics.begin(), statistics.end(),
                                    [id](const Statistic& entry) { return entry.id == id; });
    return found != statistics.end() ? &*found : nullptr;
}

}  // namespace tongket::report
