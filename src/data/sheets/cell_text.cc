#include "data/sheets/cell_text.h"

#include <array>
#include <cstddef>
#include <optional>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::data {

namespace {

constexpr std::size_t escape_bytes = 7;  // _xHHHH_

std::optional<char32_t> read_escape(std::string_view text) {
    if (text.size() < escape_bytes || !text.starts_with("_x") || text[6] != '_') {
        return std::nullopt;
    }
    char32_t unit = 0;
    for (const char c : text.substr(2, 4)) {
        const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if (small >= '0' && small <= '9') {
            unit = unit * 16 + static_cast<char32_t>(small - '0');
        } else if (small >= 'a' && small <= 'f') {
            unit = unit * 16 + static_cast<char32_t>(small - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    return unit;
}

constexpr std::array<std::string_view, 5> blanks = {" ", "\t", "\n", "\u00A0", "\u200B"};

std::size_t leading_blank(std::string_view text) {
    for (const std::string_view blank : blanks) {
        if (text.starts_with(blank)) {
            return blank.size();
        }
    }
    return 0;
}

}  // namespace

std::string decode_escapes(std::string_view text) {
    if (text.find("_x") == std::string_view::npos) {
        return std::string(text);
    }
    std::string decoded;
    for (std::size_t i = 0; i < text.size();) {
        auto unit = read_escape(text.substr(i));
        if (!unit) {
            decoded.push_back(text[i++]);
            continue;
        }
        i += escape_bytes;
        const bool is_high = *unit >= 0xD800 && *unit < 0xDC00;
        const auto low = is_high ? read_escape(text.substr(i)) : std::nullopt;
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            unit = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
            i += escape_bytes;
        } else if (*unit >= 0xD800 && *unit < 0xE000) {
            unit = base::replacement_character;
        }
        base::append_utf8(decoded, *unit);
    }
    return decoded;
}

std::string clean_cell_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte == '\r') {
            i += next == '\n' ? 1 : 0;
            clean.push_back('\n');
        } else if (byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7F && byte != 0xC2)) {
            clean.push_back(text[i]);
        } else if (byte == 0xC2 && (next < 0x80 || next > 0x9F)) {
            clean.push_back(text[i]);
        } else {
            i += byte == 0xC2 ? 1 : 0;
            clean.push_back(' ');
        }
    }
    return vietnamese::to_nfc(clean);
}

bool is_blank_text(std::string_view text) { return trim_cell_text(text).empty(); }

std::string_view trim_cell_text(std::string_view text) {
    while (const std::size_t bytes = leading_blank(text)) {
        text.remove_prefix(bytes);
    }
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view blank : blanks) {
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                more = true;
            }
        }
    }
    return text;
}

std::string_view shorten(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        --bytes;
    }
    return text.substr(0, bytes);
}

}  // namespace tongket::data
