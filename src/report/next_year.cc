#include "report/next_year.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/checks/named_statistics.h"
#include "report/checks/typed_numbers.h"
#include "report/file_edits.h"
#include "report/old_figure_marks.h"
#include "report/table_matrix.h"
#include "report/text_lines.h"
#include "vietnamese/normalize.h"
#include "vietnamese/unit.h"

namespace tongket::report {

namespace {

constexpr std::size_t deepest = 40;

/// An amount that a goal names, and what is counted.
struct Plan {
    std::string label;
    vietnamese::Decimal value;
    std::string unit;
};

class NextYear {
  public:
    NextYear(const base::Sources& sources,
             base::SourceId source,
             const data::Value& value,
             const Report& report)
        : source_(source),
          edits_(sources, source),
          value_(value),
          report_(report),
          units_(report),
          named_(report.statistics) {}

    std::string run() {
        edit_head();
        edit_goals();  // before the statistics, which get their plans
        edit_statistics();
        edit_awards();
        edit_tables_below(value_, 0);
        mark_old_figures(edits_.text(), source_, report_, units_);
        return edits_.text().apply().text;
    }

  private:
    [[nodiscard]] std::string new_year() const { return fmt::format("{}", report_.year + 1); }

    void edit_head() {
        if (const data::Value* year = value_.find("year")) {
            edits_.replace_scalar(*year, new_year());
        }
        if (const data::Value* final = value_.find("final"); final != nullptr && report_.final) {
            edits_.replace_scalar(*final, "false");
        }
        if (const data::Value* document = value_.find("document"); document && document->is_map()) {
            edit_document(*document);
        }
        // Behind the comments that the file begins with.
        std::uint32_t line = 1;
        while (edits_.text().text().substr(edits_.text().line_start(line)).starts_with('#')) {
            ++line;
        }
        edits_.text().insert(
            edits_.text().line_start(line),
            fmt::format("# Bắt đầu từ báo cáo năm {}. Số và năm cũ trong lời văn nằm trong « »: "
                        "thay bằng số mới\n# hoặc mã số liệu rồi xóa dấu; tongket check nhắc từng "
                        "chỗ còn lại.\n",
                        report_.year));
    }

    void edit_document(const data::Value& document) {
        const data::Value* number = document.find("number");
        if (number != nullptr && number->is_scalar()) {
            const std::size_t slash = number->text.find('/');
            if (slash != std::string::npos && slash > 0) {
                edits_.replace_scalar(*number, quoted(number->text.substr(slash)));
            }
        }
        const data::Value* date = document.find("date");
        if (date != nullptr && date->is_scalar() && report_.document.date) {
            edits_.replace_scalar(*date, fmt::format("/{:02}/{}", report_.document.date->month,
                                                     report_.document.date->year + 1));
        }
    }

    void edit_goals() {
        const data::Value* goals = value_.find("goals");
        if (goals == nullptr || !goals->is_sequence() ||
            goals->collection == data::CollectionStyle::Flow) {
            return;
        }
        const std::size_t key = index_of("goals");
        std::size_t bound = 0;
        bool shown = report_.goals_shown;  // and one is needed still
        for (std::size_t i = 0; i < goals->items.size(); ++i) {
            const data::Value& item = goals->items[i];
            // Goals that could not be read are not among the report's.
            while (bound < report_.goals.size() && report_.goals[bound].place < item.place) {
                ++bound;
            }
            if (bound == report_.goals.size() || report_.goals[bound].place != item.place) {
                continue;
            }
            const bool planned = take_plan(report_.goals[bound]);
            const bool last_one = shown && i + 1 == goals->items.size();
            if (planned && last_one) {
                mark_scalar(item.find("text"));
            }
            shown = shown && planned;
            if (planned && !last_one) {
                const std::uint32_t last = i + 1 < goals->items.size()
                                               ? goals->items[i + 1].place.line - 1
                                               : edits_.last_line(value_, key);
                edits_.comment_out(item.place.line, last);
            } else if (const data::Value* year = item.find("year");
                       year != nullptr && report_.goals[bound].year) {
                edits_.replace_scalar(*year, fmt::format("{}", *report_.goals[bound].year + 1));
            }
        }
    }

