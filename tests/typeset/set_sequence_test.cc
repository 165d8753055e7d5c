#include "typeset/set_sequence.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

std::shared_ptr<document::PageMaster> master_of(Length measure, Length height) {
    auto master = std::make_shared<document::PageMaster>();
    master->width = measure + 20_pt;
    master->height = height + 20_pt;
    master->margins = {10_pt, 10_pt, 10_pt, 10_pt};
    return master;
}

document::Block prose_block(std::string words) {
    return {paragraph(body(document::Align::Left), std::move(words))};
}
document::Block heading(std::string words) {
    auto style = body(document::Align::Left);
    style->keep_with_next = true;
    return {paragraph(std::move(style), std::move(words))};
}
/// A line of text that may float, at its place in the flow.
document::Block floating(std::string words) {
    document::Float made;
    made.blocks.push_back(prose_block(std::move(words)));
    made.level = 2;
    return {std::move(made)};
}
/// As many lines of one word.
void add_lines(std::vector<document::Block>& blocks, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        blocks.push_back(prose_block("dòng"));
    }
}
/// Its three words ask for some 190 pt.
document::Block wide(std::shared_ptr<const document::PageMaster> turned) {
    document::Table made = table(3);
    made.body = {row({cell("Kết-quả-một"), cell("Kết-quả-hai"), cell("Kết-quả-ba")})};
    made.too_wide = document::TooWide::Turn;
    made.turned = std::move(turned);
    return {std::move(made)};
}

struct Sequence {
    Press press;
    RunCache cache;
    document::Document document;
    std::vector<Length> baselines;  ///< of the pages that were made last

    Sequence(std::vector<document::Block> blocks, Length measure) {
        document::PageSequence sequence;
        sequence.master = master_of(measure, 200_pt);
        sequence.blocks = std::move(blocks);
        document.sequences.push_back(std::move(sequence));
    }
    /// Each page's words, behind its width in points.
    std::vector<std::string> pages(RunCache& kept) {
        const SequenceTask task{document, 0, {0, 1, {}}, kept, press.workers};
        const BrokenSequence broken = break_sequence(task, {}, *press.setter, press.budget);
        SequencePages set;
        for (const BrokenPart& part : broken.parts) {
            place_part(task, part, *press.setter, press.references, press.diagnostics, set);
        }
        CHECK(broken.pages == set.placed.pages.size());
        return lines_of(set);
    }
    /// The same, taken from a stream of `least` blocks at a time. `stretches` are those that were
    /// placed before the others were set.
    std::vector<std::string> streamed(std::size_t least, std::size_t& stretches) {
        RunCache kept;
        SequenceTask task{document, 0, {0, 1, {}}, kept, press.workers};
        SequencePages set;
        std::size_t begun = 0, left = 0;
        const PageStream stream{
            least,
            [&](std::span<const document::Block> blocks) { begun += blocks.size(); },
            [&](const BrokenPart& part) {
                place_part(task, part, *press.setter, press.references, press.diagnostics, set);
            },
            [&](std::size_t first, std::size_t end) {
                CHECK(first == left);
                CHECK(end == begun);
                left = end;
                ++stretches;
            }};
        task.stream = &stream;
        const BrokenSequence broken = break_sequence(task, {}, *press.setter, press.budget);
        CHECK(begun == document.sequences.front().blocks.size());
        CHECK(broken.parts.empty());
        CHECK(broken.pages == set.placed.pages.size());
        return lines_of(set);
    }

    std::vector<std::string> lines_of(const SequencePages& set) {
        std::vector<std::string> made;
        baselines.clear();
        CHECK(set.masters.size() == set.placed.pages.size());
        CHECK(set.placed.text_lines.size() == set.placed.pages.size());
        for (std::size_t i = 0; i < set.placed.pages.size(); ++i) {
            const graphics::Page& page = set.placed.pages[i];
            CHECK(set.masters[i]->width == page.width);
            for (const PlacedLine& line : set.placed.text_lines[i]) {
                baselines.push_back(line.baseline);
            }
            made.push_back(std::to_string(page.width.units() / Length::units_per_point) + " " +
                           page.label + ": " + words_of(page));
        }
        return made;
    }
};

}  // namespace

TEST_CASE("a table too wide stands on a turned page with its heading, the text goes on after it") {
    const auto turned = master_of(300_pt, 100_pt);
    Sequence sequence(
        {prose_block("trước"), heading("Mục"), heading("Tiểu mục"), wide(turned), prose_block("sau")}, 120_pt);
    const std::vector<std::string> expected = {
        "140 1: trước", "320 2: Mục Tiểu mục Kết-quả-một Kết-quả-hai Kết-quả-ba", "140 3: sau"};
    CHECK(sequence.pages(sequence.cache) == expected);
    CHECK(sequence.pages(sequence.cache) == expected);
}

