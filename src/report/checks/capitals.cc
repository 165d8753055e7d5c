// Capital letters of bodies, units and cited parts: Nghị định 30/2020/NĐ-CP, Phụ lục II.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
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
    if (at == 0) {
        return true;
    }
    switch (static_cast<unsigned char>(text[at - 1])) {
        case ' ':
        case '(':
            return true;
        case 0xA0U:
            return at >= 2 && text.substr(at - 2, 2) == "\u00A0";
        case 0x9CU:
            return at >= 3 && text.substr(at - 3, 3) == "“";
        default:
            return false;
    }
}

/// "Quận Bắc Từ Liêm" inside a sentence; with their small letters.
constexpr std::array<std::string_view, 7> unit_types = {"Quận",   "Huyện", "Phường",   "Xã",
                                                        "Thị xã", "Tỉnh",  "Thành phố"};
/// "điều 5 Nghị định" takes a capital, "Khoản 2 Điều 5" none.
constexpr std::array<std::string_view, 3> cited_parts = {"Khoản ", "Điểm ", "điều "};

/// Words of a list by their first byte, as bits.
template <class Words>
std::array<std::uint32_t, 256> index_by_first_byte(const Words& words) {
    static_assert(std::tuple_size_v<Words> <= 32);
    std::array<std::uint32_t, 256> index{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        index[static_cast<unsigned char>(words[i].front())] |= 1U << i;
    }
    return index;
}

/// What is looked for where a word begins.
struct Sought {
    std::array<std::string, bodies.size()> small_bodies;  ///< as long as `bodies`
    std::array<std::uint32_t, 256> bodies_by_byte{}, types_by_byte{}, parts_by_byte{};

    Sought() {
        std::ranges::transform(bodies, small_bodies.begin(), vietnamese::to_lower);
        bodies_by_byte = index_by_first_byte(small_bodies);
        types_by_byte = index_by_first_byte(unit_types);
        parts_by_byte = index_by_first_byte(cited_parts);
    }
};

/// A word of one of the lists, and where it stands.
struct FoundWord {
    std::size_t word, at;
    friend auto operator<=>(const FoundWord&, const FoundWord&) = default;
};

class CapitalsCheck {
  public:
    CapitalsCheck(const TextLine& line, std::string_view small, base::Diagnostics& diagnostics)
        : line_(line), text_(line.text()), lower_(small), diagnostics_(diagnostics) {}

    void run(const Sought& sought) {
        const bool has_units = line_.role() == TextRole::Paragraph ||
                               line_.role() == TextRole::Goal || line_.role() == TextRole::Note ||
                               line_.role() == TextRole::AwardText;
        std::vector<FoundWord> bodies_found, types_found, parts_found;
        for (std::size_t at = 0; at < lower_.size(); ++at) {
            if (!is_word_start(text_, at)) {
                continue;
            }
            find(sought.small_bodies, sought.bodies_by_byte, lower_, at, bodies_found);
            if (has_units) {
                find(unit_types, sought.types_by_byte, text_, at, types_found);
                find(cited_parts, sought.parts_by_byte, text_, at, parts_found);
            }
        }
        for (const auto& [body, at] : bodies_found) {
            check_body(bodies[body], at);
        }
        for (const auto& [type, at] : types_found) {
            check_unit(unit_types[type], at);
        }
        if (has_units) {
            check_city();
        }
        for (const auto& [part, at] : parts_found) {
            check_cited_part(cited_parts[part], at);
        }
    }

  private:
    void report(std::size_t at, std::size_t size, std::string right) {
        diagnostics_.report(base::Code::BodyCapitals, line_.place(at, size),
                            {std::string(text_.substr(at, size)), std::move(right)});
    }

    /// Adds those words of the list that the text has at byte `at`; they stay sorted.
    template <class Words>
    static void find(const Words& words,
                     const std::array<std::uint32_t, 256>& by_byte,
                     std::string_view text,
                     std::size_t at,
                     std::vector<FoundWord>& found) {
        std::uint32_t may_be = by_byte[static_cast<unsigned char>(text[at])];
        for (; may_be != 0; may_be &= may_be - 1) {
            const auto word = static_cast<std::size_t>(std::countr_zero(may_be));
            if (text.substr(at).starts_with(words[word])) {
                const FoundWord next{word, at};
                found.insert(std::ranges::upper_bound(found, next), next);
            }
        }
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

    void check_unit(std::string_view type, std::size_t at) {
        const std::size_t name = at + type.size() + 1;
        if (name < text_.size() && text_[name - 1] == ' ' && !line_.begins_sentence(at) &&
            !keeps_capital(text_.substr(name)) && starts_with_capital(text_.substr(name))) {
            report(at, type.size(), vietnamese::to_lower(type));
        }
    }

    void check_city() {
        constexpr std::string_view name = "Hồ Chí Minh";  // begins with a rarer letter
        constexpr std::string_view city = "thành phố ";
        for (std::size_t at = text_.find(name); at != std::string_view::npos;
             at = text_.find(name, at + name.size())) {
            if (text_.substr(0, at).ends_with(city)) {
                report(at - city.size(), city.size() + name.size(), "Thành phố Hồ Chí Minh");
            }
        }
    }

    static bool starts_with_capital(std::string_view text) {
        const auto words = words_in_text(text.substr(0, 40));
        return !words.empty() && words.front().begin == 0 && words.front().capital &&
               !words.front().all_capital;
    }

    void check_cited_part(std::string_view part, std::size_t at) {
        const std::size_t number = at + part.size();
        if (part.starts_with("điều")) {
            if (is_cited_article(number)) {
                report(at, part.size() - 1, "Điều");
            }
            return;
        }
        const bool cited = part == "Khoản " ? is_digit(number)
                                            : text_.substr(number + 1).starts_with(" khoản") ||
                                                  text_.substr(number + 1).starts_with(" Khoản");
        if (cited && !line_.begins_sentence(at)) {
            report(at, part.size() - 1, vietnamese::to_lower(part.substr(0, part.size() - 1)));
        }
    }

    [[nodiscard]] bool is_cited_article(std::size_t number) const {
        const std::size_t end =
            std::min(text_.find_first_not_of("0123456789", number), text_.size());
        const std::string_view after = text_.substr(end);
        return end > number && (after.starts_with(" Luật") || after.starts_with(" Nghị định") ||
                                after.starts_with(" Thông tư") ||
                                after.starts_with(" Quyết định") || after.starts_with(" Bộ luật"));
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
    static const Sought sought;
    constexpr std::size_t shortest = 12;  // bytes of what can be wrong
    for (std::size_t i = 0; i < matter.lines.size(); ++i) {
        if (matter.small[i].size() >= shortest) {
            CapitalsCheck(matter.lines[i], matter.small[i], diagnostics).run(sought);
        }
    }
}

}  // namespace tongket::report
