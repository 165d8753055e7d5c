#include "pdf/deflate.h"

#include <doctest/doctest.h>

#include "read_back.h"

namespace tongket::pdf {
namespace {

TEST_CASE("bytes come back whole from what was deflated") {
    for (const std::string& bytes : {std::string(), std::string("a"), std::string(100'000, 'x')}) {
        CHECK(inflate(deflate(bytes)) == bytes);
    }
    CHECK(deflate(std::string(100'000, 'x')).size() < 1000);
}

}  // namespace
}  // namespace tongket::pdf