    /// Notes the amount that the goal names; false if it names none.
    bool take_plan(const Goal& goal) {
        if (goal.year && *goal.year != report_.year + 1) {
            return false;
        }
        for (const Text* text : {&goal.measure, &goal.text}) {
            const TextLine line(TextRole::Goal, text->spans);
            for (const TypedNumber& number : find_typed_numbers(line, units_)) {
                if (!number.value || number.whole || number.unit.empty()) {
                    continue;
                }
                const std::string_view clause =
                    std::string_view(line.text()).substr(0, number.begin);
                add_plan(goal, {std::string(clause), *number.value, number.unit});
                return true;
            }
        }
        return false;
    }

    void add_plan(const Goal& goal, Plan plan) {
        for (const auto& match : named_.find(plan.label, plan.unit)) {
            const auto value =
                vietnamese::change_unit(plan.value, plan.unit, match.statistic->unit);
            if (value && is_written(match.statistic->id) &&
                plans_.emplace(match.statistic->id, *value).second) {
                return;
            }
        }
        plan.label = goal.text.plain();
        new_plans_.push_back(std::move(plan));
    }

    /// Whether the file has keys of its own for a statistic; a row of a sheet may be another's.
    [[nodiscard]] bool is_written(const std::string& id) const {
        const data::Value* statistics = value_.find("statistics");
        const data::Value* own = statistics == nullptr ? nullptr : statistics->find(id);
        return own != nullptr && own->is_map();
    }

    void edit_statistics() {
        const data::Value* statistics = value_.find("statistics");
        if (statistics != nullptr && statistics->is_map()) {
            for (const data::Entry& entry : statistics->entries) {
                const Statistic* statistic = report_.statistic(entry.key);
                if (statistic != nullptr && entry.value.is_map()) {
                    edit_statistic(entry.value, *statistic);
                }
            }
        }
        add_new_plans(statistics);
    }

    void edit_statistic(const data::Value& map, const Statistic& statistic) {
        const auto plan = plans_.find(statistic.id);
        if (plan != plans_.end()) {
            edits_.add_entry(map, "plan", quoted(vietnamese::format_number(plan->second)));
        }
        bool value_given = false;
        for (std::size_t i = 0; i < map.entries.size(); ++i) {
            const std::string& key = map.entries[i].key;
            const data::Value& given = map.entries[i].value;
            if (key == "value" && statistic.value && given.is_scalar()) {
                value_given = true;
                edits_.rename_entry(map, i, "last-year", "value");
                if (given.text.find('/') != std::string::npos) {
                    edits_.replace_scalar(given, vietnamese::format_number(*statistic.value));
                }
            } else if (key == "value") {
                edits_.remove_entry(map, i);
            } else if (key == "of" && !is_id(given)) {
                edits_.remove_entry(map, i);
            } else {
                constexpr std::array<std::string_view, 7> of_one_year = {
                    "last-year", "plan", "of-plan", "growth", "share", "qualifier", "as-of"};
                if (std::find(of_one_year.begin(), of_one_year.end(), key) != of_one_year.end()) {
                    edits_.remove_entry(map, i);
                }
            }
        }
        if (!value_given && statistic.value) {  // a computed one
            edits_.add_entry(map, "last-year", quoted(vietnamese::format_number(*statistic.value)));
        }
    }

    [[nodiscard]] bool is_id(const data::Value& value) const {
        return value.is_scalar() && report_.statistic(value.text) != nullptr;
    }

