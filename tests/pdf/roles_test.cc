#include "pdf/roles.h"

#include <set>

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

TEST_CASE("each role has a standard type of its own") {
    std::set<std::string_view> types;
    for (int i = 0; i <= static_cast<int>(document::Role::Form); ++i) {
        types.insert(structure_type(static_cast<document::Role>(i)));
    }
    CHECK(types.size() == static_cast<std::size_t>(document::Role::Form) + 1);
    CHECK(structure_type(document::Role::ListBody) == "LBody");
}

}  // namespace
}  // namespace tongket::pdf
