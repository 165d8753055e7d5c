#include "pdf/gradient_objects.h"

#include <cmath>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "pdf/shading_function.h"

namespace tongket::pdf {

namespace {

/// Of gradients in shares of their shape's box too.
Fixed millionths(double number) {
    constexpr double million = 1'000'000;
    return {std::llround(number * million), 6};
}

Dictionary shading_of(const EncodedGradient& gradient,
                      std::string_view space,
                      std::size_t channels) {
    const images::Gradient& shape = gradient.shape;
    std::vector<ShadingStop> stops;
    for (const EncodedGradient::Stop& stop : gradient.stops) {
        const auto end = stop.components.begin() + static_cast<std::ptrdiff_t>(channels);
        stops.push_back({millionths(stop.offset), {stop.components.begin(), end}});
    }
    const bool is_radial = shape.kind == images::Gradient::Kind::Radial;
    Array coordinates;
    coordinates.add(millionths(shape.start.x)).add(millionths(shape.start.y));
    if (is_radial) {
        coordinates.add(millionths(shape.start_radius));
    }
    coordinates.add(millionths(shape.end.x)).add(millionths(shape.end.y));
    if (is_radial) {
        coordinates.add(millionths(shape.end_radius));
    }
    return Dictionary()
        .add("ShadingType", is_radial ? 3 : 2)
        .add("ColorSpace", Written{space})
        .add("Coords", coordinates)
        .add("Function", shading_function(stops))
        .add("Extend", Array().add(Boolean::True).add(Boolean::True));
}

}  // namespace

Dictionary gradient_patterns(std::span<const EncodedGradient> gradients,
                             std::string_view space,
                             std::size_t channels) {
    Dictionary patterns;
    for (std::size_t i = 0; i < gradients.size(); ++i) {
        Array matrix;
        for (const double number : gradients[i].shape.matrix) {
            matrix.add(millionths(number));
        }
        patterns.add(fmt::format("G{}", i),
                     Dictionary()
                         .add("Type", Name{"Pattern"})
                         .add("PatternType", 2)
                         .add("Matrix", matrix)
                         .add("Shading", shading_of(gradients[i], space, channels)));
    }
    return patterns;
}

}  // namespace tongket::pdf
