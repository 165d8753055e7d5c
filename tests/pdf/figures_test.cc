#include "pdf/figures.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("a figure's box lies around all its boxes and texts on its first page") {
    Fonts fonts;
    Structure structure;
    const StructureId figure = structure.add(Structure::root(), Role::Figure);
    const StructureId caption = structure.add(figure, Role::Caption);
    const StructureId other = structure.add(Structure::root(), Role::Paragraph);
    PageMaker before(fonts);
    PageMaker first(fonts);
    PageMaker second(fonts);
    first.box(figure, 50_pt, 100_pt, 30_pt, 40_pt);
    first.box(figure, 100_pt, 90_pt, 30_pt, 50_pt);
    const Length end = first.text(caption, "Hình", 120_pt, 160_pt);
    first.box(other, 0_pt, 0_pt, 400_pt, 500_pt);
    first.box(Artifact::Layout, 0_pt, 0_pt, 400_pt, 500_pt);
    second.box(figure, 0_pt, 0_pt, 400_pt, 500_pt);
    const std::vector<graphics::Page> pages = {before.page, first.page, second.page};

    const auto boxes = measure_figures(structure, pages);
    REQUIRE(boxes.size() == 1);
    const FigureBox& found = boxes.at(figure);
    CHECK(found.page == 1);
    CHECK(found.box.x == 50_pt);
    CHECK(found.box.y == 90_pt);
    CHECK(found.box.x + found.box.width == end);
    CHECK(found.box.y + found.box.height >= 160_pt);
    CHECK(found.box.y + found.box.height < 165_pt);
}

TEST_CASE("the pen of a figure's shape reaches out of its outline") {
    Fonts fonts;
    Structure structure;
    const StructureId figure = structure.add(Structure::root(), Role::Figure);
    PageMaker maker(fonts);
    graphics::ShapeItem& shape =
        maker.shape(figure, graphics::rectangle_outline({5_pt, 5_pt, 20_pt, 30_pt}), 50_pt, 100_pt);
    shape.pen = graphics::Pen{};
    shape.pen->width = 4_pt;
    const auto boxes = measure_figures(structure, {&maker.page, 1});
    CHECK(boxes.at(figure).box == graphics::Rectangle{53_pt, 103_pt, 24_pt, 34_pt});
}

TEST_CASE("a figure of which nothing is painted has no box") {
    Structure structure;
    structure.add(Structure::root(), Role::Figure);
    const std::vector<graphics::Page> pages(2);
    CHECK(measure_figures(structure, pages).empty());
}

}  // namespace
}  // namespace tongket::pdf
