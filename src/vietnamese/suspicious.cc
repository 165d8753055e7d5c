#include "vietnamese/suspicious.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/syllable.h"

namespace tongket::vietnamese {

namespace {

constexpr auto make_table() {
    std::array table = {
#define TK_SUSPICIOUS(code_point, meant, kind) \
    SuspiciousCharacter{code_point, SuspiciousKind::kind, meant},
#include "vietnamese/suspicious.def"
#undef TK_SUSPICIOUS
    };
    std::sort(table.begin(), table.end(),
              [](const auto& a, const auto& b) { return a.character < b.character; });
    return table;
}
constexpr auto table = make_table();

bool is_private_use(char32_t character) {
    return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

bool is_mark(char32_t character) {
    return character >= 0x300 &&
           (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

bool is_letter(char32_t character) {
    return find_letter(character).ascii != 0 ||
           (character >= 0x80 && u_isalpha(static_cast<UChar32>(character)) != 0);
}

/// Reads one text; places are indices of characters until the end.
class Inspector {
  public:
    explicit Inspector(std::u32string_view text) : text_(text) {}

    /// The finding at `at`, if there is one.
    [[nodiscard]] std::optional<SuspiciousPlace> inspect(std::size_t at) const {
        const char32_t character = text_[at];
        auto known = find_suspicious(character);
        if (!known && is_private_use(character)) {
            known = SuspiciousCharacter{character, SuspiciousKind::PrivateUse, {}};
        } else if (!known && is_mark(character) && character < 0x370) {
            known = SuspiciousCharacter{character, SuspiciousKind::LoneMark, {}};
        }
        if (!known) {
            return std::nullopt;
        }
        const auto mend = judge(*known, at);
        if (!mend) {
            return std::nullopt;
        }
        return SuspiciousPlace{.found = *known, .mend = *mend};
    }

  private:
    [[nodiscard]] char32_t before(std::size_t at) const { return at > 0 ? text_[at - 1] : 0; }
    [[nodiscard]] char32_t after(std::size_t at) const {
        return at + 1 < text_.size() ? text_[at + 1] : 0;
    }

    /// Nothing where the character is right.
    [[nodiscard]] std::optional<Mend> judge(const SuspiciousCharacter& known,
                                            std::size_t at) const {
        switch (known.kind) {
            case SuspiciousKind::Kept:
                return std::nullopt;
            case SuspiciousKind::LetterInWord:
                return mends_word(at) ? Mend::Certain : Mend::Doubtful;
            case SuspiciousKind::OtherScript:
                return judge_script(at);
            case SuspiciousKind::Degree:
                return is_digit(before(at)) || is_blank(before(at)) ? Mend::Certain
                                                                    : Mend::Doubtful;
            case SuspiciousKind::SoftHyphen:
                return Mend::Doubtful;  // it may be the ư of a text in TCVN3
            case SuspiciousKind::Joiner:
                return joins_emoji(at) ? std::nullopt : std::optional(Mend::Certain);
            case SuspiciousKind::LoneMark:
                return bears_marks(before(at)) ? std::nullopt : std::optional(Mend::Doubtful);
            case SuspiciousKind::Fraction:
                return is_digit(before(at)) && is_digit(after(at)) ? Mend::Certain : Mend::Doubtful;
            case SuspiciousKind::Invisible:
            case SuspiciousKind::Blank:
            case SuspiciousKind::Ligature:
                return Mend::Certain;
            case SuspiciousKind::PrivateUse:
                return known.meant.empty() ? Mend::Doubtful : Mend::Certain;
            case SuspiciousKind::Lost:
                return Mend::Doubtful;
        }
        return std::nullopt;
    }

    /// The letters around `at`, bounded: no word is longer.
    [[nodiscard]] std::u32string_view word_at(std::size_t at) const {
        constexpr std::size_t reach = 16;
        std::size_t start = at;
        while (start > 0 && at - start < reach && is_letter(text_[start - 1])) {
            --start;
        }
        std::size_t end = at + 1;
        while (end < text_.size() && end - at < reach && is_letter(text_[end])) {
            ++end;
        }
        return text_.substr(start, end - start);
    }

    /// Whether the word becomes a syllable once all its characters are what they seem.
    [[nodiscard]] bool mends_word(std::size_t at) const {
        std::u32string word;
        for (const char32_t character : word_at(at)) {
            const auto known = find_suspicious(character);
            if (known && known->meant.size() == 1) {
                word += known->meant;
            } else {
                word.push_back(character);
            }
        }
        return is_possible_syllable(std::u32string_view(word));
    }

    [[nodiscard]] std::optional<Mend> judge_script(std::size_t at) const {
        const std::u32string_view word = word_at(at);
        const bool latin = std::any_of(word.begin(), word.end(), [](char32_t character) {
            return find_letter(character).ascii != 0;
        });
        if (latin) {
            return mends_word(at) ? Mend::Certain : Mend::Doubtful;
        }
        // A word in which each letter has a Latin twin may be either; Москва has others.
        const bool twins = std::all_of(word.begin(), word.end(), [](char32_t character) {
            return find_suspicious(character).has_value();
        });
        return twins ? std::optional(Mend::Doubtful) : std::nullopt;
    }

    [[nodiscard]] bool joins_emoji(std::size_t at) const {
        const auto is_emoji = [](char32_t character) { return character >= 0x2190; };
        return is_emoji(before(at)) && is_emoji(after(at));
    }

    /// ơ̆, ư̆, ĕ̀ and the like: letters of Ê Đê, Gia Rai and Ba Na that have no precomposed form.
    [[nodiscard]] static bool bears_marks(char32_t character) {
        return std::u32string_view(U"ơưƠƯĕĔŏŎŭŬĭĬƀɃ").find(character) != std::u32string_view::npos;
    }

    std::u32string_view text_;
};

constexpr int most_passes = 8;

std::string mend_once(std::string_view text) {
    std::string mended;
    mended.reserve(text.size());
    std::size_t kept = 0;
    for (const SuspiciousPlace& place : find_suspicious_characters(text)) {
        if (place.mend == Mend::Certain) {
            mended.append(text, kept, place.offset - kept);
            mended += base::to_utf8(place.found.meant);
            kept = place.offset + place.length;
        }
    }
    mended.append(text.substr(kept));
    return to_nfc(mended);
}

}  // namespace

std::optional<SuspiciousCharacter> find_suspicious(char32_t character) {
    const auto* const found =
        std::lower_bound(table.begin(), table.end(), character,
                         [](const auto& entry, char32_t value) { return entry.character < value; });
    if (found == table.end() || found->character != character) {
        return std::nullopt;
    }
    return *found;
}

std::vector<SuspiciousPlace> find_suspicious_characters(std::string_view text) {
    const std::u32string characters = base::to_utf32(text);
    const Inspector inspector(characters);
    std::vector<SuspiciousPlace> places;
    std::size_t offset = 0;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        const std::size_t length = base::decode_utf8(text, offset).bytes;
        if (auto place = inspector.inspect(at)) {
            place->offset = offset;
            place->length = length;
            places.push_back(*place);
        }
        offset += length;
    }
    return places;
}

std::string mend_suspicious_characters(std::string_view text) {
    std::string mended = mend_once(text);
    // A mend can make its neighbour certain: of 2\u200B⁄3 the blank goes first.
    for (int pass = 1; pass < most_passes; ++pass) {
        std::string again = mend_once(mended);
        if (again == mended) {
            break;
        }
        mended = std::move(again);
    }
    return mended;
}

}  // namespace tongket::vietnamese
