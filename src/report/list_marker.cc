#include "report/list_marker.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::string_view no_break_blank = "\u00A0";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Bytes of the blank that `line` has at `at`; a clean line has no others.
std::size_t blank_at(std::string_view line, std::size_t at) {
    return at < line.size() && line[at] == ' '           ? 1
           : line.substr(at).starts_with(no_break_blank) ? no_break_blank.size()
                                                         : 0;
}

bool is_letter(std::string_view line, std::size_t at) {
    if (at >= line.size()) {
        return false;
    }
    const auto [character, bytes] = base::decode_utf8(line, at);
    const std::string folded = vietnamese::fold_accents(line.substr(at, bytes));
    return folded.size() == 1 &&
           ((folded[0] >= 'a' && folded[0] <= 'z') || (folded[0] >= 'A' && folded[0] <= 'Z'));
}

enum class Tight { Allowed, NotAllowed };

/// The marker whose mark takes `size` bytes, if a blank and text follow, or a letter at once.
std::optional<ListMarker> finish(std::string_view line,
                                 std::size_t size,
                                 ListMarker marker,
                                 Tight tight) {
    std::size_t end = size;
    while (const std::size_t blank = blank_at(line, end)) {
        end += blank;
    }
    const bool text_follows = end < line.size() && line[end] != '\n';
    if (!text_follows || (end == size && (tight == Tight::NotAllowed || !is_letter(line, end)))) {
        return std::nullopt;
    }
    if (marker.text.empty()) {
        marker.text = line.substr(0, size);
    }
    marker.size = end;
    return marker;
}

/// I. or I/, up to XXXIX.
std::optional<ListMarker> find_roman(std::string_view line) {
    const std::size_t size = std::min(line.find_first_not_of("IVX"), line.size());
    if (size == 0 || size > 7 || size == line.size() || (line[size] != '.' && line[size] != '/')) {
        return std::nullopt;
    }
    auto marker = finish(line, size + 1, {.level = ListLevel::Roman, .text = {}, .depth = 0},
                         Tight::NotAllowed);
    // Two in a row are the initials of a name: V. I. Lê-nin.
    if (marker) {
        const std::string_view rest = line.substr(marker->size);
        if (rest.size() > 1 && rest[0] >= 'A' && rest[0] <= 'Z' && rest[1] == '.') {
            return std::nullopt;
        }
    }
    return marker;
}

/// 1. 1) 1/ and 1.1. 1.1.1. (the last dot may be missing before a letter).
std::optional<ListMarker> find_decimal(std::string_view line) {
    constexpr int deepest = 6;
    std::size_t at = 0;
    int parts = 0;
    for (; parts < deepest; ++parts) {
        std::size_t end = at;
        while (end < line.size() && is_digit(line[end])) {
            ++end;
        }
        // 01 and 2021 are no numbers of a list.
        if (end == at || end - at > (parts == 0 ? 3U : 2U) || line[at] == '0') {
            break;
        }
        at = end;
        if (at == line.size() || line[at] != '.') {
            ++parts;
            break;
        }
        ++at;
    }
    if (parts == 0 || at == line.size()) {
        return std::nullopt;
    }
    const bool dotted = line[at - 1] == '.';
    if (parts == 1) {
        const bool other_mark = !dotted && (line[at] == ')' || line[at] == '/');
        if (!dotted && !other_mark) {
            return std::nullopt;
        }
        return finish(line, at + (other_mark ? 1 : 0),
                      {.level = ListLevel::Decimal, .text = {}, .depth = 1},
                      dotted ? Tight::Allowed : Tight::NotAllowed);
    }
    auto marker = finish(line, at, {.level = ListLevel::DecimalPair, .text = {}, .depth = parts},
                         dotted ? Tight::Allowed : Tight::NotAllowed);
    // 1.1 Công tác is a mark, 1.5 triệu a number: only a capital tells.
    if (marker && !dotted) {
        const std::string_view rest = line.substr(marker->size);
        const std::size_t letter = is_letter(rest, 0) ? base::decode_utf8(rest, 0).bytes : 0;
        const std::string_view first = rest.substr(0, letter);
        if (first.empty() || vietnamese::to_lower(first) == first) {
            return std::nullopt;
        }
    }
    return marker;
}

/// a) a. a/ with a letter of the Vietnamese alphabet.
std::optional<ListMarker> find_alphabetic(std::string_view line) {
    const bool barred = line.starts_with("đ");
    const std::size_t size = barred ? std::string_view("đ").size() : 1;
    if (line.size() <= size || (!barred && (line[0] < 'a' || line[0] > 'z'))) {
        return std::nullopt;
    }
    const char mark = line[size];
    if (mark != ')' && mark != '.' && mark != '/') {
        return std::nullopt;
    }
    return finish(line, size + 1, {.level = ListLevel::Alphabetic, .text = {}, .depth = 10},
                  mark == ')' ? Tight::Allowed : Tight::NotAllowed);
}

std::optional<ListMarker> find_bullet(std::string_view line) {
    constexpr std::array<std::string_view, 15> dashes = {"-", "–", "—", "•", "*", "·", "▪", "●",
                                                         "○", "◦", "‣", "➢", "✓", "■", "§"};
    const ListMarker dash{.level = ListLevel::Dash, .text = "-", .depth = 11};
    const ListMarker plus{.level = ListLevel::Plus, .text = "+", .depth = 12};
    if (line.starts_with('+')) {
        return finish(line, 1, plus, Tight::Allowed);
    }
    for (const std::string_view mark : dashes) {
        if (line.starts_with(mark)) {
            const bool hyphen = mark == "-" || mark == "–" || mark == "•";
            return finish(line, mark.size(), dash, hyphen ? Tight::Allowed : Tight::NotAllowed);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<ListMarker> find_list_marker(std::string_view line) {
    if (line.empty()) {
        return std::nullopt;
    }
    if (is_digit(line[0])) {
        return find_decimal(line);
    }
    if (auto marker = find_roman(line)) {
        return marker;
    }
    if (auto marker = find_alphabetic(line)) {
        return marker;
    }
    return find_bullet(line);
}

}  // namespace tongket::report
