#include "compose/styles.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace tongket::base::literals;

TEST_CASE("a style that the layout lacks is its body style, and without one a plain style") {
    const stylesheet::Stylesheet sheet = sample::layout();
    const StyleBook book(sheet);
    CHECK(book.find("title").text->name == "title");
    CHECK(book.find("nothing").text->name == "body");
    const stylesheet::Stylesheet empty;
    CHECK(StyleBook(empty).find("title").paragraph != nullptr);
    CHECK(StyleBook(empty).table("x").table != nullptr);
    CHECK(StyleBook(empty).master("x")->width == 210_mm);
}

TEST_CASE("an unknown master is the first one") {
    const stylesheet::Stylesheet sheet = sample::layout();
    CHECK(StyleBook(sheet).master("landscape")->name == "landscape");
    CHECK(StyleBook(sheet).master("nothing")->name == "portrait");
}

TEST_CASE("a variant differs in one thing, is made once, and is the style itself where it fits") {
    const stylesheet::Stylesheet sheet = sample::layout();
    StyleBook book(sheet);
    auto indented = std::make_shared<document::ParagraphStyle>(*book.find("body").paragraph);
    indented->first_line_indent = 10_mm;
    const document::ParagraphStyleRef style = indented;
    const document::ParagraphStyleRef kept = book.kept_with_next(style);
    CHECK(kept->keep_with_next);
    CHECK(kept->first_line_indent == 10_mm);
    CHECK(book.kept_with_next(style) == kept);
    CHECK(book.kept_with_next(kept) == kept);
    CHECK(book.hanging(style)->first_line_indent == 0_pt);
    CHECK_FALSE(book.hanging(style)->keep_with_next);
    CHECK(book.hanging(book.find("body").paragraph) == book.find("body").paragraph);
}
