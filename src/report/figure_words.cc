#include "report/figure_words.h"

#include "vietnamese/number_words.h"
#include "vietnamese/unit.h"

namespace tongket::report {

namespace {

using vietnamese::Dialect;
using vietnamese::number_in_words;
using vietnamese::unit_in_words;

}  // namespace

std::optional<std::string> statistic_in_words(const Statistic& statistic) {
    if (!statistic.value && !statistic.range) {
        return std::nullopt;
    }
    std::string words;
    if (const std::string* qualifier = statistic.field("qualifier")) {
        words.append(*qualifier).append(" ");
    }
    if (statistic.range) {
        words.append("từ ").append(number_in_words(statistic.range->from, Dialect::North));
        words.append(" đến ").append(number_in_words(statistic.range->to, Dialect::North));
    } else {
        words += number_in_words(*statistic.value, Dialect::North);
    }
    if (statistic.of) {
        words.append(" trên ").append(number_in_words(*statistic.of, Dialect::North));
    }
    if (!statistic.unit.empty()) {
        words.append(" ").append(unit_in_words(statistic.unit));
    }
    return words;
}

std::optional<std::string> figure_in_words(std::string_view text) {
    const bool percent = text.ends_with('%');
    const auto number = vietnamese::read_number(percent ? text.substr(0, text.size() - 1) : text);
    if (!number) {
        return std::nullopt;
    }
    return number_in_words(number->value, Dialect::North) + (percent ? " phần trăm" : "");
}

}  // namespace tongket::report
