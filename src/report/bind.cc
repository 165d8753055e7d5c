#include "report/bind.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "report/figure.h"
#include "report/figure_words.h"
#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 13> field_names = {
    "value",  "label", "unit",  "of",     "of-plan", "plan",     "last-year",
    "growth", "share", "as-of", "source", "note",    "qualifier"};
constexpr std::array<std::string_view, 3> filter_names = {"words", "signed", "short"};

std::string join(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) {
        list.append(list.empty() ? "" : ", ").append(word);
    }
    return list;
}

/// A part of the expression without the blanks around it.
struct Part {
    std::string_view text;
    std::size_t begin = 0;
};

Part trim(std::string_view expression, std::size_t begin, std::size_t end) {
    while (begin < end && expression[begin] == ' ') {
        ++begin;
    }
    while (end > begin && expression[end - 1] == ' ') {
        --end;
    }
    return {expression.substr(begin, end - begin), begin};
}

tl::unexpected<FigureFault> fault(base::Code code, Part part, std::vector<std::string> arguments) {
    return tl::unexpected<FigureFault>(
        FigureFault{code, part.begin, part.text.size(), std::move(arguments)});
}

std::optional<std::string> field_text(const Statistic& statistic, std::string_view field) {
    const auto given = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(text);
    };
    if (field == "value") {
        return statistic.value_text;
    }
    if (field == "label") {
        return given(statistic.label);
    }
    if (field == "unit") {
        return given(statistic.unit);
    }
    if (field == "of") {
        return statistic.of ? std::optional(vietnamese::format_number(*statistic.of))
                            : std::nullopt;
    }
    const std::string* text = statistic.field(field);
    return text != nullptr ? std::optional(*text) : std::nullopt;
}

/// Fields that come by themselves once the value is known.
bool follows_from_value(std::string_view field) {
    return field == "of-plan" || field == "growth" || field == "share";
}

}  // namespace

Figures::Figures(const std::vector<Statistic>& statistics, LabelSet labels, WordMap words)
    : labels_(std::move(labels)), words_(std::move(words)) {
    for (const Statistic& statistic : statistics) {
        by_id_.emplace(statistic.id, &statistic);
    }
}

const Statistic* Figures::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found != by_id_.end() ? found->second : nullptr;
}

FigureFault Figures::unknown_id(std::string_view id, std::size_t begin) const {
    FigureFault unknown{base::Code::UnknownStatistic, begin, id.size(), {std::string(id)}};
    constexpr std::size_t most_ids = 5'000;
    if (suggestions_left_ == 0 || by_id_.size() > most_ids) {
        return unknown;
    }
    --suggestions_left_;
    std::vector<std::string_view> ids;
    for (const auto& [known, statistic] : by_id_) {
        ids.push_back(known);
    }
    ids.insert(ids.end(), labels_.begin(), labels_.end());
    for (const auto& [known, text] : words_) {
        ids.push_back(known);
    }
    if (const auto meant = vietnamese::find_similar(id, ids)) {
        return {base::Code::MisspeltStatistic, begin, id.size(), {std::string(id), *meant}};
    }
    return unknown;
}

std::optional<tl::expected<Reference, FigureFault>> Figures::refer(
    std::string_view expression) const {
    const std::size_t dot = std::min(expression.find_first_of(".:"), expression.size());
    const Part id = trim(expression, 0, dot);
    if (!labels_.contains(id.text)) {
        return std::nullopt;
    }
    if (dot == expression.size()) {
        return Reference{std::string(id.text), Reference::To::Number};
    }
    const Part field = trim(expression, dot + 1, expression.size());
    if (expression[dot] != '.' || field.text != "page") {
        return fault(base::Code::UnknownLabelField, field,
                     {std::string(id.text), std::string(field.text)});
    }
    return Reference{std::string(id.text), Reference::To::Page};
}

tl::expected<std::string, FigureFault> Figures::resolve(std::string_view expression) const {
    const std::size_t colon = std::min(expression.find(':'), expression.size());
    const std::size_t dot = std::min(expression.substr(0, colon).find('.'), colon);
    const Part id = trim(expression, 0, dot);
    if (!is_statistic_id(id.text)) {
        const Part whole = trim(expression, 0, expression.size());
        return fault(base::Code::NotAFigure, whole, {std::string(whole.text)});
    }
    const Statistic* statistic = find(id.text);
    if (statistic == nullptr && words_.contains(id.text)) {
        return resolve_word(expression, id.text);
    }
    if (statistic == nullptr) {
        return tl::unexpected<FigureFault>(unknown_id(id.text, id.begin));
    }
    Figure figure(*statistic);
    if (dot < colon) {
        const Part field = trim(expression, dot + 1, colon);
        if (std::find(field_names.begin(), field_names.end(), field.text) == field_names.end()) {
            return fault(base::Code::UnknownField, field,
                         {std::string(field.text), join(field_names)});
        }
        const auto found = field_text(*statistic, field.text);
        if (!found && !statistic->value && follows_from_value(field.text)) {
            return std::string(missing_value);
        }
        if (!found) {
            return fault(base::Code::FieldNotGiven, field,
                         {std::string(id.text), std::string(field.text)});
        }
        figure.choose(field.text, *found);
    }
    for (std::size_t begin = colon; begin < expression.size();) {
        const std::size_t end = std::min(expression.find(':', begin + 1), expression.size());
        const Part filter = trim(expression, begin + 1, end);
        if (const auto code = figure.apply(filter.text)) {
            std::vector<std::string> arguments = {std::string(filter.text)};
            if (*code == base::Code::UnknownFilter) {
                arguments.push_back(join(filter_names) + ", triệu đồng, km…");
            } else if (*code == base::Code::UnitDoesNotConvert) {
                arguments = {std::string(id.text), statistic->unit, std::string(filter.text)};
            }
            return fault(*code, filter, std::move(arguments));
        }
        begin = end;
    }
    return figure.text();
}

tl::expected<std::string, FigureFault> Figures::resolve_word(std::string_view expression,
                                                             std::string_view id) const {
    const std::size_t sign = std::min(expression.find_first_of(".:"), expression.size());
    const Part rest = trim(expression, std::min(sign + 1, expression.size()), expression.size());
    if (sign < expression.size()) {
        return expression[sign] == '.'
                   ? fault(base::Code::FieldNotGiven, rest,
                           {std::string(id), std::string(rest.text)})
                   : fault(base::Code::FilterNeedsNumber, rest, {std::string(rest.text)});
    }
    return words_.find(id)->second;
}

bool is_statistic_id(std::string_view text) {
    const std::string folded = vietnamese::fold_accents(text);
    return !folded.empty() && std::all_of(folded.begin(), folded.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
}

}  // namespace tongket::report
