#include "images/svg/svg_clip.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "images/svg/svg_outline.h"
#include "images/svg/svg_style.h"

namespace tongket::images {

namespace {

using Kind = PathPiece::Kind;

constexpr std::size_t most_nodes = 1'000, deepest = 8;

struct Shape {
    Outline outline;
    FillRule rule = FillRule::NonZero;
};

/// Twice the area within the points, more than 0 where they go round with the clock (y is down).
double turn_of(const Outline& outline) {
    double sum = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        if (outline[i].kind == Kind::Close) {
            continue;
        }
        const DrawingPoint& from = outline[i].end();
        const bool is_last = i + 1 == outline.size() || outline[i + 1].kind == Kind::Close;
        if (is_last) {
            const DrawingPoint& start = outline.front().end();
            sum += from.x * start.y - start.x * from.y;
            continue;
        }
        const PathPiece& next = outline[i + 1];
        DrawingPoint before = from;
        for (std::size_t k = next.kind == Kind::Curve ? 0 : 2; k < next.points.size(); ++k) {
            const DrawingPoint& to = next.points[k];
            sum += before.x * to.y - to.x * before.y;
            before = to;
        }
    }
    return sum;
}

/// The other way round.
Outline reversed(const Outline& outline) {
    Outline made;
    std::size_t last = outline.size();
    while (last > 0 && outline[last - 1].kind == Kind::Close) {
        --last;
    }
    for (std::size_t i = last; i-- > 0;) {
        const PathPiece& piece = outline[i];
        if (made.empty()) {
            made.push_back({Kind::Move, {DrawingPoint{}, DrawingPoint{}, piece.end()}});
        }
        if (i > 0) {
            made.push_back({piece.kind, {piece.points[1], piece.points[0], outline[i - 1].end()}});
        }
    }
    made.push_back({Kind::Close, {}});
    return made;
}

class ClipReader {
  public:
    ClipReader(const SvgFinder& find, const SvgSize& viewport) : find_(find), viewport_(viewport) {}

    std::optional<Clip> read(const SvgNode& clip_path, const SvgMatrix& matrix) {
        collect(clip_path, matrix, FillRule::NonZero, 0);
        const bool is_even_odd = std::ranges::any_of(
            shapes_, [](const Shape& shape) { return shape.rule == FillRule::EvenOdd; });
        if (!can_be_said_ || (is_even_odd && shapes_.size() > 1)) {
            return std::nullopt;
        }
        Clip clip;
        clip.rule = is_even_odd ? FillRule::EvenOdd : FillRule::NonZero;
        for (Shape& shape : shapes_) {
            add(std::move(shape.outline), clip.outline);
        }
        if (clip.outline.empty()) {  // all is hidden
            clip.outline = {{Kind::Move, {}}, {Kind::Close, {}}};
        }
        return clip;
    }

  private:
    /// Shapes that go round the same way cover their union under the rule of non-zero winding.
    void add(Outline outline, Outline& all) const {
        const auto is_start = [](const PathPiece& piece) { return piece.kind == Kind::Move; };
        if (shapes_.size() > 1 && std::ranges::count_if(outline, is_start) == 1 &&
            turn_of(outline) < 0) {
            outline = reversed(outline);
        }
        std::ranges::move(outline, std::back_inserter(all));
    }

    void collect(const SvgNode& node,
                 const SvgMatrix& above,
                 FillRule inherited,
                 std::size_t depth) {
        const std::string_view within = find_declared(node, "clip-path");
        if (depth > deepest || ++nodes_ > most_nodes || (!within.empty() && within != "none")) {
            can_be_said_ = false;
            return;
        }
        if (find_declared(node, "display") == "none") {
            return;
        }
        const SvgMatrix matrix =
            above.after(read_svg_transform(node.find("transform").value_or("")));
        const std::string_view asked = find_declared(node, "clip-rule");
        const FillRule rule = asked.empty()        ? inherited
                              : asked == "evenodd" ? FillRule::EvenOdd
                                                   : FillRule::NonZero;
        if (is_shape(node.name)) {
            Outline outline = outline_of(node, viewport_);
            if (!outline.empty() && move_outline(outline, matrix)) {
                shapes_.push_back({std::move(outline), rule});
            }
        } else if (node.name == "use") {
            collect_used(node, matrix, rule, depth);
        } else if (node.name == "clipPath" || node.name == "g") {
            for (const SvgNode& child : node.children) {
                collect(child, matrix, rule, depth + 1);
            }
        }
    }

    void collect_used(const SvgNode& use,
                      const SvgMatrix& matrix,
                      FillRule rule,
                      std::size_t depth) {
        const auto length = [&use](std::string_view key, double whole) {
            return read_svg_length(use.find(key).value_or("0"), whole).value_or(0);
        };
        const SvgNode* found = find_(use.find("href").value_or(""));
        if (found == nullptr || !is_shape(found->name)) {
            can_be_said_ = false;
            return;
        }
        collect(
            *found,
            matrix.after({1, 0, 0, 1, length("x", viewport_.width), length("y", viewport_.height)}),
            rule, depth + 1);
    }

    const SvgFinder& find_;
    SvgSize viewport_;
    std::vector<Shape> shapes_;
    std::size_t nodes_ = 0;
    bool can_be_said_ = true;
};

}  // namespace

std::optional<Clip> read_svg_clip(const SvgNode& clip_path,
                                  const SvgFinder& find,
                                  const SvgMatrix& matrix,
                                  const SvgSize& viewport) {
    return ClipReader(find, viewport).read(clip_path, matrix);
}

}  // namespace tongket::images
