#include "report/number_line.h"

#include <string>

#include "report/chart_data.h"
#include "report/numbers.h"

namespace tongket::report {

std::vector<std::optional<vietnamese::Decimal>> read_line_of_numbers(const Fields& fields,
                                                                     std::string_view key,
                                                                     const Reading& reading) {
    constexpr std::size_t most = 400;
    std::vector<std::optional<vietnamese::Decimal>> numbers;
    for (const data::Value& item : fields.items(key)) {
        if (numbers.size() == most) {
            reading.diagnostics.report(
                base::Code::ChartTooLarge, fields.key_place(key),
                {std::to_string(fields.items(key).size()), std::string(key), std::to_string(most)});
            break;
        }
        numbers.emplace_back();
        if (item.is_null() || item.is_poisoned()) {
            continue;
        }
        if (!item.is_scalar()) {
            reading.diagnostics.report(base::Code::ExpectedText, item.place, {std::string(key)});
            continue;
        }
        const std::string_view bare = without_percent(item.text);
        if (says_missing(bare)) {
            continue;
        }
        if (const auto read =
                read_printed_number(bare, {key, item.place, MissingDot::Accepted}, reading)) {
            numbers.back() = read->value;
        }
    }
    return numbers;
}

}  // namespace tongket::report
