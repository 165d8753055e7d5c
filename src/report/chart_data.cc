#include "report/chart_data.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "report/made_text.h"
#include "report/numbers.h"

namespace tongket::report {

namespace {

constexpr std::size_t most_rows = 400, most_series = 60;

bool says_no_target(std::string_view text) { return text == "không giao"; }

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos
               ? std::string_view()
               : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

class DataReader {
  public:
    DataReader(const Fields& fields, const Reading& reading, Chart& chart)
        : fields_(fields), reading_(reading), chart_(chart) {}

    void read() {
        read_series();
        for (const data::Value& row : fields_.items("data")) {
            if (row.is_poisoned()) {
                continue;
            }
            if (chart_.rows.size() == most_rows) {
                reading_.diagnostics.report(base::Code::ChartTooLarge, fields_.key_place("data"),
                                            {std::to_string(fields_.items("data").size()), "data",
                                             std::to_string(most_rows)});
                break;
            }
            read_row(row);
        }
    }

  private:
    void read_series() {
        for (const data::Value& name : fields_.items("series")) {
            if (chart_.series.size() == most_series) {
                reading_.diagnostics.report(base::Code::ChartTooLarge, fields_.key_place("series"),
                                            {std::to_string(fields_.items("series").size()),
                                             "series", std::to_string(most_series)});
                break;
            }
            chart_.series.push_back({{}, read_text(name, "series", reading_)});
        }
        has_names_ = !chart_.series.empty();
        if (!has_names_) {
            chart_.series.emplace_back();
        }
        take_role("last-year", ChartSeries::Role::LastYear);
        take_role("plan", ChartSeries::Role::Plan);
        for (ChartSeries& series : chart_.series) {
            if (has_roles_ && series.role == ChartSeries::Role::Plain) {
                series.role = ChartSeries::Role::ThisYear;
            }
        }
    }

    void take_role(std::string_view key, ChartSeries::Role role) {
        const std::string name = fields_.plain(key);
        if (name.empty()) {
            return;
        }
        const auto found = std::ranges::find_if(
            chart_.series, [&](const ChartSeries& series) { return series.name.plain() == name; });
        if (found == chart_.series.end()) {
            std::string names;
            for (const ChartSeries& series : chart_.series) {
                names.append(names.empty() ? "" : ", ").append(series.name.plain());
            }
            reading_.diagnostics.report(base::Code::ChartNameUnknown, fields_.key_place(key),
                                        {name, names.empty() ? "…" : names});
            return;
        }
        found->role = role;
        has_roles_ = true;
    }

    void report_row(base::Place place) {
        if (has_names_) {
            reading_.diagnostics.report(base::Code::ChartRowExpected, place,
                                        {std::to_string(chart_.series.size())});
        } else {
            reading_.diagnostics.report(base::Code::ChartPairExpected, place);
        }
    }

    void read_row(const data::Value& row) {
        if (!row.is_sequence() || row.items.size() != chart_.series.size() + 1) {
            report_row(row.place);
            return;
        }
        ChartRow made;
        made.place = row.place;
        made.label = read_text(row.items[0], "data", reading_);
        for (std::size_t i = 1; i < row.items.size(); ++i) {
            auto value = read_value(row.items[i], made);
            if (!value) {
                return;
            }
            made.values.push_back(std::move(*value));
        }
        chart_.rows.push_back(std::move(made));
    }

    /// A number may have a % of its own where the chart has no other unit.
    std::optional<ChartValue> read_value(const data::Value& number, ChartRow& row) {
        ChartValue value;
        value.place = number.place;
        if (number.is_poisoned()) {
            return std::nullopt;
        }
        if (number.is_null()) {
            return value;
        }
        if (!number.is_scalar()) {
            report_row(number.place);
            return std::nullopt;
        }
        const std::string_view typed = trimmed(number.text);
        row.has_no_target |= says_no_target(typed);
        if (says_missing(typed) || says_no_target(typed)) {
            return value;
        }
        const std::string_view bare = without_percent(number.text);
        if (bare != number.text && number.text.find('%') != std::string::npos) {
            if (!chart_.unit.empty() && chart_.unit != "%") {
                reading_.diagnostics.report(base::Code::PercentAndUnit, number.place,
                                            {number.text, chart_.unit});
            }
            chart_.unit = "%";
        }
        auto read =
            read_printed_number(bare, {"data", number.place, MissingDot::Accepted}, reading_);
        if (!read) {
            return std::nullopt;
        }
        value.value = read->value;
        value.text = std::move(read->text);
        return value;
    }

    const Fields& fields_;
    const Reading& reading_;
    Chart& chart_;
    bool has_names_ = false, has_roles_ = false;
};

}  // namespace

bool says_missing(std::string_view text) {
    constexpr std::array<std::string_view, 7> words = {"",  "-",  "\xE2\x80\x93", "\xE2\x80\x94",
                                                       "…", "……", "..."};
    return std::ranges::find(words, text) != words.end();
}

void read_chart_data(const Fields& fields, const Reading& reading, Chart& chart) {
    DataReader(fields, reading, chart).read();
}

}  // namespace tongket::report
