#include "base/assert.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket::base;

TEST_CASE("a failed assertion says which and where") {
    try {
        TK_ASSERT(1 + 1 == 3);
        FAIL("the assertion was passed over");
    } catch (const Bug& bug) {
        const std::string what = bug.what();
        CHECK(what.find("1 + 1 == 3") != std::string::npos);
        CHECK(what.find("assert_test.cc") != std::string::npos);
    }
}

TEST_CASE("an assertion that holds does nothing") { CHECK_NOTHROW(TK_ASSERT(1 + 1 == 2)); }
