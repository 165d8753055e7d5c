#include "compose/name_finder.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::compose {

namespace {

using document::Inline;
using document::TextRun;

constexpr std::string_view no_break = "\u00A0";

/// The length of the letter or digit at byte `at`; 0 where there is something else. Letters outside
/// ASCII are those of Latin and what is set on them.
std::size_t letter_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return 0;
    }
    const auto [character, bytes] = base::decode_utf8(text, at);
    const bool plain = (character >= U'0' && character <= U'9') ||
                       (character >= U'A' && character <= U'Z') ||
                       (character >= U'a' && character <= U'z');
    const bool accented =
        (character >= 0xC0 && character < 0x370) || (character >= 0x1E00 && character < 0x1F00);
    return plain || accented ? bytes : 0;
}

std::size_t end_of_letters(std::string_view text, std::size_t at) {
    while (const std::size_t length = letter_length(text, at)) {
        at += length;
    }
    return at;
}

/// What an inline other than text is between two words.
std::string_view as_text(const document::Inline& part) {
    if (std::holds_alternative<document::ForcedBreak>(part)) {
        return " ";
    }
    const bool parts = std::holds_alternative<document::Gap>(part) ||
                       std::holds_alternative<document::Leader>(part) ||
                       std::holds_alternative<document::Tab>(part) ||
                       std::holds_alternative<document::InlinePicture>(part);
    return parts ? "\n" : "";
}

/// Where `pattern` ends in `text` if it stands at `at`, blanks of any kind being alike; else 0.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view pattern) {
    for (std::size_t p = 0; p < pattern.size(); ++p) {
        if (pattern[p] == ' ' && text.substr(at).starts_with(no_break)) {
            at += no_break.size();
        } else if (at < text.size() && text[at] == pattern[p]) {
            ++at;
        } else {
            return 0;
        }
    }
    return at;
}

/// The run cut at byte `at`: what stands before it stays.
TextRun cut(TextRun& run, std::size_t at) {
    TextRun rest = run;
    rest.text.erase(0, at);
    run.text.resize(at);
    if (rest.place.line != 0) {
        rest.place.column += static_cast<std::uint32_t>(base::count_characters(run.text));
    }
    return rest;
}

/// Units are written with a small or a capital first letter, by what stands before them.
std::set<std::string> written_forms(const std::string& name) {
    const std::string capital = vietnamese::capitalize_first(name);
    const std::size_t first = letter_length(name, 0);
    return {name, vietnamese::to_lower(name.substr(0, first)) + name.substr(first), capital,
            vietnamese::to_upper(name)};
}

}  // namespace

NameFinder::NameFinder(const std::vector<std::string>& names) : mentions_(names.size()) {
    for (std::size_t n = 0; n < names.size(); ++n) {
        for (const std::string& form : written_forms(names[n])) {
            add(form, n);
        }
    }
    for (auto& [key, patterns] : patterns_) {
        std::ranges::stable_sort(patterns, std::greater<>(),
                                 [](const Pattern& pattern) { return pattern.text.size(); });
    }
}

void NameFinder::add(std::string text, std::size_t name) {
    const std::size_t end = end_of_letters(text, 0);
    if (end > 0) {
        std::string key = text.substr(0, end);
        patterns_[std::move(key)].push_back({std::move(text), name});
    }
}

void NameFinder::operator()(document::Paragraph& paragraph) {
    for (Inline& part : paragraph.content) {
        if (auto* reference = std::get_if<document::NoteReference>(&part)) {
            auto note = std::make_shared<document::Footnote>(*reference->note);
            for (document::Paragraph& each : note->paragraphs) {
                mark(each);
            }
            reference->note = std::move(note);
        }
    }
    mark(paragraph);
}

std::vector<NameFinder::Match> NameFinder::find(std::string_view text) const {
    std::vector<Match> matches;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = end_of_letters(text, begin);
        if (end == begin) {
            ++begin;
            continue;
        }
        const auto found = patterns_.find(text.substr(begin, end - begin));
        if (found != patterns_.end()) {
            for (const Pattern& pattern : found->second) {
                const std::size_t stop = match_at(text, begin, pattern.text);
                if (stop > 0 && letter_length(text, stop) == 0) {
                    matches.push_back({begin, stop, pattern.name});
                    end = std::max(end, stop);
                    break;
                }
            }
        }
        begin = end;
    }
    return matches;
}

std::string NameFinder::new_label(std::size_t name) {
    std::vector<std::string>& labels = mentions_[name];
    // The dot keeps it apart from what a report can name.
    labels.push_back("name." + std::to_string(name + 1) + "." + std::to_string(labels.size() + 1));
    return labels.back();
}

void NameFinder::mark(document::Paragraph& paragraph) {
    std::string text;
    for (const Inline& part : paragraph.content) {
        const auto* run = std::get_if<TextRun>(&part);
        text += run != nullptr ? std::string_view(run->text) : as_text(part);
    }
    const std::vector<Match> matches = find(text);
    if (matches.empty()) {
        return;
    }
    std::vector<Inline> content;
    std::size_t next = 0;   // match
    std::size_t begin = 0;  // of the inline in the text
    for (Inline& part : paragraph.content) {
        auto* run = std::get_if<TextRun>(&part);
        if (run == nullptr) {
            begin += as_text(part).size();
            content.push_back(std::move(part));
            continue;
        }
        TextRun rest = std::move(*run);
        for (; next < matches.size() && matches[next].begin < begin + rest.text.size(); ++next) {
            // At the blank before it, so that no word is cut.
            const std::size_t blank = rest.text.rfind(' ', matches[next].begin - begin);
            const std::size_t at = blank == std::string::npos ? 0 : blank + 1;
            if (at > 0) {
                begin += at;
                TextRun after = cut(rest, at);
                content.emplace_back(std::move(rest));
                rest = std::move(after);
            }
            content.emplace_back(document::Anchor{new_label(matches[next].name)});
        }
        begin += rest.text.size();
        content.emplace_back(std::move(rest));
    }
    paragraph.content = std::move(content);
}

}  // namespace tongket::compose
