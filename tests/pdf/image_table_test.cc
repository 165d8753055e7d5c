#include "pdf/image_table.h"

#include <memory>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/length.h"

namespace tongket::pdf {
namespace {

using namespace base::literals;

std::shared_ptr<const graphics::Image> image_of(std::string bytes) {
    auto image = std::make_shared<graphics::Image>();
    image->bytes = std::move(bytes);
    image->columns = 300;
    image->rows = 200;
    return image;
}

graphics::ImageItem item_of(const graphics::Rectangle& box,
                            std::shared_ptr<const graphics::Image> image) {
    return {graphics::Artifact::Layout, box, box, std::move(image)};
}

graphics::Page page_with(const std::vector<graphics::ImageItem>& items) {
    graphics::Page page;
    for (const graphics::ImageItem& item : items) {
        page.items.emplace_back(item);
    }
    return page;
}

TEST_CASE("two files of the same bytes are one picture, measured at its largest place") {
    const auto first = image_of("a"), same = image_of("a"), other = image_of("b");
    const std::vector<graphics::Page> pages = {
        page_with({item_of({{}, {}, 72_pt, 48_pt}, first), item_of({{}, {}, 72_pt, 48_pt}, other)}),
        page_with({item_of({{}, {}, 144_pt, 96_pt}, same)})};
    const ImageTable table = ImageTable::of(pages);
    REQUIRE(table.images().size() == 2);
    CHECK(table.index(*first) == 0);
    CHECK(table.index(*same) == 0);
    CHECK(table.index(*other) == 1);
    CHECK(table.images()[0].ppi() == 150);
    CHECK(table.images()[0].page == 1);
    CHECK(table.images()[1].ppi() == 300);
}

TEST_CASE("pixels of an inch are those of the side that has fewer") {
    const auto image = image_of("a");
    const std::vector<graphics::Page> pages = {page_with({item_of({{}, {}, 72_pt, 96_pt}, image)})};
    CHECK(ImageTable::of(pages).images()[0].ppi() == 150);
}

}  // namespace
}  // namespace tongket::pdf
