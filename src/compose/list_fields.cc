#include "compose/list_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
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

struct Halves {
    Field first, second;
};

Halves halve(const Field& item) {
    Halves halves;
    halves.first.given = item.given;
    bool is_past = false;
    for (const Piece& piece : item.text) {
        const auto* span = std::get_if<Span>(&piece);
        const std::size_t colon =
            span == nullptr || is_past ? std::string::npos : span->text.find(": ");
        if (colon == std::string::npos) {
            (is_past ? halves.second : halves.first).text.push_back(piece);
            continue;
        }
        Span before = *span, after = *span;
        before.text.resize(colon);
        after.text.erase(0, colon + 2);
        halves.first.text.emplace_back(std::move(before));
        halves.second.text.emplace_back(std::move(after));
        halves.second.given = is_past = true;
    }
    return halves;
}

}  // namespace

Field flag(bool given) { return Field{{}, given, {}}; }

void add(Fields& fields, std::string_view name, Field field) {
    fields.emplace_back(name, std::move(field));
}

void add(Fields& fields, std::string_view name, NamedField::Make make) {
    fields.emplace_back(name, std::move(make));
}

Field first_half(const Field& item) { return halve(item).first; }
Field second_half(const Field& item) { return halve(item).second; }

Fields position_fields(std::size_t index, std::size_t count) {
    Fields fields;
    fields.reserve(36);  // the most that a member has
    add(fields, "index", [index] { return text_field(std::to_string(index + 1)); });
    add(fields, "group-index", [index] { return text_field(std::to_string(index + 1)); });
    add(fields, "group-count", [count] { return text_field(std::to_string(count)); });
    add(fields, "group-number", [] { return Field{}; });
    add(fields, "first", [index] { return flag(index == 0); });
    add(fields, "last", [index, count] { return flag(index + 1 == count); });
    add(fields, "only", [count] { return flag(count == 1); });
    return fields;
}

Fields member_fields(std::size_t index, std::size_t count, Field item) {
    return lazy_member_fields(
        index, count, [item = std::make_shared<const Field>(std::move(item))] { return *item; });
}

Field text_list(const std::vector<report::Text>& texts) {
    Field list;
    list.given = !texts.empty();
    list.members = {texts.size(), [&texts](std::size_t i) {
                        return lazy_member_fields(i, texts.size(),
                                                  [&text = texts[i]] { return text_field(text); });
                    }};
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
    // A sign of per cent belongs to the figure, a word stands apart from it.
    static constexpr auto is_percent = [](const report::Statistic& of) {
        return of.unit == "%" && of.value_text != report::missing_value;
    };
    const auto text_of = [&statistic](const std::string& value) {
        return [&statistic, &value] { return text_field(value, statistic.place); };
    };
    const auto made_text = [&statistic](auto make) {
        return [&statistic, make] { return text_field(make(statistic), statistic.place); };
    };
    using Of = const report::Statistic&;
    Fields fields = lazy_member_fields(index, count, text_of(statistic.label));
    add(fields, "id", text_of(statistic.id));
    add(fields, "label", text_of(statistic.label));
    add(fields, "label.capital",
        made_text([](Of of) { return vietnamese::capitalize_first(of.label); }));
    add(fields, "value", made_text([](Of of) { return of.printed(); }));
    add(fields, "number", text_of(statistic.value_text));
    add(fields, "part", [&statistic] { return whole_number(statistic.value, statistic.place); });
    add(fields, "whole", [&statistic] { return whole_number(statistic.of, statistic.place); });
    add(fields, "of-whole", made_text(share_of_whole));
    add(fields, "unit", text_of(statistic.unit));
    add(fields, "figure",
        made_text([](Of of) { return of.value_text + (is_percent(of) ? "%" : ""); }));
    add(fields, "unit-word",
        made_text([](Of of) { return is_percent(of) ? std::string() : of.unit; }));
    for (const auto& [key, value] : statistic.fields) {
        add(fields, key, text_of(value));
    }
    for (const std::string_view key : usual) {
        if (statistic.field(key) == nullptr) {
            add(fields, key, [] { return Field{}; });
        }
    }
    add(fields, "chart", [&statistic] { return chart_field(statistic.chart.get()); });
    add(fields, "chart.hanging", [&statistic] { return flag(hangs(statistic)); });
    return fields;
}

Field statistics_field(const std::vector<report::Statistic>& statistics, Shown shown_by) {
    Field list;
    list.given = !statistics.empty() && shown_by == Shown::ByLayout;
    list.members = {statistics.size(), [&statistics](std::size_t i) {
                        return statistic_fields(statistics[i], i, statistics.size());
                    }};
    return list;
}

namespace {

Field months_field(const report::Goal& goal) {
    Field months =
        goal.months ? text_field(report::months_in_words(*goal.months), goal.place) : Field{};
    months.goal = goal.months ? &goal : nullptr;
    return months;
}

Fields goal_fields(const report::Goal& goal, std::size_t index, std::size_t count) {
    const auto text_of = [](const report::Text& text) {
        return [&text] { return text_field(text); };
    };
    Fields fields = lazy_member_fields(index, count, text_of(goal.text));
    add(fields, "text", text_of(goal.text));
    add(fields, "year", [&goal] {
        return goal.year ? text_field(std::to_string(*goal.year), goal.place) : Field{};
    });
    add(fields, "measure", text_of(goal.measure));
    add(fields, "months", [&goal] { return months_field(goal); });
    add(fields, "milestones",
        [&goal] { return text_field(report::milestones_in_words(goal.milestones), goal.place); });
    return fields;
}

}  // namespace

Field goals_field(const std::vector<report::Goal>& goals, Shown shown_by) {
    Field list;
    list.given = !goals.empty() && shown_by == Shown::ByLayout;
    list.members = {goals.size(),
                    [&goals](std::size_t i) { return goal_fields(goals[i], i, goals.size()); }};
    return list;
}

}  // namespace tongket::compose
