// Figures typed into the prose that contradict the statistic that the sentence names.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "report/checks/named_statistics.h"
#include "vietnamese/normalize.h"
#include "vietnamese/unit.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

/// Words that say the figure is of another year, place, part or plan.
constexpr std::array<std::string_view, 31> other_matters = {
    "năm trước", "năm ngoái", "cùng kỳ",    "kế hoạch",  "dự toán",   "được giao",  "giao chỉ tiêu",
    "chỉ tiêu",  "mục tiêu",  "phấn đấu",   "so với",    "quý",       "tháng",      "trong đó",
    "riêng",     "phường",    "tổ dân phố", "thôn",      "bình quân", "trung bình", "mỗi",
    "từng",      "một số",    "nhiệm kỳ",   "giai đoạn", "lũy kế",    "dự kiến",    "ước",
    "tối thiểu", "ít nhất",   "tuần"};

bool has_words(const std::string& clause, std::string_view words) {
    const std::string padded = " " + clause + " ";
    return padded.find(" " + vietnamese::matching_key(words) + " ") != std::string::npos;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text.append(text.empty() ? "" : " ").append(word);
    }
    return text;
}

enum class Nearness { Exact, Above, About };

/// "hơn 3.200": the figure is less than the value; "gần", "khoảng": near it.
Nearness nearness_of(const std::string& clause) {
    for (const std::string_view word : {"hơn", "trên"}) {
        if (clause.ends_with(word)) {
            return Nearness::Above;
        }
    }
    for (const std::string_view word : {"gần", "khoảng", "xấp xỉ", "độ", "chừng", "ước"}) {
        if (clause.ends_with(word)) {
            return Nearness::About;
        }
    }
    return Nearness::Exact;
}

/// a ≤ b × percent ÷ 100, exactly.
bool at_most(const Decimal& a, const Decimal& b, std::int64_t percent) {
    constexpr std::int64_t most = 1'000'000'000'000'000;
    if (a.coefficient > most || b.coefficient > most || a.coefficient < 0 || b.coefficient < 0) {
        return false;
    }
    return Decimal{a.coefficient * 100, a.scale} <= Decimal{b.coefficient * percent, b.scale};
}

bool is_near(const Decimal& typed, const Decimal& value, Nearness nearness) {
    switch (nearness) {
        case Nearness::Exact:
            return typed == value;
        case Nearness::Above:
            return typed <= value && at_most(value, typed, 110);
        case Nearness::About:
            return at_most(typed, value, 105) && at_most(value, typed, 105);
    }
    return true;
}

bool agrees(const TypedNumber& typed, const Statistic& statistic, Nearness nearness) {
    const auto converted = vietnamese::change_unit(*typed.value, typed.unit, statistic.unit);
    const Decimal number = converted ? *converted : *typed.value;
    for (const auto& own :
         {statistic.value, statistic.of, statistic.plan, statistic.last_year, statistic.sum}) {
        if (own && is_near(number, *own, nearness)) {
            return !typed.whole || !statistic.of || own != statistic.value ||
                   *typed.whole == *statistic.of;
        }
    }
    // The statistic itself may say "hơn 28".
    const std::string* qualifier = statistic.field("qualifier");
    return qualifier != nullptr && statistic.value &&
           is_near(number, *statistic.value, Nearness::About);
}

class ProseFiguresCheck {
  public:
    ProseFiguresCheck(const Matter& matter, base::Diagnostics& diagnostics)
        : matter_(matter), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t i = 0; i < matter_.lines.size(); ++i) {
            const TextRole role = matter_.lines[i].role();
            if (role != TextRole::Paragraph && role != TextRole::Note) {
                continue;
            }
            std::size_t before = 0;
            for (const TypedNumber& number : matter_.numbers[i]) {
                if (number.value && !number.unit.empty()) {
                    check(matter_.lines[i], before, number);
                }
                before = number.begin + number.size;
            }
        }
    }

  private:
    void check(const TextLine& line, std::size_t before, const TypedNumber& number) {
        const std::string_view text = line.text();
        const std::size_t start = std::max(clause_start(text, number.begin), before);
        const std::string_view clause = text.substr(start, number.begin - start);
        const auto matches = matter_.named.find(clause, number.unit);
        if (matches.empty() || !matches.front().statistic->value) {
            return;
        }
        const std::string words = joined(words_of(clause));
        const Nearness nearness = nearness_of(words);
        for (const auto& match : matches) {
            if (agrees(number, *match.statistic, nearness)) {
                return;
            }
        }
        const Statistic& meant = *matches.front().statistic;
        if (speaks_of_else(words, line, number, meant)) {
            return;
        }
        diagnostics_.report(base::Code::ProseFigureDiffers, line.place(number.begin, number.size),
                            {number.written + " " + number.unit, meant.id, meant.printed()});
    }

    /// Whether the clause, or what follows the number, takes the figure away from the statistic.
    [[nodiscard]] bool speaks_of_else(const std::string& words,
                                      const TextLine& line,
                                      const TypedNumber& number,
                                      const Statistic& meant) const {
        const std::string label = joined(words_of(meant.label));
        for (const std::string_view other : other_matters) {
            if (has_words(words, other) && !has_words(label, other)) {
                return true;
            }
        }
        // "Hộ nghèo giảm" counts others than those that are left; "hộ nghèo" just these.
        if (has_words(words, "còn") && (has_words(label, "giảm") || has_words(label, "thoát"))) {
            return true;
        }
        for (const std::string_view change : {"tăng", "giảm", "tăng thêm", "giảm thêm", "vượt"}) {
            const bool changes = words.ends_with(change) && !label.ends_with(change);
            if (changes) {
                return true;
            }
        }
        if (names_other_year(words)) {
            return true;
        }
        const std::string after = vietnamese::to_lower(
            std::string_view(line.text()).substr(number.begin + number.size, 60));
        return after.starts_with(" so với") || after.starts_with(" kế hoạch") ||
               after.starts_with(" dự toán") || after.starts_with("/");
    }

    [[nodiscard]] bool names_other_year(const std::string& words) const {
        const std::string key = "năm ";
        for (std::size_t at = words.find(key); at != std::string::npos;
             at = words.find(key, at + 1)) {
            const std::string_view year = std::string_view(words).substr(at + key.size(), 4);
            if (year.size() == 4 &&
                year.find_first_not_of("0123456789") == std::string_view::npos &&
                year != std::to_string(matter_.report.year)) {
                return true;
            }
        }
        return false;
    }

    const Matter& matter_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_prose_figures(const Matter& matter, base::Diagnostics& diagnostics) {
    ProseFiguresCheck(matter, diagnostics).run();
}

}  // namespace tongket::report
