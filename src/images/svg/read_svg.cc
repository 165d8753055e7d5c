#include "images/svg/read_svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "images/svg/svg_gradient.h"
#include "images/svg/svg_outline.h"
#include "images/svg/svg_style.h"
#include "images/svg/svg_values.h"

namespace tongket::images {

namespace {

constexpr std::size_t most_steps =
    300'000;  ///< nodes that are visited, each as often as it is used
constexpr std::size_t most_points = 2'000'000;
constexpr std::size_t deepest_use = 16;
constexpr std::size_t most_gradients = 20'000;
constexpr double largest_side = 20'000;                  ///< five metres
constexpr double usual_width = 300, usual_height = 150;  // CSS 2.1, 10.3.2

/// Hold nothing that is seen; texts are outlines before a drawing is printed.
constexpr std::array<std::string_view, 10> silent = {
    "title", "desc",     "metadata", "defs",           "symbol",
    "text",  "clipPath", "",         "linearGradient", "radialGradient"};
constexpr std::array<std::string_view, 3> groups = {"g", "a", "svg"};

template <std::size_t count>
bool is_among(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

class SvgReader {
  public:
    explicit SvgReader(const SvgNode& root) : root_(root) {}

    std::variant<SvgFault, SvgDrawing> read() {
        if (root_.name != "svg" || !read_size()) {
            return SvgFault::Malformed;
        }
        note_ids(root_);
        visit_children(root_, read_svg_style(root_, {}, finder()), view_, 0);
        if (is_too_much_) {
            return SvgFault::Malformed;
        }
        return std::move(made_);
    }

  private:
    /// The size, and the matrix from the user's units.
    bool read_size() {
        const std::vector<double> box = read_svg_numbers(root_.find("viewBox").value_or(""));
        const bool has_box = box.size() == 4 && box[2] > 0 && box[3] > 0;
        const double box_width = has_box ? box[2] : usual_width;
        const double box_height = has_box ? box[3] : usual_height;
        const auto side = [this](std::string_view key) -> std::optional<double> {
            const auto text = root_.find(key);
            if (!text || text->find('%') != std::string_view::npos) {
                return std::nullopt;
            }
            const auto length = read_svg_length(*text, 0);
            return length ? *length : 0;
        };
        const auto width = side("width"), height = side("height");
        Drawing& drawing = made_.drawing;
        drawing.width = width.value_or(height ? *height * box_width / box_height : box_width);
        drawing.height = height.value_or(drawing.width * box_height / box_width);
        const auto is_size = [](double value) { return value >= 0.01 && value <= largest_side; };
        if (!is_size(drawing.width) || !is_size(drawing.height)) {
            return false;
        }
        width_ = has_box ? box_width : drawing.width;
        height_ = has_box ? box_height : drawing.height;
        if (has_box) {
            double across = drawing.width / box_width, down = drawing.height / box_height;
            if (root_.find("preserveAspectRatio") != "none") {
                across = down = std::min(across, down);
            }
            view_ = {across,
                     0,
                     0,
                     down,
                     (drawing.width - box_width * across) / 2 - box[0] * across,
                     (drawing.height - box_height * down) / 2 - box[1] * down};
        }
        return true;
    }

    void note_ids(const SvgNode& node) {  // as deep as the tree is read
        if (const auto id = node.find("id")) {
            ids_.try_emplace(std::string(*id), &node);
        }
        for (const SvgNode& child : node.children) {
            note_ids(child);
        }
    }

    void visit_children(const SvgNode& node,
                        const SvgStyle& style,
                        const SvgMatrix& matrix,
                        std::size_t uses) {
        for (const SvgNode& child : node.children) {
            visit(child, style, matrix, uses);
        }
    }

    void visit(const SvgNode& node,
               const SvgStyle& inherited,
               const SvgMatrix& above,
               std::size_t uses) {
        if (is_too_much_ || ++steps_ > most_steps) {
            is_too_much_ = true;
            return;
        }
        if (is_among(silent, node.name) || find_declared(node, "display") == "none") {
            return;
        }
        const bool is_group = is_among(groups, node.name);
        if (!is_group && !is_shape(node.name) && node.name != "use") {
            made_.left_out.insert(node.name.substr(0, longest_name));
            return;
        }
        for (const std::string_view effect : {"clip-path", "mask", "filter", "marker-end"}) {
            const std::string_view value = find_declared(node, effect);
            if (!value.empty() && value != "none") {
                made_.left_out.emplace(effect);
            }
        }
        const SvgStyle style = read_svg_style(node, inherited, finder());
        const SvgMatrix matrix =
            above.after(read_svg_transform(node.find("transform").value_or("")));
        if (is_group) {
            visit_children(node, style, matrix.after(shift_of(node)), uses);
        } else if (node.name == "use") {
            visit_use(node, style, matrix, uses);
        } else {
            draw(node, style, matrix);
        }
    }

    /// Of a `use` or an inner `svg`.
    [[nodiscard]] SvgMatrix shift_of(const SvgNode& node) const {
        if (node.name != "use" && node.name != "svg") {
            return {};
        }
        const auto length = [&node](std::string_view key, double whole) {
            const auto text = node.find(key);
            return text ? read_svg_length(*text, whole).value_or(0) : 0;
        };
        return {1, 0, 0, 1, length("x", width_), length("y", height_)};
    }

    void visit_use(const SvgNode& node,
                   const SvgStyle& style,
                   const SvgMatrix& matrix,
                   std::size_t uses) {
        const SvgNode* found = find_node(node.find("href").value_or(""));
        if (found == nullptr || uses >= deepest_use) {
            made_.left_out.insert("use");
            return;
        }
        const SvgMatrix moved = matrix.after(shift_of(node));
        if (found->name == "symbol") {
            visit_children(*found, read_svg_style(*found, style, finder()), moved, uses + 1);
        } else {
            visit(*found, style, moved, uses + 1);
        }
    }

    void draw(const SvgNode& node, const SvgStyle& style, const SvgMatrix& matrix) {
        DrawnPath path;
        path.rule = style.rule;
        path.shows =
            node.find(svg_letters_mark) ? DrawnPath::Shows::Letters : DrawnPath::Shows::Shape;
        const double scale = matrix.scale();
        const bool is_filled = style.fill && style.fill_opacity * style.opacity > 0;
        const bool is_stroked = style.stroke && style.stroke_opacity * style.opacity > 0 &&
                                style.pen.width * scale > 0 &&
                                style.pen.width * scale <= largest_svg_number;
        if (style.is_hidden || (!is_filled && !is_stroked)) {
            return;
        }
        path.outline = outline_of(node, width_, height_);
        points_ += path.outline.size();
        is_too_much_ = is_too_much_ || points_ > most_points;
        SvgPainted painted = {bounds_of(path.outline), matrix, 0, 1, width_, height_};
        if (is_filled) {
            painted.opacity = style.fill_opacity * style.opacity;
            path.fill = paint(*style.fill, painted);
        }
        if (is_stroked) {
            painted.opacity = style.stroke_opacity * style.opacity;
            painted.reach = style.pen.width * style.pen.miter_limit;
            set_pen(path, style, scale, paint(*style.stroke, painted));
        }
        if (!path.fill && !path.pen) {
            return;
        }
        for (PathPiece& piece : path.outline) {
            for (DrawingPoint& point : piece.points) {
                point = matrix.apply(point);
                if (!(std::abs(point.x) <= largest_svg_number) ||
                    !(std::abs(point.y) <= largest_svg_number)) {
                    return;  // so far outside that it is nobody's drawing
                }
            }
        }
        if (!path.outline.empty()) {
            made_.drawing.paths.push_back(std::move(path));
        }
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
            return Paint{paler(wanted.colour, painted.opacity)};
        }
        // Each shape has a gradient of its own, of as many stops as its file may have.
        if (++gradients_ > most_gradients) {
            is_too_much_ = true;
            return std::nullopt;
        }
        return read_svg_gradient(
            *wanted.server, [this](std::string_view reference) { return find_node(reference); },
            painted);
    }

    /// Gradients; other servers paint nothing.
    [[nodiscard]] PaintFinder finder() {
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
    double width_ = 0, height_ = 0;  ///< of what percentages are of
    SvgMatrix view_;
    std::map<std::string, const SvgNode*, std::less<>> ids_;
    std::size_t steps_ = 0, points_ = 0, gradients_ = 0;
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
