#include "typeset/gallery.h"

#include <memory>

#include <doctest/doctest.h>

#include "paragraph_fixture.h"

namespace tongket::typeset {
namespace {

using namespace base::literals;

document::Gallery gallery_of(std::size_t count, document::GalleryStyle style) {
    auto image = std::make_shared<graphics::Image>();
    image->columns = 300;
    image->rows = 200;
    document::Gallery gallery;
    gallery.style = std::make_shared<const document::GalleryStyle>(style);
    for (std::size_t i = 0; i < count; ++i) {
        gallery.pictures.push_back(
            {image, graphics::StructureId{static_cast<std::uint32_t>(i)}, 500, 500, {}});
    }
    return gallery;
}

Galley rows_of(const document::Gallery& gallery, Length measure) {
    test::Press press;
    GalleyBuilder builder(*press.setter);
    append_gallery(builder, gallery, {}, measure);
    return builder.take();
}

TEST_CASE("a gallery is a box for each row, with its pictures beside each other") {
    document::GalleryStyle style;
    style.height = 200_pt;
    const Galley galley = rows_of(gallery_of(4, style), 300_pt);
    REQUIRE(galley.size() == 2);
    REQUIRE(galley[1].box.items.size() == 2);
    const auto& last = std::get<graphics::ImageItem>(galley[1].box.items[1]);
    CHECK(last.box == graphics::Rectangle{150_pt, {}, 150_pt, 100_pt});
    CHECK(std::get<graphics::StructureId>(last.tag) == graphics::StructureId{3});
    CHECK(galley[1].joint.penalty == cost::kept);
}

TEST_CASE("more pictures than one height has room for are parted evenly") {
    document::GalleryStyle style;
    style.height = 200_pt;
    style.most = 6;
    const Galley galley = rows_of(gallery_of(8, style), 300_pt);
    std::size_t first_group = 0;
    for (std::size_t i = 0; i < galley.size() && (i == 0 || galley[i].joint.penalty > 0); ++i) {
        first_group += galley[i].box.items.size();
    }
    CHECK(first_group == 4);
}

TEST_CASE("a picture keeps its focus in the middle of its place as far as it goes") {
    graphics::Image image;
    image.columns = 400;
    image.rows = 100;
    document::GalleryStyle style;
    style.height = 100_pt;
    document::Gallery gallery = gallery_of(1, style);
    gallery.pictures[0].image = std::make_shared<const graphics::Image>(image);
    gallery.pictures[0].focus_x = 250;
    const Galley galley = rows_of(gallery, 300_pt);
    const auto& item = std::get<graphics::ImageItem>(galley[0].box.items[0]);
    CHECK(item.box.height == 100_pt);
    CHECK(item.whole.width == 400_pt);
    CHECK(item.whole.x == Length{});  // the focus at 100 pt would need white at the left
}

TEST_CASE("the name of a gallery leads to its first row") {
    document::Gallery gallery = gallery_of(4, {});
    gallery.label = "id-anh";
    const Galley galley = rows_of(gallery, 300_pt);
    REQUIRE(galley[0].box.anchors.size() == 1);
    CHECK(galley[0].box.anchors[0].label == "id-anh");
    CHECK(galley[1].box.anchors.empty());
}

}  // namespace
}  // namespace tongket::typeset
