#include "vietnamese/normalize.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "base/assert.h"
#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/tone.h"

namespace tongket::vietnamese {

namespace {

/// Whether `text` is made only of characters that every normalization keeps apart and unchanged:
/// U+0000 to U+02FF, U+1E80 to U+1EFF, U+2002 to U+203F, U+2080 to U+20BF. These are all Yes in
/// Unicode's NFC_Quick_Check and start a composition anew, so the whole is NFC. False says nothing.
bool is_plainly_nfc(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned lead = byte(at);
        if (lead < 0x80) {
            at += 1;
        } else if (lead >= 0xC2 && lead <= 0xCB) {
            at += 2;
        } else if (lead == 0xE1 && (byte(at + 1) == 0xBA || byte(at + 1) == 0xBB)) {
            at += 3;
        } else if (lead == 0xE2 &&
                   ((byte(at + 1) == 0x80 && byte(at + 2) >= 0x82) || byte(at + 1) == 0x82)) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

icu::StringPiece piece(std::string_view text) {
    TK_ASSERT(text.size() <= std::numeric_limits<std::int32_t>::max());
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
    TK_ASSERT(U_SUCCESS(status) && instance != nullptr);
    return *instance;
}

/// One of ICU's functions from UTF-8 to UTF-8; its root locale is "".
using CaseMapper = void (*)(const char* locale,
                            std::uint32_t options,
                            icu::StringPiece text,
                            icu::ByteSink& sink,
                            icu::Edits* edits,
                            UErrorCode& status);

std::string map_case(CaseMapper map, std::string_view text) {
    std::string mapped;
    mapped.reserve(text.size());
    icu::StringByteSink<std::string> sink(&mapped);
    UErrorCode status = U_ZERO_ERROR;
    map("", 0, piece(text), sink, nullptr, status);
    TK_ASSERT(U_SUCCESS(status));
    // Case mapping can leave NFC: ΐ becomes three characters of which two compose.
    return to_nfc(mapped);
}

/// The last byte of the small form of a character of two or three bytes, whose other bytes are the
/// same: Latin-1, Vietnamese letters, dashes and quotation marks. Nothing for any other.
std::optional<unsigned> small_last_byte(unsigned first, unsigned second, unsigned third) {
    const unsigned letter = first << 8U | second;
    switch (first) {
        case 0xC2U:  // signs
            return second;
        case 0xC3U:  // À to Þ, but ×
            return second <= 0x9EU && second != 0x97U ? second + 0x20U : second;
        case 0xC4U:
        case 0xC5U:
        case 0xC6U:
            switch (letter) {  // Ă Đ Ĩ Ũ Ơ Ư
                case 0xC482U:
                case 0xC490U:
                case 0xC4A8U:
                case 0xC5A8U:
                case 0xC6A0U:
                case 0xC6AFU:
                    return second + 1;
                case 0xC483U:
                case 0xC491U:
                case 0xC4A9U:
                case 0xC5A9U:
                case 0xC6A1U:
                case 0xC6B0U:
                    return second;
                default:
                    return std::nullopt;
            }
        case 0xE1U:  // Ạ to ỹ: capitals are even
            return letter == 0xE1BAU && third >= 0xA0U   ? std::optional(third | 1U)
                   : letter == 0xE1BBU && third <= 0xB9U ? std::optional(third | 1U)
                                                         : std::nullopt;
        case 0xE2U:  // U+2000 and U+2001 are not NFC
            return second == 0x80U && third >= 0x82U ? std::optional(third) : std::nullopt;
        default:
            return std::nullopt;
    }
}

constexpr std::array<char, 0x80> small_ascii = [] {
    std::array<char, 0x80> small{};
    for (std::size_t i = 0; i < small.size(); ++i) {
        const bool is_capital_letter = i >= 'A' && i <= 'Z';
        small[i] = static_cast<char>(is_capital_letter ? i + ('a' - 'A') : i);
    }
    return small;
}();

/// Small letters of a text of ASCII and Vietnamese alone, as nearly all are, many times as fast as
/// ICU. Nothing for any other text, and for bytes that are no UTF-8.
std::optional<std::string> lower_vietnamese(std::string_view text) {
    std::string lower(text);
    char* const letters = lower.data();
    const std::size_t end = lower.size();
    for (std::size_t at = 0; at < end;) {
        if (const auto first = static_cast<unsigned char>(letters[at]); first < 0x80U) {
            letters[at++] = small_ascii[first];
            continue;
        }
        const auto byte = [letters, end, at](std::size_t i) -> unsigned {
            return at + i < end ? static_cast<unsigned char>(letters[at + i]) : 0U;
        };
        const auto goes_on = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
        const std::size_t size = byte(0) >= 0xE0U ? 3 : 2;
        const bool whole = goes_on(1) && (size == 2 || goes_on(2));
        const auto last = whole ? small_last_byte(byte(0), byte(1), byte(2)) : std::nullopt;
        if (!last) {
            return std::nullopt;
        }
        letters[at + size - 1] = static_cast<char>(*last);
        at += size;
    }
    return lower;
}

/// Adds a run of small letters with the tone on its last vowel, where that of most words stands
/// already.
class WordOfKey {
  public:
    void add(const Letter& letter) {
        if (letter.tone != Tone::Level) {
            ++tones_;
        } else if (tones_ > 0 && letter.vowel != 0) {
            has_vowel_behind_ = true;
        }
    }

    void append_to(std::string& key, std::string_view letters) const {
        if (tones_ != 1 || !has_vowel_behind_) {
            key.append(letters);
            return;
        }
        std::u32string word = base::to_utf32(letters);
        gather_tones(word);
        key += base::to_utf8(word);
    }

  private:
    std::size_t tones_ = 0;
    bool has_vowel_behind_ = false;
};

}  // namespace

std::string to_nfc(std::string_view text) {
    if (is_plainly_nfc(text)) {
        return std::string(text);
    }
    std::string normalized;
    normalized.reserve(text.size());
    icu::StringByteSink<std::string> sink(&normalized);
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
    TK_ASSERT(U_SUCCESS(status));
    return normalized;
}

bool is_nfc(std::string_view text) {
    if (is_plainly_nfc(text)) {
        return true;
    }
    UErrorCode status = U_ZERO_ERROR;
    const bool normalized = nfc().isNormalizedUTF8(piece(text), status) != 0;
    TK_ASSERT(U_SUCCESS(status));
    return normalized;
}

std::string to_upper(std::string_view text) { return map_case(icu::CaseMap::utf8ToUpper, text); }

std::string to_lower(std::string_view text) {
    auto lower = lower_vietnamese(text);
    return lower ? std::move(*lower) : map_case(icu::CaseMap::utf8ToLower, text);
}

bool is_capital(std::string_view character) {
    const Letter& letter = find_letter(base::decode_utf8(character, 0).character);
    return letter.ascii != 0 ? letter.small != letter.toneless : to_lower(character) != character;
}

std::string capitalize_first(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        const auto code_point = static_cast<UChar32>(character);
        if (u_isalnum(code_point) != 0) {
            std::string capitalized(text.substr(0, at));
            base::append_utf8(capitalized, static_cast<char32_t>(u_totitle(code_point)));
            capitalized.append(text.substr(at + bytes));
            return to_nfc(capitalized);
        }
        at += bytes;
    }
    return std::string(text);
}

std::string fold_accents(std::string_view text) {
    const std::string composed = to_nfc(text);
    std::string folded;
    folded.reserve(composed.size());
    for (std::size_t at = 0; at < composed.size();) {
        const auto [character, bytes] = base::decode_utf8(composed, at);
        if (const char ascii = find_letter(character).ascii; ascii != 0) {
            folded.push_back(ascii);
        } else {
            folded.append(composed, at, bytes);
        }
        at += bytes;
    }
    return folded;
}

std::string matching_key(std::string_view text) {
    const std::string small = to_lower(trim_blanks(text));
    const std::string_view letters = small;
    const auto character_at = [letters](std::size_t at) {
        const auto byte = static_cast<unsigned char>(letters[at]);
        return byte < 0x80U ? base::DecodedCharacter{byte, 1} : base::decode_utf8(letters, at);
    };
    std::string key;
    key.reserve(small.size());
    for (std::size_t at = 0; at < letters.size();) {
        const std::size_t begin = at;
        WordOfKey word;
        base::DecodedCharacter next;
        for (; at < letters.size(); at += next.bytes) {
            next = character_at(at);
            const Letter& letter = find_letter(next.character);
            if (letter.ascii == 0) {
                break;
            }
            word.add(letter);
        }
        word.append_to(key, letters.substr(begin, at - begin));
        if (at == letters.size()) {
            break;
        }
        if (!is_blank(next.character)) {
            key.append(letters.substr(at, next.bytes));
        } else if (!key.empty() && key.back() != ' ') {
            key.push_back(' ');
        }
        at += next.bytes;
    }
    return key;
}

}  // namespace tongket::vietnamese
