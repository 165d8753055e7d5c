// What must hold of any report. TONGKET_RANDOM_REPORTS=10000 tries more than the usual number.

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "graphics/dump_page.h"
#include "random_report.h"

using namespace tongket;
using namespace tongket::base::literals;
using engine::Goal;
using engine::Outcome;
using namespace engine::test;

namespace {

/// The words of all content on the pages, artifacts left out, in the order of painting.
std::map<std::string, int> words_on_pages(const std::vector<graphics::Page>& pages) {
    std::string all;
    for (const graphics::Page& page : pages) {
        for (const graphics::DisplayItem& item : page.items) {
            const auto* text = std::get_if<graphics::TextItem>(&item);
            if (text != nullptr && std::holds_alternative<graphics::StructureId>(text->tag)) {
                for (const graphics::PlacedWord& word : text->words) {
                    all += word.word->text;
                }
                all += " ";
            }
        }
    }
    std::map<std::string, int> words;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        if (end > at) {
            ++words[all.substr(at, end - at)];
        }
        at = end + 1;
    }
    return words;
}

struct InkBox {
    base::Length left, right, baseline, size;
};

/// Text of the usual sizes on a page; marks of notes stand between the lines.
std::vector<InkBox> ink_of(const graphics::Page& page) {
    std::vector<InkBox> boxes;
    for (const graphics::DisplayItem& item : page.items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text != nullptr && !text->words.empty() && text->size >= 9_pt) {
            const graphics::PlacedWord& last = text->words.back();
            boxes.push_back({text->origin.x + text->words.front().x,
                             text->origin.x + last.x + last.word->width(text->size), text->origin.y,
                             text->size});
        }
    }
    return boxes;
}

/// Pairs of texts that stand on each other: they share some x, and their baselines are nearer than
/// half their size.
int overlaps_on(const graphics::Page& page) {
    const std::vector<InkBox> boxes = ink_of(page);
    int overlaps = 0;
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        for (std::size_t b = a + 1; b < boxes.size(); ++b) {
            const base::Length shared =
                std::min(boxes[a].right, boxes[b].right) - std::max(boxes[a].left, boxes[b].left);
            const base::Length apart = std::max(boxes[a].baseline - boxes[b].baseline,
                                                boxes[b].baseline - boxes[a].baseline);
            // Blanks at the ends of items may lie on each other.
            overlaps += shared > 6_pt && apart < boxes[a].size / 2 ? 1 : 0;
        }
    }
    return overlaps;
}

bool is_numbered(const std::string& word) {
    return word.find_first_of("xX") != std::string::npos &&
           word.find_first_of("0123456789") != std::string::npos;
}

void check_words(const RandomReport& report, const engine::Product& product) {
    std::map<std::string, int> found;
    for (const auto& [word, count] : words_on_pages(product.pages)) {
        found[word.ends_with("./.") ? word.substr(0, word.size() - 3) : word] += count;
    }
    int wrong = 0;
    for (const std::string& word : report.words) {
        // Headings are set in capitals: a word is looked for as it was typed, or not at all.
        const auto at = found.find(word);
        wrong += at != found.end() && at->second != 1 ? 1 : 0;
    }
    CHECK(wrong == 0);
    std::size_t numbered = 0;
    for (const auto& [word, count] : found) {
        numbered += is_numbered(word) ? static_cast<std::size_t>(count) : 0;
    }
    CHECK(numbered == report.words.size());
}

std::string dump(const engine::Product& product) {
    std::string text;
    for (const graphics::Page& page : product.pages) {
        text += graphics::dump_page(page, *product.fonts);
    }
    return text;
}

unsigned number_of_reports() {
    const char* const wanted = std::getenv("TONGKET_RANDOM_REPORTS");  // NOLINT(concurrency-*)
    return wanted == nullptr ? 100U : static_cast<unsigned>(std::stoul(wanted));
}

}  // namespace

TEST_CASE(
    "of a random report each word stands once, none on another, each page holds some, on any "
    "number of threads") {
    for (unsigned seed = 1; seed <= number_of_reports(); ++seed) {
        CAPTURE(seed);
        const RandomReport report = make_random_report(seed);
        const Built built = build(report.yaml, Goal::Pages, {}, 1);
        REQUIRE(built.outcome == Outcome::Done);
        check_words(report, built.product);
        for (const graphics::Page& page : built.product.pages) {
            CAPTURE(page.label);
            CHECK(overlaps_on(page) == 0);
            CHECK_FALSE(words_on_pages({page}).empty());
        }
        if (seed % 4 == 0) {
            const Built again = build(report.yaml, Goal::Pages, {}, 4);
            CHECK(dump(again.product) == dump(built.product));
            CHECK(again.diagnostics.sorted() == built.diagnostics.sorted());
        }
    }
}
