#include "pdf/structure.h"

#include <doctest/doctest.h>

#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

/// A structure whose pages have the given owners of marked content; pages are objects 1, 2, ...
class Tree {
  public:
    Structure structure;
    std::vector<std::vector<StructureId>> owners;

    [[nodiscard]] ReadBack write() const {
        Objects objects;
        std::vector<WrittenPage> contents(owners.size());
        std::vector<ObjectId> page_ids;
        const std::vector<graphics::Page> pages(owners.size());
        for (std::size_t p = 0; p < owners.size(); ++p) {
            contents[p].content.owners = owners[p];
            page_ids.push_back(objects.add(Dictionary().add("Page", p)));
        }
        const ObjectId root = write_structure(
            objects, structure, {pages, trimmed_frames(pages), contents, page_ids, {}, {}});
        objects.set_info({});
        base::Workers workers(1);
        return ReadBack(objects.finish(root, {}, workers));
    }
};

std::string root_of(const ReadBack& file) { return file.object(value_of(file.trailer(), "Root")); }

TEST_CASE("a paragraph's own text stands between its children where it is painted") {
    Tree tree;
    const StructureId paragraph = tree.structure.add(Structure::root(), Role::Paragraph);
    const StructureId a = tree.structure.add(paragraph, Role::Span);
    const StructureId b = tree.structure.add(paragraph, Role::Span);
    tree.owners = {{paragraph, a, paragraph}, {b, paragraph}};
    const ReadBack file = tree.write();
    const std::string first = std::to_string(to_number(value_of(file.with("/S /Span")[0], "P")));
    const std::string kids = value_of(file.object(first), "K");
    CHECK(kids == "[0 5 0 R 2 6 0 R <</Type /MCR/Pg 2 0 R/MCID 1>>]");
}

TEST_CASE("children keep their logical order whatever the order of painting is") {
    Tree tree;
    const StructureId a = tree.structure.add(Structure::root(), Role::Paragraph);
    const StructureId b = tree.structure.add(Structure::root(), Role::Paragraph);
    tree.owners = {{b}, {a}};
    const ReadBack file = tree.write();
    const std::string document = file.with("/S /Document")[0];
    CHECK(value_of(document, "K") == "[4 0 R 5 0 R]");
    CHECK(value_of(file.object(4), "Pg") == "2 0 R");
    CHECK(value_of(file.object(5), "Pg") == "1 0 R");
}

TEST_CASE("a node of which nothing is painted is left out but an empty cell stays") {
    Tree tree;
    tree.structure.add(tree.structure.add(Structure::root(), Role::Section), Role::Paragraph);
    const StructureId table = tree.structure.add(Structure::root(), Role::Table);
    const StructureId row = tree.structure.add(table, Role::TableRow);
    tree.structure.add(row, Role::DataCell);
    const StructureId caption = tree.structure.add(table, Role::Caption);
    tree.owners = {{caption}};
    const ReadBack file = tree.write();
    CHECK(file.with("/S /Sect").empty());
    CHECK(file.with("/S /P/").empty());
    REQUIRE(file.with("/S /TD").size() == 1);
    CHECK(value_of(file.with("/S /TD")[0], "K").empty());
    CHECK(file.with("/S /Table").size() == 1);
}

TEST_CASE("of a table that is not painted no empty rows stay, nor of one within it") {
    Tree tree;
    const StructureId outer = tree.structure.add(Structure::root(), Role::Table);
    const StructureId cell =
        tree.structure.add(tree.structure.add(outer, Role::TableRow), Role::DataCell);
    const StructureId inner = tree.structure.add(cell, Role::Table);
    tree.structure.add(tree.structure.add(inner, Role::TableRow), Role::DataCell);
    tree.owners = {{}};
    CHECK(tree.write().with("/S /T").empty());
    tree.owners = {{cell}};
    const ReadBack file = tree.write();
    CHECK(file.with("/S /Table").size() == 1);
    CHECK(file.with("/S /TR").size() == 1);
}

