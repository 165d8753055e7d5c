#include "engine/text_contrast.h"

#include <doctest/doctest.h>

#include "graphics/black_shares.h"

namespace tongket::engine {
namespace {

using namespace base::literals;
using graphics::test::ink_of;

const text::ShapedWord& contrast_word() {
    static const text::ShapedWord word = graphics::test::word_of("chữ", 1'500);
    return word;
}

graphics::Page page_of(std::uint16_t ink, std::uint16_t ground, base::Length size) {
    graphics::Page page;
    graphics::TextItem text;
    text.origin = {10_pt, 50_pt};
    text.size = size;
    text.colour = ink_of(ink);
    text.words = {{&contrast_word(), {}}};
    page.items = {graphics::test::area({0_pt, 0_pt, 200_pt, 200_pt}, ground), text};
    return page;
}

stylesheet::Stylesheet grey_sheet() {
    stylesheet::Stylesheet sheet;
    sheet.palette = {{"xam", ink_of(4'000), {}, false}, {"nen", ink_of(500), {}, false}};
    return sheet;
}

}  // namespace

TEST_CASE("a text of little contrast is told once, with the names of its colours and its page") {
    const std::vector<graphics::Page> pages = {
        page_of(10'000, 500, 10_pt), page_of(4'000, 500, 10_pt), page_of(4'000, 500, 10_pt)};
    base::Diagnostics found;
    report_text_contrast(pages, grey_sheet(), found);
    REQUIRE(found.size() == 1);
    const base::Diagnostic& item = found.items()[0];
    CHECK(item.code == base::Code::TextContrastLow);
    CHECK(item.arguments[0] == "xam");
    CHECK(item.arguments[1] == "nen");
    CHECK(item.arguments[3] == "4.5");
    CHECK(item.arguments[4] == "chữ");
    CHECK(item.arguments[5] == "2");
}

TEST_CASE("large letters may have less contrast, down to 3, and are a note below") {
    base::Diagnostics found;
    // Grey of 42 % light on white: 3.5 or so.
    const std::vector<graphics::Page> pages = {page_of(4'500, 0, 18_pt)};
    report_text_contrast(pages, {}, found);
    CHECK(found.size() == 0);
    const std::vector<graphics::Page> small = {page_of(4'500, 0, 17_pt)};
    report_text_contrast(small, {}, found);
    REQUIRE(found.size() == 1);
    CHECK(found.items()[0].arguments[1] == "giấy (paper)");
    const std::vector<graphics::Page> pale = {page_of(2'000, 0, 40_pt)};
    report_text_contrast(pale, {}, found);
    REQUIRE(found.size() == 2);
    CHECK(found.items()[0].code == base::Code::TextContrastLow);
    CHECK(found.items()[1].code == base::Code::LargeTextContrastLow);
}

}  // namespace tongket::engine
