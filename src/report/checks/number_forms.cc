// Numbers in texts that are not written by Vietnamese rules.

#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "vietnamese/number.h"

namespace tongket::report {

namespace {

bool is_text(TextRole role) {
    return role == TextRole::Paragraph || role == TextRole::Goal || role == TextRole::Note ||
           role == TextRole::Caption || role == TextRole::AwardText || role == TextRole::Title;
}

std::string joined(const std::vector<std::string>& ways, std::string_view between) {
    std::string text;
    for (const std::string& way : ways) {
        text.append(text.empty() ? "" : between).append(way);
    }
    return text;
}

/// Four digits that may be a year: "năm 2021 hộ nghèo còn …"; those of no time near ours only
/// behind the word or a dash, "năm 1010", "1428 - 1527".
bool may_be_year(const TypedNumber& number, std::string_view before) {
    if (number.written.size() != 4 || (number.written[0] != '1' && number.written[0] != '2') ||
        number.written.find_first_not_of("0123456789") != std::string::npos ||
        number.unit.find("đồng") != std::string::npos) {
        return false;
    }
    const bool near_ours = number.written >= "1900" && number.written <= "2100";
    while (before.ends_with(' ')) {
        before.remove_suffix(1);
    }
    return near_ours || before.ends_with("năm") || before.ends_with("Năm") ||
           before.ends_with('-') || before.ends_with("–");
}

class NumberFormsCheck {
  public:
    NumberFormsCheck(const TextLine& line, base::Diagnostics& diagnostics)
        : line_(line), diagnostics_(diagnostics) {}

    void check(const TypedNumber& number) {
        if (number.unit.empty() || number.whole) {
            return;
        }
        if (!number.value) {
            report_if_ambiguous(number);
            return;
        }
        const std::string_view before = std::string_view(line_.text()).substr(0, number.begin);
        if (number.ungrouped && !may_be_year(number, before)) {
            report(base::Code::NumberUngroupedInText, number.begin, number.digits,
                   {number.written, vietnamese::format_number(*number.value)});
        }
        check_blank(number);
    }

  private:
    void report_if_ambiguous(const TypedNumber& number) {
        const auto reading = vietnamese::read_number(number.written);
        if (!reading && reading.error().fault == vietnamese::NumberFault::Ambiguous) {
            report(base::Code::NumberAmbiguousInText, number.begin, number.digits,
                   {number.written, joined(reading.error().readings, " hoặc "),
                    joined(reading.error().readings, " or ")});
        }
    }

    void check_blank(const TypedNumber& number) {
        const bool blank = number.unit_begin > number.begin + number.digits;
        const auto typed = [&] { return line_.text().substr(number.begin, number.size); };
        if (number.unit == "%" && blank) {
            report(base::Code::BlankBeforePercent, number.begin, number.size,
                   {typed(), number.written + "%"});
        } else if (number.unit != "%" && number.unit != "°C" && !blank) {
            report(base::Code::BlankBeforeUnit, number.begin, number.size,
                   {typed(), number.written + " " + number.unit});
        }
    }

    void report(base::Code code,
                std::size_t begin,
                std::size_t size,
                std::vector<std::string> arguments) {
        diagnostics_.report(code, line_.place(begin, size), std::move(arguments));
    }

    const TextLine& line_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_number_forms(const Matter& matter, base::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < matter.lines.size(); ++i) {
        if (!is_text(matter.lines[i].role())) {
            continue;
        }
        NumberFormsCheck check(matter.lines[i], diagnostics);
        for (const TypedNumber& number : matter.numbers[i]) {
            check.check(number);
        }
    }
}

}  // namespace tongket::report
