#include "typeset/picture.h"

#include <memory>

#include <doctest/doctest.h>

#include "paragraph_fixture.h"

namespace tongket::typeset {
namespace {

using namespace base::literals;

document::Picture picture_of(std::uint32_t columns,
                             std::uint32_t rows,
                             document::PictureStyle style = {}) {
    auto image = std::make_shared<graphics::Image>();
    image->columns = columns;
    image->rows = rows;
    document::Picture picture;
    picture.image = std::move(image);
    picture.style = std::make_shared<const document::PictureStyle>(style);
    picture.tag = graphics::StructureId{3};
    return picture;
}

PictureSize whole(Length width, Length height) { return {width, height, width, height}; }

TEST_CASE("a picture is as wide as the measure, and no wider than its pixels suffice") {
    CHECK(measure_picture(picture_of(3000, 2000), 450_pt) == whole(450_pt, 300_pt));
    // 150 pixels at 150 ppi are an inch.
    CHECK(measure_picture(picture_of(150, 300), 450_pt) == whole(72_pt, 144_pt));
    document::PictureStyle fine;
    fine.least_ppi = 300;
    CHECK(measure_picture(picture_of(150, 300, fine), 450_pt) == whole(36_pt, 72_pt));
}

TEST_CASE("a picture is no higher than its style allows, and keeps its shape") {
    document::PictureStyle low;
    low.most_height = 100_pt;
    CHECK(measure_picture(picture_of(3000, 2000, low), 450_pt) == whole(150_pt, 100_pt));
}

TEST_CASE("a picture of any shape has a size") {
    const PictureSize thin = measure_picture(picture_of(65'535, 1), 450_pt);
    CHECK(thin.width == 450_pt);
    CHECK(thin.height > Length{});
    CHECK(measure_picture(picture_of(1, 65'535), Length{}).width > Length{});
}

TEST_CASE("a picture is cropped to its style's shape, around its focus") {
    document::PictureStyle square;
    square.ratio_width = square.ratio_height = 1;
    document::Picture picture = picture_of(3000, 2000, square);
    CHECK(measure_picture(picture, 100_pt) == PictureSize{100_pt, 100_pt, 150_pt, 100_pt});
    CHECK(measure_picture(picture_of(2000, 3000, square), 100_pt) ==
          PictureSize{100_pt, 100_pt, 100_pt, 150_pt});
    // No more is made of its pixels than of a whole one's: 150 rows at 150 ppi are an inch.
    CHECK(measure_picture(picture_of(300, 150, square), 400_pt).width == 72_pt);
    const auto left_of = [&picture](std::int32_t focus) {
        picture.focus_x = focus;
        test::Press press;
        GalleyBuilder builder(*press.setter);
        append_picture(builder, picture, {}, 100_pt);
        const Galley galley = builder.take();
        return std::get<graphics::ImageItem>(galley[0].box.items.front()).whole.x;
    };
    CHECK(left_of(500) == -25_pt);
    CHECK(left_of(400) == -10_pt);
    CHECK(left_of(0) == Length{});
    CHECK(left_of(1000) == -50_pt);
}

TEST_CASE("a drawing is as large as it says, at most as wide as the measure") {
    document::Picture picture = picture_of(9'600, 4'800);
    auto drawing = std::make_shared<graphics::Image>(*picture.image);
    drawing->own_ppi = 9'600;
    picture.image = drawing;
    CHECK(measure_picture(picture, 400_pt) == whole(72_pt, 36_pt));
    CHECK(measure_picture(picture, 36_pt) == whole(36_pt, 18_pt));
}

TEST_CASE("a turned picture is measured as it is seen") {
    document::Picture picture = picture_of(3000, 2000);
    auto turned = std::make_shared<graphics::Image>(*picture.image);
    turned->orientation = graphics::Orientation::RightTop;
    picture.image = turned;
    CHECK(measure_picture(picture, 200_pt) == whole(200_pt, 300_pt));
}

TEST_CASE(
    "a picture stands in the middle, its label with it, and no break parts it from its caption") {
    test::Press press;
    document::Picture picture = picture_of(150, 150);
    picture.label = "id-a";
    picture.captions.push_back(
        test::paragraph(test::body(document::Align::Centre), "Hình 1. Cây đa"));
    GalleyBuilder builder(*press.setter);
    append_picture(builder, picture, 10_pt, 272_pt);
    Galley galley = builder.take();
    REQUIRE(galley.size() == 2);
    const auto& item = std::get<graphics::ImageItem>(galley[0].box.items.front());
    CHECK(item.box == graphics::Rectangle{100_pt, {}, 72_pt, 72_pt});
    CHECK(galley[0].box.extent() == 72_pt);
    CHECK(galley[0].box.x == 10_pt);
    CHECK(galley[0].box.anchors.front().label == "id-a");
    CHECK(galley[1].joint.penalty >= cost::kept);
}

}  // namespace
}  // namespace tongket::typeset