    void add_new_plans(const data::Value* statistics) {
        if (new_plans_.empty()) {
            return;
        }
        const bool there = statistics != nullptr && statistics->is_map() &&
                           statistics->collection == data::CollectionStyle::Block &&
                           !statistics->entries.empty();
        if (!there && value_.find("statistics") != nullptr) {
            return;  // in braces, or not readable: the comments of the goals keep the plans
        }
        const std::size_t where =
            there ? edits_.text().line_start(edits_.last_line(value_, index_of("statistics")) + 1)
                  : edits_.text().line_start(value_.entries[index_of("goals")].key_place.line);
        const std::string indent(there ? statistics->entries.front().key_place.column - 1U : 2U,
                                 ' ');
        std::string text = there ? "" : "statistics:\n";
        if (where > 0 && edits_.text().text()[where - 1] != '\n') {
            text.insert(0, "\n");
        }
        std::size_t number = 0;
        for (const Plan& plan : new_plans_) {
            std::string id;
            do {
                id = fmt::format("muc-tieu-{}", ++number);
            } while (report_.statistic(id) != nullptr);
            text += fmt::format(
                "{0}{1}:\n{0}  label: {2}\n{0}  value:\n{0}  unit: {3}\n{0}  plan: {4}\n", indent,
                id, quoted(plan.label), quoted(plan.unit),
                quoted(vietnamese::format_number(plan.value)));
        }
        edits_.text().insert(where, std::move(text));
    }

    void edit_awards() {
        const data::Value* list = value_.find("awards");
        if (list == nullptr || !list->is_sequence() ||
            list->collection == data::CollectionStyle::Flow) {
            return;
        }
        // A section that shows the awards needs one.
        const std::size_t kept = report_.awards_shown ? 1 : 0;
        if (kept == 1 && !list->items.empty()) {
            for (const std::string_view key : {"recipient", "recipients"}) {
                mark_scalar(list->items.front().find(key));
            }
        }
        if (list->items.size() > kept) {
            edits_.comment_out(list->items[kept].place.line,
                               edits_.last_line(value_, index_of("awards")));
        }
    }

    /// "Ông A «2021»": nothing of it is for this year.
    void mark_scalar(const data::Value* scalar) {
        if (scalar != nullptr && scalar->is_scalar()) {
            edits_.replace_scalar(*scalar,
                                  quoted(fmt::format("{} {}{}{}", scalar->text, old_figure_begin,
                                                     report_.year, old_figure_end)));
        }
    }

    [[nodiscard]] std::size_t index_of(std::string_view key) const {
        const auto found =
            std::find_if(value_.entries.begin(), value_.entries.end(),
                         [key](const data::Entry& entry) { return entry.key == key; });
        return static_cast<std::size_t>(found - value_.entries.begin());
    }

    void edit_tables_below(const data::Value& value, std::size_t depth) {
        if (depth > deepest) {
            return;
        }
        if (const data::Value* table = value.find("table"); table != nullptr && table->is_map()) {
            edit_table(*table);
        }
        if (const data::Value* chart = value.find("chart"); chart != nullptr && chart->is_map()) {
            edit_chart(*chart);
        }
        for (const std::string_view key : {"sections", "appendices"}) {
            if (const data::Value* list = value.find(key)) {
                for (const data::Value& item : list->items) {
                    edit_tables_below(item, depth + 1);
                }
            }
        }
    }

    /// Numbers are blank but for those in the first column, which tell the rows apart.
    void edit_table(const data::Value& table) {
        const data::Value* rows = table.find("rows");
        if (rows == nullptr) {
            return;
        }
        for (const data::Value& row : rows->items) {
            for (std::size_t column = 1; column < row.items.size(); ++column) {
                const data::Value& item = row.items[column];
                const data::Value* cell = item.is_map() ? item.find("text") : &item;
                if (cell != nullptr && cell->is_scalar() && number_of_cell(cell->text)) {
                    edits_.replace_scalar(*cell, "\"\"");
                }
            }
        }
    }

    /// A bar needs its number: what is marked is its label.
    void edit_chart(const data::Value& chart) {
        const data::Value* points = chart.find("data");
        if (points == nullptr) {
            return;
        }
        for (const data::Value& point : points->items) {
            if (point.items.size() >= 2) {
                mark_scalar(&point.items[0]);
            }
        }
    }

    base::SourceId source_;
    FileEdits edits_;
    const data::Value& value_;
    const Report& report_;
    UnitsInUse units_;
    NamedStatistics named_;
    std::map<std::string, vietnamese::Decimal, std::less<>> plans_;  ///< by the statistic's id
    std::vector<Plan> new_plans_;
};

}  // namespace

std::string start_next_year(const base::Sources& sources,
                            base::SourceId source,
                            const data::Value& value,
                            const Report& report) {
    return NextYear(sources, source, value, report).run();
}

}  // namespace tongket::report
