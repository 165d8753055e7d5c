#include "pdf/nearest.h"

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

TEST_CASE("the nearest node of a role is the node itself or the closest above") {
    document::Structure structure;
    using document::Role;
    const auto outer = structure.add(document::Structure::root(), Role::Link);
    const auto span = structure.add(outer, Role::Span);
    const auto inner = structure.add(span, Role::Link);
    const auto nearest = nearest_of_role(structure, Role::Link);
    CHECK_FALSE(nearest[0].has_value());
    CHECK(nearest[static_cast<std::size_t>(outer)] == outer);
    CHECK(nearest[static_cast<std::size_t>(span)] == outer);
    CHECK(nearest[static_cast<std::size_t>(inner)] == inner);
}

}  // namespace
}  // namespace tongket::pdf
