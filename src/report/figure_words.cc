#include "report/figure_words.h"

#include <array>
#include <utility>

#include "vietnamese/number_words.h"

namespace tongket::report {

namespace {

using vietnamese::Dialect;
using vietnamese::number_in_words;

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> unit_names = {{
    {"%", "phần trăm"},
    {"m", "mét"},
    {"m²", "mét vuông"},
    {"m2", "mét vuông"},
    {"m³", "mét khối"},
    {"m3", "mét khối"},
    {"km", "ki-lô-mét"},
    {"km²", "ki-lô-mét vuông"},
    {"ha", "héc-ta"},
    {"kg", "ki-lô-gam"},
    {"MW", "mê-ga-oát"},
    {"kWh", "ki-lô-oát giờ"},
    {"°C", "độ C"},
    {"USD", "đô la Mỹ"},
}};

std::string name_of(std::string_view unit) {
    for (const auto& [sign, name] : unit_names) {
        if (sign == unit) {
            return std::string(name);
        }
    }
    return std::string(unit);
}

}  // namespace

std::string unit_in_words(std::string_view unit) {
    const std::size_t slash = unit.find('/');
    if (slash == std::string_view::npos) {
        return name_of(unit);
    }
    // Money for each of something, or a pair of things that are counted together.
    const std::string_view first = unit.substr(0, slash);
    const std::string_view joint = first.ends_with("đồng") || first == "USD" ? " một " : ", ";
    std::string words = name_of(first);
    for (std::size_t start = slash + 1; start <= unit.size();) {
        const std::size_t end = std::min(unit.find('/', start), unit.size());
        words.append(joint).append(name_of(unit.substr(start, end - start)));
        start = end + 1;
    }
    return words;
}

std::optional<std::string> statistic_in_words(const Statistic& statistic) {
    if (!statistic.value) {
        return std::nullopt;
    }
    std::string words;
    if (const std::string* qualifier = statistic.field("qualifier")) {
        words.append(*qualifier).append(" ");
    }
    words += number_in_words(*statistic.value, Dialect::North);
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
