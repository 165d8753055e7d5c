#include "pdf/pack_samples.h"

#include <string>

#include <doctest/doctest.h>

#include "read_back.h"

namespace tongket::pdf {
namespace {

/// The filters of PNG undone, a row at a time.
std::string unfilter(const std::string& filtered, std::size_t row_bytes, std::size_t channels) {
    std::string pixels;
    const auto at = [&pixels](std::size_t i) { return static_cast<unsigned char>(pixels[i]); };
    for (std::size_t row = 0; row * (row_bytes + 1) < filtered.size(); ++row) {
        const char filter = filtered[row * (row_bytes + 1)];
        for (std::size_t i = 0; i < row_bytes; ++i) {
            const int left = i >= channels ? at(row * row_bytes + i - channels) : 0;
            const int up = row > 0 ? at((row - 1) * row_bytes + i) : 0;
            const int corner =
                row > 0 && i >= channels ? at((row - 1) * row_bytes + i - channels) : 0;
            const int guess = left + up - corner;
            const int by_left = std::abs(guess - left), by_up = std::abs(guess - up),
                      by_corner = std::abs(guess - corner);
            const int paeth = by_left <= by_up && by_left <= by_corner ? left
                              : by_up <= by_corner                     ? up
                                                                       : corner;
            const int foretold = filter == 1   ? left
                                 : filter == 2 ? up
                                 : filter == 3 ? (left + up) / 2
                                 : filter == 4 ? paeth
                                               : 0;
            pixels += static_cast<char>(filtered[row * (row_bytes + 1) + 1 + i] + foretold);
        }
    }
    return pixels;
}

TEST_CASE("two colours take a bit a pixel, and a row begins at a byte") {
    const PackedSamples packed = pack_samples("\x10\x20\x20\x10\x10\x20", 3, 1);
    CHECK(packed.bits == 1);
    CHECK(packed.palette == "\x10\x20");
    CHECK(inflate(packed.bytes) == "\x60\x20");
}

TEST_CASE("few colours of three channels become a palette, in the order in which they come") {
    std::string pixels;
    for (int i = 0; i < 100; ++i) {
        pixels += std::string(2, static_cast<char>(i % 17)) + "x";
    }
    const PackedSamples packed = pack_samples(pixels, 10, 3);
    CHECK(packed.bits == 8);
    CHECK(packed.palette.size() == 17 * 3);
    const std::string indices = inflate(packed.bytes);
    REQUIRE(indices.size() == 100);
    for (std::size_t i = 0; i < 100; ++i) {
        CHECK(packed.palette.substr(static_cast<unsigned char>(indices[i]) * 3U, 3) ==
              pixels.substr(i * 3, 3));
    }
}

TEST_CASE("many colours are foretold from their neighbours and come back as they were") {
    std::string pixels;
    unsigned state = 7;
    for (int i = 0; i < 40 * 30 * 3; ++i) {
        state = state * 1'103'515'245U + 12'345U;
        pixels += static_cast<char>(i / 7 + (i % 40 > 20 ? state >> 24U : i * 3));
    }
    const PackedSamples packed = pack_samples(pixels, 40, 3);
    REQUIRE(packed.predicted);
    CHECK(packed.palette.empty());
    CHECK(unfilter(inflate(packed.bytes), 120, 3) == pixels);
    CHECK(unfilter(inflate(pack_mask(pixels.substr(0, 1200), 40)), 40, 1) ==
          pixels.substr(0, 1200));
}

}  // namespace
}  // namespace tongket::pdf
