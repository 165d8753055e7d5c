#include "report/abbreviations.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "report/text_lines.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::string_view d_with_stroke = "Đ";

/// The letters of a short form, Đ as itself and others without marks: "TĐ-KT" → T Đ K T. Empty if
/// anything but capitals and hyphens is in it.
std::vector<std::string> letters_of(std::string_view short_form) {
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < short_form.size();) {
        const auto byte = static_cast<unsigned char>(short_form[at]);
        std::size_t size = 1;
        while (byte >= 0x80 && at + size < short_form.size() &&
               (static_cast<unsigned char>(short_form[at + size]) & 0xC0U) == 0x80U) {
            ++size;
        }
        const std::string_view letter = short_form.substr(at, size);
        at += size;
        if (letter == "-") {
            continue;
        }
        const std::string folded =
            letter == d_with_stroke ? std::string(letter) : vietnamese::fold_accents(letter);
        const bool capital =
            letter == d_with_stroke || (folded.size() == 1 && folded[0] >= 'A' && folded[0] <= 'Z');
        if (!capital) {
            return {};
        }
        letters.push_back(folded);
    }
    return letters;
}

std::string initial_of(std::string_view word) {
    std::size_t size = 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) {
        ++size;
    }
    const std::string upper = vietnamese::to_upper(word.substr(0, size));
    return upper == d_with_stroke ? upper : vietnamese::fold_accents(upper);
}

}  // namespace

std::optional<std::pair<std::string, std::string>> explained_abbreviation(std::string_view text,
                                                                          std::size_t bracket) {
    constexpr std::size_t longest = 24;
    const std::size_t close = text.find(')', bracket);
    if (close == std::string_view::npos || close - bracket > longest || bracket == 0 ||
        text[bracket - 1] != ' ') {
        return std::nullopt;
    }
    const std::string_view short_form = text.substr(bracket + 1, close - bracket - 1);
    const std::vector<std::string> letters = letters_of(short_form);
    if (letters.size() < 2) {
        return std::nullopt;
    }
    std::size_t begin = bracket - 1;
    std::size_t left = letters.size();
    while (left > 0 && begin > 0) {
        const std::size_t blank = text.substr(0, begin).rfind(' ');
        const std::size_t start = blank == std::string_view::npos ? 0 : blank + 1;
        const std::string_view word = text.substr(start, begin - start);
        if (word.empty()) {
            return std::nullopt;
        }
        if (word != "-" && word != "–") {
            if (initial_of(word) != letters[left - 1]) {
                return std::nullopt;
            }
            --left;
        }
        if (left == 0) {
            return std::pair{std::string(short_form),
                             std::string(text.substr(start, bracket - 1 - start))};
        }
        begin = start == 0 ? 0 : start - 1;
    }
    return std::nullopt;
}

void add_found_abbreviations(Report& report) {
    for (const TextLine& line : collect_lines_with('(', report)) {
        const std::string& text = line.text();
        for (std::size_t at = text.find('('); at != std::string::npos;
             at = text.find('(', at + 1)) {
            auto found = explained_abbreviation(text, at);
            if (!found) {
                continue;
            }
            const bool known =
                std::any_of(report.abbreviations.begin(), report.abbreviations.end(),
                            [&found](const auto& entry) { return entry.first == found->first; });
            if (!known) {
                report.abbreviations.push_back(std::move(*found));
            }
        }
    }
}

}  // namespace tongket::report
