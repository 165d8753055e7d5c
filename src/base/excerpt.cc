#include "base/excerpt.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"

namespace tongket::base {

namespace {

constexpr std::size_t window = 100;  // characters of the line that are shown

bool is_combining(char32_t character) { return character >= 0x300 && character < 0x370; }

}  // namespace

std::string format_excerpt(std::string_view line, const Place& place) {
    std::u32string characters = to_utf32(line);
    for (char32_t& character : characters) {
        if (character < 0x20 || (character >= 0x7F && character < 0xA0)) {
            character = U' ';
        }
    }
    const std::size_t column =
        std::min<std::size_t>(place.column > 0 ? place.column - 1 : 0, characters.size());
    const std::size_t start = characters.size() <= window || column < window / 2
                                  ? 0
                                  : std::min(column - window / 2, characters.size() - window);
    const std::size_t shown = std::min(window, characters.size() - start);
    const std::string number = fmt::format("{:5} | ", place.line);
    std::string carets;
    const std::size_t last = std::min(column + std::max<std::size_t>(place.length, 1),
                                      std::max(start + shown, column + 1));
    for (std::size_t i = start; i < last; ++i) {
        if (i < characters.size() && is_combining(characters[i])) {
            continue;  // takes no room on a terminal
        }
        carets.push_back(i < column ? ' ' : '^');
    }
    return fmt::format("{}{}\n      | {}\n", number,
                       to_utf8(std::u32string_view(characters).substr(start, shown)), carets);
}

}  // namespace tongket::base
