#include "pdf/shared_parts.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "pdf/deflate.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("a stream that was compressed before is the same stream") {
    SharedParts parts;
    const std::string text(10'000, 'a');
    const auto first = parts.deflate(text);
    CHECK(*first == deflate(text));
    CHECK(parts.deflate(text) == first);
    for (int i = 0; i < 200; ++i) {  // others make it go
        const std::string other = text + std::to_string(i);
        CHECK(*parts.deflate(other) == deflate(other));
    }
    CHECK(parts.deflate(text) != first);
    CHECK(*parts.deflate(text) == *first);
}

TEST_CASE("a program that was made before is the one that is made anew") {
    const Fonts fonts({"fonts/liberation-serif/LiberationSerif-Regular.ttf"});
    SharedParts parts;
    const std::vector<std::vector<std::uint32_t>> asked = {{36, 37}, {36, 37, 38}, {36, 37}};
    for (const auto& glyphs : asked) {
        for (const std::int32_t tracking : {0, 100}) {
            const auto shared = parts.make_program(fonts.book(), text::FaceId{0}, glyphs, tracking);
            const auto alone =
                make_font_program(fonts.book().face(text::FaceId{0}), glyphs, tracking);
            REQUIRE(shared.has_value());
            REQUIRE(alone.has_value());
            CHECK(shared->bytes == alone->bytes);
            CHECK(shared->glyph_count == alone->glyph_count);
            for (const std::uint32_t glyph : glyphs) {
                CHECK(shared->glyphs.at(glyph).code == alone->glyphs.at(glyph).code);
                CHECK(shared->glyphs.at(glyph).width == alone->glyphs.at(glyph).width);
            }
        }
    }
}

}  // namespace
}  // namespace tongket::pdf
