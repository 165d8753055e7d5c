#include "images/shrink.h"

#include <algorithm>
#include <vector>

#include "base/assert.h"

namespace tongket::images {

namespace {

/// The old pixels that a new one covers along one side, and how much of each, in `new side`ths.
struct Cover {
    std::uint32_t first = 0;
    std::vector<std::uint32_t> shares;
};

std::vector<Cover> covers(std::uint32_t from, std::uint32_t to) {
    std::vector<Cover> result(to);
    for (std::uint64_t i = 0; i < to; ++i) {
        // In units of which an old pixel has `to` and a new one `from`.
        const std::uint64_t begin = i * from, end = begin + from;
        Cover& cover = result[i];
        cover.first = static_cast<std::uint32_t>(begin / to);
        for (std::uint64_t at = begin; at < end;) {
            const std::uint64_t next = std::min((at / to + 1) * to, end);
            cover.shares.push_back(static_cast<std::uint32_t>(next - at));
            at = next;
        }
    }
    return result;
}

class Shrinker {
  public:
    Shrinker(const Samples& samples, std::uint32_t columns, std::uint32_t rows)
        : from_(samples),
          across_(covers(samples.columns, columns)),
          down_(covers(samples.rows, rows)) {
        to_.columns = columns;
        to_.rows = rows;
        to_.channels = samples.channels;
        to_.profile = samples.profile;
        to_.numbers = samples.numbers;
        to_.colours.resize(to_.pixels() * to_.channels);
        to_.alpha.resize(samples.alpha.empty() ? 0 : to_.pixels());
    }

    Samples run() {
        std::size_t pixel = 0;
        for (const Cover& row : down_) {
            for (const Cover& column : across_) {
                set(pixel++, row, column);
            }
        }
        return std::move(to_);
    }

  private:
    void set(std::size_t pixel, const Cover& row, const Cover& column) {
        const std::uint64_t area = std::uint64_t{from_.columns} * from_.rows;
        std::uint64_t sums[4] = {}, weight = 0, opaque = 0;
        for (std::size_t y = 0; y < row.shares.size(); ++y) {
            const std::size_t start = (std::size_t{row.first} + y) * from_.columns + column.first;
            for (std::size_t x = 0; x < column.shares.size(); ++x) {
                const std::uint64_t share = std::uint64_t{row.shares[y]} * column.shares[x];
                const std::uint64_t alpha =
                    from_.alpha.empty() ? 255 : byte(from_.alpha[start + x]);
                opaque += share * alpha;
                weight += share * alpha;
                for (std::size_t c = 0; c < from_.channels; ++c) {
                    sums[c] +=
                        share * alpha * byte(from_.colours[(start + x) * from_.channels + c]);
                }
            }
        }
        for (std::size_t c = 0; c < from_.channels; ++c) {
            to_.colours[pixel * from_.channels + c] =
                static_cast<char>(weight == 0 ? 0 : (sums[c] + weight / 2) / weight);
        }
        if (!to_.alpha.empty()) {
            to_.alpha[pixel] = static_cast<char>((opaque + area / 2) / area);
        }
    }

    static std::uint64_t byte(char value) { return static_cast<unsigned char>(value); }

    const Samples& from_;
    std::vector<Cover> across_, down_;
    Samples to_;
};

}  // namespace

Samples shrink(const Samples& samples, std::uint32_t columns, std::uint32_t rows) {
    TK_ASSERT(columns > 0 && rows > 0 && columns <= samples.columns && rows <= samples.rows);
    return Shrinker(samples, columns, rows).run();
}

}  // namespace tongket::images
