#include "data/scan_quoted.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/byte_set.h"
#include "data/line_text.h"

namespace tongket::data {

namespace {

/// What means something in a quoted text, by its marks.
constexpr base::ByteSet meant_in_double("\"\\\n"), meant_in_single("'\n");

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<std::uint8_t>(c) >= 0x80;
}

/// "anh\bia.jpg" or "C:\…": a path was meant, not escapes.
bool looks_like_path(std::string_view text) {
    const std::size_t dot = text.rfind('.');
    const bool extension = dot != nowhere && dot > 0 && text.size() - dot >= 3 &&
                           text.size() - dot <= 5 &&
                           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                                       text.end(), is_letter_or_digit);
    return extension || (text.size() > 2 && text[1] == ':' && text[2] == '\\');
}

/// Digits that the escape \x, \u or \U takes; 0 for others.
std::size_t count_hex_digits(char escape) {
    switch (escape) {
        case 'x':
            return 2;
        case 'u':
            return 4;
        case 'U':
            return 8;
        default:
            return 0;
    }
}

/// Whether the escape whose letter stands at `offset` may mean what YAML makes of it: a quote, a
/// backslash, a slash, a blank, a line end, or a code point that is a character of text.
bool is_meant(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return false;
    }
    if (std::string_view("\"\\/ \nn").find(text[offset]) != nowhere) {
        return true;
    }
    const std::size_t digits = count_hex_digits(text[offset]);
    if (digits == 0 || offset + digits >= text.size()) {
        return false;
    }
    const char* begin = text.data() + offset + 1;
    std::uint32_t value = 0;
    const auto [stop, error] = std::from_chars(begin, begin + digits, value, 16);
    return error == std::errc() && stop == begin + digits && value >= 0x20 &&
           (value < 0x7F || value > 0x9F) && (value < 0xD800 || value > 0xDFFF) &&
           value <= 0x10FFFF;
}

/// Whether the line that begins at `begin` can go on a quoted text of the block at `column`.
bool can_go_on(std::string_view text, std::size_t begin, BlockColumn column) {
    const std::size_t end = find_line_end(text, begin);
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (indent == line.size()) {
        return true;
    }
    return static_cast<BlockColumn>(indent) > column && !is_document_mark(text, begin) &&
           !looks_like_key_line(line);
}

}  // namespace

QuotedText scan_quoted(const ScanContext& context, std::size_t open, BlockColumn column) {
    const std::string_view text = context.text;
    const char mark = text[open];
    QuotedText quoted;
    const base::ByteSet& meant = mark == '"' ? meant_in_double : meant_in_single;
    for (std::size_t i = meant.find_in(text, open + 1); i < text.size();
         i = meant.find_in(text, i + 1)) {
        const char c = text[i];
        if (c == '\n') {
            quoted.verbatim = false;
            if (!can_go_on(text, i + 1, column)) {
                return quoted;
            }
        } else if (c == '\\') {
            quoted.verbatim = false;
            if (quoted.escape == 0 && !is_meant(text, i + 1)) {
                quoted.escape = i;
            }
            if (i + 1 < text.size() && text[i + 1] != '\n') {
                ++i;
            }
        } else {  // the mark
            if (mark == '\'' && i + 1 < text.size() && text[i + 1] == mark) {
                quoted.verbatim = false;
                ++i;
                continue;
            }
            quoted.state = QuotedText::End::Closed;
            quoted.end = i + 1;
            break;
        }
    }
    if (quoted.state == QuotedText::End::Closed && mark == '"' && quoted.escape == 0) {
        // \n is a line end wherever it is not the start of a file's name.
        const std::string_view inner = text.substr(open + 1, quoted.end - open - 2);
        const std::size_t line_escape = inner.find("\\n");
        if (line_escape != nowhere && inner.find("\\\\") == nowhere && looks_like_path(inner)) {
            quoted.escape = open + 1 + line_escape;
        }
    }
    return quoted;
}

void mend_escape(ScanContext& context, std::size_t open, const QuotedText& quoted) {
    const std::string_view inner = context.text.substr(open + 1, quoted.end - open - 2);
    std::string mended;
    if (looks_like_path(inner)) {
        mended = '"';
        for (std::size_t i = 0; i < inner.size(); ++i) {
            mended.push_back(inner[i] == '\\' ? '/' : inner[i]);
            if (inner[i] == '\\' && i + 1 < inner.size() && inner[i + 1] == '\\') {
                ++i;
            }
        }
        mended.push_back('"');
    } else {
        mended = quote(inner);
    }
    const std::string escape(context.text.substr(quoted.escape, 2));
    const std::string line = context.mended_line(open, quoted.end, mended);
    context.report(base::Code::BackslashInQuotes, quoted.escape, quoted.escape + 2, {line, escape});
    context.skeleton.splice(open, quoted.end, std::move(mended));
}

std::string quote_anew(std::string_view text,
                       std::size_t begin,
                       std::size_t end,
                       std::size_t closing) {
    const std::string_view body = text.substr(begin, end - begin);
    const bool inside_word = closing + 1 < end && is_letter_or_digit(text[closing + 1]);
    if (body.size() > 2 && body.back() == body.front() && inside_word) {
        return quote(body.substr(1, body.size() - 2));
    }
    return quote(body);
}

}  // namespace tongket::data
