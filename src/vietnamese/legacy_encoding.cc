#include "vietnamese/legacy_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "base/utf8.h"
#include "vietnamese/legacy_tables.h"
#include "vietnamese/normalize.h"

namespace tongket::vietnamese {

namespace {

struct Name {
    LegacyEncoding encoding;
    std::string_view shown;
    std::string_view option;
};
constexpr std::array<Name, 7> names = {{
    {LegacyEncoding::Tcvn3, "TCVN3 (ABC)", "tcvn3"},
    {LegacyEncoding::Tcvn3Capitals, "TCVN3 (ABC), H", "tcvn3h"},
    {LegacyEncoding::Vni, "VNI Windows", "vni"},
    {LegacyEncoding::Viscii, "VISCII", "viscii"},
    {LegacyEncoding::Vps, "VPS", "vps"},
    {LegacyEncoding::Windows1258, "Windows-1258", "cp1258"},
    {LegacyEncoding::Utf8AsWindows1252, "UTF-8 / Windows-1252", "utf8"},
}};

std::uint8_t value_of(char byte) { return static_cast<std::uint8_t>(byte); }

char32_t decode_byte(char byte, HighBytes high, std::span<const LowByte> controls) {
    if (value_of(byte) >= 0x80) {
        return high[value_of(byte) - 0x80U];
    }
    for (const LowByte& control : controls) {
        if (control.byte == byte) {
            return control.letter;
        }
    }
    return value_of(byte);
}

std::string decode_single_bytes(std::string_view bytes,
                                HighBytes high,
                                std::span<const LowByte> controls = {}) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        base::append_utf8(text, decode_byte(byte, high, controls));
    }
    return text;
}

/// The letter that a base and a mark make; 0 if they make none.
char32_t join_vni(char32_t base, char32_t mark) {
    // À to Þ and à to þ lie 32 apart.
    const char32_t small = mark >= U'À' && mark <= U'Þ' ? mark + 0x20 : mark;
    const std::size_t place = vni_marks.find(small);
    const auto* const found = std::find_if(vni_bases.begin(), vni_bases.end(),
                                           [&](const VniBase& one) { return one.base == base; });
    if (place >= vni_marks.size() || found == vni_bases.end() || place >= found->letters.size()) {
        return 0;
    }
    return found->letters[place];
}

/// Two bytes where they make a letter, else one: ô and ö are bases as well as letters.
std::string decode_vni(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    const auto seen = [&](std::size_t at) {
        return at < bytes.size() ? decode_byte(bytes[at], windows1252_bytes, {}) : U'\0';
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char32_t character = seen(at);
        if (const char32_t joined = join_vni(character, seen(at + 1)); joined != 0) {
            base::append_utf8(text, joined);
            ++at;
            continue;
        }
        char32_t alone = character;
        for (std::size_t i = 0; i < vni_singles.size(); i += 2) {
            alone = vni_singles[i] == character ? vni_singles[i + 1] : alone;
        }
        base::append_utf8(text, alone);
    }
    return text;
}

/// The bytes as UTF-8; once more if that is again UTF-8 taken for Windows-1252.
std::string decode_twice(std::string_view bytes) {
    std::string text = base::to_utf8(base::to_utf32(bytes));
    const auto inner = bytes_of_windows1252(text);
    const bool twice =
        inner && *inner != text && base::find_invalid_utf8(*inner) == std::string_view::npos;
    return twice ? *inner : text;
}

std::string decode(std::string_view bytes, LegacyEncoding encoding) {
    switch (encoding) {
        case LegacyEncoding::Tcvn3:
            return decode_single_bytes(bytes, tcvn3_bytes);
        case LegacyEncoding::Tcvn3Capitals:
            return to_upper(decode_single_bytes(bytes, tcvn3_bytes));
        case LegacyEncoding::Vni:
            return decode_vni(bytes);
        case LegacyEncoding::Viscii:
            return decode_single_bytes(bytes, viscii_bytes, viscii_controls);
        case LegacyEncoding::Vps:
            return decode_single_bytes(bytes, vps_bytes, vps_controls);
        case LegacyEncoding::Windows1258:
            return decode_single_bytes(bytes, windows1258_bytes);
        case LegacyEncoding::Utf8AsWindows1252:
            return decode_twice(bytes);
    }
    return {};
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), ascii_lower);
    return small;
}

}  // namespace

std::string_view encoding_name(LegacyEncoding encoding) {
    return names[static_cast<std::size_t>(encoding)].shown;
}

std::optional<LegacyEncoding> read_encoding_name(std::string_view name) {
    const std::string small = lower(name);
    for (const Name& one : names) {
        if (one.option == small) {
            return one.encoding;
        }
    }
    return std::nullopt;
}

std::optional<LegacyEncoding> encoding_of_font(std::string_view font) {
    const std::string small = lower(font);
    if (small.starts_with(".vn")) {
        // Styles may follow: ".VnTimeH Bold". The H is a capital, and small letters stand before
        // it.
        const std::string_view family = font.substr(0, font.find(' '));
        return family.ends_with('H') ? LegacyEncoding::Tcvn3Capitals : LegacyEncoding::Tcvn3;
    }
    if (small.starts_with("vni-") || small.starts_with("vni ")) {
        return LegacyEncoding::Vni;
    }
    if (small.starts_with("vps")) {
        return LegacyEncoding::Vps;
    }
    if (small.starts_with("vi ") || small.starts_with("hoangyen") ||
        small.starts_with("hoang yen")) {
        return LegacyEncoding::Viscii;
    }
    return std::nullopt;
}

std::string decode_legacy(std::string_view bytes, LegacyEncoding encoding) {
    return to_nfc(decode(bytes, encoding));
}

std::optional<std::string> bytes_of_windows1252(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = base::decode_utf8(text, at);
        at += length;
        if (character < 0x100) {
            // The page shows other signs for 80 to 9F, but programs hand on the controls too.
            bytes.push_back(static_cast<char>(character));
            continue;
        }
        const std::size_t place = windows1252_bytes.find(character);
        if (place == HighBytes::npos) {
            return std::nullopt;
        }
        bytes.push_back(static_cast<char>(0x80U + place));
    }
    return bytes;
}

}  // namespace tongket::vietnamese
