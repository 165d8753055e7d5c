#include "pdf/page_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/narrow.h"

namespace tongket::pdf {

std::vector<WordKey> PageWords::distinct(std::span<const graphics::Page> pages,
                                         std::span<const graphics::TextItem> slugs,
                                         const Encoding& encoding) {
    // A ward's report has some 800.
    constexpr std::size_t expected = 1000;
    ++calls_;
    if (words_.empty()) {
        words_.reserve(expected);
    }
    std::vector<WordKey> found;
    found.reserve(expected);
    std::vector<Listed> before = std::exchange(pages_, std::vector<Listed>(pages.size()));
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const auto& identity = pages[p].identity;
        Listed& page = pages_[p];
        if (identity && p < before.size() && before[p].identity == identity) {
            page = std::move(before[p]);
            use(page.words, found);
            continue;
        }
        ++lists_;
        for (const graphics::DisplayItem& item : pages[p].items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                list(*text, encoding, page.words);
            }
        }
        use(page.words, found);
        if (identity) {
            page.identity = identity;
            page.words.shrink_to_fit();
        } else {
            page.words = {};
        }
    }
    ++lists_;
    std::vector<Number> of_slugs;
    for (const graphics::TextItem& slug : slugs) {
        list(slug, encoding, of_slugs);
    }
    use(of_slugs, found);
    // Words that are shown no more have numbers still: begun anew before they are many.
    if (words_.size() > 2 * found.size() + 1000) {
        const std::uint64_t calls = calls_;
        *this = {};
        calls_ = calls;
        for (const WordKey& key : found) {
            words_[words_.add(key).first].second.used = calls_;
        }
    }
    return found;
}

void PageWords::list(const graphics::TextItem& item,
                     const Encoding& encoding,
                     std::vector<Number>& words) {
    for (std::size_t i = 0; i < item.words.size(); ++i) {
        const text::ShapedWord& word = *item.words[i].word;
        // Every second word is the blank.
        if (word.glyphs.empty() || (i >= 2 && item.words[i - 2].word == &word)) {
            continue;
        }
        const std::size_t number = words_.add(encoding.key(item, word)).first;
        if (std::exchange(words_[number].second.of_page, lists_) != lists_) {
            words.push_back(base::narrow<Number>(number));
        }
    }
}

void PageWords::use(std::span<const Number> words, std::vector<WordKey>& found) {
    for (const Number number : words) {
        auto& [key, word] = words_[number];
        if (std::exchange(word.used, calls_) != calls_) {
            found.push_back(key);
        }
    }
}

std::vector<WordKey> distinct_words(std::span<const graphics::Page> pages,
                                    std::span<const graphics::TextItem> slugs,
                                    const Encoding& encoding,
                                    base::Workers& workers) {
    constexpr std::size_t least_pages = 8;  // of a thread: fewer are listed sooner than handed over
    const std::size_t parts =
        std::clamp(pages.size() / least_pages, std::size_t{1}, workers.size());
    std::vector<std::vector<WordKey>> of_parts(parts);
    workers.for_each_index(parts, [&](std::size_t i) {
        const std::size_t first = pages.size() * i / parts, end = pages.size() * (i + 1) / parts;
        PageWords words;
        of_parts[i] = words.distinct(pages.subspan(first, end - first),
                                     i + 1 == parts ? slugs : slugs.first(0), encoding);
    });
    if (parts == 1) {
        return std::move(of_parts.front());
    }
    struct Nothing {};
    WordMap<Nothing> known;
    std::vector<WordKey> found;
    for (const std::vector<WordKey>& part : of_parts) {
        known.reserve(known.size() + part.size());
        for (const WordKey& key : part) {
            if (known.add(key).second) {
                found.push_back(key);
            }
        }
    }
    return found;
}

}  // namespace tongket::pdf
