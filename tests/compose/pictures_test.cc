#include "compose/pictures.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

/// A bench that has read the picture "a.png".
struct PictureBench : sample::Bench {
    PictureBench() {
        auto read = std::make_shared<graphics::Image>();
        read->name = "a.png";
        composition.images.emplace("a.png", std::move(read));
        sheet.image.caption_format = "Hình {number}. {caption}";
        sheet.image.credit_format = "Ảnh: {credit}";
        sheet.image.caption_style = "body";
        image.file = "a.png";
        image.alternative = "Một cái cây";
    }
    report::Image image;
};

}  // namespace

TEST_CASE("a picture is a figure that says what it shows and holds its caption") {
    PictureBench bench;
    bench.image.caption = sample::text("Cây đa");
    const auto made = compose_picture(bench.composition, bench.image, document::Structure::root());
    REQUIRE(made);
    const auto figure = std::get<document::StructureId>(made->tag);
    CHECK(bench.node(figure).role == Role::Figure);
    CHECK(bench.node(figure).alternative == "Một cái cây");
    REQUIRE(made->captions.size() == 1);
    CHECK(sample::letters(made->captions[0]) == "Hình 1. Cây đa");
    CHECK(bench.node(made->captions[0].structure).role == Role::Caption);
    CHECK(bench.node(made->captions[0].structure).parent == figure);
}

TEST_CASE("a caption of a picture stands in the list of figures") {
    PictureBench bench;
    bench.image.caption = sample::text("Cây đa");
    const auto made = compose_picture(bench.composition, bench.image, document::Structure::root());
    REQUIRE(made->captions.size() == 1);
    CHECK(std::holds_alternative<document::Anchor>(made->captions[0].content.front()));
}

TEST_CASE(
    "a caption in the margin's column is level with the picture's foot, and still the figure's") {
    PictureBench bench;
    bench.image.caption = sample::text("Cây đa");
    auto below = compose_captioned(bench.composition, bench.image, document::Structure::root());
    REQUIRE(below.size() == 1);
    CHECK(std::get<document::Picture>(below[0].content).captions.size() == 1);
    stylesheet::CaptionColumn column;
    column.edge = document::Placed::Edge::Outer;
    bench.composition.caption_column = column;
    auto beside = compose_captioned(bench.composition, bench.image, document::Structure::root());
    REQUIRE(beside.size() == 2);
    const auto& placed = std::get<document::Placed>(beside[0].content);
    const auto& picture = std::get<document::Picture>(beside[1].content);
    CHECK(placed.level == document::Placed::Level::Foot);
    CHECK(placed.edge == document::Placed::Edge::Outer);
    CHECK(picture.captions.empty());
    REQUIRE(placed.blocks.size() == 1);
    const auto& caption = std::get<document::Paragraph>(placed.blocks[0].content);
    CHECK(bench.node(caption.structure).parent == std::get<document::StructureId>(picture.tag));
    bench.image.caption = {};
    CHECK(compose_captioned(bench.composition, bench.image, document::Structure::root()).size() ==
          1);
}

TEST_CASE("decoration is an artifact and has no node") {
    PictureBench bench;
    bench.image.meaning = report::Image::Meaning::Decoration;
    const std::size_t before = bench.composition.structure.size();
    const auto made = compose_picture(bench.composition, bench.image, document::Structure::root());
    REQUIRE(made);
    CHECK(std::holds_alternative<graphics::Artifact>(made->tag));
    CHECK(bench.composition.structure.size() == before);
}

TEST_CASE("a credit follows the caption on a line of its own, and alone has no number") {
    PictureBench bench;
    bench.image.credit = sample::text("An");
    const auto alone = compose_picture(bench.composition, bench.image, document::Structure::root());
    REQUIRE(alone->captions.size() == 1);
    CHECK(sample::letters(alone->captions[0]) == "Ảnh: An");
    bench.image.caption = sample::text("Cây đa");
    const auto both = compose_picture(bench.composition, bench.image, document::Structure::root());
    REQUIRE(both->captions.size() == 2);
    CHECK(sample::letters(both->captions[0]) == "Hình 1. Cây đa");
    CHECK(sample::letters(both->captions[1]) == "Ảnh: An");
    CHECK(bench.node(both->captions[1].structure).role == Role::Paragraph);
}

TEST_CASE("a picture is referred to by its number, and found where it stands") {
    PictureBench bench;
    bench.image.id = "cay";
    bench.image.caption = sample::text("Cây đa");
    const auto made = compose_picture(bench.composition, bench.image, document::Structure::root());
    CHECK(bench.composition.named.at("cay").number == "Hình 1");
    CHECK(made->label == bench.composition.named.at("cay").label);
}

TEST_CASE("a picture that could not be read is left out") {
    PictureBench bench;
    bench.image.file = "b.png";
    CHECK_FALSE(compose_picture(bench.composition, bench.image, document::Structure::root()));
}

TEST_CASE("a gallery is a figure for each picture, and their captions are numbered below") {
    PictureBench bench;
    bench.sheet.gallery.note_style = "body";
    bench.sheet.gallery.note_format = "{number}. {caption}";
    report::Gallery gallery;
    bench.image.caption = sample::text("Cây đa.");
    gallery.images = {bench.image, bench.image};
    gallery.images[1].credit = sample::text("An");
    const auto blocks = compose_gallery(bench.composition, gallery, document::Structure::root());
    REQUIRE(blocks.size() == 3);
    const auto& rows = std::get<document::Gallery>(blocks[0].content);
    REQUIRE(rows.pictures.size() == 2);
    const auto second = std::get<document::StructureId>(rows.pictures[1].tag);
    CHECK(bench.node(second).role == Role::Figure);
    CHECK(bench.node(second).alternative == "Một cái cây");
    const auto& notes = std::get<document::Columns>(blocks[2].content).columns.front().blocks;
    REQUIRE(notes.size() == 2);
    const auto& note = std::get<document::Paragraph>(notes[1].content);
    CHECK(sample::letters(note) == "2. Cây đa. Ảnh: An");
    CHECK(bench.node(note.structure).parent == second);
}

TEST_CASE("a gallery leaves out the pictures that could not be read, and is nothing without one") {
    PictureBench bench;
    report::Gallery gallery;
    gallery.images = {bench.image, bench.image};
    gallery.images[0].file = "b.png";
    const auto blocks = compose_gallery(bench.composition, gallery, document::Structure::root());
    REQUIRE(!blocks.empty());
    CHECK(std::get<document::Gallery>(blocks[0].content).pictures.size() == 1);
    gallery.images.pop_back();
    CHECK(compose_gallery(bench.composition, gallery, document::Structure::root()).empty());
}