TEST_CASE("the parent tree names the owner of each identifier of each page") {
    Tree tree;
    const StructureId a = tree.structure.add(Structure::root(), Role::Paragraph);
    const StructureId b = tree.structure.add(Structure::root(), Role::Paragraph);
    tree.owners = {{a, b, a}, {}, {b}};
    const ReadBack file = tree.write();
    const std::string root = root_of(file);
    CHECK(file.object(value_of(root, "ParentTree")) ==
          "<</Nums [0 [5 0 R 6 0 R 5 0 R] 1 [] 2 [6 0 R]]>>");
    CHECK(value_of(root, "ParentTreeNextKey") == "3");
}

TEST_CASE("notes and cells that others refer to have identifiers in a sorted tree") {
    Tree tree;
    const StructureId table = tree.structure.add(Structure::root(), Role::Table);
    const StructureId row = tree.structure.add(table, Role::TableRow);
    const StructureId head = tree.structure.add(row, Role::HeaderCell);
    const StructureId cell = tree.structure.add(row, Role::DataCell);
    tree.structure.node(cell).headers = {head};
    const StructureId note = tree.structure.add(Structure::root(), Role::Note);
    tree.owners = {{cell, note}};
    const ReadBack file = tree.write();
    const std::string names = file.object(value_of(root_of(file), "IDTree"));
    CHECK(names == "<</Names [(n00000003) 5 0 R (n00000005) 7 0 R]>>");
    CHECK(value_of(file.with("/S /Note")[0], "ID") == "(n00000005)");
    CHECK(value_of(file.with("/S /TD")[0], "ID").empty());
}

TEST_CASE("language, expansion, title and alternative are written where they are given") {
    Tree tree;
    const StructureId span = tree.structure.add(Structure::root(), Role::Span);
    auto& node = tree.structure.node(span);
    node.language = "en";
    node.expansion = "Ủy ban";
    node.title = "T";
    node.alternative = "A";
    tree.owners = {{span}};
    const std::string element = tree.write().with("/S /Span")[0];
    CHECK(value_of(element, "Lang") == "(en)");
    CHECK(value_of(element, "E") == "<FEFF1EE60079002000620061006E>");
    CHECK(value_of(element, "T") == "(T)");
    CHECK(value_of(element, "Alt") == "(A)");
}

TEST_CASE("a tree of ten thousand levels is written without recursion") {
    Tree tree;
    StructureId last = Structure::root();
    for (int i = 0; i < 10'000; ++i) {
        last = tree.structure.add(last, Role::Division);
    }
    tree.owners = {{last}};
    CHECK(tree.write().with("/S /Div").size() == 10'000);
}

TEST_CASE("a figure says its box and that it is a block") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const std::string figure = file.with("/S /Figure")[0];
    CHECK(value_of(figure, "BBox") == "[60 305 130 360]");
    CHECK(value_of(figure, "Placement") == "/Block");
}

TEST_CASE("a figure on a line of text says that it is there") {
    document::Structure structure;
    const StructureId paragraph = structure.add(Structure::root(), Role::Paragraph);
    const StructureId figure = structure.add(paragraph, Role::Figure);
    structure.node(figure).alternative = "A";
    structure.node(figure).is_inline = true;
    std::vector<graphics::Page> pages(1);
    using namespace base::literals;
    pages[0].width = pages[0].height = 100_pt;
    pages[0].items.emplace_back(
        graphics::BoxItem{figure, {10_pt, 20_pt, 8_pt, 9_pt}, {}, graphics::BoxItem::Role::Fill});
    std::vector<WrittenPage> contents(1);
    contents[0].content.owners = {paragraph, figure, paragraph};
    Objects objects;
    const std::vector<ObjectId> page_ids = {objects.add(Dictionary().add("Page", 0))};
    const ObjectId root = write_structure(
        objects, structure,
        {pages, trimmed_frames(pages), contents, page_ids, {}, measure_figures(structure, pages)});
    objects.set_info({});
    base::Workers workers(1);
    const ReadBack file(objects.finish(root, {}, workers));
    const std::string element = file.with("/S /Figure")[0];
    CHECK(value_of(element, "Placement") == "/Inline");
    CHECK(value_of(element, "BBox") == "[10 71 18 80]");
    CHECK(value_of(file.with("/S /P")[0], "K") == "[0 4 0 R 2]");
}

}  // namespace
}  // namespace tongket::pdf
