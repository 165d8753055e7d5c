#include "pdf/shading_function.h"

#include <utility>

namespace tongket::pdf {

namespace {

Array unit_range() { return std::move(Array().add(0).add(1)); }

Array colour_of(const ShadingStop& stop) {
    Array colour;
    for (const std::uint16_t share : stop.components) {
        colour.add(Fixed{share, 4});
    }
    return colour;
}

}  // namespace

Dictionary shading_function(std::span<const ShadingStop> stops) {
    Dictionary last;
    Array functions, bounds, encode;
    for (std::size_t i = 1; i < stops.size(); ++i) {
        if (stops[i].at.value <= stops[i - 1].at.value) {
            continue;  // bounds must rise
        }
        if (functions.size() > 0) {
            bounds.add(stops[i - 1].at);
        }
        last = Dictionary()
                   .add("FunctionType", 2)
                   .add("Domain", unit_range())
                   .add("C0", colour_of(stops[i - 1]))
                   .add("C1", colour_of(stops[i]))
                   .add("N", 1);
        functions.add(last);
        encode.add(0).add(1);
    }
    if (functions.size() == 1) {
        return last;
    }
    return std::move(Dictionary()
                         .add("FunctionType", 3)
                         .add("Domain", unit_range())
                         .add("Functions", functions)
                         .add("Bounds", bounds)
                         .add("Encode", encode));
}

}  // namespace tongket::pdf
