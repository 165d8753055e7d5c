#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "table_fixture.h"
#include "typeset/reprint.h"
#include "typeset/typeset.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

std::string label_of(std::size_t number) { return "nhan-" + std::to_string(number); }

/// Words that lead to places, or are such a place.
document::Block block_of(std::mt19937& random, std::size_t number, std::size_t labels) {
    const auto less = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
    document::Paragraph made = paragraph(body(document::Align::Justify),
                                         long_text().substr(0, long_text().find(' ', 20 + less(400))));
    made.content.insert(made.content.begin(), document::Anchor{label_of(number)});
    const auto refer = [&](document::Paragraph& paragraph) {
        paragraph.content.emplace_back(run(" xem trang ", serif()));
        paragraph.content.emplace_back(document::PageReference{
            label_of(less(labels)), serif(), graphics::StructureId{1}});
    };
    if (less(3) == 0) {
        refer(made);
    }
    if (less(12) == 0) {
        auto note = std::make_shared<document::Footnote>();
        note->paragraphs.push_back(paragraph(body(document::Align::Left), "chú thích"));
        if (less(3) == 0) {
            refer(note->paragraphs.back());
        }
        made.content.emplace_back(document::NoteReference{std::move(note)});
    }
    if (less(15) == 0) {
        document::Float floating;
        floating.blocks.push_back({std::move(made)});
        return {std::move(floating)};
    }
    if (less(15) == 0) {
        document::Stack stack;
        stack.left = 10_pt;
        stack.blocks.push_back({std::move(made)});
        return {std::move(stack)};
    }
    return {std::move(made)};
}

document::Document random_document(std::mt19937& random) {
    document::Document document;
    document.structure.add(document::Structure::root(), document::Role::Paragraph);
    const std::size_t blocks = 20 + random() % 120;
    auto master = std::make_shared<document::PageMaster>();
    master->width = 180_pt;
    master->height = base::from_nanometres(static_cast<std::int64_t>(50 + random() % 60) * 1'000'000);
    master->margins = {10_pt, 10_pt, 10_pt, 10_pt};
    document::PageSequence sequence;
    sequence.master = std::move(master);
    for (std::size_t b = 0; b < blocks; ++b) {
        sequence.blocks.push_back(block_of(random, b, blocks));
    }
    document.sequences.push_back(std::move(sequence));
    return document;
}

/// Words and places of all pages.
std::string dump(const TypesetResult& result) {
    std::string made;
    for (const graphics::Page& page : result.pages) {
        made += page.label + ":";
        for (const graphics::DisplayItem& item : page.items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                made += " " + std::to_string(text->origin.x.units()) + "," +
                        std::to_string(text->origin.y.units());
                for (const graphics::PlacedWord& word : text->words) {
                    made += word.word->text;
                }
            }
        }
        made += "\n";
    }
    for (const auto& [label, place] : result.references.labels) {
        made += label + " " + place.page_label + " " + std::to_string(place.y.units()) + "\n";
    }
    return made;
}

}  // namespace

TEST_CASE("pages with other numbers in them are those that are broken anew") {
    std::mt19937 random(11);
    Press press;
    base::Workers workers(2);
    for (int trial = 0; trial < 60; ++trial) {
        CAPTURE(trial);
        const document::Document document = random_document(random);
        RunCache kept, fresh;
        const auto context = [&](RunCache& cache) {
            return TypesetContext{press.fonts, *press.shaper, cache, workers, press.budget};
        };
        auto run = std::make_unique<PageRun>(document, document::References{}, context(kept));
        for (int again = 0; again < 3; ++again) {
            const document::References printed = run->labels();
            run = std::make_unique<PageRun>(std::move(*run), printed);
            fresh = {};
            PageRun anew(document, printed, context(fresh));
            REQUIRE(run->labels().labels.size() == anew.labels().labels.size());
            for (const auto& [label, place] : anew.labels().labels) {
                REQUIRE(run->labels().labels.at(label).page_label == place.page_label);
            }
            if (again == 2) {
                REQUIRE(dump(run->place()) == dump(anew.place()));
            }
        }
    }
}

TEST_CASE("numbers that take the room of others are put in their place, a line more is not") {
    Press press;
    RunCache kept;
    document::Document document;
    document.structure.add(document::Structure::root(), document::Role::Paragraph);
    document::PageSequence sequence;
    auto master = std::make_shared<document::PageMaster>();
    master->width = 120_pt;
    master->height = 200_pt;
    master->margins = {10_pt, 10_pt, 10_pt, 10_pt};
    sequence.master = std::move(master);
    document::Paragraph words = paragraph(body(document::Align::Left), "xem trang ");
    words.content.emplace_back(
        document::PageReference{"nhan", serif(), graphics::StructureId{1}});
    sequence.blocks.push_back({std::move(words)});
    document.sequences.push_back(std::move(sequence));
    const auto number = [](std::string page_label) {
        document::References references;
        references.labels["nhan"].page_label = std::move(page_label);
        return references;
    };
    const SequenceTask task{document, 0, {0, 1, {}}, kept, press.workers};
    const document::References one = number("1"), two = number("22"),
                               long_one = number("một trăm hai mươi ba");
    BrokenSequence broken = break_sequence(task, one, *press.setter, press.budget);
    const auto put = [&](const document::References& references) {
        base::Diagnostics unheard;
        ParagraphSetter setter({press.fonts, *press.shaper, references, press.budget, press.first},
                               unheard);
        return reprint(broken, {document.structure, references, kept.blocks, setter});
    };
    CHECK(put(two));
    CHECK(broken.parts.front().content.flow.front().box ==
          &broken.parts.front().content.numbered.blocks.front().kept->boxes.front().box);
    CHECK_FALSE(put(long_one));
}
