#include "base/shared_library.h"

#include <string_view>

#include <doctest/doctest.h>

#include "base/assert.h"

using namespace tongket;

TEST_CASE("what a library has is found, what it lacks is a bug of ours") {
    const base::SharedLibrary library("libm.so.6");
    const auto root = library.find<double(double)>("sqrt");
    CHECK(root(9.0) == 3.0);
    CHECK_THROWS_AS(static_cast<void>(library.find<void()>("no_such_function")), base::Bug);
    CHECK_THROWS_AS(base::SharedLibrary("libtongket-nowhere.so.1"), base::Bug);
}
