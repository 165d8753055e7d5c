#include "text/shaper.h"

#include <algorithm>
#include <thread>

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {
namespace {

/// A shaper over test fonts.
struct Fixture {
    FontBook fonts{FontBook::System::Ignore};
    Shaper shaper{fonts};

    Fixture() { fonts.add_folder(source_folder + "/tests/text/fonts"); }

    FaceId id(const std::string& file) {
        const auto found = fonts.find({file, 400, Slant::Upright});
        REQUIRE(found.has_value());
        return *found;
    }
    const ShapedText& shape(const std::vector<std::string>& files, std::string_view word) {
        FontStack stack;
        for (const auto& file : files) {
            stack.faces.push_back(id(file));
        }
        return shaper.shape(shaper.add_stack(stack), word);
    }
};

std::string text_of(const ShapedText& shaped) {
    std::string text;
    for (const ShapedWord* piece : shaped.pieces) {
        text += "[" + piece->text + "]";
    }
    return text;
}

}  // namespace

TEST_CASE("the same word of equal stacks is shaped once") {
    Fixture f;
    const auto& first = f.shape({"good.ttf"}, "aậ");
    const auto& again = f.shape({"good.ttf"}, "aậ");
    CHECK(&first == &again);
    CHECK(f.shaper.statistics().misses == 1);
    CHECK(f.shaper.statistics().hits == 1);
    CHECK(&f.shape({"no-marks.ttf"}, "aậ") != &first);
}

TEST_CASE("features make another stack") {
    Fixture f;
    const auto face = f.id("good.ttf");
    const auto plain = f.shaper.add_stack({{face}, {}});
    const auto apart = f.shaper.add_stack({{face}, {"-liga"}});
    CHECK(plain != apart);
    CHECK(f.shaper.add_stack({{face}, {}}) == plain);
    CHECK(f.shaper.shape(plain, "fi").pieces[0]->glyphs.size() == 1);
    CHECK(f.shaper.shape(apart, "fi").pieces[0]->glyphs.size() == 2);
}

TEST_CASE("a word falls back whole to the first face that has all of it") {
    Fixture f;
    const auto& shaped = f.shape({"no-composed.ttf", "good.ttf"}, "ậaẤđơ");
    REQUIRE(shaped.pieces.size() == 1);
    CHECK(shaped.pieces[0]->face == f.id("good.ttf"));
    CHECK(shaped.missing.empty());
    REQUIRE(shaped.fallbacks.size() == 1);
    CHECK(shaped.fallbacks[0].wanted == f.id("no-composed.ttf"));
    CHECK(shaped.fallbacks[0].used == f.id("good.ttf"));
    CHECK(shaped.fallbacks[0].letters == U"ậẤ");
    CHECK(shaped.fallbacks[0].offset == 0);
}

TEST_CASE("a word that the first face has stays there") {
    Fixture f;
    const auto& shaped = f.shape({"no-composed.ttf", "good.ttf"}, "ađ");
    REQUIRE(shaped.pieces.size() == 1);
    CHECK(shaped.pieces[0]->face == f.id("no-composed.ttf"));
    CHECK(shaped.fallbacks.empty());
}

TEST_CASE("without a face for it a letter is missing, and no box is drawn") {
    Fixture f;
    const auto& shaped = f.shape({"no-composed.ttf"}, "aậa");
    REQUIRE(shaped.missing.size() == 1);
    CHECK(shaped.missing[0].character == U'ậ');
    CHECK(shaped.missing[0].offset == 1);
    CHECK(text_of(shaped) == "[a][a]");
    for (const ShapedWord* piece : shaped.pieces) {
        for (const Glyph& glyph : piece->glyphs) {
            CHECK(glyph.id != 0);
        }
    }
}

TEST_CASE("an emoji is missing under its own code point, once") {
    Fixture f;
    const auto& shaped = f.shape({"good.ttf", "no-marks.ttf"}, "🏆\uFE0F");
    CHECK(shaped.pieces.empty());
    REQUIRE(shaped.missing.size() == 1);
    CHECK(shaped.missing[0].character == U'\U0001F3C6');
}

TEST_CASE("where no face has the whole word, clusters fall back and stay whole") {
    Fixture f;
    // same-name.ttf lacks ậ, no-composed.ttf lacks both, and b is nowhere.
    const auto& shaped = f.shape({"no-composed.ttf", "same-name.ttf", "good.ttf"}, "aẤẤậba\u0323");
    CHECK(text_of(shaped) == "[a][ẤẤ][ậ][a\u0323]");
    REQUIRE(shaped.missing.size() == 1);
    CHECK(shaped.missing[0].character == U'b');
    CHECK(shaped.missing[0].offset == 10);
    REQUIRE(shaped.fallbacks.size() == 2);
    CHECK(shaped.fallbacks[0].used == f.id("same-name.ttf"));
    CHECK(shaped.fallbacks[0].letters == U"Ấ\u0323");
    CHECK(shaped.fallbacks[1].letters == U"ậ");
}

TEST_CASE("a mark that no face can place is what is missing of its cluster") {
    Fixture f;
    const auto& shaped = f.shape({"no-composed.ttf"}, "đ\u0301");
    REQUIRE(shaped.missing.size() == 1);
    CHECK(shaped.missing[0].character == U'\u0301');
    CHECK(shaped.missing[0].offset == 2);
}

TEST_CASE("no word is no piece, and a stack without faces has nothing") {
    Fixture f;
    CHECK(f.shape({"good.ttf"}, "").pieces.empty());
    CHECK(f.shape({"good.ttf"}, "").missing.empty());
    const auto& shaped = f.shape({}, "ab");
    CHECK(shaped.pieces.empty());
    CHECK(shaped.missing.size() == 2);
}

TEST_CASE("a long text without blanks is set") {
    Fixture f;
    std::string text;
    for (int i = 0; i < 5'000; ++i) {
        text += "aậb";
    }
    const auto& shaped = f.shape({"good.ttf"}, text);
    CHECK(shaped.pieces.size() == 5'000);
    CHECK(shaped.missing.size() == 5'000);
}

TEST_CASE("threads get the same words, at addresses that stay") {
    Fixture f;
    const auto stack = f.shaper.add_stack({{f.id("good.ttf")}, {}});
    constexpr std::size_t word_count = 3'000;
    std::vector<std::vector<const ShapedText*>> seen(4);
    std::vector<std::thread> threads;
    for (auto& mine : seen) {
        threads.emplace_back([&] {
            for (std::size_t i = 0; i < word_count; ++i) {
                const auto digits = std::string(i % 700, '1') + std::to_string(i % 4);
                mine.push_back(&f.shaper.shape(stack, i % 2 == 0 ? "12" : digits));
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(seen[0] == seen[1]);
    CHECK(seen[0] == seen[2]);
    CHECK(seen[0] == seen[3]);
    const auto statistics = f.shaper.statistics();
    CHECK(statistics.hits + statistics.misses == 4 * word_count);
}

TEST_CASE("a short text is taken apart once, and parted where it may be cut") {
    Fixture f;
    const auto stack = f.shaper.add_stack({{f.id("good.ttf")}, {}});
    const std::string text = " aa  a\u00A0a 12345678901234567890/aaaa ";
    const ShapedParts* parts = f.shaper.share_parts(stack, text);
    REQUIRE(parts != nullptr);
    CHECK(f.shaper.share_parts(stack, std::string(text)) == parts);
    CHECK(parts->breaks == vietnamese::find_break_opportunities(text));
    std::string again;
    for (std::size_t i = 0; i < parts->parts.size(); ++i) {
        const ShapedParts::Part& part = parts->parts[i];
        REQUIRE(part.begin == again.size());
        const std::size_t end =
            i + 1 < parts->parts.size() ? parts->parts[i + 1].begin : text.size();
        const std::string_view letters =
            std::string_view(text).substr(part.begin, end - part.begin);
        if (part.kind == TextPart::Kind::Blank) {
            CHECK(letters == " ");
            CHECK(part.word == nullptr);
        } else {
            CHECK(part.word == &f.shaper.shape(stack, letters));
        }
        again += letters;
    }
    CHECK(again == text);
    for (const vietnamese::BreakOpportunity& at : parts->breaks) {
        CHECK((at.end == text.size() ||
               std::ranges::count(parts->parts, at.end, &ShapedParts::Part::begin) == 1));
    }
    CHECK(f.shaper.share_parts(stack, std::string(1000, 'a')) == nullptr);
}

TEST_CASE("the runs of a text are taken apart each by itself, and cut as one text") {
    Fixture f;
    const auto one = f.shaper.add_stack({{f.id("good.ttf")}, {}});
    const auto other = f.shaper.add_stack({{f.id("no-marks.ttf")}, {}});
    // A number that stands for a gap, a word of two runs, a long symbol, a blank of another kind.
    for (const std::string text : {"aa 0 aa", "aaaa aa", "aa aa12345678901234567890/aaaa a",
                                   "a\u3000a aaa a\u00A0a  a", "", " a "}) {
        const std::size_t middle = std::min<std::size_t>(text.size(), 3);
        const std::size_t gap = text == "aa 0 aa" ? 1 : 0;
        const Shaper::Run runs[] = {
            {one, 0, middle}, {std::nullopt, middle, middle}, {other, middle + gap, text.size()}};
        ShapedParts made;
        f.shaper.shape_parts(runs, text, made);
        CHECK(made.breaks == vietnamese::find_break_opportunities(text));
        std::string again;
        for (std::size_t i = 0; i < made.parts.size(); ++i) {
            const ShapedParts::Part& part = made.parts[i];
            again += gap == 1 && part.begin == middle + gap ? "0" : "";
            REQUIRE(part.begin == again.size());
            const bool in_first = part.begin < middle;
            std::size_t end = i + 1 < made.parts.size() ? made.parts[i + 1].begin : text.size();
            end = in_first ? std::min(end, middle) : end;
            const std::string letters = text.substr(part.begin, end - part.begin);
            CHECK((part.kind == TextPart::Kind::Blank) == (letters == " "));
            if (part.kind != TextPart::Kind::Blank) {
                CHECK(part.word == &f.shaper.shape(in_first ? one : other, letters));
            }
            again += letters;
        }
        CHECK(again == text);
        for (const vietnamese::BreakOpportunity& at : made.breaks) {
            const auto begins = [&](std::size_t byte) {
                return byte == text.size() || (gap == 1 && byte == middle) ||
                       std::ranges::count(made.parts, byte, &ShapedParts::Part::begin) == 1;
            };
            CHECK(begins(at.end));
            CHECK(begins(at.next));
        }
    }
}

TEST_CASE("a run without a font has blanks and no words") {
    Fixture f;
    const Shaper::Run run{std::nullopt, 0, 5};
    ShapedParts made;
    f.shaper.shape_parts({&run, 1}, "aa aa", made);
    REQUIRE(made.parts.size() == 3);
    CHECK(made.parts[0].word == nullptr);
    CHECK(made.parts[1].kind == TextPart::Kind::Blank);
    CHECK(made.breaks.size() == 1);
}

TEST_CASE("of ever new texts only so many are kept") {
    Fixture f;
    const auto stack = f.shaper.add_stack({{f.id("good.ttf")}, {}});
    const ShapedParts* first = f.shaper.share_parts(stack, "aa");
    std::size_t kept = 1;
    for (int i = 0; i < 20'000; ++i) {
        kept += f.shaper.share_parts(stack, std::to_string(i)) != nullptr ? 1 : 0;
    }
    CHECK(kept > 1'000);
    CHECK(kept < 10'000);
    CHECK(f.shaper.share_parts(stack, "aa") == first);
}

}  // namespace tongket::text
