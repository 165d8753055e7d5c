#include "images/svg/svg_viewport.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace tongket::images {

namespace {

/// How much of the room that is left goes before: "xMidYMax" has half of it across, all down.
double share_before(std::string_view align, std::string_view axis) {
    const std::size_t at = align.find(axis);
    if (at == std::string_view::npos) {
        return 0.5;
    }
    const std::string_view rest = align.substr(at + axis.size());
    return rest.starts_with("Min") ? 0 : rest.starts_with("Max") ? 1 : 0.5;
}

}  // namespace

std::optional<SvgViewBox> read_view_box(const SvgNode& node) {
    const std::vector<double> box = read_svg_numbers(node.find("viewBox").value_or(""));
    if (box.size() != 4 || box[2] <= 0 || box[3] <= 0) {
        return std::nullopt;
    }
    return SvgViewBox{box[0], box[1], box[2], box[3]};
}

SvgViewport read_svg_viewport(const SvgNode& node, const SvgSize& box) {
    const auto view = read_view_box(node);
    if (!view) {
        return {{}, box};
    }
    double across = box.width / view->width, down = box.height / view->height;
    const std::string_view asked = node.find("preserveAspectRatio").value_or("");
    if (asked.find("none") == std::string_view::npos) {
        const bool is_filled = asked.find("slice") != std::string_view::npos;
        across = down = is_filled ? std::max(across, down) : std::min(across, down);
    }
    const double left = (box.width - view->width * across) * share_before(asked, "x");
    const double top = (box.height - view->height * down) * share_before(asked, "Y");
    return {{across, 0, 0, down, left - view->left * across, top - view->top * down},
            {view->width, view->height}};
}

Clip clip_to(const SvgSize& box, const SvgMatrix& matrix) {
    const auto corner = [&matrix](PathPiece::Kind kind, double x, double y) {
        return PathPiece{kind, {DrawingPoint{}, DrawingPoint{}, matrix.apply({x, y})}};
    };
    using Kind = PathPiece::Kind;
    return {{corner(Kind::Move, 0, 0),
             corner(Kind::Line, box.width, 0),
             corner(Kind::Line, box.width, box.height),
             corner(Kind::Line, 0, box.height),
             {Kind::Close, {}}},
            FillRule::NonZero,
            nullptr};
}

}  // namespace tongket::images
