#include "pdf/content.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/assert.h"
#include "graphics/path.h"
#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

struct Written {
    Fonts fonts;
    document::Structure structure;
    StructureId first = structure.add(Structure::root(), Role::Paragraph);
    StructureId second = structure.add(Structure::root(), Role::Heading1);
    PageMaker maker;

    explicit Written(
        std::vector<std::string> files = {"fonts/liberation-serif/LiberationSerif-Regular.ttf",
                                          "fonts/liberation-sans/LiberationSans-Bold.ttf"})
        : fonts(std::move(files)), maker(fonts) {}

    /// With 10 pt of bleed.
    PageContent press_content() {
        base::Diagnostics diagnostics;
        base::Workers workers(1);
        const auto encoding =
            encode_words({&maker.page, 1}, {}, fonts.book(), workers, diagnostics);
        REQUIRE(encoding.has_value());
        ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
        const Palette palette = Palette::of_press({&maker.page, 1}, Palette::Plates::All, 30'000,
                                                  converter, diagnostics);
        REQUIRE_FALSE(diagnostics.has_errors());
        return write_content(maker.page, 0, {maker.page.width, maker.page.height, 10_pt, {}},
                             {Edge::Bleed, &palette, nullptr}, *encoding, structure);
    }

    PageContent content() {
        base::Diagnostics diagnostics;
        base::Workers workers(1);
        const auto encoding =
            encode_words({&maker.page, 1}, {}, fonts.book(), workers, diagnostics);
        REQUIRE(encoding.has_value());
        REQUIRE_FALSE(diagnostics.has_errors());
        ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
        const Palette palette = Palette::of_screen({&maker.page, 1}, converter);
        const ImageTable images = ImageTable::of({&maker.page, 1});
        const std::vector<EncodedImage> encoded(images.images().size());
        return write_content(maker.page, 0, {maker.page.width, maker.page.height, {}, {}},
                             {Edge::Trim, &palette, nullptr, &images, encoded}, *encoding,
                             structure);
    }
};

TEST_CASE("items of one tag that follow each other share a marked-content sequence") {
    Written written;
    written.maker.text(written.first, "một", 10_pt, 20_pt);
    written.maker.text(written.first, "hai", 10_pt, 40_pt);
    written.maker.text(written.second, "ba", 10_pt, 60_pt);
    written.maker.text(written.first, "bốn", 10_pt, 80_pt);
    const PageContent content = written.content();
    CHECK(content.owners == std::vector{written.first, written.second, written.first});
    CHECK(contains(content.operators, "/P <</MCID 0>> BDC\n"));
    CHECK(contains(content.operators, "/H1 <</MCID 1>> BDC\n"));
    CHECK(contains(content.operators, "/P <</MCID 2>> BDC\n"));
    CHECK(count(content.operators, "BDC\n") == 3);
    CHECK(count(content.operators, "EMC\n") == 3);
}

TEST_CASE("a line that runs upwards is turned about its first word's pen") {
    Written written;
    written.maker.text(written.first, "lên", 10_pt, 20_pt);
    auto& item = std::get<graphics::TextItem>(written.maker.page.items.back());
    item.direction = graphics::Direction::Up;
    for (graphics::PlacedWord& word : item.words) {
        word.x += 5_pt;
    }
    const std::int64_t height = written.maker.page.height.units() / base::Length::units_per_point;
    const std::string expected = "0 1 -1 0 10 " + std::to_string(height - 20 + 5) + " Tm\n";
    CHECK(contains(written.content().operators, expected));
}

