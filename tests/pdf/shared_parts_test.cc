#include "pdf/shared_parts.h"

#include <cstdint>
#include <initializer_list>
#include <string>

#include <doctest/doctest.h>

#include "pdf/deflate.h"
#include "pdf/make_font.h"
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

FaceUse use_of(std::initializer_list<std::uint32_t> glyphs, std::int32_t tracking) {
    FaceUse use{text::FaceId{0}, tracking, {}};
    for (const std::uint32_t glyph : glyphs) {
        use.glyphs[glyph].text = std::string(1, static_cast<char>('a' + glyph));
    }
    return use;
}

TEST_CASE("a font that was made before is the one that is made anew") {
    const Fonts fonts({"fonts/liberation-serif/LiberationSerif-Regular.ttf"});
    const text::Face& face = fonts.book().face(text::FaceId{0});
    SharedParts parts;
    for (const auto& glyphs : {std::initializer_list<std::uint32_t>{1, 2}, {1, 2, 3}, {1, 2}}) {
        for (const std::int32_t tracking : {0, 100}) {
            const FaceUse use = use_of(glyphs, tracking);
            const base::Hash made_of = hash_use(use);
            const auto shared = parts.make_font(fonts.book(), use, made_of);
            const auto alone = make_font(face, use, made_of);
            REQUIRE(shared.has_value());
            REQUIRE(alone.has_value());
            const FontProgram& program = (*shared)->program;
            CHECK(program.bytes == (*alone)->program.bytes);
            CHECK(program.glyph_count == (*alone)->program.glyph_count);
            CHECK((*shared)->texts.size() == use.glyphs.size());
            for (const std::uint32_t glyph : glyphs) {
                CHECK((*shared)->codes.at(glyph).code == (*alone)->codes.at(glyph).code);
                CHECK(program.glyphs.at(glyph).width == (*alone)->program.glyphs.at(glyph).width);
            }
            CHECK(*parts.make_font(fonts.book(), use, made_of) == *shared);
            CHECK(parts.compress_font(**shared, face) == parts.compress_font(**shared, face));
        }
    }
}

TEST_CASE("fonts whose glyphs stand for other texts are not the same") {
    FaceUse other = use_of({1, 2}, 0);
    other.glyphs[2].others.emplace_back("b");
    FaceUse split = use_of({1, 2}, 0);
    split.glyphs[2].text = "x";
    CHECK(hash_use(use_of({1, 2}, 0)) == hash_use(use_of({1, 2}, 0)));
    CHECK(hash_use(use_of({1, 2}, 0)) != hash_use(other));
    CHECK(hash_use(use_of({1, 2}, 0)) != hash_use(split));
    CHECK(hash_use(use_of({1, 2}, 0)) != hash_use(use_of({1, 2}, 1)));
}

}  // namespace
}  // namespace tongket::pdf
