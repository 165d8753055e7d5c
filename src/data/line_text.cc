#include "data/line_text.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::data {

std::size_t skip_blanks(std::string_view text, std::size_t offset, std::size_t end) {
    while (offset < end && is_blank(text[offset])) {
        ++offset;
    }
    return offset;
}

std::size_t find_line_end(std::string_view text, std::size_t offset) {
    return std::min(text.find('\n', offset), text.size());
}

std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && (is_blank(text[end - 1]) || text[end - 1] == '\n')) {
        --end;
    }
    return end;
}

bool stands_alone(std::string_view text, std::size_t offset) {
    return offset + 1 >= text.size() || is_blank(text[offset + 1]) || text[offset + 1] == '\n';
}

bool is_document_mark(std::string_view text, std::size_t line) {
    const std::string_view mark = text.substr(line, 3);
    return (mark == "---" || mark == "...") && stands_alone(text, line + 2);
}

std::size_t invisible_bytes(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<std::uint8_t>(text[offset]);
    if (lead != 0xC2 && lead != 0xE1 && lead != 0xE2 && lead != 0xE3 && lead != 0xEF) {
        return 0;
    }
    const auto [c, bytes] = base::decode_utf8(text, offset);
    const bool invisible = c == 0xA0 || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
                           c == 0x202F || (c >= 0x205F && c <= 0x2064) || c == 0x3000 ||
                           c == 0xFEFF;
    return invisible ? bytes : 0;
}

bool has_width(std::string_view text, std::size_t offset) {
    const char32_t c = base::decode_utf8(text, offset).character;
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

std::string code_point_name(std::string_view text, std::size_t offset) {
    return fmt::format("U+{:04X}",
                       static_cast<std::uint32_t>(base::decode_utf8(text, offset).character));
}

bool is_key_word(std::string_view text) {
    if (text.empty() || text.find_first_of(" \t\n,;(){}[]\"'") != nowhere) {
        return false;
    }
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
    return ascii
               ? std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; })
               : vietnamese::to_lower(text) == vietnamese::to_nfc(text);
}

bool is_figure_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<std::uint8_t>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
    });
}

bool looks_like_key_line(std::string_view line) {
    std::size_t i = skip_blanks(line, 0, line.size());
    while (i < line.size() && line[i] == '-' && stands_alone(line, i)) {
        i = skip_blanks(line, i + 1, line.size());
    }
    const std::size_t begin = i;
    while (i < line.size() &&
           ((line[i] >= 'a' && line[i] <= 'z') ||
            (i > begin && (line[i] == '-' || (line[i] >= '0' && line[i] <= '9'))))) {
        ++i;
    }
    return i > begin && i < line.size() && line[i] == ':' && stands_alone(line, i);
}

namespace {

/// Past the quoted key that begins at `begin`, on the same line; `nowhere` if it does not end
/// there.
std::size_t skip_quoted_key(std::string_view text, std::size_t begin, std::size_t end) {
    const char mark = text[begin];
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (mark == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == mark) {
            if (mark == '\'' && i + 1 < end && text[i + 1] == mark) {
                ++i;
            } else {
                return i + 1;
            }
        }
    }
    return nowhere;
}

}  // namespace

std::optional<std::size_t> find_key_colon(std::string_view text,
                                          std::size_t begin,
                                          std::size_t end) {
    while (begin < end && (text[begin] == '&' || text[begin] == '!')) {  // of the key or its map
        while (begin < end && !is_blank(text[begin])) {
            ++begin;
        }
        begin = skip_blanks(text, begin, end);
    }
    if (begin == end) {
        return std::nullopt;
    }
    switch (text[begin]) {
        case '"':
        case '\'': {
            const std::size_t after = skip_quoted_key(text, begin, end);
            const std::size_t colon = after == nowhere ? end : skip_blanks(text, after, end);
            return colon < end && text[colon] == ':' && stands_alone(text, colon)
                       ? std::optional(colon)
                       : std::nullopt;
        }
        case '{':
        case '[':
        case '|':
        case '>':
        case '#':
            return std::nullopt;
        default:
            break;
    }
    for (std::size_t i = begin; i < end; ++i) {
        if (text[i] == ':' && stands_alone(text, i)) {
            return i;
        }
        if (text[i] == '#' && i > begin && is_blank(text[i - 1])) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::string quote(std::string_view text) {
    const bool doubled = text.find_first_of("\"\\") == nowhere;
    std::string quoted(1, doubled ? '"' : '\'');
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            while (is_blank(quoted.back())) {
                quoted.pop_back();
            }
            quoted.push_back(' ');
            i = text.find_first_not_of(" \t\n", i);
            if (i == nowhere) {
                break;
            }
        }
        quoted.push_back(text[i]);
        if (text[i] == '\'' && !doubled) {
            quoted.push_back('\'');
        }
    }
    quoted.push_back(doubled ? '"' : '\'');
    return quoted;
}

}  // namespace tongket::data
