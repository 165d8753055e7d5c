#include "document/structure.h"

#include <doctest/doctest.h>

#include "base/assert.h"

namespace tongket::document {
namespace {

TEST_CASE("a new structure has the document as its only node") {
    const Structure structure;
    CHECK(structure.size() == 1);
    CHECK(structure.node(Structure::root()).role == Role::Document);
    CHECK(structure.node(Structure::root()).children.empty());
}

TEST_CASE("children stand in the order in which they were added, whatever is added between") {
    Structure structure;
    const StructureId section = structure.add(Structure::root(), Role::Section);
    const StructureId second = structure.add(Structure::root(), Role::Table);
    const StructureId heading = structure.add(section, Role::Heading1);
    const StructureId paragraph = structure.add(section, Role::Paragraph);

    CHECK(structure.node(Structure::root()).children == std::vector{section, second});
    CHECK(structure.node(section).children == std::vector{heading, paragraph});
    CHECK(structure.node(paragraph).parent == section);
    CHECK(structure.node(heading).role == Role::Heading1);
}

TEST_CASE("a parent comes before its children in the list, so the tree has no cycle") {
    Structure structure;
    StructureId last = Structure::root();
    for (int depth = 0; depth < 1000; ++depth) {
        const StructureId next = structure.add(last, Role::Division);
        CHECK(next > structure.node(next).parent);
        last = next;
    }
    CHECK(structure.size() == 1001);
}

TEST_CASE("an id that was never given out is a bug, not a wild read") {
    Structure structure;
    CHECK_THROWS_AS(static_cast<void>(structure.node(StructureId{1})), base::Bug);
    CHECK_THROWS_AS(structure.add(StructureId{7}, Role::Span), base::Bug);
}

}  // namespace
}  // namespace tongket::document
