#include "images/svg/svg_gradient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "images/svg/svg_style.h"

namespace tongket::images {

namespace {

constexpr std::size_t most_references = 16, most_stops = 200, most_periods = 100;
/// Between two stops that differ in colour and in opacity, what is seen is no straight line.
constexpr int opacity_steps = 8;

struct Stop {
    double offset = 0, opacity = 1;
    DrawingColour colour;
};

/// A gradient and those that it refers to: what one does not say the next one may.
class Chain {
  public:
    Chain(const SvgNode& first, const SvgFinder& find) {
        const SvgNode* node = &first;
        while (node != nullptr && nodes_.size() < most_references) {
            nodes_.push_back(node);
            node = find(node->find("href").value_or(""));
        }
    }
    [[nodiscard]] std::string_view find(std::string_view attribute) const {
        for (const SvgNode* node : nodes_) {
            if (const auto value = node->find(attribute)) {
                return *value;
            }
        }
        return {};
    }
    [[nodiscard]] std::vector<Stop> read_stops() const {
        for (const SvgNode* node : nodes_) {
            std::vector<Stop> stops;
            for (const SvgNode& child : node->children) {
                if (child.name == "stop" && stops.size() < most_stops) {
                    const double least = stops.empty() ? 0 : stops.back().offset;
                    const SvgColour colour =
                        read_svg_colour(find_declared(child, "stop-color")).value_or(SvgColour{});
                    stops.push_back(
                        {std::max(least, read_svg_opacity(child.find("offset").value_or(""), 0)),
                         colour.opacity * read_svg_opacity(find_declared(child, "stop-opacity"), 1),
                         colour.colour});
                }
            }
            if (!stops.empty()) {
                return stops;
            }
        }
        return {};
    }

  private:
    std::vector<const SvgNode*> nodes_;
};

std::uint8_t between(std::uint8_t a, std::uint8_t b, double share) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
}

/// From 0 to 1, as they look on paper.
std::vector<Gradient::Stop> print_stops(std::vector<Stop> stops, double opacity) {
    stops.insert(stops.begin(), stops.front());
    stops.front().offset = 0;
    stops.push_back(stops.back());
    stops.back().offset = 1;
    std::vector<Gradient::Stop> printed;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const Stop& to = stops[i];
        if (i > 0 && stops[i - 1].opacity != to.opacity && !(stops[i - 1].colour == to.colour)) {
            const Stop& from = stops[i - 1];
            for (int step = 1; step < opacity_steps; ++step) {
                const double share = static_cast<double>(step) / opacity_steps;
                const DrawingColour colour = {between(from.colour.red, to.colour.red, share),
                                              between(from.colour.green, to.colour.green, share),
                                              between(from.colour.blue, to.colour.blue, share)};
                printed.push_back({from.offset + (to.offset - from.offset) * share,
                                   paler(colour, opacity * (from.opacity +
                                                            (to.opacity - from.opacity) * share))});
            }
        }
        printed.push_back({to.offset, paler(to.colour, opacity * to.opacity)});
    }
    return printed;
}

std::optional<SvgMatrix> inverse(const SvgMatrix& m) {
    const double area = m.a * m.d - m.b * m.c;
    if (!(std::abs(area) > 1e-12)) {
        return std::nullopt;
    }
    return SvgMatrix{m.d / area,
                     -m.b / area,
                     -m.c / area,
                     m.a / area,
                     (m.c * m.f - m.d * m.e) / area,
                     (m.b * m.e - m.a * m.f) / area};
}

