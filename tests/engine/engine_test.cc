#include "engine/engine.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::base::literals;
using engine::Goal;
using engine::Outcome;

namespace {

struct Built {
    engine::Product product;
    base::Diagnostics diagnostics;
    Outcome outcome{};
};

Built build(const std::string& text, Goal goal, engine::Strictness strictness = {}) {
    engine::Settings settings;
    settings.resources = TONGKET_SOURCE_DIR;
    settings.version = "test";
    settings.use_system_fonts = false;
    const engine::Engine engine(std::move(settings));
    engine::Request request;
    request.report = "report.yaml";
    request.strictness = strictness;
    request.text = text;
    Built built;
    base::Sources sources;
    base::Budget budget;
    built.outcome = engine.run(request, goal, sources, budget, built.diagnostics, built.product);
    return built;
}

const std::string head =
    "tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nissuer: {name: UBND xã Mẫu}\n";

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

/// A report of random shape whose words are all different, and those words.
struct RandomReport {
    std::string yaml = head;
    std::vector<std::string> words;
};

class ReportMaker {
  public:
    explicit ReportMaker(unsigned seed) : random_(seed) {}

    RandomReport make() {
        made_.yaml += "sections:\n";
        const unsigned sections = 1 + pick(6);
        for (unsigned s = 0; s < sections; ++s) {
            made_.yaml += "  - title: " + text(1 + pick(20)) + "\n    body: |\n";
            const unsigned lines = 1 + pick(8);
            for (unsigned l = 0; l < lines; ++l) {
                const char* marks[] = {"", "", "- ", "a) ", "1. "};
                made_.yaml += std::string("      ") + marks[pick(5)] + text(1 + pick(120));
                if (pick(4) == 0) {
                    const std::string mark = "[^" + std::to_string(++notes_) + "]";
                    made_.yaml += mark + " " + word() + "\n      " + mark + ": ";
                    made_.yaml += text(1 + pick(pick(12) == 0 ? 1500 : 40));
                }
                made_.yaml += "\n";
            }
            if (pick(3) == 0) {
                add_table();
            }
        }
        return std::move(made_);
    }

  private:
    unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }

    std::string word() {
        static const char* syllables[] = {"Thi",  "đua", "phường", "Ễnh", "nghiêng", "ủy",
                                          "quận", "tỷ",  "Ậm",     "ở",   "khuyến",  "A"};
        std::string made = std::string(syllables[pick(12)]) + "x" + std::to_string(++count_);
        made_.words.push_back(made);
        return made;
    }
    std::string text(unsigned words) {
        std::string line = word();
        for (unsigned i = 1; i < words; ++i) {
            line += " " + word();
        }
        return line;
    }
    void add_table() {
        const unsigned columns = 1 + pick(4), rows = 1 + pick(60);
        made_.yaml += "    table:\n      columns: [";
        for (unsigned c = 0; c < columns; ++c) {
            made_.yaml += (c > 0 ? ", " : "") + text(1 + pick(3));
        }
        made_.yaml += "]\n      rows:\n";
        for (unsigned r = 0; r < rows; ++r) {
            made_.yaml += "        - [";
            for (unsigned c = 0; c < columns; ++c) {
                made_.yaml += (c > 0 ? ", " : "") + text(1 + pick(r % 17 == 5 ? 150 : 6));
            }
            made_.yaml += "]\n";
        }
    }

    std::mt19937 random_;
    RandomReport made_;
    unsigned count_ = 0;
    unsigned notes_ = 0;
};

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

}  // namespace

TEST_CASE("every word of a random report stands on its pages once") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const RandomReport report = ReportMaker(seed).make();
        const Built built = build(report.yaml, Goal::Pages);
        REQUIRE(built.outcome == Outcome::Done);
        std::map<std::string, int> found;
        for (const auto& [word, count] : words_on_pages(built.product.pages)) {
            std::string bare = word;
            if (bare.ends_with("./.")) {
                bare.resize(bare.size() - 3);
            }
            found[bare] += count;
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
            numbered += word.find_first_of("xX") != std::string::npos &&
                                word.find_first_of("0123456789") != std::string::npos
                            ? static_cast<std::size_t>(count)
                            : 0;
        }
        CHECK(numbered == report.words.size());
    }
}

