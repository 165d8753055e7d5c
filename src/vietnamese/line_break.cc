#include "vietnamese/line_break.h"

#include <span>

#include "vietnamese/break_words.h"
#include "vietnamese/compound_words.h"
#include "vietnamese/word_scanner.h"

namespace tongket::vietnamese {

namespace {

/// Longest core, in characters, that is never cut: of common words, and of symbols such as
/// 1656/NQ-UBTVQH15 or 233/473.
constexpr std::size_t longest_whole_word = 12, longest_whole_symbol = 20;

/// Ethnic names keep their apostrophe (Ea H'Leo), which is no letter; two such capitals suffice.
bool is_name_syllable(const Word& word) {
    return word.capital && !word.has_digit && (word.has_small || word.characters == 1);
}

bool has_role(const Word& word, std::uint16_t roles) { return (word.roles & roles) != 0; }

bool is_numeral(const Word& word) { return !word.opens && (word.starts_digit || word.roman); }

/// The words of a text and what each blank between two of them costs.
class BlankJudge {
  public:
    explicit BlankJudge(std::span<const Word> words) : words_(words) {}

    /// The blank after word `index`, which is not the last.
    [[nodiscard]] BreakKind judge(std::size_t index) const {
        const Word& left = words_[index];
        const Word& right = words_[index + 1];
        if (right.starts_closing || left.ends_opening || right.dash ||
            (index == 0 && is_list_mark(left))) {
            return BreakKind::Never;
        }
        if (left.dash) {
            // 2021 - 2025, 10 - 15%; after any other dash a line may go on.
            const bool range = index > 0 && words_[index - 1].ends_number && is_plain(index - 1) &&
                               right.starts_digit;
            return range ? BreakKind::Never : BreakKind::Space;
        }
        switch (left.trailing) {
            case Trailing::None:
                break;
            case Trailing::Dot:
                return takes_next_after_dot(left, right) ? BreakKind::Never : BreakKind::Space;
            case Trailing::Colon:
                // Số: 412/BC-UBND
                return has_role(left, role::kind) && right.starts_digit ? BreakKind::Never
                                                                        : BreakKind::Space;
            case Trailing::Bracket:
            case Trailing::Other:
                return BreakKind::Space;
        }
        if (right.opens) {
            return BreakKind::Space;
        }
        if (is_unit_of(index) || is_number_of(index) || is_name_of(index) || is_unit_name(index)) {
            return BreakKind::Never;
        }
        if (has_role(left, role::body) && !left.has_small) {
            return BreakKind::Reluctant;
        }
        const BreakKind kind = judge_words(index);
        // “Vì | người nghèo”: what a quote opens does not begin with a syllable alone at a line's
        // end.
        return left.opens && kind == BreakKind::Space ? BreakKind::Compound : kind;
    }

  private:
    [[nodiscard]] bool is_plain(std::size_t index) const {
        return words_[index].trailing == Trailing::None;
    }
    [[nodiscard]] bool follows(std::size_t index) const { return index + 1 < words_.size(); }

    /// What words `index` and `index` + 1 are together.
    [[nodiscard]] std::uint8_t pair(std::size_t index) const {
        if (!follows(index) || !is_plain(index) || words_[index + 1].opens) {
            return 0;
        }
        const std::uint64_t second =
            is_plain(index + 1) ? words_[index + 1].head_key : words_[index + 1].key;
        return word_pairs.find(SyllableKey::pair(words_[index].key, second));
    }
    [[nodiscard]] std::uint8_t pair_ending_at(std::size_t index) const {
        return index > 0 ? pair(index - 1) : std::uint8_t{0};
    }

    [[nodiscard]] bool starts_sentence(std::size_t index) const {
        return index == 0 || words_[index - 1].ends_sentence || words_[index - 1].bullet;
    }

    /// I. 1. 1.1. a) đ) (1) - + •
    [[nodiscard]] static bool is_list_mark(const Word& word) {
        if (word.bullet) {
            return true;
        }
        const bool counts =
            word.digits_and_points || word.roman || (word.letters_only && word.characters == 1);
        return counts && (word.trailing == Trailing::Dot || word.trailing == Trailing::Bracket);
    }

    [[nodiscard]] static bool takes_next_after_dot(const Word& left, const Word& right) {
        const std::uint16_t roles = left.roles;
        if ((roles & role::authority) != 0 && !left.has_small) {
            return true;
        }
        if ((roles & role::degree) != 0 && right.capital) {
            return true;
        }
        return (roles & role::place) != 0 && left.capital && (right.capital || right.starts_digit);
    }

    /// 3.300 | tỷ, 6 | tập thể, nghìn | tỷ | đồng; but ngày 05 | tháng 01.
    [[nodiscard]] bool is_unit_of(std::size_t index) const {
        const Word& left = words_[index];
        const std::uint16_t right = words_[index + 1].head_roles;
        constexpr std::uint16_t amounts = role::scale | role::money;
        if (has_role(left, role::scale)) {
            const bool counted = index > 0 && words_[index - 1].ends_number && is_plain(index - 1);
            return (right & amounts) != 0 || (counted && is_unit(index + 1));
        }
        if (!left.ends_number || left.capital) {
            return false;
        }
        // The number of năm 2021 or Điều 5 counts nothing; money does all the same.
        const bool numbers_a_kind =
            index > 0 && is_plain(index - 1) && has_role(words_[index - 1], role::counted);
        return numbers_a_kind ? (right & amounts) != 0 : is_unit(index + 1);
    }

    [[nodiscard]] bool is_unit(std::size_t index) const {
        return (words_[index].head_roles & role::unit) != 0 || (pair(index) & pair_role::unit) != 0;
    }

