#include <algorithm>
#include <utility>

#include "pdf/content_writer.h"

namespace tongket::pdf {

namespace {

using base::Length;

}  // namespace

Length ContentWriter::low_edge(Length side) const {
    if (style_.edge == Edge::Trim) {
        return std::max(side, Length());
    }
    return side <= almost ? -frame_.bleed : side;
}

Length ContentWriter::high_edge(Length side, Length trim) const {
    if (style_.edge == Edge::Trim) {
        return std::min(side, trim);
    }
    return side >= trim - almost ? trim + frame_.bleed : side;
}

void ContentWriter::write_box(const graphics::BoxItem& item) {
    const Length right_side = item.box.x + item.box.width;
    const Length bottom_side = item.box.y + item.box.height;
    const bool is_seen = item.box.width > Length() && item.box.height > Length() &&
                         right_side > -frame_.bleed && bottom_side > -frame_.bleed &&
                         item.box.x < page_.width + frame_.bleed &&
                         item.box.y < page_.height + frame_.bleed;
    const Length left = low_edge(item.box.x), right = high_edge(right_side, page_.width);
    const Length top = low_edge(item.box.y), bottom = high_edge(bottom_side, page_.height);
    if (!is_seen || left >= right || top >= bottom) {
        return;
    }
    enter_graphics(item.tag);
    const bool is_line = std::min(item.box.width, item.box.height) <= thickest_line;
    set_colour(item.colour, is_line ? Overprint::IfBlack : Overprint::Never);
    put(frame_.x(left));
    put(frame_.y(bottom));
    put(points(right - left));
    put(points(bottom - top));
    put("re f\n");
}

void ContentWriter::write_shape(const graphics::ShapeItem& item) {
    const auto box = graphics::box_around(*item.outline);
    if (!box) {
        return;
    }
    const Length reach = item.pen ? item.pen->width : Length();
    const graphics::Rectangle seen = {item.origin.x + box->x - reach,
                                      item.origin.y + box->y - reach, box->width + reach * 2,
                                      box->height + reach * 2};
    if (is_off_page(seen)) {
        return;
    }
    enter_graphics(item.tag);
    const bool leaves = leaves_page(seen);
    const PaintState before = state_;
    if (item.clip || leaves) {
        put("q\n");
        if (leaves) {
            clip_to(seen);
        }
        if (item.clip) {
            put_outline(*item.clip, item.origin);
            put("W n\n");
        }
    }
    paint_shape(item);
    if (item.clip || leaves) {
        put("Q\n");
        state_ = before;
    }
}

void ContentWriter::paint_shape(const graphics::ShapeItem& item) {
    if (item.gradient) {
        fill_with(*item.gradient, item);
    } else if (item.fill) {
        set_colour(*item.fill, Overprint::Never);
        if (item.pen) {
            set_pen(*item.pen, Overprint::Never);
        }
        put_outline(*item.outline, item.origin);
        put(item.pen ? "B\n" : "f\n");
        return;
    }
    if (item.pen) {
        set_pen(*item.pen,
                item.pen->width <= thickest_line ? Overprint::IfBlack : Overprint::Never);
        put_outline(*item.outline, item.origin);
        put("S\n");
    }
}

void ContentWriter::fill_with(const graphics::Gradient& gradient, const graphics::ShapeItem& item) {
    set_overprint(false);
    put("q\n");
    put_outline(*item.outline, item.origin);
    put("W n\n");
    const Length dx = gradient.to.x - gradient.from.x, dy = gradient.to.y - gradient.from.y;
    for (const Length number : {dx, -dy, dy, dx}) {
        put(points(number));
    }
    put(frame_.x(item.origin.x + gradient.from.x));
    put(frame_.y(item.origin.y + gradient.from.y));
    const std::uint32_t index = style_.palette->shading(gradient);
    put("cm\n/Sh");
    append(operators_, index);
    put(" sh\nQ\n");
    result_.shadings.push_back(index);
    const PaintShading& shading = style_.palette->shadings()[index];
    for (std::size_t i = 0; i < result_.process.size(); ++i) {
        result_.process[i] = result_.process[i] || shading.process[i] > 0;
    }
    result_.spots.insert(result_.spots.end(), shading.spots.begin(), shading.spots.end());
}

void ContentWriter::set_pen(const graphics::Pen& pen, Overprint overprint) {
    const Paint& paint = style_.palette->paint(pen.colour);
    std::string operators = paint.stroke;
    append(operators, points(pen.width));
    operators += " w ";
    append(operators, static_cast<int>(pen.cap));
    operators += " J ";
    append(operators, static_cast<int>(pen.join));
    operators += " j [";
    for (const Length dash : pen.dashes) {
        append(operators, points(dash));
        operators += ' ';
    }
    operators += "] 0 d\n";
    if (operators != state_.pen) {
        put(operators);
        state_.pen = std::move(operators);
        note_inks(pen.colour, paint);
    }
    set_overprint(overprint == Overprint::IfBlack && paint.overprints);
}

void ContentWriter::put_outline(const graphics::Outline& outline, const graphics::Point& origin) {
    using Kind = graphics::OutlinePiece::Kind;
    for (const graphics::OutlinePiece& piece : outline) {
        if (piece.kind == Kind::Close) {
            put("h\n");
            continue;
        }
        for (std::size_t i = piece.kind == Kind::Curve ? 0 : 2; i < piece.points.size(); ++i) {
            put(frame_.x(origin.x + piece.points[i].x));
            put(frame_.y(origin.y + piece.points[i].y));
        }
        put(piece.kind == Kind::Curve ? "c\n" : piece.kind == Kind::Line ? "l\n" : "m\n");
    }
}

void ContentWriter::clip_to(const graphics::Rectangle& box) {
    const Length left = std::max(box.x, -frame_.bleed);
    const Length top = std::max(box.y, -frame_.bleed);
    const Length right = std::min(box.x + box.width, page_.width + frame_.bleed);
    const Length bottom = std::min(box.y + box.height, page_.height + frame_.bleed);
    put(frame_.x(left));
    put(frame_.y(bottom));
    put(points(std::max(right - left, Length())));
    put(points(std::max(bottom - top, Length())));
    put("re W n\n");
}

bool ContentWriter::is_off_page(const graphics::Rectangle& box) const {
    return box.x >= page_.width + frame_.bleed || box.y >= page_.height + frame_.bleed ||
           box.x + box.width <= -frame_.bleed || box.y + box.height <= -frame_.bleed;
}

bool ContentWriter::leaves_page(const graphics::Rectangle& box) const {
    return box.x < -frame_.bleed || box.y < -frame_.bleed ||
           box.x + box.width > page_.width + frame_.bleed ||
           box.y + box.height > page_.height + frame_.bleed;
}

}  // namespace tongket::pdf
