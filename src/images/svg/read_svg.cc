#include "images/svg/read_svg.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "images/svg/svg_clip.h"
#include "images/svg/svg_gradient.h"
#include "images/svg/svg_outline.h"
#include "images/svg/svg_style.h"
#include "images/svg/svg_values.h"
#include "images/svg/svg_viewport.h"

namespace tongket::images {

namespace {

constexpr std::size_t most_steps =
    300'000;  ///< nodes that are visited, each as often as it is used
constexpr std::size_t most_points = 2'000'000;
constexpr std::size_t deepest_use = 16;
constexpr std::size_t most_gradients = 20'000, most_clips = 50'000;
constexpr double largest_side = 20'000;                  ///< five metres
constexpr double usual_width = 300, usual_height = 150;  // CSS 2.1, 10.3.2

/// Hold nothing that is seen; texts are outlines before a drawing is printed.
constexpr std::array<std::string_view, 10> silent = {
    "title", "desc",     "metadata", "defs",           "symbol",
    "text",  "clipPath", "",         "linearGradient", "radialGradient"};
constexpr std::array<std::string_view, 2> groups = {"g", "a"};

template <std::size_t count>
bool is_among(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// What an element inherits of those that it stands in.
struct Surroundings {
    SvgStyle style;
    SvgMatrix matrix;  ///< from its units to the drawing's
    SvgSize viewport;
    std::shared_ptr<const Clip> clip;
    std::size_t uses = 0;
};

class SvgReader {
  public:
    explicit SvgReader(const SvgNode& root) : root_(root) {}

    std::variant<SvgFault, SvgDrawing> read() {
        if (root_.name != "svg" || !read_size()) {
            return SvgFault::Malformed;
        }
        note_ids(root_);
        const Drawing& drawing = made_.drawing;
        const SvgViewport view = read_svg_viewport(root_, {drawing.width, drawing.height});
        visit_children(root_,
                       {read_svg_style(root_, {}, paints()), view.matrix, view.inside, nullptr, 0});
        if (is_too_much_) {
            return SvgFault::Malformed;
        }
        return std::move(made_);
    }

  private:
    bool read_size() {
        const auto box = read_view_box(root_);
        const double box_width = box ? box->width : usual_width;
        const double box_height = box ? box->height : usual_height;
        const auto side = [this](std::string_view key) -> std::optional<double> {
            const auto text = root_.find(key);
            if (!text || text->find('%') != std::string_view::npos) {
                return std::nullopt;
            }
            return read_svg_length(*text, 0).value_or(0);
        };
        const auto width = side("width"), height = side("height");
        Drawing& drawing = made_.drawing;
        drawing.width = width.value_or(height ? *height * box_width / box_height : box_width);
        drawing.height = height.value_or(drawing.width * box_height / box_width);
        const auto is_size = [](double value) { return value >= 0.01 && value <= largest_side; };
        return is_size(drawing.width) && is_size(drawing.height);
    }

    void note_ids(const SvgNode& node) {  // as deep as the tree is read
        if (const auto id = node.find("id")) {
            ids_.try_emplace(std::string(*id), &node);
        }
        for (const SvgNode& child : node.children) {
            note_ids(child);
        }
    }

    void visit_children(const SvgNode& node, const Surroundings& around) {
        for (const SvgNode& child : node.children) {
            visit(child, around);
        }
    }

    void visit(const SvgNode& node, const Surroundings& above) {
        if (is_too_much_ || ++steps_ > most_steps) {
            is_too_much_ = true;
            return;
        }
        if (is_among(silent, node.name) || find_declared(node, "display") == "none") {
            return;
        }
        const bool is_group = is_among(groups, node.name);
        if (!is_group && !is_shape(node.name) && node.name != "use" && node.name != "svg") {
            made_.left_out.insert(node.name.substr(0, longest_name));
            return;
        }
        for (const std::string_view effect : {"mask", "filter", "marker-end"}) {
            const std::string_view value = find_declared(node, effect);
            if (!value.empty() && value != "none") {
                made_.left_out.emplace(effect);
            }
        }
        const Surroundings around = enter(node, above);
        if (is_group) {
            visit_children(node, around);
        } else if (node.name == "svg") {
            visit_viewport(node, node, around);
        } else if (node.name == "use") {
            visit_use(node, around);
        } else {
            draw(node, around);
        }
    }

    /// The element's own style, place and clip.
    Surroundings enter(const SvgNode& node, const Surroundings& above) {
        Surroundings around = above;
        around.style = read_svg_style(node, above.style, paints());
        around.matrix = above.matrix.after(read_svg_transform(node.find("transform").value_or("")));
        const std::string_view asked = find_declared(node, "clip-path");
        if (!asked.empty() && asked != "none") {
            set_clip(node, asked, around);
        }
        return around;
    }

    void set_clip(const SvgNode& node, std::string_view asked, Surroundings& around) {
        const std::size_t end = asked.find(')');
        const SvgNode* found = asked.starts_with("url(#") && end != std::string_view::npos
                                   ? find_node(asked.substr(4, end - 4))
                                   : nullptr;
        const bool is_box = found != nullptr && found->find("clipPathUnits") == "objectBoundingBox";
        // What a group's box is shows only when all of it is drawn.
        std::optional<Clip> clip;
        if (found != nullptr && found->name == "clipPath" && (!is_box || is_shape(node.name))) {
            SvgMatrix matrix = around.matrix;
            if (is_box) {
                const SvgBounds box = bounds_of(outline_of(node, around.viewport));
                matrix = matrix.after(
                    {box.right - box.left, 0, 0, box.bottom - box.top, box.left, box.top});
            }
            clip = read_svg_clip(*found, ids(), matrix, is_box ? SvgSize{1, 1} : around.viewport);
        }
        if (!clip) {
            made_.left_out.emplace("clip-path");
            return;
        }
        add_clip(*std::move(clip), around);
    }

    void add_clip(Clip clip, Surroundings& around) {
        clip.within = around.clip;
        if (!last_clip_ || !(*last_clip_ == clip)) {  // charts name one again and again
            // Written with all that it lies in.
            for (const Clip* each = &clip; each != nullptr; each = each->within.get()) {
                points_ += each->outline.size();
            }
            last_clip_ = std::make_shared<const Clip>(std::move(clip));
        }
        is_too_much_ = is_too_much_ || points_ > most_points || ++clips_ > most_clips;
        around.clip = last_clip_;
    }

    void visit_use(const SvgNode& use, const Surroundings& around) {
        const SvgNode* found = find_node(use.find("href").value_or(""));
        if (found == nullptr || around.uses >= deepest_use) {
            made_.left_out.insert("use");
            return;
        }
        Surroundings inside = around;
        ++inside.uses;
        inside.matrix = around.matrix.after(shift_of(use, around.viewport));
        if (found->name == "symbol") {
            inside.style = read_svg_style(*found, around.style, paints());
            visit_viewport(*found, use, inside);
        } else {
            visit(*found, inside);
        }
    }

    /// The children of an inner `svg` or a `symbol` in the box that `asked` gives them, clipped to
    /// it: SVG 1.1, 5.6 and 14.3.3.
    void visit_viewport(const SvgNode& node, const SvgNode& asked, const Surroundings& around) {
        const auto side = [&asked](std::string_view key, double whole) {
            return read_svg_length(asked.find(key).value_or("100%"), whole).value_or(whole);
        };
        const SvgSize box = {side("width", around.viewport.width),
                             side("height", around.viewport.height)};
        if (box.width <= 0 || box.height <= 0) {
            return;
        }
        Surroundings inside = around;
        if (&node == &asked) {  // a use has moved already
            inside.matrix = inside.matrix.after(shift_of(node, around.viewport));
        }
        const std::string_view overflow = find_declared(node, "overflow");
        if (overflow != "visible" && overflow != "auto") {
            add_clip(clip_to(box, inside.matrix), inside);
        }
        const SvgViewport view = read_svg_viewport(node, box);
        inside.matrix = inside.matrix.after(view.matrix);
        inside.viewport = view.inside;
        visit_children(node, inside);
    }

    static SvgMatrix shift_of(const SvgNode& node, const SvgSize& viewport) {
        const auto length = [&node](std::string_view key, double whole) {
            return read_svg_length(node.find(key).value_or("0"), whole).value_or(0);
        };
        return {1, 0, 0, 1, length("x", viewport.width), length("y", viewport.height)};
    }

    void draw(const SvgNode& node, const Surroundings& around) {
        const SvgStyle& style = around.style;
        DrawnPath path;
        path.rule = style.rule;
        path.clip = around.clip;
        path.shows =
            node.find(svg_letters_mark) ? DrawnPath::Shows::Letters : DrawnPath::Shows::Shape;
        const double scale = around.matrix.scale();
        const double fill_opacity = opacity_of(style.fill, style.fill_opacity * style.opacity);
        const double stroke_opacity =
            opacity_of(style.stroke, style.stroke_opacity * style.opacity);
        const bool is_filled = fill_opacity > 0;
        const bool is_stroked = stroke_opacity > 0 && style.pen.width * scale > 0 &&
                                style.pen.width * scale <= largest_svg_number;
        if (style.is_hidden || (!is_filled && !is_stroked)) {
            return;
        }
        path.outline = outline_of(node, around.viewport);
        points_ += path.outline.size();
        is_too_much_ = is_too_much_ || points_ > most_points;
        SvgPainted painted = {bounds_of(path.outline), around.matrix, 0, 1, around.viewport};
        if (is_filled) {
            painted.opacity = fill_opacity;
            path.fill = paint(*style.fill, painted);
        }
        if (is_stroked) {
            painted.opacity = stroke_opacity;
            painted.reach = style.pen.width * style.pen.miter_limit;
            set_pen(path, style, scale, paint(*style.stroke, painted));
        }
        if ((path.fill || path.pen) && move_outline(path.outline, around.matrix) &&
            !path.outline.empty()) {
            made_.drawing.paths.push_back(std::move(path));
        }
    }

    static double opacity_of(const std::optional<SvgPaint>& paint, double opacity) {
        return paint ? opacity * paint->colour.opacity : 0;
    }

    static void set_pen(DrawnPath& path,
                        const SvgStyle& style,
                        double scale,
                        const std::optional<Paint>& paint) {
        if (!paint) {
            return;
        }
        path.pen = style.pen;
        path.pen->paint = *paint;
        path.pen->width *= scale;
        path.pen->dash_start *= scale;
        for (double& dash : path.pen->dashes) {
            dash *= scale;
        }
    }

    [[nodiscard]] const SvgNode* find_node(std::string_view reference) const {
        const auto found = reference.starts_with('#') ? ids_.find(reference.substr(1)) : ids_.end();
        return found == ids_.end() ? nullptr : found->second;
    }

    [[nodiscard]] std::optional<Paint> paint(const SvgPaint& wanted, const SvgPainted& painted) {
        if (wanted.server == nullptr) {
            return Paint{paler(wanted.colour.colour, painted.opacity)};
        }
        // Each shape has a gradient of its own, of as many stops as its file may have.
        if (++gradients_ > most_gradients) {
            is_too_much_ = true;
            return std::nullopt;
        }
        return read_svg_gradient(*wanted.server, ids(), painted);
    }

    [[nodiscard]] SvgFinder ids() const {
        return [this](std::string_view reference) { return find_node(reference); };
    }

    /// Gradients; other servers paint nothing.
    [[nodiscard]] PaintFinder paints() {
        return [this](std::string_view text) -> std::optional<SvgPaint> {
            const std::size_t end = text.find(')');
            const SvgNode* server = text.starts_with("url(#") && end != std::string_view::npos
                                        ? find_node(text.substr(4, end - 4))
                                        : nullptr;
            if (server == nullptr) {
                made_.left_out.insert(std::string(text.substr(0, longest_name)));
                return std::nullopt;
            }
            if (server->name != "linearGradient" && server->name != "radialGradient") {
                made_.left_out.insert(server->name);
                return std::nullopt;
            }
            return SvgPaint{{}, server};
        };
    }

    static constexpr std::size_t longest_name = 40;

    const SvgNode& root_;
    SvgDrawing made_;
    std::map<std::string, const SvgNode*, std::less<>> ids_;
    std::shared_ptr<const Clip> last_clip_;
    std::size_t steps_ = 0, points_ = 0, gradients_ = 0, clips_ = 0;
    bool is_too_much_ = false;
};

}  // namespace

std::variant<SvgFault, SvgDrawing> read_svg(std::string_view bytes) {
    const auto tree = read_svg_tree(bytes);
    if (const auto* fault = std::get_if<SvgFault>(&tree)) {
        return *fault;
    }
    return SvgReader(std::get<SvgNode>(tree)).read();
}

}  // namespace tongket::images