TEST_CASE("artifacts are typed and have no identifier") {
    Written written;
    written.maker.text(Artifact::Header, "2", 10_pt, 20_pt);
    written.maker.box(Artifact::Layout, 10_pt, 30_pt, 5_pt, 1_pt);
    written.maker.box(Artifact::Layout, 10_pt, 40_pt, 5_pt, 1_pt);
    written.maker.box(Artifact::RepeatedHead, 10_pt, 50_pt, 5_pt, 1_pt);
    const PageContent content = written.content();
    CHECK(content.owners.empty());
    CHECK(contains(content.operators,
                   "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n"));
    CHECK(count(content.operators, "/Artifact <</Type /Layout>> BDC\n") == 1);
    CHECK(contains(content.operators, "/Artifact <</Type /Pagination>> BDC\n"));
}

TEST_CASE("y is counted from the foot of the page") {
    Written written;
    written.maker.box(Artifact::Layout, 10_pt, 30_pt, 5_pt, 2_pt);
    CHECK(contains(written.content().operators, "0 g\n10 563 5 2 re f\n"));
}

TEST_CASE("boxes are cut to the trim and what lies beyond it is left out") {
    Written written;
    written.maker.box(Artifact::Background, -9_pt, -9_pt, 500_pt, 20_pt);
    written.maker.box(Artifact::Layout, 500_pt, 10_pt, 5_pt, 5_pt);
    written.maker.box(written.first, 10_pt, 10_pt, 0_pt, 5_pt);
    const PageContent content = written.content();
    CHECK(contains(content.operators, "0 584 420 11 re f\n"));
    CHECK(count(content.operators, " re f\n") == 1);
    CHECK(content.owners.empty());
}

TEST_CASE("a box that reaches the trim fills the press's bleed, and one that does not stays") {
    Written written;
    written.maker.box(Artifact::Background, 0_pt, 0_pt, 420_pt, 20_pt);
    written.maker.box(Artifact::Background, -2_pt, 100_pt, 50_pt, 20_pt);
    written.maker.box(Artifact::Background, 10_pt, 200_pt, 50_pt, 20_pt);
    written.maker.box(Artifact::Background, 450_pt, 300_pt, 50_pt, 20_pt);
    const std::string operators = written.press_content().operators;
    CHECK(contains(operators, "0 585 440 30 re f\n"));
    CHECK(contains(operators, "0 485 58 20 re f\n"));
    CHECK(contains(operators, "20 385 50 20 re f\n"));
    CHECK(count(operators, " re f\n") == 3);
}