TEST_CASE("no two texts of a random report stand on each other, and each page holds some") {
    for (unsigned seed = 100; seed <= 160; ++seed) {
        CAPTURE(seed);
        const Built built = build(ReportMaker(seed).make().yaml, Goal::Pages);
        REQUIRE(built.outcome == Outcome::Done);
        for (const graphics::Page& page : built.product.pages) {
            CAPTURE(page.label);
            CHECK(overlaps_on(page) == 0);
            CHECK_FALSE(words_on_pages({page}).empty());
        }
    }
}

TEST_CASE("contents print the pages that their headings came to lie on") {
    std::string yaml = head + "toc: true\nsections:\n";
    for (int s = 0; s < 30; ++s) {
        yaml += "  - title: Mục\n    body: |\n";
        for (int l = 0; l < 12; ++l) {
            yaml +=
                "      Một đoạn văn đủ dài để chiếm vài dòng trên trang và đẩy mục sau xuống "
                "trang kế tiếp, lặp lại nhiều lần cho đủ dài.\n";
        }
    }
    const Built built = build(yaml, Goal::Pages);
    REQUIRE(built.outcome == Outcome::Done);
    CHECK(built.product.runs == 2);
    std::size_t checked = 0;
    for (const document::OutlineEntry& entry : built.product.document.outline) {
        const auto place = built.product.references.labels.find(entry.label);
        REQUIRE(place != built.product.references.labels.end());
        CHECK(place->second.page_label == std::to_string(place->second.page_index + 1));
        ++checked;
    }
    CHECK(checked >= 30);
}

TEST_CASE("a report without contents is set once") {
    CHECK(build(head + "sections: [{body: Một dòng.}]\n", Goal::Pages).product.runs == 1);
}

TEST_CASE("an error in the report makes no PDF") {
    const Built built = build("tongket: 1\nyear: 2025\n", Goal::Pdf);
    CHECK(built.outcome == Outcome::InputErrors);
    CHECK(built.product.files.empty());
}

TEST_CASE("strictness makes errors of warnings, and then no PDF") {
    const std::string yaml = "tongket: 1\ntitle: Báo cáo\nyear: 2025\n";
    CHECK(build(yaml, Goal::Pdf).outcome == Outcome::Done);
    const Built strict = build(yaml, Goal::Pdf, engine::Strictness::Strict);
    CHECK(strict.outcome == Outcome::InputErrors);
    CHECK(strict.product.files.empty());
}

TEST_CASE("failures of the environment are told from the user's mistakes") {
    base::Diagnostics diagnostics;
    CHECK(engine::outcome_of(diagnostics) == Outcome::Done);
    diagnostics.report(base::Code::FallbackUsed, {}, {"A", "B", "c"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::Done);
    diagnostics.report(base::Code::MissingLetter, {}, {"x", "U+0078"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::InputErrors);
    diagnostics.report(base::Code::FontNotFound, {}, {"X"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::EnvironmentFailed);
    diagnostics.report(base::Code::InternalBug, {}, {"x"});
    CHECK(engine::outcome_of(diagnostics) == Outcome::Bug);
}

TEST_CASE("the same report twice is the same file") {
    const std::string yaml = ReportMaker(99).make().yaml;
    CHECK(build(yaml, Goal::Pdf).product.files.at(0).bytes ==
          build(yaml, Goal::Pdf).product.files.at(0).bytes);
}

TEST_CASE("a check says of letters and of words without room what setting all pages says") {
    std::string text = head + "sections:\n  - body: |\n      Một chữ 𠀀 lạ.\n";
    for (int i = 0; i < 40; ++i) {
        text += "      Một đoạn văn như mọi đoạn văn khác trong báo cáo.\n";
    }
    text += "      Lại một chữ 𠀀 lạ.\n      " + std::string(200, 'W') + "\n";
    text +=
        "    table: {columns: [{title: A, width: 12mm}, B], rows: [[WWWWWWWWWWWWWWWW, x]]}\n";
    const Built checked = build(text, Goal::Check);
    const Built set = build(text, Goal::Pages);
    const auto codes = [](const Built& built) {
        std::string list;
        for (const base::Diagnostic& item : built.diagnostics.sorted()) {
            list += base::code_text(item.code) + ":" + std::to_string(item.place.line) + " ";
        }
        return list;
    };
    CHECK(codes(checked).find("TK0602:7 ") != std::string::npos);
    CHECK(codes(checked).find("TK0701:") != std::string::npos);
    CHECK(codes(checked) == codes(set));
    CHECK(checked.product.pages.size() <= set.product.pages.size());
}
