#include "images/svg/svg_outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace tongket::images {

namespace {

using Kind = PathPiece::Kind;

constexpr std::size_t most_pieces = 1'000'000;
/// Control points of a quarter of a circle of radius 1: off by 0.03 % at most.
constexpr double quarter = 0.5522847498;

bool is_command(char c) {
    return std::string_view("MmLlHhVvCcSsQqTtAaZz").find(c) != std::string_view::npos;
}

class PathReader {
  public:
    explicit PathReader(std::string_view data) : scanner_(data) {}

    Outline read() {
        for (;;) {
            scanner_.skip_blanks();
            const std::string_view rest = scanner_.rest();
            if (rest.empty() || !is_command(rest.front()) ||
                (outline_.empty() && rest.front() != 'M' && rest.front() != 'm')) {
                break;
            }
            scanner_.drop(1);
            if (!repeat(rest.front())) {
                break;
            }
        }
        return std::move(outline_);
    }

  private:
    /// The command with each set of numbers that follows it; false at what is wrong.
    bool repeat(char command) {
        const char kind = static_cast<char>(command >= 'a' ? command - 'a' + 'A' : command);
        is_relative_ = command >= 'a';
        if (kind == 'Z') {
            outline_.push_back({Kind::Close, {DrawingPoint{}, DrawingPoint{}, start_}});
            at_ = control_ = start_;
            last_ = kind;
            return true;
        }
        for (bool first = true;; first = false) {
            scanner_.skip_blanks();
            const std::string_view rest = scanner_.rest();
            if (!first && (rest.empty() || is_command(rest.front()))) {
                return true;
            }
            if (outline_.size() > most_pieces || !step(!first && kind == 'M' ? 'L' : kind)) {
                return false;
            }
        }
    }

    bool step(char kind) {
        const char before = std::exchange(last_, kind);
        switch (kind) {
            case 'M':
            case 'L':
                return straight(kind, point());
            case 'H': {
                const auto x = scanner_.number();
                return straight(
                    kind, x ? std::optional(DrawingPoint{*x + (is_relative_ ? at_.x : 0), at_.y})
                            : std::nullopt);
            }
            case 'V': {
                const auto y = scanner_.number();
                return straight(
                    kind, y ? std::optional(DrawingPoint{at_.x, *y + (is_relative_ ? at_.y : 0)})
                            : std::nullopt);
            }
            case 'C':
            case 'S':
                return cubic(kind == 'C' ? point() : mirrored(before == 'C' || before == 'S'));
            case 'Q':
            case 'T':
                return quadratic(kind == 'Q' ? point() : mirrored(before == 'Q' || before == 'T'));
            default:
                return arc();
        }
    }

    std::optional<DrawingPoint> point() {
        const auto x = scanner_.number();
        const auto y = x ? scanner_.number() : std::nullopt;
        if (!y) {
            return std::nullopt;
        }
        return DrawingPoint{*x + (is_relative_ ? at_.x : 0), *y + (is_relative_ ? at_.y : 0)};
    }
    [[nodiscard]] std::optional<DrawingPoint> mirrored(bool follows_curve) const {
        return follows_curve ? DrawingPoint{2 * at_.x - control_.x, 2 * at_.y - control_.y} : at_;
    }

    bool straight(char kind, const std::optional<DrawingPoint>& to) {
        if (!to) {
            return false;
        }
        outline_.push_back(
            {kind == 'M' ? Kind::Move : Kind::Line, {DrawingPoint{}, DrawingPoint{}, *to}});
        at_ = control_ = *to;
        if (kind == 'M') {
            start_ = *to;
        }
        return true;
    }
    void curve(const DrawingPoint& first, const DrawingPoint& second, const DrawingPoint& to) {
        outline_.push_back({Kind::Curve, {first, second, to}});
        at_ = to;
    }
    bool cubic(const std::optional<DrawingPoint>& first) {
        const auto second = first ? point() : std::nullopt;
        const auto to = second ? point() : std::nullopt;
        if (!to) {
            return false;
        }
        curve(*first, *second, *to);
        control_ = *second;
        return true;
    }
    bool quadratic(const std::optional<DrawingPoint>& control) {
        const auto to = control ? point() : std::nullopt;
        if (!to) {
            return false;
        }
        const auto third = [&control](const DrawingPoint& end) {
            return DrawingPoint{end.x + (control->x - end.x) * 2 / 3,
                                end.y + (control->y - end.y) * 2 / 3};
        };
        curve(third(at_), third(*to), *to);
        control_ = *control;
        return true;
    }

