#include "data/scan_context.h"

#include <algorithm>
#include <utility>

#include "data/line_text.h"

namespace tongket::data {

namespace {

/// Longer lines, and longer values, are not shown whole in a hint.
constexpr std::size_t longest_shown_line = 400;
constexpr std::size_t longest_shown_value = 2000;

/// At most `longest_shown_value` bytes of `text`, cut between characters.
std::string shorten(std::string_view text) {
    std::size_t end = std::min(text.size(), longest_shown_value);
    while (end > 0 && end < text.size() &&
           (static_cast<std::uint8_t>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

}  // namespace

void ScanContext::report(base::Code code,
                         std::size_t begin,
                         std::size_t end,
                         std::vector<std::string> arguments) {
    diagnostics.report(code, places.place(begin, end - begin), std::move(arguments));
}

std::string ScanContext::mended_line(std::size_t begin,
                                     std::size_t end,
                                     std::string_view replacement) const {
    const std::size_t line = places.line_begin(places.line(begin));
    const std::size_t line_end = find_line_end(text, end);
    std::size_t indent = line;
    while (indent < begin && (is_blank(text[indent]) || invisible_bytes(text, indent) > 0)) {
        indent += std::max<std::size_t>(1, invisible_bytes(text, indent));
    }
    std::string shown = shorten(replacement);
    if (begin - line + (line_end - end) > longest_shown_line) {
        return shown;
    }
    const std::size_t before = std::min(indent, begin);
    shown.insert(0, text.substr(before, begin - before));
    shown += text.substr(end, trim_end(text, end, line_end) - end);
    return shown;
}

void ScanContext::mend(base::Code code,
                       std::size_t begin,
                       std::size_t end,
                       std::vector<std::string> more_arguments) {
    std::string_view meant = text.substr(begin, end - begin);
    // “…” around the whole were meant as the quotes that YAML wants.
    constexpr std::string_view open = "“";
    constexpr std::string_view close = "”";
    if (meant.size() > open.size() + close.size() && meant.starts_with(open) &&
        meant.ends_with(close) && meant.find(close) + close.size() == meant.size()) {
        meant = meant.substr(open.size(), meant.size() - open.size() - close.size());
    }
    mend_as(code, begin, end, quote(meant), std::move(more_arguments));
}

void ScanContext::mend_as(base::Code code,
                          std::size_t begin,
                          std::size_t end,
                          std::string quoted,
                          std::vector<std::string> more_arguments) {
    std::vector<std::string> arguments = {mended_line(begin, end, quoted)};
    for (std::string& argument : more_arguments) {
        arguments.push_back(std::move(argument));
    }
    report(code, begin, end, std::move(arguments));
    skeleton.splice(begin, end, std::move(quoted));
}

std::size_t ScanContext::find_name_end(std::size_t begin) const {
    return std::min(text.find_first_of(" \t\n,[]{}", begin), text.size());
}

bool ScanContext::is_used_alias(std::string_view name) {
    if (!aliases_) {
        aliases_.emplace();
        for (std::size_t i = text.find('*'); i != nowhere; i = text.find('*', i + 1)) {
            aliases_->insert(text.substr(i + 1, find_name_end(i + 1) - i - 1));
        }
    }
    return aliases_->contains(name);
}

HashMeaning judge_hash(std::string_view text, std::size_t begin, std::size_t hash) {
    std::size_t end = hash;
    while (end > 0 && is_blank(text[end - 1])) {
        --end;
    }
    if (end == 0 || text[end - 1] == '\n' || hash - end >= 2 || text[hash - 1] == '\t') {
        return HashMeaning::Comment;
    }
    const std::string_view before = text.substr(begin, std::max(begin, end) - begin);
    const bool plain_word =
        !before.empty() && std::all_of(before.begin(), before.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                   std::string_view(".,/%_+-").find(c) != nowhere;
        });
    if (plain_word) {
        return HashMeaning::Comment;
    }
    if (!stands_alone(text, hash)) {
        return HashMeaning::Text;
    }
    return before.empty() ? HashMeaning::Comment : HashMeaning::Doubtful;
}

}  // namespace tongket::data
