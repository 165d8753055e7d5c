#include "vietnamese/normalize.h"

#include <cstdint>
#include <limits>

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

std::string to_lower(std::string_view text) { return map_case(icu::CaseMap::utf8ToLower, text); }

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
    std::u32string key;
    for (const char32_t character : base::to_utf32(to_lower(trim_blanks(text)))) {
        if (!is_blank(character)) {
            key.push_back(character);
        } else if (!key.empty() && key.back() != U' ') {
            key.push_back(U' ');
        }
    }
    gather_tones(key);
    return base::to_utf8(key);
}

}  // namespace tongket::vietnamese
