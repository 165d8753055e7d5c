// Years that cannot be this report's: left over from the report that it was copied from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/checks/check_table.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

struct YearInText {
    std::int32_t year = 0;
    std::size_t at = 0;  ///< of its digits
};

/// What stands after "năm": "năm 2021". A span of years, "2021 - 2025", is none.
std::vector<YearInText> years_in(std::string_view text) {
    std::vector<YearInText> years;
    for (const std::string_view word : {"năm ", "Năm ", "NĂM ", "năm\u00A0", "Năm\u00A0"}) {
        for (std::size_t at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + 1)) {
            const std::size_t digits = at + word.size();
            const std::string_view year = text.substr(digits, 4);
            const std::string_view rest = text.substr(std::min(digits + 4, text.size()));
            const bool goes_on = !rest.empty() && rest[0] >= '0' && rest[0] <= '9';
            const bool range = rest.starts_with(" -") || rest.starts_with("-") ||
                               rest.starts_with(" –") || rest.starts_with(" đến năm") ||
                               rest.starts_with(" đến 1") || rest.starts_with(" đến 2");
            if (year.size() == 4 &&
                year.find_first_not_of("0123456789") == std::string_view::npos && !goes_on &&
                !range) {
                years.push_back({std::stoi(std::string(year)), digits});
            }
        }
    }
    return years;
}

bool speaks_of_span(std::string_view text) {
    const std::string lower = vietnamese::to_lower(text);
    for (const std::string_view word :
         {"giai đoạn", "nhiệm kỳ", "so với", "từ năm", "đến năm", "tính đến", "kể từ", "lần thứ"}) {
        if (lower.find(word) != std::string::npos) {
            return true;
        }
    }
    return false;
}

class YearsCheck {
  public:
    YearsCheck(const Matter& matter, base::Diagnostics& diagnostics)
        : report_(matter.report), lines_(matter.lines), diagnostics_(diagnostics) {}

    void run() {
        if (report_.year == 0) {
            return;
        }
        for (const TextLine& line : lines_) {
            switch (line.role()) {
                case TextRole::Title:
                case TextRole::Heading:
                case TextRole::Caption:
                    check_heading(line);
                    break;
                case TextRole::Paragraph:
                    check_paragraph(line);
                    break;
                default:
                    break;
            }
        }
        check_days();
    }

  private:
    [[nodiscard]] bool is_own(std::int32_t year) const {
        return year == report_.year || year == report_.year + 1;
    }
    [[nodiscard]] std::string own_year() const { return std::to_string(report_.year); }

    /// A heading that names years must name the report's or the one after; one that compares may
    /// name others beside it.
    void check_heading(const TextLine& line) {
        const std::vector<YearInText> years = years_in(line.text());
        bool own = false;
        for (const YearInText& found : years) {
            own = own || is_own(found.year);
        }
        // The title must name the report's own year, not only the next.
        const bool title = line.role() == TextRole::Title;
        if (years.empty() || own || (!title && speaks_of_span(line.text()))) {
            return;
        }
        diagnostics_.report(title ? base::Code::TitleYear : base::Code::HeadingYear,
                            line.place(years.front().at, 4),
                            {std::to_string(years.front().year), own_year()});
    }

    /// In the prose other years are compared with; only the report's own formulas must have its
    /// year, and no year may be one that nobody means.
    void check_paragraph(const TextLine& line) {
        constexpr std::int32_t farthest = 40;
        const std::string& text = line.text();
        const bool formula = text.starts_with("Trên đây là") ||
                             text.find("báo cáo kết quả") != std::string::npos ||
                             text.find("xin báo cáo") != std::string::npos;
        bool own = false;
        const std::vector<YearInText> years = years_in(text);
        for (const YearInText& found : years) {
            own = own || is_own(found.year);
        }
        for (const YearInText& found : years) {
            const bool impossible = found.year > report_.year + farthest || found.year < 1'000;
            if (impossible || (formula && !own && !speaks_of_span(text))) {
                diagnostics_.report(base::Code::HeadingYear, line.place(found.at, 4),
                                    {std::to_string(found.year), own_year()});
                return;
            }
        }
    }

    void check_days() {
        const auto& date = report_.document.date;
        if (date && !is_own(date->year)) {
            diagnostics_.report(base::Code::DocumentYear, report_.document.date_place,
                                {std::to_string(date->year), own_year()});
        }
        for (const Statistic& statistic : report_.statistics) {
            const std::string* day = statistic.field("as-of");
            const auto place = statistic.place_of("as-of");
            if (day == nullptr || !place || day->size() < 4) {
                continue;
            }
            const std::string year = day->substr(day->size() - 4);
            if (year.find_first_not_of("0123456789") == std::string::npos &&
                !is_own(std::stoi(year))) {
                diagnostics_.report(base::Code::StatisticYear, *place, {*day, own_year()});
            }
        }
    }

    const Report& report_;
    std::span<const TextLine> lines_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_years(const Matter& matter, base::Diagnostics& diagnostics) {
    YearsCheck(matter, diagnostics).run();
}

}  // namespace tongket::report