TEST_CASE("where numerals change pages are counted anew; a turned table is counted with its text") {
    const auto front = std::make_shared<document::PageMaster>(*master_of(120_pt, 100_pt));
    front->numerals = graphics::Numerals::Roman;
    const auto text = master_of(120_pt, 100_pt);
    Sequence sequence({prose_block("một"),
                       wide(master_of(300_pt, 100_pt)),
                       prose_block("hai"),
                       {document::PageBreak{text}},
                       prose_block("ba"),
                       {document::PageBreak{}},
                       prose_block("bốn")},
                      120_pt);
    sequence.document.sequences.front().master = front;
    const std::vector<std::string> expected = {"140 i: một",
                                               "320 ii: Kết-quả-một Kết-quả-hai Kết-quả-ba",
                                               "140 iii: hai", "140 1: ba", "140 2: bốn"};
    CHECK(sequence.pages(sequence.cache) == expected);
    CHECK(sequence.pages(sequence.cache) == expected);
}

TEST_CASE("mirrored pages begin their new count on a recto") {
    const auto front = std::make_shared<document::PageMaster>(*master_of(120_pt, 100_pt));
    front->numerals = graphics::Numerals::Roman;
    const auto text = std::make_shared<document::PageMaster>(*master_of(120_pt, 100_pt));
    text->mirrored = true;
    Sequence sequence({prose_block("một"), {document::PageBreak{text}}, prose_block("hai")}, 120_pt);
    sequence.document.sequences.front().master = front;
    CHECK(sequence.pages(sequence.cache) ==
          std::vector<std::string>{"140 i: một", "140 ii: ", "140 1: hai"});
}

TEST_CASE("a turned table says nothing of words that only its upright page would cut") {
    const auto turned = master_of(300_pt, 100_pt);
    document::Block tall = wide(turned);
    document::Table& table = std::get<base::Apart<document::Table>>(tall.content);
    table.body.front().cells.front() = cell(std::string(20, 'n'));  // 100 pt
    document::Float made;
    made.blocks.push_back(tall);
    for (const document::Block& block : {tall, document::Block{std::move(made)}}) {
        Sequence sequence({prose_block("trước"), block, prose_block("sau")}, 80_pt);
        CHECK(sequence.pages(sequence.cache)[1].starts_with("320 2: nnn"));
        CHECK(sequence.press.diagnostics.size() == 0);
        sequence.document.sequences.front().master = master_of(290_pt, 100_pt);
        std::get<document::Paragraph>(sequence.document.sequences.front().blocks.back().content) =
            paragraph(body(document::Align::Left), std::string(80, 'n'));
        RunCache again;
        CHECK(sequence.pages(again).size() == 1);
        CHECK(count_code(sequence.press.diagnostics, base::Code::WordTooWide) == 1);
    }
}

TEST_CASE("a table that fits stays on its page, in every run") {
    const auto turned = master_of(300_pt, 100_pt);
    Sequence sequence({prose_block("trước"), wide(turned), prose_block("sau")}, 250_pt);
    const std::vector<std::string> expected = {
        "270 1: trước Kết-quả-một Kết-quả-hai Kết-quả-ba sau"};
    CHECK(sequence.pages(sequence.cache) == expected);
    CHECK(sequence.pages(sequence.cache) == expected);
}

TEST_CASE("tables that are turned one after the other share their pages") {
    const auto turned = master_of(300_pt, 100_pt);
    Sequence sequence({wide(turned), wide(turned), heading("Hết")}, 120_pt);
    CHECK(sequence.pages(sequence.cache) ==
          std::vector<std::string>{"320 1: Kết-quả-một Kết-quả-hai Kết-quả-ba "
                                   "Kết-quả-một Kết-quả-hai Kết-quả-ba Hết"});
}

TEST_CASE("a turned page that is no wider is of no use: the columns are split") {
    Sequence sequence({wide(master_of(120_pt, 100_pt))}, 120_pt);
    CHECK(sequence.pages(sequence.cache) ==
          std::vector<std::string>{"140 1: Kết-quả-một Kết-quả-hai [Kết-quả-một] Kết-quả-ba"});
}

TEST_CASE("a sequence of nothing has a page") {
    Sequence sequence({}, 120_pt);
    CHECK(sequence.pages(sequence.cache) == std::vector<std::string>{"140 1: "});
}

TEST_CASE("a float with room stands at the foot of its page, below the text and above the notes") {
    std::vector<document::Block> blocks;
    add_lines(blocks, 3);
    auto note = std::make_shared<document::Footnote>();
    note->paragraphs.push_back(paragraph(body(document::Align::Left), "chú"));
    std::get<document::Paragraph>(blocks.back().content)
        .content.emplace_back(document::NoteReference{note});
    blocks.push_back(floating("nổi"));
    add_lines(blocks, 10);
    Sequence sequence(std::move(blocks), 120_pt);
    // Eleven lines of 18 pt fill a page.
    const std::vector<std::string> pages = sequence.pages(sequence.cache);
    CHECK(pages ==
          std::vector<std::string>{"140 1: dòng dòng dòng dòng dòng dòng dòng dòng dòng nổi chú",
                                   "140 2: dòng dòng dòng dòng"});
    CHECK(sequence.pages(sequence.cache) == pages);
}

