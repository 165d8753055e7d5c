#include "typeset/page_floats.h"

#include <algorithm>

#include "base/assert.h"

namespace tongket::typeset {

PageFloats::PageFloats(std::span<const FlowFloat> floats,
                       std::span<const FloatPlace> places,
                       std::size_t page) {
    TK_ASSERT(floats.size() == places.size());
    const auto begin = std::ranges::lower_bound(places, page, {}, &FloatPlace::page);
    const auto end = std::ranges::upper_bound(begin, places.end(), page, {}, &FloatPlace::page);
    const auto first = static_cast<std::size_t>(begin - places.begin());
    const auto count = static_cast<std::size_t>(end - begin);
    floats_ = floats.subspan(first, count);
    places_ = places.subspan(first, count);
}

std::vector<const FlowFloat*> PageFloats::at(FloatPlace::At at) const {
    std::vector<const FlowFloat*> found;
    for (std::size_t f = 0; f < floats_.size(); ++f) {
        if (places_[f].at == at) {
            found.push_back(&floats_[f]);
        }
    }
    return found;
}

std::vector<const FlowFloat*> PageFloats::before(std::size_t item) const {
    std::vector<const FlowFloat*> found;
    for (std::size_t f = 0; f < floats_.size(); ++f) {
        if (places_[f].at == FloatPlace::At::Flow && places_[f].item == item) {
            found.push_back(&floats_[f]);
        }
    }
    return found;
}

Length PageFloats::height_at_foot() const {
    Length sum;
    for (const FlowFloat* each : at(FloatPlace::At::Foot)) {
        sum += each->space + each->height;
    }
    return sum;
}

Length PageFloats::height(const Flow& flow) const {
    Length sum;
    for (std::size_t f = 0; f < floats_.size(); ++f) {
        sum += floats_[f].space + floats_[f].height;
        const bool next_follows = f + 1 < floats_.size() && places_[f + 1] == places_[f];
        if (places_[f].at == FloatPlace::At::Flow && !next_follows) {
            const Length space = glue(flow[places_[f].item].joint);
            sum += std::max(floats_[f].space, space) - space;
        }
    }
    return sum;
}

}  // namespace tongket::typeset
