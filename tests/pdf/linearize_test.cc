#include "pdf/linearize.h"

#include <doctest/doctest.h>

#include "base/assert.h"
#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("a linearized file is smaller, says so first and is the same each time") {
    const std::string plain = Sample().bytes();
    const std::string linear = linearize(plain);
    CHECK(linear.size() < plain.size());
    CHECK(contains(std::string_view(linear).substr(0, 200), "/Linearized 1"));
    CHECK(linear == linearize(plain));
    CHECK(contains(linear, "<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_CASE("bytes that are no file are a bug, since only our own come here") {
    CHECK_THROWS_AS((void)linearize("%PDF-1.7\n"), base::Bug);
}

}  // namespace
}  // namespace tongket::pdf
