#include "pdf/font_program.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "text/font_book.h"

namespace tongket::pdf {
namespace {

/// A face of the tests' fonts or of the repository's.
class Opened {
  public:
    explicit Opened(const std::string& file, text::Weight weight = 400)
        : book_(text::FontBook::System::Ignore) {
        const auto id = book_.find({std::string(TONGKET_SOURCE_DIR) + "/" + file, weight});
        REQUIRE(id.has_value());
        face = &book_.face(*id);
    }
    const text::Face* face = nullptr;

  private:
    text::FontBook book_;
};

FontProgram program_of(const text::Face& face, const std::vector<std::uint32_t>& glyphs) {
    auto program = make_font_program(face, glyphs);
    REQUIRE(program.has_value());
    return std::move(*program);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (const char c : bytes.substr(at, size)) {
        number = number << 8U | static_cast<unsigned char>(c);
    }
    return number;
}

/// Of a glyph by the program's own tables (OpenType, hhea and hmtx).
std::uint32_t advance_in(std::string_view program, std::uint32_t glyph) {
    const auto table = [&](std::string_view tag) {
        for (std::size_t entry = 12; entry < 12 + 16 * number_at(program, 4, 2); entry += 16) {
            if (program.substr(entry, 4) == tag) {
                return number_at(program, entry + 8, 4);
            }
        }
        FAIL("no table ", tag);
        return 0U;
    };
    const std::uint32_t pairs = number_at(program, table("hhea") + 34, 2);
    return number_at(program, table("hmtx") + 4 * std::min(glyph, pairs - 1), 2);
}

constexpr const char* serif_file = "fonts/liberation-serif/LiberationSerif-Regular.ttf";

TEST_CASE("a subset is a small TrueType file with its glyphs numbered from 0 without gaps") {
    const Opened opened(serif_file);
    const FontProgram program = program_of(*opened.face, {36, 68, 1000});
    CHECK(program.kind == FontProgram::Kind::TrueType);
    CHECK(program.is_subset);
    CHECK(program.bytes.size() < opened.face->bytes().size() / 20);
    CHECK(program.bytes.substr(0, 4) == std::string("\0\1\0\0", 4));
    std::vector<bool> seen(program.glyph_count, false);
    for (const std::uint32_t glyph : program.glyphs.glyphs()) {
        const std::uint16_t code = program.glyphs.at(glyph).code;
        REQUIRE(code < program.glyph_count);
        CHECK_FALSE(seen[code]);
        seen[code] = true;
    }
    CHECK(program.glyphs.size() == program.glyph_count);
    CHECK(program.glyphs.at(0).code == 0);
}

TEST_CASE("widths are the font's own in ten-thousandths of an em") {
    const Opened opened(serif_file);
    // A and a of Liberation Serif: 1479 and 909 of 2048.
    const FontProgram program = program_of(*opened.face, {36, 68});
    CHECK(program.glyphs.at(36).width == 7222);
    CHECK(program.glyphs.at(68).width == 4438);
}

TEST_CASE("tracking lies in the advances of the program itself") {
    const Opened opened(serif_file);
    REQUIRE(can_track(*opened.face));
    const std::vector<std::uint32_t> glyphs = {3, 36, 68};
    const auto tracked = make_font_program(*opened.face, glyphs, 256);
    REQUIRE(tracked.has_value());
    // 256 of 2048 units: an eighth of an em more than 1479 and 909.
    CHECK(tracked->glyphs.at(36).width == 8472);
    CHECK(tracked->glyphs.at(68).width == 5688);
    // A reader that asks the program hears the same.
    CHECK(advance_in(tracked->bytes, tracked->glyphs.at(36).code) == 1479 + 256);
    CHECK(advance_in(tracked->bytes, tracked->glyphs.at(3).code) == 512 + 256);
    // The outlines are where they were.
    const FontProgram plain = program_of(*opened.face, glyphs);
    CHECK(tracked->bytes.size() == plain.bytes.size());
}

TEST_CASE("a program whose advances are its charstrings', or that stays whole, is not tracked") {
    CHECK_FALSE(can_track(*Opened("tests/pdf/fonts/sans-cid.otf").face));
    CHECK_FALSE(can_track(*Opened("tests/pdf/fonts/fstype-no-subset.ttf").face));
}

TEST_CASE("a CID-keyed CFF keeps the identifiers of the font it was cut from") {
    const Opened opened("tests/pdf/fonts/sans-cid.otf");
    const FontProgram program = program_of(*opened.face, {1, 2, 30});
    CHECK(program.kind == FontProgram::Kind::Cff);
    CHECK(program.bytes.substr(0, 1) == "\1");  // a bare CFF of version 1, not OTTO
    CHECK(program.glyph_count == 4);
    CHECK(program.glyphs.at(0).code == 0);
    // The font was made with gaps: its identifiers run ahead of its glyph numbers.
    CHECK(program.glyphs.at(30).code > program.glyph_count);
    CHECK(program.glyphs.at(1).width > 0);
}

TEST_CASE("an instance of a variable font is a bare CFF with the widths of its weight") {
    for (const auto& [weight, width] : {std::pair<text::Weight, int>{400, 3000}, {900, 5000}}) {
        const Opened opened("tests/text/fonts/variable.ttf", weight);
        const FontProgram program = program_of(*opened.face, {2, 4});
        CHECK(program.kind == FontProgram::Kind::Cff);
        CHECK(program.bytes.substr(0, 4) == std::string("\1\0\4\4", 4));
        CHECK(program.is_subset);
        CHECK(program.glyph_count == 3);
        CHECK(program.glyphs.at(0).code == 0);
        CHECK(program.glyphs.at(2).code == 1);
        CHECK(program.glyphs.at(2).width == width);
        CHECK(program.glyphs.at(4).code == 2);
        CHECK(program_of(*opened.face, {2, 4}).bytes == program.bytes);
    }
    const Opened opened("tests/text/fonts/variable.ttf", 900);
    REQUIRE(can_track(*opened.face));
    const auto tracked = make_font_program(*opened.face, std::vector<std::uint32_t>{2}, 100);
    REQUIRE(tracked.has_value());
    CHECK(tracked->glyphs.at(2).width == 6000);
}

TEST_CASE("a font that may not be cut is embedded whole under its own glyph numbers") {
    const Opened opened("tests/pdf/fonts/fstype-no-subset.ttf");
    const FontProgram program = program_of(*opened.face, {3});
    CHECK_FALSE(program.is_subset);
    CHECK(program.glyphs.at(3).code == 3);
    CHECK(program.bytes.size() + 200 > opened.face->bytes().size());
    CHECK_FALSE(base_font_name(program, *opened.face).find('+') != std::string::npos);
}

TEST_CASE("a face of a collection becomes a file of its own") {
    const Opened opened("tests/pdf/fonts/two-faces.ttc");
    const FontProgram program = program_of(*opened.face, {1});
    CHECK(program.bytes.substr(0, 4) == std::string("\0\1\0\0", 4));
}

TEST_CASE("the subset tag is six capitals that follow the content") {
    const Opened opened(serif_file);
    const std::string one = base_font_name(program_of(*opened.face, {36}), *opened.face);
    const std::string again = base_font_name(program_of(*opened.face, {36}), *opened.face);
    const std::string other = base_font_name(program_of(*opened.face, {37}), *opened.face);
    CHECK(one == again);
    CHECK(one.substr(0, 6) != other.substr(0, 6));
    CHECK(one.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 6);
    CHECK(one.substr(6) == "+LiberationSerif");
}

}  // namespace
}  // namespace tongket::pdf
