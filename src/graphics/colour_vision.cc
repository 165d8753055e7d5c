#include "graphics/colour_vision.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tongket::graphics {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix deuteranopia = {{{0.367322, 0.860646, -0.227968},
                                  {0.280085, 0.672501, 0.047413},
                                  {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix protanopia = {{{0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix tritanopia = {{{1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}}};
/// sRGB (IEC 61966-2-1) to CIE XYZ.
constexpr Matrix to_xyz = {{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple white = {0.95047, 1.0, 1.08883};

Triple product(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
    }
    return result;
}

double linear(double light) {
    return light <= 0.04045 ? light / 12.92 : std::pow((light + 0.055) / 1.055, 2.4);
}

constexpr double full = 10'000;

/// Lab (D50) taken for D65: what is left of the difference is small beside that of two colours.
Triple linear_of_lab(const Colour& colour) {
    const double lightness = colour.components[0] / 100.0;
    const double a = (colour.components[1] - double{lab_zero}) / 100.0;
    const double b = (colour.components[2] - double{lab_zero}) / 100.0;
    const double y = (lightness + 16) / 116;
    const auto back = [](double t) {
        return t > 6.0 / 29 ? t * t * t : 3 * 36.0 / 841 * (t - 4.0 / 29);
    };
    const Triple xyz = {white[0] * back(y + a / 500), white[1] * back(y),
                        white[2] * back(y - b / 200)};
    constexpr Matrix from_xyz = {{{3.2404542, -1.5371385, -0.4985314},
                                  {-0.9692660, 1.8760108, 0.0415560},
                                  {0.0556434, -0.2040259, 1.0572252}}};
    return product(from_xyz, xyz);
}

void filter(Triple& light, const std::uint16_t* inks) {
    const double black = 1 - inks[3] / full;
    for (std::size_t i = 0; i < light.size(); ++i) {
        light[i] *= (1 - inks[i] / full) * black;
    }
}

Triple linear_of(const Colour& colour) {
    Triple light = {1, 1, 1};
    if (colour.has_screen) {
        for (std::size_t i = 0; i < light.size(); ++i) {
            light[i] = colour.screen[i] / full;
        }
    } else if (colour.space == ColourSpace::Grey) {
        light.fill(1 - colour.components[0] / full);
    } else if (colour.space == ColourSpace::Rgb) {
        for (std::size_t i = 0; i < light.size(); ++i) {
            light[i] = colour.components[i] / full;
        }
    } else if (colour.space == ColourSpace::Lab) {
        return linear_of_lab(colour);
    } else {
        filter(light, colour.components);
        for (const SpotTint& spot : colour.spots ? *colour.spots : SpotMixture()) {
            if (spot.ink.space == ColourSpace::Cmyk) {
                std::array<std::uint16_t, 4> inks{};
                for (std::size_t i = 0; i < inks.size(); ++i) {
                    inks[i] =
                        static_cast<std::uint16_t>(spot.ink.alternate[i] * spot.tint / 10'000);
                }
                filter(light, inks.data());
            }
        }
    }
    for (double& channel : light) {
        channel = linear(std::clamp(channel, 0.0, 1.0));
    }
    return light;
}

double luminance(const Colour& colour) { return product(to_xyz, linear_of(colour))[1]; }

Triple seen(const Triple& light, Vision vision) {
    switch (vision) {
        case Vision::Normal:
            return light;
        case Vision::Deuteranopia:
            return product(deuteranopia, light);
        case Vision::Protanopia:
            return product(protanopia, light);
        case Vision::Tritanopia:
            return product(tritanopia, light);
        case Vision::Grey:
            break;
    }
    const double grey = product(to_xyz, light)[1];
    return {grey, grey, grey};
}

constexpr double full_circle = 360;

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180); }
double cosine(double degrees) { return std::cos(degrees * std::numbers::pi / 180); }

/// From 0 to below 360; of a grey 0.
double hue_of(double a, double b) {
    if (a == 0 && b == 0) {
        return 0;
    }
    const double hue = std::atan2(b, a) * 180 / std::numbers::pi;
    return hue < 0 ? hue + full_circle : hue;
}

/// High where chroma is: 0 for greys, near 1 from 40 on.
double chroma_share(double chroma) {
    constexpr double turn = 6'103'515'625.0;  // 25 to the seventh
    const double seventh = std::pow(chroma, 7);
    return std::sqrt(seventh / (seventh + turn));
}

}  // namespace

Shade shade_of(const Colour& colour, Vision vision) {
    Triple light = seen(linear_of(colour), vision);
    for (double& channel : light) {
        channel = std::clamp(channel, 0.0, 1.0);
    }
    Triple xyz = product(to_xyz, light);
    for (std::size_t i = 0; i < xyz.size(); ++i) {
        const double t = xyz[i] / white[i];
        xyz[i] = t > 216.0 / 24'389 ? std::cbrt(t) : (24'389.0 / 27 * t + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double difference(const Shade& a, const Shade& b) {
    const double stretch =
        1.5 - chroma_share((std::hypot(a[1], a[2]) + std::hypot(b[1], b[2])) / 2) / 2;
    const double chroma_a = std::hypot(a[1] * stretch, a[2]);
    const double chroma_b = std::hypot(b[1] * stretch, b[2]);
    const double hue_a = hue_of(a[1] * stretch, a[2]), hue_b = hue_of(b[1] * stretch, b[2]);
    const bool has_hues = chroma_a * chroma_b > 0;
    // The shorter way round the circle, and the middle of that way.
    double turn = has_hues ? hue_b - hue_a : 0;
    double hue = has_hues ? (hue_a + hue_b) / 2 : hue_a + hue_b;
    if (std::abs(turn) > full_circle / 2) {
        turn += turn > 0 ? -full_circle : full_circle;
        hue += hue < full_circle / 2 ? full_circle / 2 : -full_circle / 2;
    }
    const double lightness = (a[0] + b[0]) / 2 - 50;
    const double chroma = (chroma_a + chroma_b) / 2;
    const double weight = 1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) +
                          0.32 * cosine(3 * hue + 6) - 0.20 * cosine(4 * hue - 63);
    const double blueness = (hue - 275) / 25;
    const double rotation = -2 * chroma_share(chroma) * sine(60 * std::exp(-blueness * blueness));
    const double dl =
        (b[0] - a[0]) / (1 + 0.015 * lightness * lightness / std::sqrt(20 + lightness * lightness));
    const double dc = (chroma_b - chroma_a) / (1 + 0.045 * chroma);
    const double dh =
        2 * std::sqrt(chroma_a * chroma_b) * sine(turn / 2) / (1 + 0.015 * chroma * weight);
    return std::sqrt(std::max(dl * dl + dc * dc + dh * dh + rotation * dc * dh, 0.0));
}

LeastDifference least_difference(const Colour& a, const Colour& b) {
    LeastDifference least{Vision::Normal, difference(shade_of(a), shade_of(b))};
    for (const Vision vision :
         {Vision::Deuteranopia, Vision::Protanopia, Vision::Tritanopia, Vision::Grey}) {
        const double each = difference(shade_of(a, vision), shade_of(b, vision));
        if (each < least.difference) {
            least = {vision, each};
        }
    }
    return least;
}

double contrast(const Colour& a, const Colour& b) {
    const double first = std::clamp(luminance(a), 0.0, 1.0) + 0.05;
    const double second = std::clamp(luminance(b), 0.0, 1.0) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

}  // namespace tongket::graphics
