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

TEST_CASE("a DOCTYPE that only names the standard is passed over; nothing of it is missed") {
    const std::string doctype =
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
        "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">";
    const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9'>";
    const auto read = read_svg(doctype + svg + "<rect width='1' height='1'/></svg>");
    REQUIRE(std::holds_alternative<SvgDrawing>(read));
    CHECK(std::get<SvgDrawing>(read).drawing.paths.size() == 1);
    CHECK(std::holds_alternative<SvgFault>(read_svg(doctype + svg + "<text>&name;</text></svg>")));
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

TEST_CASE(
    "a symbol and an inner svg have a box of their own, into which their view box is fitted") {
    const char* symbol =
        "<symbol id='a' viewBox='0 0 10 10'><rect width='50%' height='10'/></symbol>";
    const SvgDrawing made = drawing_of(std::string(symbol) +
                                           "<use href='#a' x='20' width='40' height='20'/>"
                                           "<svg y='60' width='40' height='20' viewBox='5 0 10 10' "
                                           "preserveAspectRatio='xMaxYMin'><rect x='5' width='10' "
                                           "height='10'/></svg>",
                                       "width='100' height='100'");
    REQUIRE(made.drawing.paths.size() == 2);
    // Twice as large, in the middle of 40 by 20; a percentage is of the view box.
    CHECK(made.drawing.paths[0].outline[0].end() == images::DrawingPoint{30, 0});
    CHECK(made.drawing.paths[0].outline[2].end() == images::DrawingPoint{40, 20});
    CHECK(made.drawing.paths[1].outline[0].end() == images::DrawingPoint{20, 60});
    // What leaves the box is not seen.
    REQUIRE(made.drawing.paths[0].clip);
    CHECK(made.drawing.paths[0].clip->outline[0].end() == images::DrawingPoint{20, 0});
    CHECK(made.drawing.paths[0].clip->outline[2].end() == images::DrawingPoint{60, 20});
    CHECK_FALSE(drawing_of("<svg overflow='visible' width='4' height='4'><rect width='9' "
                           "height='9'/></svg>")
                    .drawing.paths[0]
                    .clip);
    CHECK(drawing_of("<svg width='0'><rect width='9' height='9'/></svg>").drawing.paths.empty());
    const SvgDrawing filled = drawing_of(
        "<svg width='40' height='20' viewBox='0 0 10 10' preserveAspectRatio='xMidYMid slice'>"
        "<rect width='10' height='10'/></svg>");
    CHECK(filled.drawing.paths[0].outline[0].end() == images::DrawingPoint{0, -10});
}

TEST_CASE("a clip hides what lies outside of it, and of the clip that it lies in") {
    const SvgDrawing made = drawing_of(
        "<clipPath id='a'><rect width='5' height='5' clip-rule='evenodd'/></clipPath>"
        "<clipPath id='b' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/>"
        "</clipPath>"
        "<g clip-path='url(#a)' transform='scale(2)'>"
        "<rect x='2' width='4' height='4' clip-path='url(#b)'/><rect width='1' height='1'/></g>");
    CHECK(made.left_out.empty());
    REQUIRE(made.drawing.paths.size() == 2);
    const images::Clip* inner = made.drawing.paths[0].clip.get();
    REQUIRE(inner != nullptr);
    CHECK(inner->outline[0].end() == images::DrawingPoint{4, 0});
    CHECK(inner->outline[2].end() == images::DrawingPoint{8, 8});
    REQUIRE(inner->within);
    CHECK(inner->within == made.drawing.paths[1].clip);
    CHECK(inner->within->rule == images::FillRule::EvenOdd);
    CHECK(inner->within->outline[2].end() == images::DrawingPoint{10, 10});
}

TEST_CASE("shapes of a clip show what any of them covers, whichever way they go round") {
    const SvgDrawing made = drawing_of(
        "<clipPath id='a'><path d='M0 0h4v4h-4z'/><path d='M1 1v4C2 5 3 5 5 5V1z'/></clipPath>"
        "<rect width='9' height='9' clip-path='url(#a)'/>");
    const images::Outline& outline = made.drawing.paths.at(0).clip->outline;
    REQUIRE(outline.size() == 10);
    CHECK(outline[5].end() == images::DrawingPoint{5, 1});
    CHECK(outline[6].end() == images::DrawingPoint{5, 5});
    CHECK(outline[7].kind == images::PathPiece::Kind::Curve);
    CHECK(outline[7].points[0] == images::DrawingPoint{3, 5});
    CHECK(outline[7].end() == images::DrawingPoint{1, 5});
    CHECK(outline[8].end() == images::DrawingPoint{1, 1});
}

TEST_CASE("a clip that one outline cannot say is left out and named") {
    for (const char* clip :
         {"", "<clipPath id='a' clip-path='url(#a)'><rect width='1' height='1'/></clipPath>",
          "<clipPath id='a'><path d='M0 0h9v9z' clip-rule='evenodd'/><path d='M0 0h9v9z'/>"
          "</clipPath>",
          "<clipPath id='a'><use href='#a'/></clipPath>", "<g id='a'/>"}) {
        CAPTURE(clip);
        const SvgDrawing made =
            drawing_of(std::string(clip) + "<rect width='9' height='9' clip-path='url(#a)'/>");
        CHECK(left_out(made) == "clip-path");
        REQUIRE(made.drawing.paths.size() == 1);
        CHECK_FALSE(made.drawing.paths[0].clip);
    }
    CHECK(left_out(drawing_of("<clipPath id='a'/><rect width='9' height='9' "
                              "style='clip-path: url(#a)'/>"))
              .empty());
}

TEST_CASE("clips without end are too much") {
    std::string content = "<clipPath id='a'>";
    for (int i = 0; i < 900; ++i) {
        content += "<rect width='9' height='9'/>";
    }
    content += "</clipPath><clipPath id='b'><rect width='5' height='5'/></clipPath>";
    for (int i = 0; i < 2'000; ++i) {
        content += "<g clip-path='url(#a)'><rect width='9' height='9' clip-path='url(#b)'/></g>";
    }
    CHECK(std::holds_alternative<SvgFault>(
        read_svg("<svg xmlns='http://www.w3.org/2000/svg' width='9'>" + content + "</svg>")));
}
