// Capital letters of bodies, units and cited parts: Nghị định 30/2020/NĐ-CP, Phụ lục II.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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

/// `bodies` in small letters, which are as long, and those that begin with a byte as bits.
struct SmallBodies {
    std::array<std::string, bodies.size()> names;
    std::array<std::uint32_t, 256> by_first_byte{};

    SmallBodies() {
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            names[i] = vietnamese::to_lower(bodies[i]);
            by_first_byte[static_cast<unsigned char>(names[i].front())] |= 1U << i;
        }
    }
};
static_assert(bodies.size() <= 32);

class CapitalsCheck {
  public:
    CapitalsCheck(const TextLine& line, std::string_view small, base::Diagnostics& diagnostics)
        : line_(line), text_(line.text()), lower_(small), diagnostics_(diagnostics) {}

    void run(const SmallBodies& small) {
        std::vector<std::pair<std::size_t, std::size_t>> found;  // body and place
        for (std::size_t at = 0; at < lower_.size(); ++at) {
            std::uint32_t may_be = small.by_first_byte[static_cast<unsigned char>(lower_[at])];
            if (may_be == 0 || !is_word_start(text_, at)) {
                continue;
            }
            for (; may_be != 0; may_be &= may_be - 1) {
                const auto body = static_cast<std::size_t>(std::countr_zero(may_be));
                if (lower_.substr(at).starts_with(small.names[body])) {
                    found.emplace_back(body, at);
                }
            }
        }
        std::ranges::sort(found);
        for (const auto& [body, at] : found) {
            check_body(bodies[body], at);
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

    /// Where a word begins that has all letters of the body, but not the capitals perhaps.
    void check_body(std::string_view body, std::size_t at) {
        const std::string_view typed = text_.substr(at, body.size());
        // "Mặt trận Tổ quốc" inside a longer body was looked at there.
        if (typed != body && vietnamese::to_upper(typed) != typed &&
            is_word_end(text_, at + body.size()) && !line_.has_figure(at, body.size())) {
            report(at, body.size(), std::string(body));
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
    const SmallBodies small;
    constexpr std::size_t shortest = 12;  // bytes of what can be wrong
    for (std::size_t i = 0; i < matter.lines.size(); ++i) {
        if (matter.small[i].size() >= shortest) {
            CapitalsCheck(matter.lines[i], matter.small[i], diagnostics).run(small);
        }
    }
}

}  // namespace tongket::report