/// First and last whole numbers of the gradient's length between which all of the shape lies.
std::pair<double, double> periods_of(const Gradient& gradient,
                                     const SvgMatrix& to_shape,
                                     const SvgPainted& painted) {
    const auto back = inverse(to_shape);
    if (!back) {
        return {0, 1};
    }
    const SvgBounds& box = painted.bounds;
    double first = 0, last = 1;
    const double x = gradient.end.x - gradient.start.x, y = gradient.end.y - gradient.start.y;
    for (const double across : {box.left - painted.reach, box.right + painted.reach}) {
        for (const double down : {box.top - painted.reach, box.bottom + painted.reach}) {
            const DrawingPoint corner = back->apply({across, down});
            const double dx = corner.x - gradient.start.x, dy = corner.y - gradient.start.y;
            if (gradient.kind == Gradient::Kind::Linear) {
                const double at = (dx * x + dy * y) / (x * x + y * y);
                first = std::min(first, std::floor(at));
                last = std::max(last, std::ceil(at));
            } else {
                const double slowest = gradient.end_radius - std::hypot(x, y);
                last = std::max(last, std::ceil(std::hypot(dx, dy) / std::max(slowest, 1e-6)));
            }
        }
    }
    constexpr double most = most_periods / 2.0;
    return {std::max(first, -most), std::min(last, most)};
}

/// The gradient over all lengths that the shape needs, as one.
void spread(Gradient& gradient, bool reflects, std::pair<double, double> periods) {
    const auto [first, last] = periods;
    const double count = last - first;
    std::vector<Gradient::Stop> stops;
    for (double period = first; period < last; ++period) {
        const bool turned = reflects && std::fmod(std::abs(period), 2) == 1;
        for (std::size_t i = 0; i < gradient.stops.size(); ++i) {
            const Gradient::Stop& stop = gradient.stops[turned ? gradient.stops.size() - 1 - i : i];
            const double offset = turned ? 1 - stop.offset : stop.offset;
            stops.push_back({(period - first + offset) / count, stop.colour});
        }
    }
    stops.front().offset = 0;
    stops.back().offset = 1;
    gradient.stops = std::move(stops);
    const DrawingPoint from = gradient.start;
    const double x = gradient.end.x - from.x, y = gradient.end.y - from.y;
    gradient.start = {from.x + x * first, from.y + y * first};
    gradient.end = {from.x + x * last, from.y + y * last};
    gradient.end_radius *= last;
}

/// Nothing where the whole shape has the last stop's colour.
std::optional<Gradient> read_shape(const Chain& chain,
                                   bool is_radial,
                                   bool is_of_box,
                                   const SvgPainted& painted) {
    const double width = is_of_box ? 1 : painted.viewport.width,
                 height = is_of_box ? 1 : painted.viewport.height;
    const auto length = [&](std::string_view key, double whole, std::string_view usual) {
        const std::string_view text = chain.find(key);
        return read_svg_length(text.empty() ? usual : text, whole).value_or(0);
    };
    Gradient gradient;
    if (!is_radial) {
        gradient.start = {length("x1", width, "0%"), length("y1", height, "0%")};
        gradient.end = {length("x2", width, "100%"), length("y2", height, "0%")};
        return gradient.start == gradient.end ? std::nullopt : std::optional(gradient);
    }
    gradient.kind = Gradient::Kind::Radial;
    gradient.end = {length("cx", width, "50%"), length("cy", height, "50%")};
    gradient.end_radius = length("r", std::sqrt((width * width + height * height) / 2), "50%");
    if (!(gradient.end_radius > 0)) {
        return std::nullopt;
    }
    gradient.start = gradient.end;
    if (!chain.find("fx").empty()) {
        gradient.start.x = length("fx", width, "");
    }
    if (!chain.find("fy").empty()) {
        gradient.start.y = length("fy", height, "");
    }
    // A focus outside of the circle lies on its edge (13.2.3); on the edge itself readers differ.
    const double away =
        std::hypot(gradient.start.x - gradient.end.x, gradient.start.y - gradient.end.y);
    const double farthest = gradient.end_radius * 0.999;
    if (away > farthest) {
        gradient.start.x = gradient.end.x + (gradient.start.x - gradient.end.x) * farthest / away;
        gradient.start.y = gradient.end.y + (gradient.start.y - gradient.end.y) * farthest / away;
    }
    return gradient;
}

