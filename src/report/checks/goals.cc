// Goals that nobody could call reached: no year, no measure.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// Amounts without figures.
bool names_all_or_each(std::string_view text) {
    constexpr std::array<std::string_view, 8> words = {
        "toàn bộ", "tất cả", "mỗi ", "ít nhất", "tối thiểu", "không để", "không có", "không còn"};
    const std::string lower = vietnamese::to_lower(text);
    return std::any_of(words.begin(), words.end(), [&lower](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

/// A goal that names an amount says itself how it is measured: "95% kế hoạch", "5 hồ", "mỗi phường
/// một mô hình". A year is none.
bool names_amount(const Text& text, const UnitsInUse& units) {
    const TextLine line(TextRole::Goal, text.spans);
    if (line.has_figure(0, line.text().size()) || names_all_or_each(line.text())) {
        return true;
    }
    const auto numbers = find_typed_numbers(line, units);
    return std::any_of(numbers.begin(), numbers.end(), [](const TypedNumber& number) {
        return !number.unit.empty() || number.written.size() < 4 || number.written[0] > '2';
    });
}

}  // namespace

void check_goals(const Matter& matter, base::Diagnostics& diagnostics) {
    for (const Goal& goal : matter.report.goals) {
        if (!goal.year && !goal.year_poisoned) {
            diagnostics.report(base::Code::GoalWithoutYear, goal.place);
        } else if (goal.year && *goal.year < matter.report.year) {
            diagnostics.report(base::Code::GoalYearPast, goal.place,
                               {std::to_string(*goal.year), std::to_string(matter.report.year)});
        }
        const bool measured = !goal.measure.empty() || names_amount(goal.text, matter.units);
        if (!measured && !goal.text.empty()) {
            diagnostics.report(base::Code::GoalWithoutMeasure, goal.text.place);
        }
    }
}

}  // namespace tongket::report
