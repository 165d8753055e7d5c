#include "pdf/pack_samples.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <unordered_map>

#include "base/assert.h"
#include "pdf/deflate.h"

namespace tongket::pdf {

namespace {

unsigned level(char sample) { return static_cast<unsigned char>(sample); }

/// Colours in the order in which they come first, and the pixels as their numbers.
struct Indexed {
    std::string palette;
    std::string indices;  ///< a byte a pixel
    std::size_t colours = 0;
};

std::optional<Indexed> index(std::string_view pixels, std::size_t channels) {
    constexpr std::size_t most_colours = 256;
    Indexed indexed;
    std::unordered_map<std::uint32_t, std::uint8_t> known;
    std::uint32_t last = 0;
    char last_index = 0;
    indexed.indices.reserve(pixels.size() / channels);
    for (std::size_t i = 0; i < pixels.size(); i += channels) {
        std::uint32_t colour = 0;
        for (std::size_t c = 0; c < channels; ++c) {
            colour = colour << 8U | level(pixels[i + c]);
        }
        if (i == 0 || colour != last) {
            const auto [found, is_new] =
                known.try_emplace(colour, static_cast<std::uint8_t>(known.size()));
            if (is_new) {
                if (known.size() > most_colours) {
                    return std::nullopt;
                }
                indexed.palette += pixels.substr(i, channels);
            }
            last = colour;
            last_index = static_cast<char>(found->second);
        }
        indexed.indices += last_index;
    }
    indexed.colours = known.size();
    return indexed;
}

/// Rows of `columns` numbers of `bits` each; a row begins at a byte.
std::string pack_bits(std::string_view numbers, std::uint32_t columns, unsigned bits) {
    if (bits == 8) {
        return std::string(numbers);
    }
    const std::size_t row_bytes = (std::size_t{columns} * bits + 7) / 8;
    std::string packed(numbers.size() / columns * row_bytes, '\0');
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t bit = i % columns * bits;
        char& byte = packed[i / columns * row_bytes + bit / 8];
        byte = static_cast<char>(level(byte) | level(numbers[i]) << (8 - bits - bit % 8));
    }
    return packed;
}

unsigned paeth(unsigned left, unsigned above, unsigned corner) {
    const int guess = static_cast<int>(left + above) - static_cast<int>(corner);
    const int to_left = std::abs(guess - static_cast<int>(left));
    const int to_above = std::abs(guess - static_cast<int>(above));
    const int to_corner = std::abs(guess - static_cast<int>(corner));
    return to_left <= to_above && to_left <= to_corner ? left
           : to_above <= to_corner                     ? above
                                                       : corner;
}

/// The row as differences from what a filter of PNG (third edition, 9.2) foretells.
void filter_row(unsigned filter,
                std::string_view row,
                std::string_view above,
                std::size_t channels,
                std::string& out) {
    out.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        const unsigned left = i < channels ? 0 : level(row[i - channels]);
        const unsigned up = above.empty() ? 0 : level(above[i]);
        const unsigned corner = above.empty() || i < channels ? 0 : level(above[i - channels]);
        const std::array<unsigned, 5> foretold = {0, left, up, (left + up) / 2,
                                                  paeth(left, up, corner)};
        out[i] = static_cast<char>(level(row[i]) - foretold[filter]);
    }
}

/// The filter with the least sum of differences for each row: PNG's own advice (12.7).
std::string predict(std::string_view pixels, std::size_t row_bytes, std::size_t channels) {
    std::string result;
    result.reserve(pixels.size() + pixels.size() / row_bytes);
    std::string_view above;
    std::string tried, best;
    for (std::size_t at = 0; at < pixels.size(); at += row_bytes) {
        const std::string_view row = pixels.substr(at, row_bytes);
        std::uint64_t least = ~std::uint64_t{0};
        char best_filter = 0;
        for (unsigned filter = 0; filter < 5; ++filter) {
            filter_row(filter, row, above, channels, tried);
            std::uint64_t sum = 0;
            for (const char difference : tried) {
                sum += static_cast<std::uint64_t>(std::abs(static_cast<signed char>(difference)));
            }
            if (sum < least) {
                least = sum;
                best_filter = static_cast<char>(filter);
                best.swap(tried);
            }
        }
        result += best_filter;
        result += best;
        above = row;
    }
    return result;
}

}  // namespace

bool has_few_colours(std::string_view pixels, std::size_t channels) {
    return index(pixels, channels).has_value();
}

PackedSamples pack_samples(std::string_view pixels, std::uint32_t columns, std::size_t channels) {
    TK_ASSERT(!pixels.empty() && pixels.size() % (columns * channels) == 0);
    PackedSamples packed;
    if (auto indexed = index(pixels, channels);
        indexed && (channels > 1 || indexed->colours <= 16)) {
        packed.bits = indexed->colours <= 2    ? 1
                      : indexed->colours <= 4  ? 2
                      : indexed->colours <= 16 ? 4
                                               : 8;
        packed.palette = std::move(indexed->palette);
        packed.bytes = deflate(pack_bits(indexed->indices, columns, packed.bits));
        return packed;
    }
    packed.predicted = true;
    packed.bytes = deflate(predict(pixels, columns * channels, channels));
    return packed;
}

std::string pack_mask(std::string_view alpha, std::uint32_t columns) {
    return deflate(predict(alpha, columns, 1));
}

}  // namespace tongket::pdf
