#include "typeset/gallery_rows.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace tongket::typeset {

namespace {

/// Width of a picture of height 1, in 1/1,024. Beyond 32 : 1 a picture is cropped to that shape.
std::int64_t share_of(const PictureShape& shape) {
    constexpr std::int64_t unit = 1024, most = 32;
    const std::int64_t width = std::max<std::int64_t>(shape.width, 1);
    const std::int64_t height = std::max<std::int64_t>(shape.height, 1);
    if (width / height >= most) {
        return unit * most;
    }
    if (height / width >= most) {
        return unit / most;
    }
    return std::clamp(base::mul_div(Length::from_units(unit), width, height).units(), unit / most,
                      unit * most);
}

/// The problem as plain numbers, and the search for its rows.
class RowBreaker {
  public:
    RowBreaker(std::vector<std::int64_t> shares, const GalleryArea& area)
        : shares_(std::move(shares)), area_(area), sums_(shares_.size() + 1) {
        std::partial_sum(shares_.begin(), shares_.end(), sums_.begin() + 1);
    }

    /// The first picture of each row.
    [[nodiscard]] std::vector<std::size_t> find() const {
        if (area_.height <= Length{}) {
            // Three to a row, about: the height that they have then.
            const auto rows = static_cast<std::int64_t>((shares_.size() + 2) / 3);
            return with_height(natural(sums_.back() / std::max<std::int64_t>(rows, 1), 3)).starts;
        }
        Found best;
        for (std::size_t rows = 1; rows <= shares_.size(); ++rows) {
            const Length target = row_height(rows);
            if (target < least_) {
                break;
            }
            Found found = with_height(target, rows);
            if (found.cost < best.cost) {
                best = std::move(found);
            }
        }
        return best.starts.empty() ? std::vector<std::size_t>{0} : best.starts;
    }

    /// Of a row of these pictures as they are.
    [[nodiscard]] Length height_of(std::size_t first, std::size_t end) const {
        return natural(sums_[end] - sums_[first], static_cast<std::int64_t>(end - first));
    }

  private:
    struct Found {
        std::int64_t cost = std::numeric_limits<std::int64_t>::max();
        std::vector<std::size_t> starts;
    };

    [[nodiscard]] Length natural(std::int64_t share, std::int64_t count) const {
        const Length width = std::max(area_.width - area_.gap * (count - 1), least_);
        return std::max(base::mul_div(width, 1024, std::max<std::int64_t>(share, 1)), least_);
    }

    /// Of each of so many equal rows.
    [[nodiscard]] Length row_height(std::size_t rows) const {
        const auto count = static_cast<std::int64_t>(rows);
        return (area_.height - area_.gap * (count - 1)) / count;
    }

    /// Squared deviation in thousandths of the target.
    [[nodiscard]] std::int64_t cost_of(Length height, Length target) const {
        constexpr std::int64_t most = 1'000'000;
        const Length off = height > target ? height - target : target - height;
        const std::int64_t share =
            off / 1000 > target ? most : base::mul_div(off, 1000, target.units()).units();
        return share * share;
    }

    /// The best rows for that height: any number of them, or exactly so many. `rows` is the state's
    /// second number only where it is asked for.
    [[nodiscard]] Found with_height(Length target, std::size_t rows = 0) const {
        const std::size_t count = shares_.size();
        const std::size_t layers = rows > 0 ? rows : 1;
        constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
        std::vector<std::vector<std::int64_t>> cost(layers + 1,
                                                    std::vector<std::int64_t>(count + 1, never));
        std::vector<std::vector<std::size_t>> from(layers + 1, std::vector<std::size_t>(count + 1));
        cost[0][0] = 0;
        for (std::size_t layer = 1; layer <= layers; ++layer) {
            std::vector<std::int64_t>& before = rows > 0 ? cost[layer - 1] : cost[1];
            if (rows == 0) {
                before[0] = 0;
            }
            for (std::size_t end = layer; end <= count; ++end) {
                const std::size_t longest = std::min(end, most_in_row);
                for (std::size_t length = 1; length <= longest; ++length) {
                    const std::size_t first = end - length;
                    if (before[first] == never) {
                        continue;
                    }
                    const std::int64_t sum = before[first] + cost_of(height_of(first, end), target);
                    if (sum < cost[layer][end]) {
                        cost[layer][end] = sum;
                        from[layer][end] = first;
                    }
                }
            }
        }
        Found found;
        if (cost[layers][count] == never) {
            return found;
        }
        found.cost = cost[layers][count];
        for (std::size_t end = count, layer = layers; end > 0; layer -= rows > 0 ? 1 : 0) {
            end = from[layer][end];
            found.starts.push_back(end);
        }
        std::ranges::reverse(found.starts);
        return found;
    }

    static constexpr Length least_ = Length::from_units(1);
    static constexpr std::size_t most_in_row = 12;

    std::vector<std::int64_t> shares_;
    const GalleryArea& area_;
    std::vector<std::int64_t> sums_;
};

/// `whole` over the shares, without a unit left.
std::vector<Length> part_widths(Length whole, std::span<const std::int64_t> shares) {
    std::int64_t all = 0;
    for (const std::int64_t share : shares) {
        all += share;
    }
    std::vector<Length> widths;
    std::int64_t sum = 0;
    Length at;
    for (const std::int64_t share : shares) {
        sum += share;
        const Length end = base::mul_div(whole, sum, std::max<std::int64_t>(all, 1));
        widths.push_back(std::max(end - at, Length::from_units(1)));
        at = end;
    }
    return widths;
}

/// All rows by one share, so that they fill the area; no more than half as high again.
void fill_height(std::vector<GalleryRow>& rows, const GalleryArea& area) {
    Length natural;
    for (const GalleryRow& row : rows) {
        natural += row.height;
    }
    const auto gaps = static_cast<std::int64_t>(rows.size()) - 1;
    const Length free = area.height - area.gap * gaps;
    if (area.height <= Length{} || free <= Length{} || free > natural + natural / 2) {
        return;
    }
    Length sum, at;
    for (GalleryRow& row : rows) {
        sum += row.height;
        const Length end = base::mul_div(free, sum.units(), natural.units());
        row.height = std::max(end - at, Length::from_units(1));
        at = end;
    }
}

}  // namespace

std::vector<GalleryRow> break_gallery(std::span<const PictureShape> pictures,
                                      const GalleryArea& area) {
    std::vector<GalleryRow> rows;
    if (pictures.empty()) {
        return rows;
    }
    std::vector<std::int64_t> shares;
    for (const PictureShape& picture : pictures) {
        shares.push_back(share_of(picture));
    }
    const RowBreaker breaker(shares, area);
    std::vector<std::size_t> starts = breaker.find();
    starts.push_back(shares.size());
    for (std::size_t r = 0; r + 1 < starts.size(); ++r) {
        GalleryRow row;
        row.first = starts[r];
        row.count = starts[r + 1] - starts[r];
        row.height = breaker.height_of(starts[r], starts[r + 1]);
        const Length gaps = area.gap * (static_cast<std::int64_t>(row.count) - 1);
        row.widths = part_widths(std::max(area.width - gaps, Length{}),
                                 std::span(shares).subspan(row.first, row.count));
        rows.push_back(std::move(row));
    }
    fill_height(rows, area);
    return rows;
}

}  // namespace tongket::typeset
