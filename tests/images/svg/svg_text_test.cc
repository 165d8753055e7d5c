#include "images/svg/svg_text.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "images/svg/read_svg.h"
#include "images/svg/svg_gradient.h"
#include "images/svg/write_svg.h"

using namespace tongket;
using images::SvgBounds;

namespace {

/// A drawing of 200 by 100 units whose texts are outlines of the repository's fonts.
struct Outlined {
    explicit Outlined(const std::string& content) {
        fonts.add_folder(TONGKET_SOURCE_DIR "/fonts");
        const auto tree = images::read_svg_tree(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>" + content +
            "</svg>");
        REQUIRE(std::holds_alternative<images::SvgNode>(tree));
        made = images::outline_texts(std::get<images::SvgNode>(tree), fonts, shaper);
        auto read = images::read_svg(images::write_svg(made.root));
        REQUIRE(std::holds_alternative<images::SvgDrawing>(read));
        drawing = std::get<images::SvgDrawing>(std::move(read));
    }
    /// Of all letters, or of one path of them.
    [[nodiscard]] SvgBounds bounds(std::optional<std::size_t> path = std::nullopt) const {
        images::Outline all;
        for (std::size_t i = 0; i < drawing.drawing.paths.size(); ++i) {
            if (!path || i == *path) {
                const images::Outline& one = drawing.drawing.paths[i].outline;
                all.insert(all.end(), one.begin(), one.end());
            }
        }
        REQUIRE_FALSE(all.empty());
        return images::bounds_of(all);
    }
    [[nodiscard]] double left() const { return bounds().left; }

    text::FontBook fonts{text::FontBook::System::Ignore};
    text::Shaper shaper{fonts};
    images::OutlinedTexts made;
    images::SvgDrawing drawing;
};

/// H is 1,409 units high of 2,048 in Liberation Sans, and stands on its line.
const std::string sans = " font-family='Liberation Sans' font-size='20'";

}  // namespace

TEST_CASE("letters stand on the line at x and y, as high as their font is large") {
    const Outlined h("<text x='10' y='50'" + sans + ">H</text>");
    CHECK(h.bounds().bottom == doctest::Approx(50));
    CHECK(h.bounds().top == doctest::Approx(50 - 20 * 1409 / 2048.0).epsilon(0.001));
    CHECK(h.left() > 10);
    CHECK(h.left() < 13);
    REQUIRE(h.drawing.drawing.paths.size() == 1);
    CHECK(h.drawing.drawing.paths[0].shows == images::DrawnPath::Shows::Letters);
    CHECK(h.drawing.left_out.empty());
}

TEST_CASE("a text is anchored at its start, its middle or its end") {
    const auto left = [](const std::string& anchor) {
        return Outlined("<text x='100' y='50' text-anchor='" + anchor + "'" + sans + ">HHHH</text>")
            .left();
    };
    const double start = left("start"), middle = left("middle"), end = left("end");
    CHECK(start - middle == doctest::Approx(2 * 20 * 1479 / 2048.0).epsilon(0.001));
    CHECK(start - end == doctest::Approx(2 * (start - middle)));
}

TEST_CASE("spans go on where the letters before them end, or have a place of their own") {
    const Outlined spans("<text x='10' y='50'" + sans +
                         ">H<tspan fill='red'>H</tspan><tspan x='10' dy='1.5em'>H</tspan></text>");
    CHECK(spans.bounds(1).left - spans.bounds(0).left ==
          doctest::Approx(20 * 1479 / 2048.0).epsilon(0.001));
    CHECK(spans.drawing.drawing.paths[1].fill == images::Paint{{255, 0, 0}});
    CHECK(spans.bounds(2).left == doctest::Approx(spans.bounds(0).left));
    CHECK(spans.bounds(2).bottom == doctest::Approx(80));
}

TEST_CASE("each letter may have its own place") {
    const Outlined spread("<text x='10 60,110' y='50'" + sans + ">HHHH</text>");
    const double first = Outlined("<text x='10' y='50'" + sans + ">H</text>").bounds().right;
    // The third is at 110, and the fourth follows it.
    CHECK(spread.bounds().right ==
          doctest::Approx(first + 100 + 20 * 1479 / 2048.0).epsilon(0.001));
}

TEST_CASE("blanks are one blank, none at the ends, none before a new place") {
    const std::string head = "<text x='100' y='50' text-anchor='end'" + sans + ">";
    CHECK(Outlined(head + "\n   H   H\n</text>").left() ==
          doctest::Approx(Outlined(head + "H H</text>").left()));
    CHECK(
        Outlined(head + "<tspan>HH</tspan> <tspan x='9' y='9'>i</tspan></text>").bounds(0).right ==
        doctest::Approx(Outlined(head + "HH</text>").bounds().right));
}

TEST_CASE("weight, slant and size come from the elements above, from styles and from shorthands") {
    const auto width = [](const std::string& attributes, const std::string& group = "") {
        const auto box =
            Outlined("<g " + group + "><text y='50' " + attributes + ">mmmmHH</text></g>").bounds();
        return box.right - box.left;
    };
    const double bold = width("font-family='Liberation Sans' font-size='10' font-weight='bold'");
    CHECK(bold > width("font-family='Liberation Sans' font-size='10'") + 1);
    CHECK(width("style='font: 700 10px/12px \"Liberation Sans\", serif'") == doctest::Approx(bold));
    CHECK(
        width("font-size='50%'", "font-weight='600' style='font-size: 20px; font-family: Arial'") ==
        doctest::Approx(bold));
    CHECK(width("letter-spacing='2' font='bold 10px Arial'") == doctest::Approx(bold + 10));
}

TEST_CASE("letters may hang by their middle") {
    const SvgBounds middle =
        Outlined("<text y='50' dominant-baseline='middle'" + sans + ">x</text>").bounds();
    CHECK((middle.top + middle.bottom) / 2 == doctest::Approx(50).epsilon(0.01));
}

TEST_CASE("Vietnamese letters are composed, and two codes of one text are the same outlines") {
    const SvgBounds composed = Outlined("<text y='50'" + sans + ">Ế</text>").bounds();
    const SvgBounds parts = Outlined("<text y='50'" + sans + ">E&#x302;&#x301;</text>").bounds();
    CHECK(composed.top == doctest::Approx(parts.top));
    CHECK(composed.top < 50 - 20 * 1409 / 2048.0 - 2);
}

TEST_CASE("fonts that are not there, letters that no font has and what is not read are told") {
    const Outlined other(
        "<text font-family='Khong Co, sans-serif'>a</text><text font-family='Vang Mat'>b</text>");
    CHECK(other.made.stand_ins.size() == 1);
    CHECK(other.made.stand_ins.at("Vang Mat") == "Liberation Sans");
    CHECK(Outlined("<text>𠀋</text>").made.missing.size() == 1);
    const Outlined path(
        "<text textLength='90' rotate='0'>a<textPath href='#p'>b</textPath></text>");
    CHECK(path.made.left_out == std::set<std::string>{"textLength", "textPath"});
    CHECK_FALSE(Outlined("<rect width='1' height='1'/>").made.had_texts);
}

TEST_CASE("what is written is what was read") {
    const auto tree = images::read_svg_tree(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9'><g style='a: "
        "&quot;&lt;&amp;'><rect/></g></svg>");
    const std::string written = images::write_svg(std::get<images::SvgNode>(tree));
    CHECK(written ==
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"><g style=\"a: "
          "&quot;&lt;&amp;\"><rect/></g></svg>");
}
