#include "report/figure.h"

#include <utility>

#include "report/figure_words.h"
#include "vietnamese/quantity.h"
#include "vietnamese/unit.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

std::optional<std::string> with_sign(std::string text) {
    constexpr std::string_view minus = "−";
    if (text.empty() || text[0] == '-' || text[0] == '+' || text.starts_with(minus)) {
        return text;
    }
    return text[0] >= '0' && text[0] <= '9' ? std::optional("+" + text) : std::nullopt;
}

}  // namespace

Figure::Figure(const Statistic& statistic)
    : statistic_(statistic),
      text_(statistic.printed()),
      known_(statistic.value_text != missing_value) {}

void Figure::choose(std::string_view key, std::string text) {
    known_ = text != missing_value;
    text_ = std::move(text);
    shape_ = Shape::Text;
    const auto number = [this, key]() -> std::optional<Decimal> {
        if (key == "value") {
            return statistic_.value;
        }
        return key == "of"          ? statistic_.of
               : key == "plan"      ? statistic_.plan
               : key == "last-year" ? statistic_.last_year
                                    : std::nullopt;
    }();
    if (number) {
        shape_ = Shape::Number;
        statistic_.value = number;
        statistic_.of = key == "value" ? statistic_.of : std::nullopt;
        statistic_.range.reset();
        statistic_.fields.clear();
    }
}

std::optional<base::Code> Figure::apply(std::string_view filter) {
    if (filter == "words") {
        return known_ ? say() : std::nullopt;
    }
    if (filter == "signed") {
        return known_ ? sign() : std::nullopt;
    }
    if (filter == "short") {
        return known_ ? shorten() : std::nullopt;
    }
    const std::string kind = vietnamese::kind_of_unit(filter);
    const bool known_unit = kind != filter || kind == "đồng" || kind.starts_with("đồng/");
    if (!known_unit && kind != vietnamese::kind_of_unit(statistic_.unit)) {
        return base::Code::UnknownFilter;
    }
    return convert(filter);
}

std::optional<base::Code> Figure::say() {
    auto words = shape_ == Shape::Whole ? statistic_in_words(statistic_) : figure_in_words(text_);
    if (!words) {
        return base::Code::FilterNeedsNumber;
    }
    text_ = std::move(*words);
    shape_ = Shape::Text;
    return std::nullopt;
}

std::optional<base::Code> Figure::sign() {
    auto text = with_sign(text_);
    if (!text) {
        return base::Code::FilterNeedsNumber;
    }
    text_ = std::move(*text);
    shape_ = Shape::Text;
    return std::nullopt;
}

std::optional<base::Code> Figure::shorten() {
    if (shape_ == Shape::Text || !statistic_.value || statistic_.of) {
        return base::Code::FilterNeedsNumber;
    }
    constexpr std::uint8_t decimals = 2;
    vietnamese::Amount amount = vietnamese::shorten({*statistic_.value, statistic_.unit}, decimals);
    statistic_.value = amount.value;
    statistic_.value_text = vietnamese::format_number(amount.value);
    statistic_.unit = std::move(amount.unit);
    text_ = shape_ == Shape::Whole ? statistic_.printed() : statistic_.value_text;
    return std::nullopt;
}

std::optional<base::Code> Figure::convert(std::string_view unit) {
    if (shape_ == Shape::Text) {
        return base::Code::FilterNeedsNumber;
    }
    if (!known_) {
        return std::nullopt;
    }
    const auto number = [&](const std::optional<Decimal>& value) {
        return value ? vietnamese::change_unit(*value, statistic_.unit, unit) : std::nullopt;
    };
    const auto value = number(statistic_.value);
    const auto whole = number(statistic_.of);
    if (!value || whole.has_value() != statistic_.of.has_value()) {
        return base::Code::UnitDoesNotConvert;
    }
    statistic_.value = value;
    statistic_.of = whole;
    statistic_.value_text = vietnamese::format_number(*value);
    if (whole) {
        statistic_.value_text += "/" + vietnamese::format_number(*whole);
    }
    statistic_.unit = std::string(unit);
    text_ = shape_ == Shape::Whole ? statistic_.printed() : statistic_.value_text;
    return std::nullopt;
}

}  // namespace tongket::report
