#include "pdf/kept_pages.h"

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "pdf/kept_encoding.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

std::shared_ptr<const graphics::PageIdentity> new_identity() {
    return std::make_shared<const graphics::PageIdentity>();
}

/// Two pages with a line each.
struct Turns {
    Fonts fonts;
    Structure structure;
    StructureId paragraph = structure.add(Structure::root(), Role::Paragraph);
    std::vector<graphics::Page> pages;
    KeptEncoding encoding;
    KeptPages kept;

    Turns() {
        for (const char* text : {"thi đua", "đua thi"}) {
            PageMaker maker(fonts);
            maker.text(paragraph, text, 10_pt, 20_pt);
            maker.page.identity = new_identity();
            pages.push_back(maker.page);
        }
        CHECK(turn() == std::vector{false, false});
    }
    void change(std::size_t page, const std::string& text) {
        PageMaker maker(fonts);
        maker.text(paragraph, text, 10_pt, 20_pt);
        maker.page.identity = new_identity();
        pages[page] = maker.page;
    }
    /// Which pages are taken over; all are written for the next turn.
    std::vector<bool> turn(Palette palette = {}, const Marks* marks = nullptr) {
        base::Workers workers(1);
        base::Diagnostics diagnostics;
        auto made = encode_words(pages, {}, fonts.book(), workers, diagnostics, &encoding);
        REQUIRE(made.has_value());
        const std::vector<PageFrame> frames = trimmed_frames(pages);
        kept.begin_turn(palette, {}, encoding.same_font);
        ContentStyle style;
        style.marks = marks;
        std::vector<WrittenPage> written(pages.size());
        std::vector<bool> taken;
        for (std::size_t p = 0; p < pages.size(); ++p) {
            taken.push_back(kept.take(p, pages[p], frames[p], style, structure, written[p]));
            CHECK(taken.back() == (written[p].stream != nullptr));
            written[p] = {{}, std::make_shared<const std::string>("page")};
            written[p].content.fonts = {0};
            written[p].content.owners = {paragraph};
        }
        if (marks == nullptr) {
            kept.end_turn(pages, frames, structure, std::move(palette), {}, std::move(written));
        } else {
            kept = {};
        }
        encoding.encoding = std::move(*made);
        return taken;
    }
};

TEST_CASE("a page is taken over as long as nothing has changed that it was written from") {
    Turns turns;
    CHECK(turns.turn() == std::vector{true, true});
    turns.change(1, "đua");  // the first page's codes stay
    CHECK(turns.turn() == std::vector{true, false});
    turns.change(1, "xyz");
    CHECK(turns.turn() == std::vector{false, false});
    CHECK(turns.turn() == std::vector{true, true});
    turns.structure.node(turns.paragraph).role = Role::ListBody;
    CHECK(turns.turn() == std::vector{false, false});
    turns.pages[0].width += 1_pt;
    CHECK(turns.turn() == std::vector{false, true});
    const Marks marks{.crop = true, .registration = false, .slugs = {}};
    CHECK(turns.turn({}, &marks) == std::vector{false, false});
    CHECK(turns.turn() == std::vector{false, false});
    turns.pages[1].identity.reset();
    CHECK(turns.turn() == std::vector{true, false});
    ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
    PageMaker maker(turns.fonts);
    maker.box(Artifact::Layout, 1_pt, 1_pt, 9_pt, 9_pt);
    CHECK(turns.turn(Palette::of_screen({&maker.page, 1}, converter)) == std::vector{false, false});
}

TEST_CASE("an encoding that was kept is the one that is made from nothing") {
    Turns turns;
    base::Workers workers(1);
    base::Diagnostics diagnostics;
    for (const char* text : {"đua", "ua", "thi đua ba", "Ω", "thi", "a a a", "đua"}) {
        turns.change(1, text);
        turns.turn();
        const Encoding& kept = turns.encoding.encoding;
        const auto alone = encode_words(turns.pages, {}, turns.fonts.book(), workers, diagnostics);
        REQUIRE(alone.has_value());
        REQUIRE(kept.fonts.size() == alone->fonts.size());
        CHECK(kept.fonts[0]->program.bytes == alone->fonts[0]->program.bytes);
        CHECK(kept.words.size() == alone->words.size());
        for (const auto& [key, word] : alone->words) {
            const EncodedWord& other = kept.words.at(key);
            REQUIRE(other.glyphs.size() == word.glyphs.size());
            for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
                CHECK(other.glyphs[i].code == word.glyphs[i].code);
                CHECK(other.glyphs[i].x == word.glyphs[i].x);
            }
        }
    }
}

}  // namespace
}  // namespace tongket::pdf
