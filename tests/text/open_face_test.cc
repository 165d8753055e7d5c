#include "text/open_face.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "text/fixtures.h"

namespace tongket::text {
namespace {

/// The English reason, or "" where the face opens.
std::string refusal(const std::string& name, std::uint32_t index = 0) {
    const auto face = open_face(font_path(name), index);
    if (face) {
        return "";
    }
    CHECK(face.error().code == base::Code::FontUnusable);
    REQUIRE(face.error().arguments.size() == 3);
    CHECK(face.error().arguments[0] == font_path(name));
    CHECK_FALSE(face.error().arguments[1].empty());
    return face.error().arguments[2];
}

std::string read(const std::string& name) {
    const auto bytes = base::read_file(font_path(name));
    REQUIRE(bytes.has_value());
    return *bytes;
}

}  // namespace

TEST_CASE("sound fonts open, odd ones among them") {
    for (const char* name :
         {"good.ttf", "upem-16.ttf", "upem-2048.ttf", "zero-ascent.ttf", "low-ascent.ttf",
          "name-odd.ttf", "no-composed.ttf", "no-marks.ttf", "same-name.ttf", "without-OS2.ttf",
          "two-faces.ttc", "fstype-restricted.ttf"}) {
        CAPTURE(name);
        CHECK(refusal(name) == "");
    }
}

TEST_CASE("a damaged font is refused with the part that is wrong") {
    CHECK(refusal("cut.ttf") == "the file is cut off");
    CHECK(refusal("without-cmap.ttf") == "its cmap table is missing");
    CHECK(refusal("without-glyf.ttf") == "it has no outlines (its glyf table is missing)");
    CHECK(refusal("without-hmtx.ttf") == "its hmtx table is missing");
    CHECK(refusal("cmap-offset.ttf") == "its cmap table is damaged");
    CHECK(refusal("cmap-far.ttf") == "its cmap table is damaged: no letter leads to a glyph");
    CHECK(refusal("cmap-symbol.ttf") == "it is a symbol font: its letters have no Unicode values");
}

TEST_CASE("a file of another kind is refused as what it is") {
    CHECK(refusal("html-named.ttf") == "it is a saved web page, not a font");
    CHECK(refusal("woff2-named.ttf") == "it is a web font (WOFF); its TTF or OTF is needed");
    CHECK(refusal("absent.ttf") == "there is no such file");
    CHECK(refusal(".") == "there is no such file");
}

TEST_CASE("each face of a collection opens by its number, one too many does not") {
    const auto second = open_face(font_path("two-faces.ttc"), 1);
    REQUIRE(second.has_value());
    CHECK((*second)->family() == "BoHai");
    CHECK((*second)->index() == 1);
    CHECK(refusal("two-faces.ttc", 5) == "the file has 2 face(s), there is no number 6");
}

TEST_CASE("no cut of a sound font crashes or opens") {
    const auto bytes = read("good.ttf");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto face = open_face_from_bytes(std::string_view(bytes).substr(0, size), 0, "cut");
        // The last table may end in padding.
        CHECK_MESSAGE((!face.has_value() || size + 4 > bytes.size()), size);
    }
}

TEST_CASE("no changed byte of a sound font crashes") {
    const auto sound = read("two-faces.ttc");
    for (std::size_t at = 0; at < sound.size(); ++at) {
        for (const char value : {'\x00', '\x7F', '\xFF'}) {
            auto bytes = sound;
            bytes[at] = value;
            const auto face = open_face_from_bytes(bytes, 1, "changed");
            if (face) {
                CHECK((*face)->metrics().line_height() > 0);
            }
        }
    }
}

TEST_CASE("a face from bytes keeps its own copy of them") {
    auto bytes = read("good.ttf");
    const auto face = open_face_from_bytes(bytes, 0, "good");
    REQUIRE(face.has_value());
    const auto copy = bytes;
    bytes.assign(bytes.size(), 'x');
    CHECK((*face)->bytes() == copy);
    CHECK((*face)->path() == "good");
}

TEST_CASE("a variable font whose outlines do not vary is refused: all weights would look as one") {
    auto bytes = read("good.ttf");
    // GSUB is not needed to open the face: rename it.
    const auto at = bytes.find("GSUB");
    REQUIRE(at != std::string::npos);
    bytes.replace(at, 4, "fvar");
    const auto face = open_face_from_bytes(bytes, 0, "variable");
    REQUIRE_FALSE(face.has_value());
    CHECK(face.error().arguments[2] == "its gvar table is missing");
}

}  // namespace tongket::text
