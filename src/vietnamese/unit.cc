#include "vietnamese/unit.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace tongket::vietnamese {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> unit_names = {{
    {"%", "phần trăm"},
    {"m", "mét"},
    {"m²", "mét vuông"},
    {"m2", "mét vuông"},
    {"m³", "mét khối"},
    {"m3", "mét khối"},
    {"km", "ki-lô-mét"},
    {"km²", "ki-lô-mét vuông"},
    {"ha", "héc-ta"},
    {"g", "gam"},
    {"kg", "ki-lô-gam"},
    {"kW", "ki-lô-oát"},
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

/// A unit as a power of ten of the smallest of its kind.
struct Scaled {
    int power = 0;
    std::string base;
};

struct Measure {
    std::string_view unit;
    int power;
    std::string_view base;
};
constexpr std::array<Measure, 23> measures = {{
    {"VNĐ", 0, "đồng"}, {"VND", 0, "đồng"},  {"km", 3, "m"},    {"ki-lô-mét", 3, "m"},
    {"m", 0, "m"},      {"mét", 0, "m"},     {"km²", 6, "m²"},  {"km2", 6, "m²"},
    {"ha", 4, "m²"},    {"héc-ta", 4, "m²"}, {"m3", 0, "m³"},   {"m³", 0, "m³"},
    {"m²", 0, "m²"},    {"m2", 0, "m²"},     {"tấn", 6, "g"},   {"tạ", 5, "g"},
    {"yến", 4, "g"},    {"kg", 3, "g"},      {"g", 0, "g"},     {"MW", 3, "kW"},
    {"kW", 0, "kW"},    {"MWh", 3, "kWh"},   {"kWh", 0, "kWh"},
}};

struct Multiple {
    std::string_view word;
    int power;
};
constexpr std::array<Multiple, 5> multiples = {
    {{"nghìn", 3}, {"ngàn", 3}, {"triệu", 6}, {"tỷ", 9}, {"tỉ", 9}}};

std::string_view without_blanks_in_front(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

Scaled scaled(std::string_view unit) {
    const std::size_t slash = std::min(unit.find('/'), unit.size());
    std::string_view first = without_blanks_in_front(unit.substr(0, slash));
    const std::string_view rest = unit.substr(slash);
    Scaled result;
    // "nghìn tỷ": at most two words, so that powers stay small.
    for (int words = 0; words < 2; ++words) {
        const auto* const multiple =
            std::find_if(multiples.begin(), multiples.end(), [&](const Multiple& one) {
                return first.starts_with(one.word) &&
                       (first.size() == one.word.size() || first[one.word.size()] == ' ');
            });
        if (multiple == multiples.end()) {
            break;
        }
        result.power += multiple->power;
        first = without_blanks_in_front(first.substr(multiple->word.size()));
    }
    const auto* const measure = std::find_if(measures.begin(), measures.end(),
                                             [&](const Measure& one) { return one.unit == first; });
    if (measure != measures.end()) {
        result.power += measure->power;
        first = measure->base;
    }
    result.base.assign(first).append(rest);
    return result;
}

Decimal without_zeros(Decimal value, std::uint8_t least_scale) {
    while (value.scale > least_scale && value.coefficient % 10 == 0) {
        value.coefficient /= 10;
        --value.scale;
    }
    return value;
}

constexpr std::int64_t greatest = 999'999'999'999'999'999;

/// `value` × 10^`power`, exactly.
std::optional<Decimal> shift(Decimal value, int power) {
    for (; power > 0; --power) {
        if (value.scale > 0) {
            --value.scale;
        } else if (value.coefficient > greatest / 10 || value.coefficient < -greatest / 10) {
            return std::nullopt;
        } else {
            value.coefficient *= 10;
        }
    }
    const std::uint8_t least_scale = value.scale;
    for (; power < 0; ++power) {
        if (value.scale >= 18) {
            return std::nullopt;
        }
        ++value.scale;
    }
    return without_zeros(value, least_scale);
}

/// Units that an amount may be shortened to, the greatest first; `unit` is what stands before the
/// first slash.
std::vector<std::string> greater_units(std::string_view unit, const Scaled& kind) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known = {
        {{"m", "km"}, {"m²", "ha"}, {"g", "tấn"}, {"kW", "MW"}, {"kWh", "MWh"}}};
    const std::size_t slash = std::min(kind.base.find('/'), kind.base.size());
    const std::string base = kind.base.substr(0, slash);
    const std::string rest = kind.base.substr(slash);
    for (const auto& [small, great] : known) {
        if (small == base) {
            return {std::string(great) + rest};
        }
    }
    // Percent and degrees are not counted in millions.
    if (base.empty() || base == "%" || base == "°C") {
        return {};
    }
    // tỷ or tỉ: as the report writes it.
    const bool other_spelling = unit.starts_with("tỉ");
    return {(other_spelling ? "tỉ " : "tỷ ") + kind.base, "triệu " + kind.base};
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

std::string kind_of_unit(std::string_view unit) { return scaled(unit).base; }

std::optional<Decimal> change_unit(const Decimal& value,
                                   std::string_view from,
                                   std::string_view to) {
    const Scaled old_unit = scaled(from);
    const Scaled new_unit = scaled(to);
    if (old_unit.base != new_unit.base) {
        return std::nullopt;
    }
    return shift(value, old_unit.power - new_unit.power);
}

Amount shorten(const Amount& amount, std::uint8_t decimals) {
    const Scaled kind = scaled(amount.unit);
    Amount best = amount;
    for (const std::string& unit : greater_units(amount.unit, kind)) {
        if (scaled(unit).power < kind.power) {
            break;
        }
        const auto changed = change_unit(amount.value, amount.unit, unit);
        if (changed && (*changed >= Decimal{1, 0} || *changed <= Decimal{-1, 0})) {
            // The report's own spelling of its unit stays where the unit does.
            best = {*changed, scaled(unit).power == kind.power ? amount.unit : unit};
            break;
        }
    }
    if (best.value.scale > decimals) {
        best.value = divide(best.value, {.coefficient = 1}, decimals);
        best.value = without_zeros(best.value, 0);
    }
    return best;
}

}  // namespace tongket::vietnamese
