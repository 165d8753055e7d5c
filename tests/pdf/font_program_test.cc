#include "pdf/font_program.h"

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

constexpr const char* serif = "fonts/liberation-serif/LiberationSerif-Regular.ttf";

TEST_CASE("a subset is a small TrueType file with its glyphs numbered from 0 without gaps") {
    const Opened opened(serif);
    const FontProgram program = program_of(*opened.face, {36, 68, 1000});
    CHECK(program.kind == FontProgram::Kind::TrueType);
    CHECK(program.is_subset);
    CHECK(program.bytes.size() < opened.face->bytes().size() / 20);
    CHECK(program.bytes.substr(0, 4) == std::string("\0\1\0\0", 4));
    std::vector<bool> seen(program.glyph_count, false);
    for (const auto& entry : program.glyphs) {
        REQUIRE(entry.second.code < program.glyph_count);
        CHECK_FALSE(seen[entry.second.code]);
        seen[entry.second.code] = true;
    }
    CHECK(program.glyphs.size() == program.glyph_count);
    CHECK(program.glyphs.at(0).code == 0);
}

TEST_CASE("widths are the font's own in ten-thousandths of an em") {
    const Opened opened(serif);
    // A and a of Liberation Serif: 1479 and 909 of 2048.
    const FontProgram program = program_of(*opened.face, {36, 68});
    CHECK(program.glyphs.at(36).width == 7222);
    CHECK(program.glyphs.at(68).width == 4438);
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
    const Opened opened(serif);
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
