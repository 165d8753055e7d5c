#include "document/structure.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

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

/// A document of parts, each a subtree of its own.
struct Part {
    std::vector<std::uint32_t> parents;  ///< of each node: within the part and from 1; 0 is the root
    std::string target;                  ///< of its last node
};

Part random_part(std::mt19937& random) {
    Part part;
    const std::size_t size = 1 + random() % 6;
    for (std::size_t n = 0; n < size; ++n) {
        part.parents.push_back(static_cast<std::uint32_t>(random() % (n + 1)));
    }
    part.target = std::to_string(random() % 3);
    return part;
}

void add_part(Structure& structure, const Part& part) {
    const auto first = static_cast<std::uint32_t>(structure.size());
    StructureId last{};
    for (const std::uint32_t parent : part.parents) {
        last = structure.add(parent == 0 ? Structure::root() : StructureId{first + parent - 1},
                             Role::Paragraph);
    }
    structure.node(last).link_target = part.target;
}

/// What other parts of a document add below the nodes that are there.
void add_late_nodes(Structure& structure, const std::vector<std::uint32_t>& below) {
    for (const std::uint32_t parent : below) {
        structure.add(StructureId{static_cast<std::uint32_t>(parent % structure.size())},
                      Role::Link);
    }
}

bool are_equal(const Structure& a, const Structure& b) {
    if (a.size() != b.size()) {
        return false;
    }
    for (std::uint32_t n = 0; n < a.size(); ++n) {
        const StructureNode &one = a.node(StructureId{n}), &other = b.node(StructureId{n});
        if (one.role != other.role || one.parent != other.parent ||
            one.children != other.children || one.link_target != other.link_target) {
            return false;
        }
    }
    return true;
}

TEST_CASE("a tree that takes again what it had is one that was made anew") {
    std::mt19937 random(5);
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<Part> parts(1 + random() % 8);
        std::ranges::generate(parts, [&] { return random_part(random); });
        Structure structure;
        for (int turn = 0; turn < 4; ++turn) {
            std::vector<Part> next = parts;
            for (Part& part : next) {
                part = random() % 4 == 0 ? random_part(random) : part;
            }
            std::vector<std::uint32_t> below(random() % 5);
            std::ranges::generate(below, [&] { return static_cast<std::uint32_t>(random()); });
            Structure anew;
            for (const Part& part : next) {
                add_part(anew, part);
            }
            add_late_nodes(anew, below);

            const Structure before = structure;
            structure.begin_again();
            std::size_t first_before = 1;
            for (std::size_t p = 0; p < next.size(); ++p) {
                const bool is_there = turn > 0 && first_before == structure.size() &&
                                      next[p].parents == parts[p].parents &&
                                      next[p].target == parts[p].target;
                const auto first = static_cast<std::uint32_t>(structure.size());
                if (is_there && random() % 3 > 0) {
                    std::vector<StructureId> outer;
                    for (std::uint32_t n = 0; n < next[p].parents.size(); ++n) {
                        if (next[p].parents[n] == 0) {
                            outer.push_back(StructureId{first + n});
                        }
                    }
                    structure.take_again(first + next[p].parents.size(), outer);
                } else {
                    add_part(structure, next[p]);
                }
                first_before += parts[p].parents.size();
            }
            add_late_nodes(structure, below);
            bool is_alike = true;
            for (std::uint32_t n = 0; n < std::min(before.size(), anew.size()); ++n) {
                const StructureNode& old = before.node(StructureId{n});
                const StructureNode& fresh = anew.node(StructureId{n});
                is_alike = is_alike && old.role == fresh.role &&
                           old.link_target == fresh.link_target;
            }
            REQUIRE(structure.end_again() == is_alike);
            REQUIRE(are_equal(structure, anew));
            parts = std::move(next);
        }
    }
}

}  // namespace
}  // namespace tongket::document
