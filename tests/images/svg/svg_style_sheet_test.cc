#include "images/svg/svg_style_sheet.h"

#include <string>
#include <string_view>
#include <variant>

#include <doctest/doctest.h>

#include "images/svg/svg_style.h"

using namespace tongket;
using images::find_declared;
using images::SvgNode;

namespace {

SvgNode styled(const std::string& sheet, const std::string& content) {
    auto tree = images::read_svg_tree("<svg xmlns='http://www.w3.org/2000/svg'><defs><style>" +
                                      sheet + "</style></defs>" + content + "</svg>");
    REQUIRE(std::holds_alternative<SvgNode>(tree));
    return std::get<SvgNode>(std::move(tree));
}

std::string fill_of(const std::string& sheet, const std::string& rect) {
    const SvgNode root = styled(sheet, "<rect " + rect + "/>");
    return std::string(find_declared(root.children.at(1), "fill"));
}

}  // namespace

TEST_CASE("rules hold for elements of their names, classes and ids; the stronger wins") {
    CHECK(fill_of("rect{fill:red}", "") == "red");
    CHECK(fill_of("circle{fill:red}", "fill='blue'") == "blue");
    CHECK(fill_of(".cls-1, .cls-2 { fill: #231f20; }", "class='a cls-2'") == "#231f20");
    CHECK(fill_of("#a{fill:red} .b{fill:green} rect{fill:blue}", "id='a' class='b'") == "red");
    CHECK(fill_of("rect.b{fill:red} .b{fill:green}", "class='b'") == "red");
    CHECK(fill_of(".b{fill:red} .b{fill:green}", "class='b'") == "green");
    CHECK(fill_of(".a.b{fill:red}", "class='b'") == "");
    CHECK(fill_of("*{fill:red}", "fill='green'") == "red");
    CHECK(fill_of("/* .b{fill:red} */ .b{ stroke : none; fill: url(#g) }", "class='b'") ==
          "url(#g)");
}

TEST_CASE("an element's own style goes before rules, what is important before it") {
    CHECK(fill_of(".b{fill:red}", "class='b' style='fill: green'") == "green");
    CHECK(fill_of(".b{fill:red !important}", "class='b' style='fill: green'") == "red");
}

TEST_CASE("a sheet that is understood is gone, another stays to be named") {
    CHECK(styled("a{fill:red}", "").children.size() == 1);
    for (const char* sheet : {"@import url(a.css);", "g rect{fill:red}", "rect:hover{fill:red}",
                              "rect{fill:red", "@media print{rect{fill:red}}", "}", "a{b{c}}"}) {
        CAPTURE(sheet);
        const SvgNode root = styled(sheet, "<rect/>");
        REQUIRE(root.children.size() == 3);
        CHECK(root.children.back().name == "style");
        CHECK(find_declared(root.children[1], "fill").empty());
    }
    // What stands before is used all the same.
    CHECK(fill_of("rect{fill:red} @font-face{src:url(a.ttf)}", "") == "red");
}

TEST_CASE("sheets that would make a drawing endless are too much") {
    std::string sheet = "rect{fill:" + std::string(100'000, 'a') + "}", content;
    for (int i = 0; i < 1'000; ++i) {
        content += "<rect/>";
    }
    CHECK(std::holds_alternative<images::SvgFault>(
        images::read_svg_tree("<svg xmlns='http://www.w3.org/2000/svg'><style>" + sheet +
                              "</style>" + content + "</svg>")));
}
