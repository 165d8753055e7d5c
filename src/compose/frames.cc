#include "compose/frames.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "compose/components.h"
#include "compose/pictures.h"

namespace tongket::compose {

namespace {

using document::Length;
using stylesheet::FramePlace;

/// The fewest groups for each number of pictures up to `count`; -1 where there are none.
std::vector<std::int64_t> fewest_groups(std::size_t count, std::span<const std::size_t> sizes) {
    std::vector<std::int64_t> fewest(count + 1, -1);
    fewest[0] = 0;
    for (std::size_t n = 1; n <= count; ++n) {
        for (const std::size_t size : sizes) {
            if (size <= n && fewest[n - size] >= 0 &&
                (fewest[n] < 0 || fewest[n - size] + 1 < fewest[n])) {
                fewest[n] = fewest[n - size] + 1;
            }
        }
    }
    return fewest;
}

class FramesComposer {
  public:
    FramesComposer(Composition& composition,
                   const stylesheet::FramesPart& part,
                   const Scope& scope,
                   Flow flow)
        : composition_(composition), part_(part), scope_(scope), flow_(flow) {}

    void add_group(std::span<const report::Image* const> pictures, std::size_t first_number) {
        const auto set = std::ranges::find_if(part_.sets, [&pictures](const auto& places) {
            return places.size() >= pictures.size();
        });
        const Fields fields = {
            {"pictures", pictures_field({pictures.begin(), pictures.end()}, first_number)}};
        const Scope inside{&fields, &scope_};
        if (std::exchange(has_page_, true)) {
            new_page();
        }
        place_pictures(pictures, *set, {}, part_.fold);
        compose_components(composition_, part_.rows, inside, flow_);
        if (part_.fold > Length{}) {
            new_page();
            place_pictures(pictures, *set, part_.fold, {});
            compose_components(composition_, part_.other_rows, inside, flow_);
        }
    }

  private:
    void new_page() { flow_.blocks.push_back({document::PageBreak{}}); }

    /// Those that reach past `from` and, if `to` is not 0, begin before it. What lies over the fold
    /// is shown on both pages, for the eye alone on the second.
    void place_pictures(std::span<const report::Image* const> pictures,
                        const std::vector<FramePlace>& places,
                        Length from,
                        Length to) {
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const FramePlace& place = places[i];
            const bool is_here = place.x + place.width > from && (to == Length{} || place.x < to);
            if (!is_here) {
                continue;
            }
            stylesheet::PhotoPart photo;
            photo.width = place.width;
            photo.height = place.height;
            photo.is_repeated = from > Length{} && place.x < from;
            if (auto made = compose_photo(composition_, photo, *pictures[i], flow_.parent)) {
                document::Placed placed;
                placed.x = place.x - from;
                placed.y = place.y;
                placed.width = place.width;
                placed.blocks.push_back({std::move(*made)});
                flow_.blocks.push_back({std::move(placed)});
            }
        }
    }

    Composition& composition_;
    const stylesheet::FramesPart& part_;
    const Scope& scope_;
    Flow flow_;
    bool has_page_ = false;
};

}  // namespace

std::vector<std::size_t> part_into_groups(std::size_t count, std::span<const std::size_t> sizes) {
    std::vector<std::size_t> groups;
    const std::size_t largest = sizes.back();
    // Far more than a book holds: the search below sees the rest alone.
    constexpr std::size_t searched = 1'000;
    while (count > searched && count > largest) {
        groups.push_back(largest);
        count -= largest;
    }
    const std::vector<std::int64_t> fewest = fewest_groups(count + largest, sizes);
    std::size_t total = count;
    while (fewest[total] < 0) {
        ++total;  // a multiple of a size at the latest
    }
    for (std::int64_t left = fewest[total]; left > 0; --left) {
        // The size nearest to an even share from which the rest can still be parted.
        const std::size_t share = total / static_cast<std::size_t>(left);
        std::size_t best = 0, best_distance = std::numeric_limits<std::size_t>::max();
        for (const std::size_t size : sizes) {
            const bool fits = size <= total && fewest[total - size] == left - 1;
            const std::size_t distance = size > share ? size - share : share - size;
            if (fits && distance <= best_distance) {
                best = size;
                best_distance = distance;
            }
        }
        groups.push_back(best);
        total -= best;
    }
    std::ranges::sort(groups, std::ranges::greater{});
    return groups;
}

void compose_frames(Composition& composition,
                    const stylesheet::FramesPart& part,
                    const Field& list,
                    const Scope& scope,
                    Flow flow) {
    std::vector<const report::Image*> pictures;
    for (const Fields& member : list.members) {
        const Field* photo = Scope{&member}.find("photo");
        if (photo != nullptr && photo->picture != nullptr &&
            composition.images.contains(photo->picture->file)) {
            pictures.push_back(photo->picture);
        }
    }
    if (pictures.empty()) {
        return;
    }
    if (composition.open_section != nullptr && part.path == "section.pictures") {
        composition.open_section->has_frames = true;
    }
    std::vector<std::size_t> sizes;
    for (const auto& places : part.sets) {
        sizes.push_back(places.size());
    }
    FramesComposer composer(composition, part, scope, flow);
    std::size_t first = 0;
    for (const std::size_t size : part_into_groups(pictures.size(), sizes)) {
        const std::size_t count = std::min(size, pictures.size() - first);
        composer.add_group(std::span(pictures).subspan(first, count), first + 1);
        first += count;
    }
}

}  // namespace tongket::compose
