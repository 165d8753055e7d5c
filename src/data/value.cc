#include "data/value.h"

#include <algorithm>

#include "base/narrow.h"
#include "base/utf8.h"

namespace tongket::data {

namespace {

using base::narrow;

/// Combining marks for accents: in NFC they are in the letter.
bool is_mark(char32_t character) { return character >= 0x300 && character < 0x370; }

std::size_t count_letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, i);
        count += static_cast<std::size_t>(!is_mark(character));
        i += bytes;
    }
    return count;
}

/// Characters of `written` up to its letter number `letters`, with the marks of those before.
std::size_t count_written(std::string_view written, std::size_t letters) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < written.size();) {
        const auto [character, bytes] = base::decode_utf8(written, i);
        if (!is_mark(character)) {
            if (letters == 0) {
                break;
            }
            --letters;
        }
        ++count;
        i += bytes;
    }
    return count;
}

/// Line `number` (from 0) of `text`.
std::string_view find_line(std::string_view text, std::size_t number) {
    std::size_t begin = 0;
    for (; number > 0; --number) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) {
            return {};
        }
        begin = end + 1;
    }
    return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

const Value* Value::find(std::string_view key) const {
    if (annex && annex->by_key.size() == entries.size() && !entries.empty()) {
        const auto& order = annex->by_key;
        const auto found = std::lower_bound(
            order.begin(), order.end(), key,
            [this](std::uint32_t i, std::string_view wanted) { return entries[i].key < wanted; });
        return found != order.end() && entries[*found].key == key ? &entries[*found].value
                                                                  : nullptr;
    }
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [key](const Entry& entry) { return entry.key == key; });
    return found != entries.end() ? &found->value : nullptr;
}

base::Place Value::place_in(std::size_t offset, std::size_t length) const {
    const std::string_view view = text;
    const std::string_view before = view.substr(0, std::min(offset, view.size()));
    const std::size_t last_end = before.rfind('\n');
    const std::size_t line_begin = last_end == std::string_view::npos ? 0 : last_end + 1;
    const std::string_view line = before.substr(line_begin);
    const std::string_view marked = view.substr(before.size(), length);
    std::size_t column = base::count_characters(line);
    std::size_t characters = base::count_characters(marked.substr(0, marked.find('\n')));
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    if (annex && !annex->as_written.empty()) {
        const std::string_view written = find_line(annex->as_written, lines);
        const std::size_t letters = count_letters(line);
        column = count_written(written, letters);
        characters = count_written(written, letters + characters) - column;
    }
    if (style == ScalarStyle::Literal) {
        return {place.source, narrow<std::uint32_t>(first_line + lines),
                narrow<std::uint32_t>(indent + column + 1), narrow<std::uint32_t>(characters)};
    }
    const bool one_line = style == ScalarStyle::Plain || style == ScalarStyle::Quoted;
    const std::size_t quotes = style == ScalarStyle::Quoted ? 1 : 0;
    // Only where the file has the text as it is: no line ends, no escapes.
    const std::size_t written_length = annex && !annex->as_written.empty()
                                           ? base::count_characters(annex->as_written)
                                           : base::count_characters(view);
    if (!one_line || place.length != written_length + 2 * quotes) {
        return place;
    }
    return {place.source, place.line, narrow<std::uint32_t>(place.column + quotes + column),
            narrow<std::uint32_t>(characters)};
}

}  // namespace tongket::data
