// Days in texts: those that there are not, and formal ones not in the decree's form.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "vietnamese/date.h"

namespace tongket::report {

namespace {

using vietnamese::Date;

struct Digits {
    std::uint32_t value = 0;
    std::size_t size = 0;
};

/// The digits that `text` begins with, nothing if they are more than four.
std::optional<Digits> digits_at_start(std::string_view text) {
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    if (size == 0 || size > 4) {
        return std::nullopt;
    }
    Digits digits{0, size};
    for (const char c : text.substr(0, size)) {
        digits.value = digits.value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return digits;
}

bool is_day(const Digits& day, const Digits& month, const Digits& year) {
    return day.value >= 1 && day.value <= 31 && month.value >= 1 && month.value <= 12 &&
           vietnamese::is_valid(Date{static_cast<std::int16_t>(year.value),
                                     static_cast<std::uint8_t>(month.value),
                                     static_cast<std::uint8_t>(day.value)});
}

class DateFormsCheck {
  public:
    DateFormsCheck(const TextLine& line, base::Diagnostics& diagnostics)
        : line_(line), text_(line.text()), diagnostics_(diagnostics) {}

    void run() {
        constexpr std::string_view word = "ngày ";
        for (std::size_t at = text_.find(word); at != std::string_view::npos;
             at = text_.find(word, at + word.size())) {
            check_formal(at);
        }
        for (std::size_t at = text_.find('/'); at != std::string_view::npos;
             at = text_.find('/', at + 1)) {
            check_short(at);
        }
    }

  private:
    /// "ngày 5 tháng 1 năm 2022"
    void check_formal(std::size_t begin) {
        std::size_t at = begin;
        const auto number_after = [this, &at](std::string_view word) -> std::optional<Digits> {
            if (!text_.substr(at).starts_with(word)) {
                return std::nullopt;
            }
            at += word.size();
            const auto digits = digits_at_start(text_.substr(at));
            at += digits ? digits->size : 0;
            return digits;
        };
        const auto day = number_after("ngày ");
        const auto month = day ? number_after(" tháng ") : std::nullopt;
        const auto year = month ? number_after(" năm ") : std::nullopt;
        if (!year || year->size != 4 || day->size > 2 || month->size > 2) {
            return;
        }
        const std::string typed(text_.substr(begin, at - begin));
        if (!is_day(*day, *month, *year)) {
            report(base::Code::NoSuchDayInText, begin, typed, {typed});
            return;
        }
        const std::string formal = vietnamese::format_formal(
            Date{static_cast<std::int16_t>(year->value), static_cast<std::uint8_t>(month->value),
                 static_cast<std::uint8_t>(day->value)},
            "");
        if (typed != formal) {
            report(base::Code::FormalDate, begin, typed, {typed, formal});
        }
    }

    /// "31/02/2021", seen from its first slash.
    void check_short(std::size_t slash) {
        std::size_t begin = slash;
        while (begin > 0 && slash - begin < 2 && text_[begin - 1] >= '0' &&
               text_[begin - 1] <= '9') {
            --begin;
        }
        const bool alone = begin == 0 || text_[begin - 1] == ' ' || text_[begin - 1] == '(';
        const auto day = digits_at_start(text_.substr(begin));
        const auto month = digits_at_start(text_.substr(slash + 1));
        if (!alone || begin == slash || !day || !month || month->size > 2) {
            return;
        }
        const std::size_t second = slash + 1 + month->size;
        if (second >= text_.size() || text_[second] != '/') {
            return;
        }
        const auto year = digits_at_start(text_.substr(second + 1));
        const std::size_t end = second + 1 + (year ? year->size : 0);
        if (!year || year->size != 4 || (end < text_.size() && text_[end] == '/')) {
            return;
        }
        if (!is_day(*day, *month, *year)) {
            const std::string typed(text_.substr(begin, end - begin));
            report(base::Code::NoSuchDayInText, begin, typed, {typed});
        }
    }

    void report(base::Code code,
                std::size_t begin,
                const std::string& typed,
                std::vector<std::string> arguments) {
        diagnostics_.report(code, line_.place(begin, typed.size()), std::move(arguments));
    }

    const TextLine& line_;
    std::string_view text_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_date_forms(const Matter& matter, base::Diagnostics& diagnostics) {
    for (const TextLine& line : matter.lines) {
        DateFormsCheck(line, diagnostics).run();
    }
}

}  // namespace tongket::report