TEST_CASE("a float without room goes to the top of the next page and the text fills this one") {
    std::vector<document::Block> blocks;
    add_lines(blocks, 9);
    document::Float made;
    add_lines(made.blocks, 4);
    std::get<document::Paragraph>(made.blocks.front().content).content = {run("nổi", serif())};
    blocks.push_back({std::move(made)});
    add_lines(blocks, 6);
    Sequence sequence(std::move(blocks), 120_pt);
    CHECK(sequence.pages(sequence.cache) ==
          std::vector<std::string>{"140 1: dòng dòng dòng dòng dòng dòng dòng dòng dòng dòng dòng",
                                   "140 2: nổi dòng dòng dòng dòng dòng dòng dòng"});
}

TEST_CASE(
    "a page is begun where the one before, of the same master, is full enough, else the text goes "
    "on") {
    const auto after_lines = [](std::size_t count) {
        auto master = master_of(150_pt, 180_pt);
        document::PageBreak page;
        page.master = master;
        page.filled = 50;
        std::vector<document::Block> blocks;
        add_lines(blocks, count);
        blocks.push_back({std::move(page)});
        add_lines(blocks, 3);
        Sequence sequence(std::move(blocks), 180_pt);
        sequence.document.sequences.front().master = master;
        return sequence.pages(sequence.cache).size();
    };
    CHECK(after_lines(3) == 1);
    CHECK(after_lines(6) == 2);
}

TEST_CASE("a table too wide that may float is turned all the same") {
    const auto turned = master_of(300_pt, 100_pt);
    document::Float made;
    made.blocks.push_back(wide(turned));
    Sequence sequence({prose_block("trước"), {std::move(made)}, prose_block("sau")}, 120_pt);
    CHECK(sequence.pages(sequence.cache) ==
          std::vector<std::string>{"140 1: trước", "320 2: Kết-quả-một Kết-quả-hai Kết-quả-ba",
                                   "140 3: sau"});
}

TEST_CASE("a table that may float and fits is set once and floats in every run") {
    const auto turned = master_of(300_pt, 100_pt);
    document::Table narrow = table(1);
    narrow.body = {row({cell("bảng")})};
    narrow.too_wide = document::TooWide::Turn;
    narrow.turned = turned;
    document::Float made;
    made.blocks.push_back({std::move(narrow)});
    std::vector<document::Block> blocks;
    add_lines(blocks, 2);
    blocks.push_back({std::move(made)});
    add_lines(blocks, 2);
    Sequence sequence(std::move(blocks), 120_pt);
    const std::vector<std::string> expected = {"140 1: dòng dòng dòng dòng bảng"};
    CHECK(sequence.pages(sequence.cache) == expected);
    CHECK(sequence.pages(sequence.cache) == expected);
}

TEST_CASE("pages are the same if a stream takes them where new ones begin") {
    const auto other = master_of(150_pt, 120_pt);
    std::size_t stretches = 0;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto pick = [&random](std::uint32_t count) { return static_cast<std::uint32_t>(random() % count); };
        const auto text = [&pick] {
            std::string words = "một";
            for (std::uint32_t more = pick(40); more > 0; --more) {
                words += pick(2) == 0 ? " hai" : " ba-bốn";
            }
            return words;
        };
        std::vector<document::Block> blocks;
        const std::uint32_t count = 20 + pick(60);
        for (std::uint32_t i = 0; i < count; ++i) {
            switch (pick(12)) {
                case 0:
                case 1:
                    blocks.push_back({document::PageBreak{}});
                    break;
                case 2:
                    blocks.push_back({document::PageBreak{pick(3) == 0 ? other : nullptr}});
                    break;
                case 3:
                    blocks.push_back(heading("Mục"));
                    break;
                case 4:
                    blocks.push_back(pick(2) == 0 ? floating("nổi") : wide(other));
                    break;
                case 5: {
                    document::Stack stack;
                    stack.keep_with_previous = pick(2) == 0;
                    stack.blocks = {prose_block(text())};
                    blocks.push_back({std::move(stack)});
                    break;
                }
                case 6: {
                    auto note = std::make_shared<document::Footnote>();
                    note->paragraphs.push_back(paragraph(body(document::Align::Left), text()));
                    blocks.push_back(prose_block(text()));
                    std::get<document::Paragraph>(blocks.back().content)
                        .content.emplace_back(document::NoteReference{note});
                    break;
                }
                default:
                    blocks.push_back(prose_block(text()));
            }
        }
        Sequence sequence(std::move(blocks), 120_pt);
        const std::vector<std::string> pages = sequence.pages(sequence.cache);
        const std::vector<Length> baselines = sequence.baselines;
        CHECK(sequence.streamed(1 + pick(9), stretches) == pages);
        CHECK(sequence.baselines == baselines);
    }
    CHECK(stretches > 60);  // there was something to compare
}
