#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using namespace base::literals;

TEST_CASE(
    "the look of galleries says how high they are, and how many pictures stand in that height") {
    const Outcome outcome = reading_on_plain(R"(
styles: {small: {base: body, size: 8pt}}
gallery: {gap: 4mm, height: 250mm, most: 8, note: small, note-format: "{number} {caption}", note-columns: 3, place: float}
)");
    CAPTURE(outcome.messages());
    REQUIRE(outcome.sheet.has_value());
    const GalleryLook& look = outcome.sheet->gallery;
    CHECK(look.gallery->gap == 4_mm);
    CHECK(look.gallery->height == 250_mm);
    CHECK(look.gallery->most == 8);
    CHECK(look.note_style == "small");
    CHECK(look.note_format == "{number} {caption}");
    CHECK(look.note_columns == 3);
    CHECK(look.place == Placement::Float);
}

TEST_CASE("a layout that says nothing of galleries has a look for them") {
    const Outcome outcome = reading_on_plain("image: {caption: body}\n");
    REQUIRE(outcome.sheet.has_value());
    REQUIRE(outcome.sheet->gallery.gallery != nullptr);
    CHECK(outcome.sheet->gallery.note_style == "body");
}

TEST_CASE("a count of pictures that no gallery can have is an error") {
    CHECK(reading_on_plain("gallery: {most: 0}\n").diagnostics.size() == 1);
    CHECK(reading_on_plain("gallery: {most: 61}\n").diagnostics.size() == 1);
    CHECK(reading_on_plain("gallery: {note-format: \"{page}\"}\n").diagnostics.size() == 1);
}

}  // namespace
}  // namespace tongket::stylesheet