    /// From end points to a centre: SVG 1.1, F.6.5 and F.6.6.
    bool arc() {
        std::array<double, 3> shape{};
        for (double& value : shape) {
            const auto number = scanner_.number();
            if (!number) {
                return false;
            }
            value = *number;
        }
        const auto is_large = scanner_.flag();
        const auto is_swept = is_large ? scanner_.flag() : std::nullopt;
        const auto to = is_swept ? point() : std::nullopt;
        if (!to) {
            return false;
        }
        double rx = std::abs(shape[0]), ry = std::abs(shape[1]);
        if (*to == at_) {
            return true;
        }
        if (rx == 0 || ry == 0) {
            return straight('L', to);
        }
        const double turn = shape[2] * std::numbers::pi / 180;
        const double cosine = std::cos(turn), sine = std::sin(turn);
        const double dx = (at_.x - to->x) / 2, dy = (at_.y - to->y) / 2;
        const double x = cosine * dx + sine * dy, y = cosine * dy - sine * dx;
        const double reach = std::sqrt(x * x / (rx * rx) + y * y / (ry * ry));
        if (reach > 1) {
            rx *= reach;
            ry *= reach;
        }
        const double below = rx * rx * y * y + ry * ry * x * x;
        const double root = std::sqrt(std::max(0.0, (rx * rx * ry * ry - below) / below)) *
                            (*is_large == *is_swept ? -1 : 1);
        const double cx = root * rx * y / ry, cy = -root * ry * x / rx;
        const double from = std::atan2((y - cy) / ry, (x - cx) / rx);
        double sweep = std::atan2((-y - cy) / ry, (-x - cx) / rx) - from;
        if (*is_swept && sweep < 0) {
            sweep += 2 * std::numbers::pi;
        } else if (!*is_swept && sweep > 0) {
            sweep -= 2 * std::numbers::pi;
        }
        const DrawingPoint centre{cosine * cx - sine * cy + (at_.x + to->x) / 2,
                                  sine * cx + cosine * cy + (at_.y + to->y) / 2};
        draw_arc({rx * cosine, rx * sine, -ry * sine, ry * cosine, centre.x, centre.y}, from, sweep,
                 *to);
        return true;
    }

    /// Of a circle of radius 1 under `matrix`, in pieces of a quarter at most.
    void draw_arc(const SvgMatrix& matrix, double from, double sweep, const DrawingPoint& to) {
        const int pieces = std::max(
            1, static_cast<int>(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - 1e-9)));
        const double part = sweep / pieces;
        const double reach = 4.0 / 3 * std::tan(part / 4);
        for (int i = 0; i < pieces; ++i) {
            const double a = from + part * i, b = a + part;
            const DrawingPoint end{std::cos(b), std::sin(b)};
            curve(matrix.apply(
                      {std::cos(a) - reach * std::sin(a), std::sin(a) + reach * std::cos(a)}),
                  matrix.apply({end.x + reach * end.y, end.y - reach * end.x}),
                  i + 1 == pieces ? to : matrix.apply(end));
        }
        control_ = at_;
    }

    NumberScanner scanner_;
    Outline outline_;
    bool is_relative_ = false;
    char last_ = 'M';
    DrawingPoint at_, start_, control_;
};

PathPiece move_to(double x, double y) {
    return {Kind::Move, {DrawingPoint{}, DrawingPoint{}, {x, y}}};
}
PathPiece line_to(double x, double y) {
    return {Kind::Line, {DrawingPoint{}, DrawingPoint{}, {x, y}}};
}

Outline ellipse(double cx, double cy, double rx, double ry) {
    if (rx <= 0 || ry <= 0) {
        return {};
    }
    const double kx = rx * quarter, ky = ry * quarter;
    return {move_to(cx + rx, cy),
            {Kind::Curve, {DrawingPoint{cx + rx, cy + ky}, {cx + kx, cy + ry}, {cx, cy + ry}}},
            {Kind::Curve, {DrawingPoint{cx - kx, cy + ry}, {cx - rx, cy + ky}, {cx - rx, cy}}},
            {Kind::Curve, {DrawingPoint{cx - rx, cy - ky}, {cx - kx, cy - ry}, {cx, cy - ry}}},
            {Kind::Curve, {DrawingPoint{cx + kx, cy - ry}, {cx + rx, cy - ky}, {cx + rx, cy}}},
            {Kind::Close, {}}};
}

