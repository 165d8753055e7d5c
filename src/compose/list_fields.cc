#include "compose/list_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "compose/shown_fields.h"
#include "report/figure_words.h"
#include "report/months.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using report::Span;

/// "8.575" of "8.575", "233" of "233/473".
Field whole_number(const std::optional<vietnamese::Decimal>& number, base::Place place) {
    return number && number->scale == 0 ? text_field(std::to_string(number->coefficient), place)
                                        : Field{};
}

/// "Cổ Nhuế 1: điện thoại …": what stands before the first colon and what after it; all is the name
/// where there is none.
void add_halves(Fields& fields, const Field& item) {
    Field name, rest;
    name.given = item.given;
    bool is_past = false;
    for (const Piece& piece : item.text) {
        const auto* span = std::get_if<Span>(&piece);
        const std::size_t colon =
            span == nullptr || is_past ? std::string::npos : span->text.find(": ");
        if (colon == std::string::npos) {
            (is_past ? rest : name).text.push_back(piece);
            continue;
        }
        Span before = *span, after = *span;
        before.text.resize(colon);
        after.text.erase(0, colon + 2);
        name.text.emplace_back(std::move(before));
        rest.text.emplace_back(std::move(after));
        rest.given = is_past = true;
    }
    add(fields, "item.name", std::move(name));
    add(fields, "item.rest", std::move(rest));
}

}  // namespace

Field flag(bool given) { return Field{{}, given, {}}; }

void add(Fields& fields, std::string_view name, Field field) {
    fields.push_back({name, std::move(field)});
}

Fields member_fields(std::size_t index, std::size_t count, Field item) {
    Fields fields;
    fields.reserve(26);  // an award's, of which there may be ten thousand
    add(fields, "index", text_field(std::to_string(index + 1)));
    add(fields, "group-index", text_field(std::to_string(index + 1)));
    add(fields, "group-count", text_field(std::to_string(count)));
    add(fields, "group-number", Field{});
    add(fields, "first", flag(index == 0));
    add(fields, "last", flag(index + 1 == count));
    add(fields, "only", flag(count == 1));
    add_halves(fields, item);
    add(fields, "item", std::move(item));
    return fields;
}

Field text_list(const std::vector<report::Text>& texts) {
    Field list;
    list.given = !texts.empty();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        list.members.push_back(member_fields(i, texts.size(), text_field(texts[i])));
    }
    return list;
}

Field joined_field(const Field& list, std::string_view path, std::string_view between) {
    Field field;
    for (const Fields& member : list.members) {
        const Field* one = Scope{&member}.find(path);
        if (one == nullptr || one->text.empty()) {
            continue;
        }
        if (!field.text.empty()) {
            field.text.emplace_back(
                Span{std::string(between), false, false, first_place(one->text, {})});
        }
        field.text.insert(field.text.end(), one->text.begin(), one->text.end());
    }
    field.given = list.given && !field.text.empty();
    return field;
}

Field picture_field(const std::optional<report::Image>& image) {
    Field picture;
    picture.given = image.has_value();
    picture.picture = image ? &*image : nullptr;
    return picture;
}

Field picture_caption(const std::optional<report::Image>& image) {
    return image ? text_field(image->caption) : Field{};
}

Field picture_credit(const std::optional<report::Image>& image) {
    return image ? text_field(image->credit) : Field{};
}

namespace {

/// "49,3%" of 233 of 473; a percentage as it stands; empty where there is no whole.
std::string share_of_whole(const report::Statistic& statistic) {
    const vietnamese::Decimal zero;
    if (statistic.unit == "%" && statistic.value) {
        return statistic.value_text + "%";
    }
    if (!statistic.value || !statistic.of || *statistic.value < zero || *statistic.of <= zero) {
        return {};
    }
    const vietnamese::Decimal share = vietnamese::divide(*statistic.value, *statistic.of, 3);
    return vietnamese::format_number({share.coefficient, 1}) + "%";
}

}  // namespace

Fields statistic_fields(const report::Statistic& statistic, std::size_t index, std::size_t count) {
    // A statistic without one of these prints nothing for it; any other name is unknown.
    constexpr std::array<std::string_view, 10> usual = {"qualifier", "of-plan", "plan", "last-year",
                                                        "growth",    "share",   "note", "source",
                                                        "as-of",     "topic"};
    const auto text = [&](std::string_view value) { return text_field(value, statistic.place); };
    Fields fields = member_fields(index, count, text(statistic.label));
    add(fields, "id", text(statistic.id));
    add(fields, "label", text(statistic.label));
    add(fields, "label.capital", text(vietnamese::capitalize_first(statistic.label)));
    add(fields, "value", text(statistic.printed()));
    add(fields, "number", text(statistic.value_text));
    add(fields, "part", whole_number(statistic.value, statistic.place));
    add(fields, "whole", whole_number(statistic.of, statistic.place));
    add(fields, "of-whole", text(share_of_whole(statistic)));
    add(fields, "unit", text(statistic.unit));
    // A sign of per cent belongs to the figure, a word stands apart from it.
    const bool is_percent = statistic.unit == "%" && statistic.value_text != report::missing_value;
    add(fields, "figure", text(statistic.value_text + (is_percent ? "%" : "")));
    add(fields, "unit-word", is_percent ? Field{} : text(statistic.unit));
    for (const auto& [key, value] : statistic.fields) {
        add(fields, key, text(value));
    }
    for (const std::string_view key : usual) {
        if (statistic.field(key) == nullptr) {
            add(fields, key, {});
        }
    }
    add(fields, "chart", chart_field(statistic.chart.get()));
    add(fields, "chart.hanging", flag(hangs(statistic)));
    return fields;
}

Field statistics_field(const std::vector<report::Statistic>& statistics, Shown shown_by) {
    Field list;
    list.given = !statistics.empty() && shown_by == Shown::ByLayout;
    for (std::size_t i = 0; i < statistics.size(); ++i) {
        list.members.push_back(statistic_fields(statistics[i], i, statistics.size()));
    }
    return list;
}

Field goals_field(const std::vector<report::Goal>& goals, Shown shown_by) {
    Field list;
    list.given = !goals.empty() && shown_by == Shown::ByLayout;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const report::Goal& goal = goals[i];
        Fields fields = member_fields(i, goals.size(), text_field(goal.text));
        add(fields, "text", text_field(goal.text));
        add(fields, "year",
            goal.year ? text_field(std::to_string(*goal.year), goal.place) : Field{});
        add(fields, "measure", text_field(goal.measure));
        Field months =
            goal.months ? text_field(report::months_in_words(*goal.months), goal.place) : Field{};
        months.goal = goal.months ? &goal : nullptr;
        add(fields, "months", std::move(months));
        add(fields, "milestones",
            text_field(report::milestones_in_words(goal.milestones), goal.place));
        list.members.push_back(std::move(fields));
    }
    return list;
}

}  // namespace tongket::compose
