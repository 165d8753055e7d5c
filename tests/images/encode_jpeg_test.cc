#include "images/encode_jpeg.h"

#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "images/decode.h"
#include "images/jpeg_parts.h"
#include "images/reading.h"

using namespace tongket;
using images::Samples;

namespace {

Samples ramp(std::size_t channels) {
    Samples samples;
    samples.columns = 48;
    samples.rows = 20;
    samples.channels = channels;
    for (std::size_t i = 0; i < samples.pixels(); ++i) {
        for (std::size_t c = 0; c < channels; ++c) {
            samples.colours += static_cast<char>((i % 48) * 5 / (c + 1));
        }
    }
    return samples;
}

int farthest(const Samples& a, const Samples& b) {
    REQUIRE(a.colours.size() == b.colours.size());
    int most = 0;
    for (std::size_t i = 0; i < a.colours.size(); ++i) {
        const int there = static_cast<unsigned char>(a.colours[i]);
        const int here = static_cast<unsigned char>(b.colours[i]);
        most = std::max(most, std::abs(there - here));
    }
    return most;
}

}  // namespace

TEST_CASE("what is encoded decodes to nearly the same, grey, light and ink") {
    for (const std::size_t channels : {1U, 3U, 4U}) {
        CAPTURE(channels);
        const Samples samples = ramp(channels);
        const std::string bytes = images::encode_jpeg(samples, 95);
        tests::ReadCase read = tests::read_bytes("a.jpg", bytes);
        REQUIRE(read.image);
        base::Diagnostics diagnostics;
        const auto again = images::decode(*read.image, diagnostics);
        REQUIRE(again);
        CHECK(again->channels == channels);
        CHECK(farthest(samples, *again) <= 14);
        CHECK(images::encode_jpeg(samples, 95) == bytes);
    }
}

TEST_CASE("inks are written as Adobe writes them, so that the marker tells the truth") {
    const std::string bytes = images::encode_jpeg(ramp(4), 90);
    const auto parts = images::read_jpeg_parts(bytes);
    REQUIRE(parts);
    CHECK(parts->is_inverted);
    CHECK(parts->colours == images::JpegColours::Ycck);
}