Outline rectangle(double x, double y, double width, double height, double rx, double ry) {
    if (width <= 0 || height <= 0) {
        return {};
    }
    rx = std::clamp(rx, 0.0, width / 2);
    ry = std::clamp(ry, 0.0, height / 2);
    const double right = x + width, bottom = y + height;
    if (rx == 0 || ry == 0) {
        return {move_to(x, y),
                line_to(right, y),
                line_to(right, bottom),
                line_to(x, bottom),
                {Kind::Close, {}}};
    }
    const double kx = rx * (1 - quarter), ky = ry * (1 - quarter);
    return {move_to(x + rx, y),
            line_to(right - rx, y),
            {Kind::Curve, {DrawingPoint{right - kx, y}, {right, y + ky}, {right, y + ry}}},
            line_to(right, bottom - ry),
            {Kind::Curve,
             {DrawingPoint{right, bottom - ky}, {right - kx, bottom}, {right - rx, bottom}}},
            line_to(x + rx, bottom),
            {Kind::Curve, {DrawingPoint{x + kx, bottom}, {x, bottom - ky}, {x, bottom - ry}}},
            line_to(x, y + ry),
            {Kind::Curve, {DrawingPoint{x, y + ky}, {x + kx, y}, {x + rx, y}}},
            {Kind::Close, {}}};
}

Outline polygon(std::string_view points) {
    const std::vector<double> numbers = read_svg_numbers(points);
    Outline outline;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        outline.push_back(i == 0 ? move_to(numbers[0], numbers[1])
                                 : line_to(numbers[i], numbers[i + 1]));
    }
    return outline;
}

}  // namespace

Outline read_path_data(std::string_view data) { return PathReader(data).read(); }

bool is_shape(std::string_view name) {
    constexpr std::array<std::string_view, 7> shapes = {"path", "rect",     "circle", "ellipse",
                                                        "line", "polyline", "polygon"};
    return std::ranges::find(shapes, name) != shapes.end();
}

bool move_outline(Outline& outline, const SvgMatrix& matrix) {
    for (PathPiece& piece : outline) {
        for (DrawingPoint& point : piece.points) {
            point = matrix.apply(point);
            if (!(std::abs(point.x) <= largest_svg_number) ||
                !(std::abs(point.y) <= largest_svg_number)) {
                return false;
            }
        }
    }
    return true;
}

Outline outline_of(const SvgNode& shape, const SvgSize& viewport) {
    const auto length = [&](std::string_view key, double whole) -> std::optional<double> {
        const auto text = shape.find(key);
        return text ? read_svg_length(*text, whole) : std::nullopt;
    };
    const auto x = [&](std::string_view key) { return length(key, viewport.width).value_or(0); };
    const auto y = [&](std::string_view key) { return length(key, viewport.height).value_or(0); };
    if (shape.name == "path") {
        return read_path_data(shape.find("d").value_or(""));
    }
    if (shape.name == "rect") {
        const auto rx = length("rx", viewport.width), ry = length("ry", viewport.height);
        return rectangle(x("x"), y("y"), x("width"), y("height"), rx.value_or(ry.value_or(0)),
                         ry.value_or(rx.value_or(0)));
    }
    if (shape.name == "circle") {
        // Of neither side: SVG 1.1, 7.10.
        const double whole = std::hypot(viewport.width, viewport.height) / std::numbers::sqrt2;
        const double radius = length("r", whole).value_or(0);
        return ellipse(x("cx"), y("cy"), radius, radius);
    }
    if (shape.name == "ellipse") {
        return ellipse(x("cx"), y("cy"), x("rx"), y("ry"));
    }
    if (shape.name == "line") {
        return {move_to(x("x1"), y("y1")), line_to(x("x2"), y("y2"))};
    }
    if (shape.name == "polyline" || shape.name == "polygon") {
        Outline outline = polygon(shape.find("points").value_or(""));
        if (shape.name == "polygon" && !outline.empty()) {
            outline.push_back({Kind::Close, {}});
        }
        return outline;
    }
    return {};
}

}  // namespace tongket::images
