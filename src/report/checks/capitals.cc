// Capital letters of bodies, units and cited parts: Nghị định 30/2020/NĐ-CP, Phụ lục II.

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/checks/check_table.h"
#include "report/checks/proper_unit.h"
#include "report/checks/words_in_text.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// Bodies whose name has no other meaning in small letters, as the decree writes them.
constexpr std::array<std::string_view, 24> bodies = {
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Hội đồng nhân dân",
    "Ủy ban Mặt trận Tổ quốc",
    "Uỷ ban Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc",
    "Hội đồng Thi đua - Khen thưởng",
    "Ban Thi đua - Khen thưởng",
    "Thủ tướng Chính phủ",
    "Ban Chấp hành Trung ương",
    "Đảng Cộng sản Việt Nam",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Hội Liên hiệp Phụ nữ",
    "Hội Cựu chiến binh",
    "Hội Nông dân",
    "Liên đoàn Lao động",
    "Bộ Nội vụ",
    "Sở Nội vụ",
    "Bộ Tài chính",
    "Sở Tài chính",
    "Bộ Giáo dục và Đào tạo",
    "Sở Giáo dục và Đào tạo",
    "Tòa án nhân dân",
    "Viện kiểm sát nhân dân",
};

bool is_word_end(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == ',' || text[at] == '.' ||
           text[at] == ';' || text[at] == ')' || text[at] == ':' ||
           static_cast<unsigned char>(text[at]) == 0xC2U || text.substr(at).starts_with("”");
}

bool is_word_start(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' ||
           (at >= 2 && text.substr(at - 2, 2) == "\u00A0") ||
           (at >= 3 && text.substr(at - 3, 3) == "“");
}

class CapitalsCheck {
  public:
    CapitalsCheck(const TextLine& line, std::string_view small, base::Diagnostics& diagnostics)
        : line_(line), text_(line.text()), lower_(small), diagnostics_(diagnostics) {}

    /// `small_bodies`: each of `bodies` in small letters.
    void run(std::span<const std::string> small_bodies) {
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            check_body(bodies[i], small_bodies[i]);
        }
        if (line_.role() == TextRole::Paragraph || line_.role() == TextRole::Goal ||
            line_.role() == TextRole::Note || line_.role() == TextRole::AwardText) {
            check_units();
            check_cited_parts();
        }
    }

  private:
    void report(std::size_t at, std::size_t size, std::string right) {
        diagnostics_.report(base::Code::BodyCapitals, line_.place(at, size),
                            {std::string(text_.substr(at, size)), std::move(right)});
    }

    void check_body(std::string_view body, std::string_view wanted) {
        for (std::size_t at = lower_.find(wanted); at != std::string_view::npos;
             at = lower_.find(wanted, at + wanted.size())) {
            const std::string_view typed = text_.substr(at, wanted.size());
            // "Mặt trận Tổ quốc" inside a longer body was looked at there.
            if (typed != body && vietnamese::to_upper(typed) != typed && is_word_start(text_, at) &&
                is_word_end(text_, at + wanted.size()) && !line_.has_figure(at, wanted.size())) {
                report(at, wanted.size(), std::string(body));
            }
        }
    }

    /// "Quận Bắc Từ Liêm" inside a sentence, and "thành phố Hồ Chí Minh".
    void check_units() {
        constexpr std::array<std::string_view, 7> types = {"Quận",   "Huyện", "Phường",   "Xã",
                                                           "Thị xã", "Tỉnh",  "Thành phố"};
        for (const std::string_view type : types) {
            for (std::size_t at = text_.find(type); at != std::string_view::npos;
                 at = text_.find(type, at + type.size())) {
                const std::size_t name = at + type.size() + 1;
                if (name >= text_.size() || text_[name - 1] != ' ' || !is_word_start(text_, at) ||
                    line_.begins_sentence(at) || keeps_capital(text_.substr(name)) ||
                    !starts_with_capital(text_.substr(name))) {
                    continue;
                }
                report(at, type.size(), vietnamese::to_lower(type));
            }
        }
        constexpr std::string_view city = "thành phố Hồ Chí Minh";
        for (std::size_t at = text_.find(city); at != std::string_view::npos;
             at = text_.find(city, at + city.size())) {
            report(at, city.size(), "Thành phố Hồ Chí Minh");
        }
    }

    static bool starts_with_capital(std::string_view text) {
        const auto words = words_in_text(text.substr(0, 40));
        return !words.empty() && words.front().begin == 0 && words.front().capital &&
               !words.front().all_capital;
    }

    /// "điều 5 Nghị định" takes a capital, "Khoản 2 Điều 5" none.
    void check_cited_parts() {
        for (const std::string_view part : {"Khoản ", "Điểm "}) {
            for (std::size_t at = text_.find(part); at != std::string_view::npos;
                 at = text_.find(part, at + part.size())) {
                const std::size_t number = at + part.size();
                const bool cited = part == "Khoản "
                                       ? is_digit(number)
                                       : text_.substr(number + 1).starts_with(" khoản") ||
                                             text_.substr(number + 1).starts_with(" Khoản");
                if (cited && is_word_start(text_, at) && !line_.begins_sentence(at)) {
                    report(at, part.size() - 1,
                           vietnamese::to_lower(part.substr(0, part.size() - 1)));
                }
            }
        }
        constexpr std::string_view article = "điều ";
        for (std::size_t at = text_.find(article); at != std::string_view::npos;
             at = text_.find(article, at + article.size())) {
            const std::size_t number = at + article.size();
            const std::size_t end =
                std::min(text_.find_first_not_of("0123456789", number), text_.size());
            const std::string_view after = text_.substr(end);
            const bool cited =
                end > number && (after.starts_with(" Luật") || after.starts_with(" Nghị định") ||
                                 after.starts_with(" Thông tư") ||
                                 after.starts_with(" Quyết định") || after.starts_with(" Bộ luật"));
            if (cited && is_word_start(text_, at)) {
                report(at, article.size() - 1, "Điều");
            }
        }
    }

    [[nodiscard]] bool is_digit(std::size_t at) const {
        return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
    }

    const TextLine& line_;
    std::string_view text_;
    std::string_view lower_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_capitals(const Matter& matter, base::Diagnostics& diagnostics) {
    std::vector<std::string> small_bodies;
    for (const std::string_view body : bodies) {
        small_bodies.push_back(vietnamese::to_lower(body));
    }
    constexpr std::size_t shortest = 12;  // bytes of what can be wrong
    for (std::size_t i = 0; i < matter.lines.size(); ++i) {
        if (matter.small[i].size() >= shortest) {
            CapitalsCheck(matter.lines[i], matter.small[i], diagnostics).run(small_bodies);
        }
    }
}

}  // namespace tongket::report