TEST_CASE("black lines overprint at the press, black areas and tints knock out") {
    Written written;
    const graphics::Colour half{graphics::ColourSpace::Grey, {5'000}, {}, false};
    written.maker.box(Artifact::Layout, 10_pt, 10_pt, 50_pt, 2_pt);
    written.maker.box(Artifact::Layout, 10_pt, 20_pt, 50_pt, 3_pt);
    written.maker.box(Artifact::Layout, 10_pt, 30_pt, 50_pt, 1_pt, half);
    written.maker.text(written.first, "một", 10_pt, 50_pt);
    const PageContent content = written.press_content();
    CHECK(content.uses_overprint);
    CHECK(contains(content.operators, "/Over gs\n20 593 50 2 re f\n/Knock gs\n"));
    CHECK(contains(content.operators, "0 0 0 0.5 k\n20 574 50 1 re f\n"));
    CHECK(contains(content.operators, "0 0 0 1 k\n/Over gs\nBT\n"));
    CHECK(count(content.operators, " gs\n") == 3);
    CHECK_FALSE(written.content().uses_overprint);
}

TEST_CASE("colour, font and letter-space are written only when they change") {
    Written written;
    written.maker.text(written.first, "một", 10_pt, 20_pt);
    written.maker.text(written.first, "hai", 10_pt, 40_pt);
    written.maker.text(written.first, "ba", 10_pt, 60_pt, 0, 12_pt, 0.9_pt);
    written.maker.text(written.first, "bốn", 10_pt, 80_pt);
    const std::string operators = written.content().operators;
    CHECK(count(operators, " Tf\n") == 1);
    CHECK(count(operators, "0 g\n") == 1);
    CHECK(count(operators, "0.9 Tc\n") == 1);
    CHECK(count(operators, "\n0 Tc\n") == 1);
}

TEST_CASE("fonts and the colour space that a page uses are listed once") {
    Written written;
    written.maker.text(written.first, "một", 10_pt, 20_pt);
    written.maker.text(written.first, "hai", 10_pt, 40_pt, 1);
    written.maker.text(written.first, "ba", 10_pt, 60_pt);
    CHECK(written.content().fonts == std::vector<std::uint32_t>{0, 1});
    CHECK(written.content().spaces.empty());
    written.maker.box(Artifact::Layout, 10_pt, 30_pt, 5_pt, 2_pt, cmyk_with_screen());
    CHECK(written.content().spaces == std::vector<std::uint32_t>{0});
}

TEST_CASE("a word of several glyphs a letter has a sequence of its own with its text") {
    Written written({"tests/pdf/fonts/no-composed.ttf"});
    const text::ShapedWord* plain = written.fonts.hand_made("a", {{5, 0, 500, 0, 0}});
    const text::ShapedWord* marked = written.fonts.hand_made(
        "\u1EAD", {{5, 0, 500, 0, 0}, {11, 0, 0, -100, -80}, {12, 0, 0, -100, 80}});
    written.maker.words(written.first, {{plain, {}}, {marked, 6_pt}, {plain, 12_pt}}, 10_pt, 20_pt);
    const PageContent content = written.content();
    CHECK(content.owners == std::vector{written.first, written.first, written.first});
    CHECK(contains(content.operators, "EMC\n/Span <</MCID 1 /ActualText <FEFF1EAD>>> BDC\nBT\n"));
    CHECK(count(content.operators, "BDC\n") == count(content.operators, "EMC\n"));
}

graphics::Pen pen_of(Length width) {
    graphics::Pen pen;
    pen.join = graphics::Pen::Join::Round;
    pen.width = width;
    pen.colour = graphics::black();
    return pen;
}

graphics::Outline slope() {
    return {graphics::move_to({10_pt, 20_pt}), graphics::line_to({30_pt, 40_pt})};
}

TEST_CASE("a shape is filled, or drawn with its pen, from the foot of the page") {
    Written written;
    graphics::Pen pen = pen_of(2_pt);
    pen.cap = graphics::Pen::Cap::Round;
    pen.dashes = {3_pt, 1_pt};
    written.maker.page.items.emplace_back(graphics::drawn(Artifact::Layout, slope(), pen));
    written.maker.page.items.emplace_back(graphics::filled(
        Artifact::Layout, graphics::circle({50_pt, 60_pt}, 10_pt), graphics::black()));
    const PageContent content = written.content();
    CHECK(contains(content.operators,
                   "0 G\n2 w 1 J 1 j [3 1 ] 0 d\n10 575 m\n30 555 l\nS\n0 g\n60 535 m\n"));
    CHECK(contains(content.operators, "50 525 c\n"));
    CHECK(contains(content.operators, "h\nf\n"));
}

TEST_CASE("a shape that leaves the page is cut there, and what follows has its own colour again") {
    Written written;
    written.maker.page.items.emplace_back(
        graphics::filled(Artifact::Layout, graphics::circle({}, 10_pt), cmyk_with_screen()));
    written.maker.box(Artifact::Layout, 10_pt, 30_pt, 5_pt, 2_pt, cmyk_with_screen());
    const std::string operators = written.content().operators;
    CHECK(contains(operators, "q\n0 "));
    CHECK(contains(operators, " re W n\n/Rgb cs "));
    CHECK(count(operators, "/Rgb cs ") == 2);
}

TEST_CASE("thin black strokes overprint at the press") {
    Written written;
    for (const Length width : {1_pt, 3_pt}) {
        written.maker.page.items.emplace_back(
            graphics::drawn(Artifact::Layout, slope(), pen_of(width)));
    }
    const std::string operators = written.press_content().operators;
    CHECK(contains(operators, "0 0 0 1 K\n1 w 0 J 1 j [] 0 d\n/Over gs\n"));
    CHECK(contains(operators, "0 0 0 1 K\n3 w 0 J 1 j [] 0 d\n/Knock gs\n"));
}

TEST_CASE("a picture stands upright however it is stored") {
    // Where the stored picture's upper left corner and its two sides go: x y, right, down.
    constexpr std::array<std::string_view, 8> places = {
        "100 0 0 50 10 525 cm",  "-100 0 0 50 110 525 cm",  "-100 0 0 -50 110 575 cm",
        "100 0 0 -50 10 575 cm", "0 -50 -100 0 110 575 cm", "0 -50 100 0 10 575 cm",
        "0 50 100 0 10 525 cm",  "0 50 -100 0 110 525 cm"};
    for (std::size_t i = 0; i < places.size(); ++i) {
        Written written;
        auto image = std::make_shared<graphics::Image>();
        image->orientation = static_cast<graphics::Orientation>(i + 1);
        written.maker.page.items.emplace_back(graphics::ImageItem{Artifact::Layout,
                                                                  {10_pt, 20_pt, 100_pt, 50_pt},
                                                                  {10_pt, 20_pt, 100_pt, 50_pt},
                                                                  std::move(image)});
        CHECK(contains(written.content().operators,
                       "q\n" + std::string(places[i]) + "\n/Im0 Do\nQ\n"));
    }
}

TEST_CASE("a picture that leaves the page or its box is cut there") {
    const auto operators = [](const graphics::Rectangle& box, const graphics::Rectangle& whole) {
        Written written;
        written.maker.page.items.emplace_back(
            graphics::ImageItem{Artifact::Layout, box, whole, std::make_shared<graphics::Image>()});
        return written.content().operators;
    };
    const graphics::Rectangle outside{-20_pt, 20_pt, 100_pt, 50_pt};
    CHECK(contains(operators(outside, outside), "q\n0 525 80 50 re W n\n100 0 0 50 -20 525 cm\n"));
    CHECK(contains(operators({10_pt, 20_pt, 60_pt, 50_pt}, {0_pt, 20_pt, 100_pt, 50_pt}),
                   "q\n10 525 60 50 re W n\n100 0 0 50 0 525 cm\n"));
}

TEST_CASE("links paint nothing and end no sequence") {
    Written written;
    written.maker.text(written.first, "một", 10_pt, 20_pt);
    written.maker.link(written.first, 10_pt, 10_pt, 20_pt, "x");
    written.maker.text(written.first, "hai", 10_pt, 40_pt);
    CHECK(written.content().owners.size() == 1);
}

TEST_CASE("an item of a node that the structure has not is a bug") {
    Written written;
    written.maker.text(StructureId{99}, "một", 10_pt, 20_pt);
    CHECK_THROWS_AS((void)written.content(), base::Bug);
}

graphics::Colour inks(std::uint16_t c, std::uint16_t m, std::uint16_t y, std::uint16_t k) {
    graphics::Colour colour;
    colour.space = graphics::ColourSpace::Cmyk;
    const std::array<std::uint16_t, 4> shares = {c, m, y, k};
    std::ranges::copy(shares, colour.components);
    return colour;
}

TEST_CASE("a shape is an artifact with its points from its origin, filled and drawn at once") {
    Written written;
    graphics::ShapeItem& shape =
        written.maker.shape(Artifact::Background,
                            graphics::rectangle_outline({1_pt, 2_pt, 10_pt, 20_pt}), 50_pt, 100_pt);
    shape.fill = inks(0, 10'000, 10'000, 0);
    shape.pen = graphics::Pen{};
    shape.pen->width = 3_pt;
    shape.pen->colour = inks(10'000, 0, 0, 0);
    const PageContent content = written.press_content();
    // 595 pt of page and 10 pt of bleed above the foot of the sheet.
    CHECK(contains(content.operators,
                   "/Artifact <</Type /Background>> BDC\n0 1 1 0 k\n1 0 0 0 K\n3 w 0 J 0 j [] 0 d\n"
                   "61 503 m\n71 503 l\n71 483 l\n61 483 l\nh\nB\nEMC\n"));
    CHECK(ink_names(content) == std::vector<std::string>{"Cyan", "Magenta", "Yellow"});
}

TEST_CASE("a thin black line overprints and an area does not") {
    Written written;
    const graphics::Outline line = {graphics::move_to({}), graphics::line_to({50_pt, 0_pt})};
    graphics::ShapeItem& shape = written.maker.shape(Artifact::Layout, line, 50_pt, 100_pt);
    shape.pen = graphics::Pen{};
    shape.pen->width = 1_pt;
    graphics::ShapeItem& area = written.maker.shape(
        Artifact::Layout, graphics::ellipse_outline({{}, {}, 20_pt, 20_pt}), 50_pt, 200_pt);
    area.fill = graphics::black();
    const std::string operators = written.press_content().operators;
    CHECK(operators.find("/Over gs") < operators.find("S\n"));
    CHECK(operators.find("S\n") < operators.find("/Knock gs"));
    CHECK(operators.find("/Knock gs") < operators.find("f\n"));
}

TEST_CASE("a gradient is a shading inside its outline, on a line of its own") {
    Written written;
    graphics::ShapeItem& shape = written.maker.shape(
        Artifact::Background, graphics::rectangle_outline({{}, {}, 100_pt, 40_pt}), 10_pt, 20_pt);
    auto gradient = std::make_shared<graphics::Gradient>();
    gradient->from = {0_pt, 10_pt};
    gradient->to = {100_pt, 10_pt};
    gradient->stops = {{0, inks(0, 10'000, 10'000, 0)}, {10'000, inks(10'000, 0, 0, 0)}};
    shape.gradient = gradient;
    const PageContent content = written.content();
    CHECK(contains(content.operators, "W n\n100 0 0 100 10 565 cm\n/Sh0 sh\nQ\n"));
    CHECK(content.shadings == std::vector<std::uint32_t>{0});
    CHECK(ink_names(written.press_content()) ==
          std::vector<std::string>{"Cyan", "Magenta", "Yellow"});
}

TEST_CASE("a clip holds for its shape alone, and colours set inside are set again after it") {
    Written written;
    const graphics::Outline square = graphics::rectangle_outline({{}, {}, 10_pt, 10_pt});
    graphics::ShapeItem& first = written.maker.shape(Artifact::Layout, square, 20_pt, 20_pt);
    first.fill = inks(0, 5'000, 0, 0);
    first.clip = std::make_shared<const graphics::Outline>(
        graphics::ellipse_outline({{}, {}, 10_pt, 10_pt}));
    graphics::ShapeItem& second = written.maker.shape(Artifact::Layout, square, 40_pt, 20_pt);
    second.fill = inks(0, 5'000, 0, 0);
    const std::string operators = written.press_content().operators;
    CHECK(count(operators, "0 0.5 0 0 k\n") == 2);
    CHECK(operators.find("W n\n") < operators.find("0 0.5 0 0 k\n"));
}

TEST_CASE("nothing of a shape is painted past the bleed") {
    Written written;
    graphics::ShapeItem& far = written.maker.shape(
        Artifact::Layout, graphics::rectangle_outline({{}, {}, 10_pt, 10_pt}), 5000_pt, 20_pt);
    far.fill = inks(0, 5'000, 0, 0);
    CHECK(written.press_content().operators.empty());
    graphics::ShapeItem& across = written.maker.shape(
        Artifact::Layout, graphics::ellipse_outline({{}, {}, 100_pt, 100_pt}), -50_pt, 20_pt);
    across.fill = inks(0, 5'000, 0, 0);
    CHECK(contains(written.press_content().operators, "q\n0 485 60 100 re W n\n"));
}

}  // namespace
}  // namespace tongket::pdf
