#include "report/collections.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/images.h"
#include "report/made_text.h"
#include "report/months.h"

namespace tongket::report {

namespace {

Award read_award(const Fields& fields, const Reading& reading) {
    Award award;
    award.place = fields.place();
    award.title = fields.text("title");
    const bool named = fields.find("recipient") != nullptr;
    if (named && fields.find("recipients") != nullptr) {
        reading.diagnostics.report(base::Code::KeysExclude, fields.key_place("recipients"),
                                   {"recipient", "recipients"});
    }
    award.recipient = fields.text(named ? "recipient" : "recipients");
    award.is_named = named;
    award.sort_as = fields.plain("sort-as");
    award.merit = fields.text("for");
    award.salutation = fields.text("salutation");
    award.unit = fields.text("unit");
    award.level = fields.text("level");
    award.decision = fields.text("decision");
    award.note = fields.text("note");
    if (const data::Value* photo = fields.find("photo")) {
        award.photo = read_image(*photo, reading, award.recipient.plain());
    }
    return award;
}

void read_time(const Fields& fields, const Reading& reading, Goal& goal) {
    if (const Text months = fields.text("months"); !months.empty()) {
        goal.months = read_months(months.plain());
        if (!goal.months) {
            reading.diagnostics.report(base::Code::MonthsNotRead, months.place, {months.plain()});
        }
    }
    for (const Text& milestone : fields.texts("milestones")) {
        const auto month = read_months(milestone.plain());
        if (!month || month->first != month->last) {
            reading.diagnostics.report(base::Code::MonthsNotRead, milestone.place,
                                       {milestone.plain()});
            continue;
        }
        goal.milestones.push_back(month->first);
    }
    std::ranges::sort(goal.milestones);
    // clang 14 cannot compile GCC 12's ranges::unique.
    goal.milestones.erase(std::unique(goal.milestones.begin(), goal.milestones.end()),
                          goal.milestones.end());
}

Goal read_goal(const Fields& fields, const Reading& reading) {
    Goal goal;
    goal.place = fields.place();
    goal.text = fields.text("text");
    goal.year = fields.integer("year", {1900, 2999});
    goal.measure = fields.text("measure");
    read_time(fields, reading, goal);
    goal.year_poisoned = !goal.year && !fields.is_absent("year");
    return goal;
}

struct AwardColumn {
    std::string_view title;
    Text Award::*text;
};
constexpr std::array<AwardColumn, 6> award_columns = {{
    {"Tập thể, cá nhân", &Award::recipient},
    {"Đơn vị", &Award::unit},
    {"Danh hiệu, hình thức khen thưởng", &Award::title},
    {"Thành tích", &Award::merit},
    {"Số, ngày quyết định", &Award::decision},
    {"Ghi chú", &Award::note},
}};

enum class Years : std::uint8_t { Printed, Understood };

/// The goal's text and in brackets what else it says.
SpanList goal_spans(const Goal& goal, Years years) {
    SpanList spans = goal.text.spans;
    const auto add = [&spans, &goal](std::string text) {
        spans.push_back({std::move(text), false, false, goal.place});
    };
    if (!goal.measure.empty()) {
        add(" (");
        spans.insert(spans.end(), goal.measure.spans.begin(), goal.measure.spans.end());
        add(")");
    }
    if (goal.months) {
        add(fmt::format(" ({})", months_in_words(*goal.months)));
    }
    if (years == Years::Printed && goal.year) {
        add(fmt::format(" (năm\u00A0{})", *goal.year));
    }
    return spans;
}

}  // namespace

void read_collections(const Fields& fields, const Reading& reading, Report& report) {
    const auto awards = fields.items("awards");
    report.awards.reserve(awards.size());
    for (const data::Value& item : awards) {
        if (const auto award = open_fields(item, "awards", KeyOwner::Award, reading)) {
            report.awards.push_back(read_award(*award, reading));
        }
    }
    for (const data::Value& item : fields.items("goals")) {
        if (const auto goal = open_fields(item, "goals", KeyOwner::Goal, reading)) {
            report.goals.push_back(read_goal(*goal, reading));
        }
    }
}

std::optional<Table> show_awards(const std::vector<Award>& awards, base::Place place) {
    if (awards.empty()) {
        return std::nullopt;
    }
    std::vector<AwardColumn> columns;
    std::copy_if(award_columns.begin(), award_columns.end(), std::back_inserter(columns),
                 [&awards](const AwardColumn& column) {
                     return std::any_of(
                         awards.begin(), awards.end(),
                         [&column](const Award& award) { return !(award.*column.text).empty(); });
                 });
    Table table;
    table.place = place;
    table.made = true;
    table.shows_awards = true;
    table.columns.push_back(make_column("STT", ColumnAlign::Centre, place));
    for (const AwardColumn& column : columns) {
        table.columns.push_back(make_column(column.title, ColumnAlign::Left, place));
    }
    for (const Award& award : awards) {
        std::vector<TableCell> row;
        row.push_back({.text = make_text(fmt::format("{}", table.rows.size() + 1), award.place)});
        for (const AwardColumn& column : columns) {
            row.push_back({.text = award.*column.text});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::optional<Prose> show_goals(const std::vector<Goal>& goals) {
    if (goals.empty()) {
        return std::nullopt;
    }
    const bool one_year = std::all_of(goals.begin(), goals.end(), [&goals](const Goal& goal) {
        return goal.year == goals.front().year;
    });
    const Years years = one_year ? Years::Understood : Years::Printed;
    ProseList list;
    list.level = ListLevel::Dash;
    list.made = true;
    for (const Goal& goal : goals) {
        ProseItem item{.marker = "-", .blocks = {}, .place = goal.place};
        item.blocks.push_back({ProseParagraph{goal_spans(goal, years), goal.text.place}});
        list.items.push_back(std::move(item));
    }
    Prose prose;
    prose.push_back({std::move(list)});
    return prose;
}

}  // namespace tongket::report
