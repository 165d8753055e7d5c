#include "vietnamese/similar.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::vietnamese {

namespace {

/// Damerau's distance in its restricted form (no part is edited twice), in the band of cells whose
/// distance can be `limit` at most: the work grows with length × limit, not with the square.
std::size_t measure_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    if (a.size() < b.size()) {
        std::swap(a, b);
    }
    limit = std::min(limit, a.size());
    const std::size_t above = limit + 1;
    if (a.size() - b.size() > limit) {
        return above;
    }
    std::vector<std::size_t> before_previous(b.size() + 1, above);
    std::vector<std::size_t> previous(b.size() + 1, above);
    std::vector<std::size_t> current(b.size() + 1, above);
    for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) {
        previous[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t from = i > limit ? i - limit : 0;
        const std::size_t to = std::min(b.size(), i + limit);
        std::size_t least = above;
        if (from > 0) {
            current[from - 1] = above;
        }
        for (std::size_t j = from; j <= to; ++j) {
            if (j == 0) {
                current[0] = i;
                least = i;
                continue;
            }
            const std::size_t changed = a[i - 1] == b[j - 1] ? 0 : 1;
            std::size_t best = previous[j - 1] + changed;
            // The cell above the band's right edge was never filled in the row before.
            best = std::min(best, (j < i + limit ? previous[j] : above) + 1);
            best = std::min(best, current[j - 1] + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                best = std::min(best, before_previous[j - 2] + 1);
            }
            current[j] = std::min(best, above);
            least = std::min(least, current[j]);
        }
        if (least == above) {
            return above;
        }
        std::swap(before_previous, previous);
        std::swap(previous, current);
    }
    return std::min(previous[b.size()], above);
}

/// What is compared: small letters without accents.
std::u32string plain(std::string_view text) { return base::to_utf32(to_lower(fold_accents(text))); }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    limit = std::min(limit, std::numeric_limits<std::size_t>::max() - 1);
    const std::size_t distance = measure_distance(base::to_utf32(a), base::to_utf32(b), limit);
    return std::min(distance, limit + 1);
}

std::optional<std::string> find_similar(std::string_view word,
                                        std::span<const std::string_view> candidates) {
    const std::u32string meant = plain(word);
    if (meant.empty()) {
        return std::nullopt;
    }
    // A word of one letter with that letter changed is another word.
    const std::size_t limit =
        std::min(std::clamp<std::size_t>(meant.size() / 3, 1, 3), meant.size() - 1);
    std::optional<std::string> best;
    std::size_t best_distance = limit + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = measure_distance(meant, plain(candidate), limit);
        if (distance < best_distance) {
            best_distance = distance;
            best = std::string(candidate);
        }
    }
    return best;
}

}  // namespace tongket::vietnamese
