#include "pdf/background_table.h"

#include <memory>
#include <vector>

#include <doctest/doctest.h>

#include "base/length.h"

namespace tongket::pdf {
namespace {

using namespace base::literals;

TEST_CASE("pages of one size that have a background in common have one number") {
    const auto frame = std::make_shared<const graphics::Background>();
    const auto other = std::make_shared<const graphics::Background>();
    std::vector<graphics::Page> pages(5);
    for (const std::size_t p : {0U, 1U, 4U}) {
        pages[p].background = frame;
    }
    pages[3].background = other;
    std::vector<PageFrame> frames(5, {210_mm, 297_mm, {}, {}});
    frames[4].width = 297_mm;
    const BackgroundTable table = BackgroundTable::of(pages, frames);
    CHECK(table.of_page(0) == 0);
    CHECK(table.of_page(1) == 0);
    CHECK(table.of_page(2) == std::nullopt);
    CHECK(table.of_page(3) == 1);
    CHECK(table.of_page(4) == 2);
    CHECK(std::vector(table.first_pages().begin(), table.first_pages().end()) ==
          std::vector<std::size_t>{0, 3, 4});
}

TEST_CASE("pages without backgrounds have no numbers") {
    const std::vector<graphics::Page> pages(2);
    const std::vector<PageFrame> frames(2);
    const BackgroundTable table = BackgroundTable::of(pages, frames);
    CHECK(table.first_pages().empty());
    CHECK(table.of_page(1) == std::nullopt);
}

}  // namespace
}  // namespace tongket::pdf