    /// Điều | 5, quý | IV, Phụ lục | II, điểm | a.
    [[nodiscard]] bool is_number_of(std::size_t index) const {
        const Word& left = words_[index];
        const Word& right = words_[index + 1];
        const std::uint16_t roles = left.roles;
        if ((roles & role::lettered) != 0 && right.letters_only && right.characters == 1 &&
            !right.capital) {
            return true;
        }
        if (!is_numeral(right)) {
            return false;
        }
        return (roles & role::kind) != 0 || (pair_ending_at(index) & pair_role::kind) != 0;
    }

    /// ông | Lưu Ngọc Hà, đồng chí | Nguyễn Văn A, TS | Nguyễn, T/M | BAN.
    [[nodiscard]] bool is_name_of(std::size_t index) const {
        const Word& left = words_[index];
        const std::uint16_t roles = left.roles;
        if ((roles & role::authority) != 0 && left.characters == 3) {
            return true;
        }
        return words_[index + 1].capital && ((roles & (role::honorific | role::degree)) != 0 ||
                                             (pair_ending_at(index) & pair_role::title) != 0);
    }

    /// Cổ Nhuế | 1. A number that counts what follows it belongs there, and years are no names.
    [[nodiscard]] bool is_unit_name(std::size_t index) const {
        const Word& right = words_[index + 1];
        if (!right.digits_and_points || right.characters > 2 || !is_name_syllable(words_[index]) ||
            starts_sentence(index)) {
            return false;
        }
        return !(follows(index + 1) && right.trailing == Trailing::None && is_unit(index + 2));
    }

    /// Names and compound words.
    [[nodiscard]] BreakKind judge_words(std::size_t index) const {
        const Word& left = words_[index];
        const Word& right = words_[index + 1];
        if (is_name_syllable(left) && is_name_syllable(right)) {
            const bool last = !follows(index + 1) || !is_plain(index + 1) ||
                              words_[index + 2].opens || !is_name_syllable(words_[index + 2]);
            const bool third = index > 0 && is_plain(index - 1) && !left.opens &&
                               is_name_syllable(words_[index - 1]);
            if (third) {
                return last ? BreakKind::Reluctant : BreakKind::Space;
            }
            if (last && !starts_sentence(index)) {
                return BreakKind::Compound;
            }
        }
        return (pair(index) & pair_role::compound) != 0 ? BreakKind::Compound : BreakKind::Space;
    }

    std::span<const Word> words_;
};

bool is_address(std::string_view word) {
    return word.find("://") != std::string_view::npos ||
           word.find("www.") != std::string_view::npos || word.find('@') != std::string_view::npos;
}

/// The least that a cut leaves of an address on either side.
constexpr std::size_t shortest_part = 3;

/// A mark that begins a part of an address; others end one.
bool begins_part(char mark) { return mark == '%' || mark == '~' || mark == '#'; }

void add_address_cuts(std::string_view text,
                      const Word& word,
                      std::span<const std::size_t> marks,
                      std::vector<BreakOpportunity>& opportunities) {
    std::size_t last = word.begin;
    for (const std::size_t after : marks) {
        const std::size_t at = begins_part(text[after - 1]) ? after - 1 : after;
        if (at >= last + shortest_part && at + shortest_part <= word.end) {
            opportunities.push_back({at, at, BreakKind::Slash});
            last = at;
        }
    }
}

/// Where a word may be cut in distress: addresses at the marks inside, long words and symbols after
/// / and -, but not between a hyphen and a number (Covid-19).
void add_cuts(std::string_view text,
              const Word& word,
              std::span<const std::size_t> marks,
              std::vector<BreakOpportunity>& opportunities) {
    if (marks.empty()) {
        return;
    }
    const bool symbol = word.has_digit || !word.has_small;
    if (is_address(text.substr(word.begin, word.end - word.begin))) {
        add_address_cuts(text, word, marks, opportunities);
        return;
    }
    if (word.characters <= (symbol ? longest_whole_symbol : longest_whole_word)) {
        return;
    }
    for (const std::size_t at : marks) {
        const char mark = text[at - 1];
        const bool number_follows = text[at] >= '0' && text[at] <= '9';
        if (mark == '/' || (mark == '-' && !number_follows)) {
            opportunities.push_back({at, at, BreakKind::Slash});
        }
    }
}

}  // namespace

std::vector<BreakOpportunity> find_break_opportunities(std::string_view text) {
    const Words scanned = scan_words(text);
    const std::span<const Word> words(scanned.words);
    std::vector<BreakOpportunity> opportunities;
    opportunities.reserve(words.size());
    const auto add_blank = [&](std::size_t end, std::size_t next, BlankKind blank, BreakKind kind) {
        if (end < next && blank == BlankKind::Breaking) {
            opportunities.push_back({end, next, kind});
        }
    };
    if (words.empty()) {
        add_blank(0, text.size(), scanned.blank_at_end, BreakKind::Never);
        return opportunities;
    }
    const BlankJudge judge(words);
    add_blank(0, words[0].begin, words[0].blank_before, BreakKind::Never);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::span<const std::size_t> marks(scanned.marks);
        add_cuts(text, words[i], marks.subspan(words[i].first_mark, words[i].marks), opportunities);
        if (i + 1 < words.size()) {
            add_blank(words[i].end, words[i + 1].begin, words[i + 1].blank_before, judge.judge(i));
        }
    }
    add_blank(scanned.end, text.size(), scanned.blank_at_end, BreakKind::Never);
    return opportunities;
}

}  // namespace tongket::vietnamese
