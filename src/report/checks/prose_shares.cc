// Percentages typed into the prose that contradict those of the statistic in the same sentence.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "report/checks/check_table.h"
#include "report/checks/named_statistics.h"
#include "report/numbers.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

/// What the percentage says of its statistic: of the plan, growth, or share.
std::optional<std::string_view> field_meant(std::string_view before,
                                            std::string_view after,
                                            std::int32_t year) {
    for (const std::string_view words : {"kế hoạch", "dự toán", "so với kế hoạch", "so với dự toán",
                                         "chỉ tiêu giao", "chỉ tiêu được giao"}) {
        if (after.starts_with(words)) {
            return before.ends_with("vượt") || before.ends_with("tăng") || before.ends_with("giảm")
                       ? std::nullopt
                       : std::optional<std::string_view>("of-plan");
        }
    }
    if (!after.starts_with("so với") && !after.starts_with("tổng số")) {
        return std::nullopt;
    }
    const std::string last_year = fmt::format("so với năm {}", year - 1);
    for (const std::string_view words :
         {std::string_view("so với cùng kỳ"), std::string_view("so với năm trước"),
          std::string_view("so với năm ngoái"), std::string_view("so với thực hiện năm trước"),
          std::string_view(last_year)}) {
        if (after.starts_with(words) && (before.ends_with("tăng") || before.ends_with("giảm"))) {
            return "growth";
        }
    }
    if (after.starts_with("tổng số") && before.ends_with("chiếm")) {
        return "share";
    }
    return std::nullopt;
}

/// Equal, or one is the other rounded.
bool is_same(const Decimal& a, const Decimal& b) {
    const std::uint8_t scale = std::min(a.scale, b.scale);
    return vietnamese::divide(a, {1, 0}, scale) == vietnamese::divide(b, {1, 0}, scale);
}

class ProseSharesCheck {
  public:
    ProseSharesCheck(const Matter& matter, base::Diagnostics& diagnostics)
        : matter_(matter), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t i = 0; i < matter_.lines.size(); ++i) {
            if (matter_.lines[i].role() != TextRole::Paragraph) {
                continue;
            }
            for (const TypedNumber& number : matter_.numbers[i]) {
                if (number.value && number.unit == "%") {
                    check(matter_.lines[i], matter_.small[i], number);
                }
            }
        }
    }

  private:
    void check(const TextLine& line, std::string_view small, const TypedNumber& number) {
        const std::string_view text = line.text();
        const std::size_t start = clause_start(text, number.begin);
        const std::string_view clause = text.substr(start, number.begin - start);
        const std::size_t end = number.begin + number.size;
        const std::string own_before = small.empty() ? vietnamese::to_lower(clause) : "";
        const std::string own_after = small.empty() ? vietnamese::to_lower(text.substr(end)) : "";
        std::string_view before =
            small.empty() ? own_before : small.substr(start, number.begin - start);
        std::string_view after = small.empty() ? own_after : small.substr(end);
        while (before.ends_with(' ')) {
            before.remove_suffix(1);
        }
        after.remove_prefix(after.starts_with(' ') ? 1 : 0);
        const auto key = field_meant(before, after, matter_.report.year);
        const Statistic* meant = key ? statistic_in(clause) : nullptr;
        const std::string* field = meant != nullptr ? meant->field(*key) : nullptr;
        const auto known = field != nullptr
                               ? vietnamese::read_number(without_percent(*field))
                               : tl::unexpected<vietnamese::NumberError>(vietnamese::NumberError{});
        if (!known) {
            return;
        }
        Decimal typed = *number.value;
        if (before.ends_with("giảm")) {
            typed.coefficient = -typed.coefficient;
        }
        if (!is_same(typed, known->value)) {
            diagnostics_.report(
                base::Code::ProseShareDiffers, line.place(number.begin, number.size),
                {number.written + "%", meant->id + "." + std::string(*key), *field});
        }
    }

    /// The statistic that was put in last before the percentage, else the one that is named.
    [[nodiscard]] const Statistic* statistic_in(std::string_view clause) const {
        const Statistic* last = nullptr;
        std::size_t last_at = 0;
        for (const Statistic& statistic : matter_.report.statistics) {
            if (!statistic.value) {
                continue;
            }
            const std::size_t at = clause.rfind(statistic.printed());
            if (at != std::string_view::npos && (last == nullptr || at > last_at)) {
                last = &statistic;
                last_at = at;
            }
        }
        if (last == nullptr) {
            const auto matches = matter_.named.find(clause, "");
            last = matches.empty() ? nullptr : matches.front().statistic;
        }
        return last;
    }

    const Matter& matter_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_prose_shares(const Matter& matter, base::Diagnostics& diagnostics) {
    ProseSharesCheck(matter, diagnostics).run();
}

}  // namespace tongket::report
