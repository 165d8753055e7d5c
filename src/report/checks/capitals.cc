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

#include "base/byte_set.h"
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

/// The last bytes of what `is_word_start` takes.
constexpr base::ByteSet may_stand_before(" (\xA0\x9C");

/// Where the next word begins after byte `at`; the end of the text if none does.
std::size_t next_word_start(std::string_view text, std::size_t at) {
    for (at = may_stand_before.find_in(text, at); at != std::string_view::npos;
         at = may_stand_before.find_in(text, at)) {
        if (is_word_start(text, ++at)) {
            return at;
        }
    }
    return text.size();
}

/// "Quận Bắc Từ Liêm" inside a sentence; with their small letters.
constexpr std::array<std::string_view, 7> unit_types = {"Quận",   "Huyện", "Phường",   "Xã",
                                                        "Thị xã", "Tỉnh",  "Thành phố"};
/// "điều 5 Nghị định" takes a capital, "Khoản 2 Điều 5" none.
constexpr std::array<std::string_view, 3> cited_parts = {"Khoản ", "Điểm ", "điều "};

/// A word of one of the lists, and where it stands.
struct FoundWord {
    std::size_t word, at;
    friend auto operator<=>(const FoundWord&, const FoundWord&) = default;
};

/// Words that are looked for, by their beginning: most words of a text begin like none of them.
template <class Words>
class SoughtWords {
  public:
    /// Each has three bytes at least.
    explicit SoughtWords(const Words& words) : words_(words) {
        static_assert(std::tuple_size_v<Words> <= 32);
        for (std::size_t i = 0; i < words.size(); ++i) {
            index_[beginning_of(words[i], 0)] |= 1U << i;
        }
    }

    /// Adds those that the text has at byte `at`; `found` stays sorted.
    void find(std::string_view text, std::size_t at, std::vector<FoundWord>& found) const {
        if (at + beginning > text.size()) {
            return;
        }
        std::uint32_t may_be = index_[beginning_of(text, at)];
        for (; may_be != 0; may_be &= may_be - 1) {
            const auto word = static_cast<std::size_t>(std::countr_zero(may_be));
            if (text.substr(at).starts_with(words_[word])) {
                const FoundWord next{word, at};
                found.insert(std::ranges::upper_bound(found, next), next);
            }
        }
    }

  private:
    static constexpr std::size_t beginning = 3;

    /// One of 256 numbers for the bytes that a word begins with.
    static std::uint8_t beginning_of(std::string_view text, std::size_t at) {
        const auto byte = [text, at](std::size_t i) -> unsigned {
            return static_cast<unsigned char>(text[at + i]);
        };
        return static_cast<std::uint8_t>(byte(0) + 7U * byte(1) + 31U * byte(2));
    }

    Words words_;
    std::array<std::uint32_t, 256> index_{};  ///< words as bits
};

/// The bodies in small letters, as long as they are otherwise.
using SmallBodies = std::array<std::string, bodies.size()>;
SmallBodies small_bodies() {
    SmallBodies small;
    std::ranges::transform(bodies, small.begin(), vietnamese::to_lower);
    return small;
}

/// What is looked for where a word begins.
struct Sought {
    SoughtWords<SmallBodies> small{small_bodies()};
    SoughtWords<decltype(unit_types)> types{unit_types};
    SoughtWords<decltype(cited_parts)> parts{cited_parts};
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
        for (std::size_t at = 0; at < text_.size(); at = next_word_start(text_, at)) {
            sought.small.find(lower_, at, bodies_found);
            if (has_units) {
                sought.types.find(text_, at, types_found);
                sought.parts.find(text_, at, parts_found);
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
        // What is cited of "Điểm a khoản 2": one letter, or the text ends.
        const std::string_view after = text_.substr(std::min(number + 1, text_.size()));
        const bool cited = part == "Khoản "
                               ? is_digit(number)
                               : after.starts_with(" khoản") || after.starts_with(" Khoản");
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
