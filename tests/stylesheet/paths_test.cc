#include "stylesheet/paths.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

TEST_CASE("a member's fields are known inside its list alone") {
    CHECK(find_path("of-plan", {Scope::Statistics}) != nullptr);
    CHECK(find_path("of-plan", {Scope::Awards}) == nullptr);
    CHECK(find_path("of-plan", {}) == nullptr);
    CHECK(find_path("index", {}) == nullptr);
    CHECK(find_path("index", {Scope::Recipients}) != nullptr);
}

TEST_CASE("the report is known everywhere, and a member's field hides its own of the same name") {
    CHECK(find_path("issuer.name", {Scope::Awards})->scope == Scope::Document);
    CHECK(find_path("title", {})->scope == Scope::Document);
    CHECK(find_path("title", {Scope::Awards})->scope == Scope::Awards);
    CHECK(find_path("year", {Scope::Goals})->scope == Scope::Goals);
}

TEST_CASE("the appendix is known only while one is being set") {
    CHECK(find_path("appendix.title", {}) == nullptr);
    CHECK(find_path("appendix.title", {Scope::Document, Scope::Appendix}) != nullptr);
    CHECK(find_path("appendix.title", {Scope::Anywhere, Scope::Document}) != nullptr);
}

TEST_CASE("whatever can be gone through has a scope for its members") {
    for (const PathEntry& entry : layout_paths()) {
        CAPTURE(entry.path);
        const auto members = scope_of_members(entry.path);
        // Those of the member of a list are lists of the document, too.
        const bool is_list = entry.role == PathRole::List;
        CHECK(members.has_value() == is_list);
        if (members) {
            CHECK(find_path("item", {*members}) != nullptr);
        }
    }
}

}  // namespace
}  // namespace tongket::stylesheet
