#include "images/svg/read_svg.h"

#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::DrawingColour;
using images::read_svg;
using images::SvgDrawing;
using images::SvgFault;

namespace {

SvgDrawing drawing_of(const std::string& content,
                      const std::string& head = "width='10' height='10'") {
    auto read =
        read_svg("<svg xmlns='http://www.w3.org/2000/svg' " + head + ">" + content + "</svg>");
    REQUIRE(std::holds_alternative<SvgDrawing>(read));
    return std::get<SvgDrawing>(std::move(read));
}

std::string left_out(const SvgDrawing& drawing) {
    std::string names;
    for (const std::string& name : drawing.left_out) {
        names += (names.empty() ? "" : " ") + name;
    }
    return names;
}

}  // namespace

TEST_CASE("the size is the file's, or its box's, or the usual one") {
    CHECK(drawing_of("", "width='50mm' height='1in'").drawing.height == doctest::Approx(96));
    CHECK(drawing_of("", "viewBox='0 0 40 20'").drawing.width == doctest::Approx(40));
    const SvgDrawing wide = drawing_of("", "width='80' viewBox='0 0 40 20'");
    CHECK(wide.drawing.height == doctest::Approx(40));
    CHECK(drawing_of("", "").drawing.width == doctest::Approx(300));
    CHECK(drawing_of("", "width='100%' height='100%' viewBox='0 0 7 9'").drawing.height ==
          doctest::Approx(9));
}

TEST_CASE("the box is fitted into the size, in its middle") {
    const SvgDrawing made =
        drawing_of("<rect width='10' height='10'/>", "width='40' height='20' viewBox='0 0 10 10'");
    REQUIRE(made.drawing.paths.size() == 1);
    CHECK(made.drawing.paths[0].outline[0].end() == images::DrawingPoint{10, 0});
    CHECK(made.drawing.paths[0].outline[2].end() == images::DrawingPoint{30, 20});
}

TEST_CASE("styles are inherited, and those in `style` win") {
    const SvgDrawing made = drawing_of(
        "<g fill='red' stroke='blue' stroke-width='2' transform='scale(3)'>"
        "<rect width='1' height='1' style='fill: #00ff00; stroke-dasharray: 1 2'/></g>");
    REQUIRE(made.drawing.paths.size() == 1);
    const images::DrawnPath& path = made.drawing.paths[0];
    CHECK(path.fill == images::Paint{{0, 255, 0}});
    REQUIRE(path.pen);
    CHECK(path.pen->paint == images::Paint{{0, 0, 255}});
    CHECK(path.pen->width == doctest::Approx(6));
    CHECK(path.pen->dashes == std::vector<double>{3, 6});
}

TEST_CASE("what is half transparent is paler, and what is not seen is not drawn") {
    CHECK(drawing_of("<rect width='1' height='1' opacity='.5'/>").drawing.paths[0].fill ==
          images::Paint{{128, 128, 128}});
    CHECK(drawing_of("<rect width='1' height='1' fill='none'/>").drawing.paths.empty());
    CHECK(drawing_of("<g display='none'><rect width='1' height='1'/></g>").drawing.paths.empty());
    CHECK(drawing_of("<defs><rect width='1' height='1'/></defs>").drawing.paths.empty());
}

TEST_CASE("a part is used where it is asked for, moved there") {
    const SvgDrawing made = drawing_of(
        "<defs><symbol id='a'><rect width='1' height='1'/></symbol></defs>"
        "<use href='#a' x='4'/><use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='#a' "
        "y='5'/>");
    REQUIRE(made.drawing.paths.size() == 2);
    CHECK(made.drawing.paths[0].outline[0].end() == images::DrawingPoint{4, 0});
    CHECK(made.drawing.paths[1].outline[0].end() == images::DrawingPoint{0, 5});
}

TEST_CASE("other paints than gradients are left out and named") {
    const SvgDrawing made = drawing_of(
        "<pattern id='p'><rect width='1' height='1'/></pattern>"
        "<rect width='1' height='1' fill='url(#p)'/><rect width='1' height='1' fill='url(#q)'/>");
    CHECK(made.drawing.paths.empty());
    CHECK(left_out(made) == "pattern url(#q)");
}

TEST_CASE("what reads files, calls home or runs is left out and named") {
    struct Case {
        const char *file, *names;
    };
    for (const Case& each :
         {Case{"css-import.svg", "style"}, Case{"font-face.svg", "style"},
          Case{"foreign.svg", "foreignObject"}, Case{"image-file.svg", "image"},
          Case{"image-http.svg", "image"}, Case{"image-plain-path.svg", "image"},
          Case{"image-self.svg", "image"}, Case{"image-up.svg", "image"},
          Case{"script.svg", "script"}, Case{"plain.svg", ""}, Case{"use-loop.svg", "use"},
          Case{"utf16.svg", ""}, Case{"stylesheet.svg", ""}, Case{"nan.svg", ""}}) {
        CAPTURE(each.file);
        const auto read = read_svg(tests::case_bytes(each.file));
        REQUIRE(std::holds_alternative<SvgDrawing>(read));
        CHECK(left_out(std::get<SvgDrawing>(read)) == each.names);
    }
}

TEST_CASE("entities are refused, and what is too deep, too much or no SVG") {
    for (const char* file : {"entity-bomb.svg", "entity-file.svg", "entity-param.svg"}) {
        CAPTURE(file);
        const auto read = read_svg(tests::case_bytes(file));
        REQUIRE(std::holds_alternative<SvgFault>(read));
        CHECK(std::get<SvgFault>(read) == SvgFault::Doctype);
    }
    for (const char* file : {"deep.svg", "use-bomb.svg", "huge-box.svg"}) {
        CAPTURE(file);
        CHECK(std::holds_alternative<SvgFault>(read_svg(tests::case_bytes(file))));
    }
    CHECK(std::holds_alternative<SvgFault>(read_svg("<svg")));
    CHECK(std::holds_alternative<SvgFault>(read_svg("<html/>")));
    CHECK(std::holds_alternative<SvgFault>(read_svg("")));
}

TEST_CASE("a drawing's header is its size in hundredths of a pixel, with what is not printed") {
    const auto plain = tests::read_case("plain.svg");
    REQUIRE(plain.image);
    CHECK(plain.image->columns == 10'000);
    CHECK(plain.image->own_ppi == 9'600);
    CHECK(plain.codes().empty());
    CHECK(tests::read_case("script.svg").codes() == "TK0915");
    CHECK(tests::read_case("entity-bomb.svg").codes() == "TK0913");
    CHECK(tests::read_case("deep.svg").codes() == "TK0914");
    CHECK(tests::read_case("gzip.svg").codes() == "TK0902");
    CHECK(tests::read_case("utf16.svg").image);
}
