#include "engine/facing_pages.h"

#include <memory>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::engine;
using namespace base::literals;

namespace {

/// A page with content, or an endpaper.
graphics::Page page(std::int32_t number, bool has_words = true, base::Length width = 210_mm) {
    graphics::Page made;
    made.width = width;
    made.height = 297_mm;
    made.number = number;
    if (has_words) {
        made.items.emplace_back(
            graphics::TextItem{graphics::StructureId{1}, {10_mm, 20_mm}, 10_pt, {}, {}, {}});
    }
    return made;
}

graphics::Page cover() {
    graphics::Page made = page(0, true, 424_mm);
    made.folds = {210_mm, 214_mm};
    made.is_cover = true;
    return made;
}

std::vector<std::string> numbers_of(const std::vector<compose::LookPage>& pages) {
    std::vector<std::string> numbers;
    for (const compose::LookPage& one : pages) {
        numbers.push_back(one.number);
    }
    return numbers;
}

/// Where its texts begin.
std::vector<base::Length> starts_of(const graphics::Page& page) {
    std::vector<base::Length> starts;
    for (const graphics::DisplayItem& item : page.items) {
        if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
            starts.push_back(text->origin.x);
        }
    }
    return starts;
}

}  // namespace

TEST_CASE("a book is shown as it lies open, its cover first, its first page at the right") {
    const std::vector<graphics::Page> pages = {cover(), cover(), page(1), page(2),
                                               page(3), page(4), page(5), page(6)};
    const auto shown = facing_pages(pages);
    CHECK(numbers_of(shown) == std::vector<std::string>{"bìa", "1", "2 và 3", "4 và 5", "6"});
    CHECK(shown[0].page.get() == &pages[0]);
    CHECK(shown[1].page->width == 420_mm);
    CHECK(starts_of(*shown[1].page) == std::vector<base::Length>{10_mm, 220_mm});
    CHECK(starts_of(*shown[2].page) == std::vector<base::Length>{10_mm, 220_mm});
    CHECK(starts_of(*shown[4].page) ==
          std::vector<base::Length>{10_mm, 10_mm + 210_mm - 424_mm + 210_mm});
}

TEST_CASE("an endpaper stands beside its counterpart; two of them are left out") {
    const std::vector<graphics::Page> pages = {cover(), page(2, false), page(3), page(4, false),
                                               page(5, false)};
    CHECK(numbers_of(facing_pages(pages)) == std::vector<std::string>{"bìa", "2 và 3"});
}

TEST_CASE("pages of two sizes do not face each other") {
    const std::vector<graphics::Page> pages = {cover(), page(2), page(3, true, 297_mm), page(4),
                                               page(6)};
    CHECK(numbers_of(facing_pages(pages)) == std::vector<std::string>{"bìa", "2", "3", "4", "6"});
}

TEST_CASE("of other documents the first page is shown, and those that say something") {
    std::vector<graphics::Page> pages = {page(1, false), page(2, false), page(3)};
    CHECK(numbers_of(single_pages(pages)) == std::vector<std::string>{"1", "3"});
    pages.assign(20, page(1));
    CHECK(single_pages(pages).size() == 9);
}