/// Where a curve of these four values turns back.
void stretch(double& least, double& most, double p0, double p1, double p2, double p3) {
    const double a = p3 - 3 * p2 + 3 * p1 - p0, b = 2 * (p2 - 2 * p1 + p0), c = p1 - p0;
    std::array<double, 2> turns = {-1, -1};
    if (std::abs(a) > 1e-12) {
        const double root = b * b - 4 * a * c;
        if (root >= 0) {
            turns = {(-b + std::sqrt(root)) / (2 * a), (-b - std::sqrt(root)) / (2 * a)};
        }
    } else if (std::abs(b) > 1e-12) {
        turns[0] = -c / b;
    }
    for (const double t : turns) {
        if (t > 0 && t < 1) {
            const double u = 1 - t;
            const double value =
                u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
}

}  // namespace

SvgBounds bounds_of(const Outline& outline) {
    SvgBounds box;
    bool is_first = true;
    DrawingPoint pen;
    for (const PathPiece& piece : outline) {
        if (piece.kind == PathPiece::Kind::Close) {
            continue;
        }
        const DrawingPoint& end = piece.end();
        if (is_first) {
            box = {end.x, end.y, end.x, end.y};
            is_first = false;
        }
        box.left = std::min(box.left, end.x);
        box.right = std::max(box.right, end.x);
        box.top = std::min(box.top, end.y);
        box.bottom = std::max(box.bottom, end.y);
        if (piece.kind == PathPiece::Kind::Curve) {
            const auto& [a, b, c] = piece.points;
            stretch(box.left, box.right, pen.x, a.x, b.x, c.x);
            stretch(box.top, box.bottom, pen.y, a.y, b.y, c.y);
        }
        pen = end;
    }
    return box;
}

std::optional<Paint> read_svg_gradient(const SvgNode& node,
                                       const SvgFinder& find,
                                       const SvgPainted& painted) {
    const Chain chain(node, find);
    const std::vector<Stop> stops = chain.read_stops();
    if (stops.empty()) {
        return std::nullopt;
    }
    const Paint last = {paler(stops.back().colour, stops.back().opacity * painted.opacity)};
    if (stops.size() == 1) {
        return last;
    }
    const bool is_of_box = chain.find("gradientUnits") != "userSpaceOnUse";
    SvgMatrix to_shape;
    if (is_of_box) {
        const SvgBounds& box = painted.bounds;
        to_shape = {box.right - box.left, 0, 0, box.bottom - box.top, box.left, box.top};
        if (!(to_shape.a > 0) || !(to_shape.d > 0)) {
            return std::nullopt;
        }
    }
    to_shape = to_shape.after(read_svg_transform(chain.find("gradientTransform")));
    auto gradient = read_shape(chain, node.name == "radialGradient", is_of_box, painted);
    if (!gradient) {
        return last;
    }
    gradient->stops = print_stops(stops, painted.opacity);
    const std::string_view method = chain.find("spreadMethod");
    if (method == "reflect" || method == "repeat") {
        spread(*gradient, method == "reflect", periods_of(*gradient, to_shape, painted));
    }
    const SvgMatrix matrix = painted.matrix.after(to_shape);
    gradient->matrix = {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f};
    const auto is_large = [](double value) { return !(std::abs(value) <= largest_svg_number); };
    if (std::ranges::any_of(gradient->matrix, is_large) || !inverse(matrix) ||
        is_large(gradient->start.x) || is_large(gradient->start.y) || is_large(gradient->end.x) ||
        is_large(gradient->end.y) || is_large(gradient->end_radius)) {
        return last;
    }
    return Paint{last.colour, std::make_shared<const Gradient>(std::move(*gradient))};
}

}  // namespace tongket::images
