#include "pdf/structure_attributes.h"

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

using document::Role;
using document::Structure;
using document::StructureId;

std::string attributes(const Structure& structure, StructureId id) {
    std::string written;
    append(written, structure_attributes(structure, id));
    return written;
}

TEST_CASE("a header cell without a scope heads its column in a head and its row elsewhere") {
    Structure structure;
    const StructureId table = structure.add(Structure::root(), Role::Table);
    const StructureId head = structure.add(table, Role::TableHead);
    const StructureId body = structure.add(table, Role::TableBody);
    const StructureId top = structure.add(structure.add(head, Role::TableRow), Role::HeaderCell);
    const StructureId side = structure.add(structure.add(body, Role::TableRow), Role::HeaderCell);
    CHECK(attributes(structure, top) == "<</Scope /Column/O /Table>>");
    CHECK(attributes(structure, side) == "<</Scope /Row/O /Table>>");
    structure.node(side).scope = document::HeaderScope::Both;
    CHECK(attributes(structure, side) == "<</Scope /Both/O /Table>>");
}

TEST_CASE("spans of one are not written") {
    Structure structure;
    const StructureId cell = structure.add(Structure::root(), Role::DataCell);
    CHECK(attributes(structure, cell) == "<<>>");
    structure.node(cell).row_span = 2;
    structure.node(cell).column_span = 3;
    CHECK(attributes(structure, cell) == "<</RowSpan 2/ColSpan 3/O /Table>>");
}

TEST_CASE("a list always says how it is numbered") {
    Structure structure;
    const StructureId list = structure.add(Structure::root(), Role::List);
    CHECK(attributes(structure, list) == "<</O /List/ListNumbering /None>>");
    structure.node(list).numbering = document::ListNumbering::LowerAlpha;
    CHECK(attributes(structure, list) == "<</O /List/ListNumbering /LowerAlpha>>");
}

TEST_CASE("identifiers sort as their nodes do") {
    CHECK(element_id(StructureId{9}) < element_id(StructureId{10}));
    CHECK(element_id(StructureId{99}) < element_id(StructureId{1000}));
}

}  // namespace
}  // namespace tongket::pdf
