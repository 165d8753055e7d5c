// Percentages, sums and parts of one statistic that do not follow from its other numbers.

#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "report/checks/percent.h"
#include "report/derived_shares.h"
#include "report/numbers.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;
using vietnamese::format_number;

class StatisticCheck {
  public:
    StatisticCheck(const Statistic& statistic, base::Diagnostics& diagnostics)
        : statistic_(statistic), diagnostics_(diagnostics) {}

    void run() {
        if (!statistic_.value) {
            return;
        }
        const Decimal& value = *statistic_.value;
        if (statistic_.plan) {
            check_percent("of-plan", base::Code::PlanShareWrong, value, *statistic_.plan);
        }
        if (statistic_.of) {
            check_percent("share", base::Code::ShareWrong, value, *statistic_.of);
        }
        check_growth(value);
        if (statistic_.sum && *statistic_.sum != value && statistic_.place_of("value")) {
            report(base::Code::SumWrong, "value",
                   {statistic_.label, statistic_.value_text, format_number(*statistic_.sum)});
        }
        if (statistic_.of && value > *statistic_.of && *statistic_.of > Decimal{}) {
            report(base::Code::PartAboveWhole, statistic_.place_of("of") ? "of" : "value",
                   {statistic_.label, format_number(value), format_number(*statistic_.of)});
        }
    }

  private:
    void check_percent(std::string_view key,
                       base::Code code,
                       const Decimal& part,
                       const Decimal& whole) {
        const auto stated = stated_percent(key);
        if (stated && !is_percent_of(*stated, part, whole)) {
            report_percent(key, code, percent_of(part, whole, stated->scale));
        }
    }

    void check_growth(const Decimal& value) {
        const auto stated = stated_percent("growth");
        if (!stated || !statistic_.last_year) {
            return;
        }
        const Decimal more = vietnamese::subtract(value, *statistic_.last_year);
        if (!is_percent_of(*stated, more, *statistic_.last_year)) {
            report_percent("growth", base::Code::GrowthWrong,
                           percent_on(value, *statistic_.last_year, stated->scale));
        }
    }

    /// A percentage that the file gives and that could be read.
    [[nodiscard]] std::optional<Decimal> stated_percent(std::string_view key) const {
        const std::string* text = statistic_.field(key);
        if (text == nullptr || !statistic_.place_of(key)) {
            return std::nullopt;
        }
        const auto number = vietnamese::read_number(without_percent(*text));
        return number ? std::optional(number->value) : std::nullopt;
    }

    void report_percent(std::string_view key, base::Code code, std::optional<Decimal> right) {
        if (right) {
            report(code, key, {*statistic_.field(key), format_number(*right) + "%"});
        }
    }

    void report(base::Code code, std::string_view key, std::vector<std::string> arguments) {
        diagnostics_.report(code, statistic_.place_of(key).value_or(statistic_.place),
                            std::move(arguments));
    }

    const Statistic& statistic_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_derived_figures(const Matter& matter, base::Diagnostics& diagnostics) {
    for (const Statistic& statistic : matter.report.statistics) {
        StatisticCheck(statistic, diagnostics).run();
    }
}

}  // namespace tongket::report
