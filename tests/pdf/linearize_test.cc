#include "pdf/linearize.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "base/assert.h"
#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("a linearized file says so first and is the same each time") {
    const std::string plain = Sample().bytes();
    const std::string linear = linearize(plain);
    CHECK(contains(std::string_view(linear).substr(0, 200), "/Linearized 1"));
    CHECK(linear == linearize(plain));
    CHECK(contains(linear, "<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_CASE("the hints end in a line of their own, whatever their last byte is") {
    Sample sample;
    for (std::int64_t i = 0; i < 700; ++i) {
        // Pages of other lengths have other hints.
        sample.pages[1 + static_cast<std::size_t>(i % 2)].items.emplace_back(
            graphics::BoxItem{Artifact::Layout,
                              {1_pt * (i * i % 97), 1_pt * (i * 7 % 89), 1_pt, 1_pt},
                              graphics::black(),
                              graphics::BoxItem::Role::Rule});
        const std::string linear = linearize(sample.bytes());
        const std::size_t hints =
            to_number(std::string_view(linear).substr(linear.find("/H [ ") + 5));
        const std::string_view stream = std::string_view(linear).substr(hints);
        const std::size_t size =
            to_number(stream.substr(stream.find("/Length ") + std::string_view("/Length ").size()));
        const std::size_t data = stream.find("stream\n") + std::string_view("stream\n").size();
        REQUIRE(stream.substr(data + size, 10) == "\nendstream");
    }
}

TEST_CASE("bytes that are no file are a bug, since only our own come here") {
    CHECK_THROWS_AS((void)linearize("%PDF-1.7\n"), base::Bug);
}

}  // namespace
}  // namespace tongket::pdf
