#include "graphics/text_ground.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

namespace tongket::graphics {

namespace {

using base::Length;
using Kind = OutlinePiece::Kind;

bool is_in(const Rectangle& box, Point point) {
    return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y &&
           point.y <= box.y + box.height;
}

struct Vector {
    double x = 0, y = 0;
};
Vector vector_of(Point point) {
    return {static_cast<double>(point.x.units()), static_cast<double>(point.y.units())};
}

/// Counts the times that a line of the outline goes round the point.
class Winding {
  public:
    explicit Winding(Point point) : point_(vector_of(point)) {}

    void move(Vector to) {
        close();
        first_ = last_ = to;
    }
    void line(Vector to) {
        const double side =
            (to.x - last_.x) * (point_.y - last_.y) - (point_.x - last_.x) * (to.y - last_.y);
        if (last_.y <= point_.y && to.y > point_.y && side > 0) {
            ++turns_;
        } else if (last_.y > point_.y && to.y <= point_.y && side < 0) {
            --turns_;
        }
        last_ = to;
    }
    void curve(Vector first, Vector second, Vector end) {
        constexpr int lines = 16;
        const Vector start = last_;
        for (int i = 1; i <= lines; ++i) {
            const double t = static_cast<double>(i) / lines, u = 1 - t;
            const std::array weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
            line({weights[0] * start.x + weights[1] * first.x + weights[2] * second.x +
                      weights[3] * end.x,
                  weights[0] * start.y + weights[1] * first.y + weights[2] * second.y +
                      weights[3] * end.y});
        }
    }
    void close() { line(first_); }
    [[nodiscard]] int turns() const { return turns_; }

  private:
    Vector point_, first_, last_;
    int turns_ = 0;
};

/// An area that was painted: its one colour, if it has one.
struct Area {
    Rectangle box;
    const Outline* outline = nullptr;  ///< null: the box; from `origin`
    const Outline* clip = nullptr;     ///< null: all of it is seen
    Point origin;
    std::optional<Colour> colour;

    [[nodiscard]] bool holds(Point point) const {
        if (!is_in(box, point)) {
            return false;
        }
        const Point inside{point.x - origin.x, point.y - origin.y};
        return (outline == nullptr || graphics::holds(*outline, inside)) &&
               (clip == nullptr || graphics::holds(*clip, inside));
    }
};

class Grounds {
  public:
    void paint(const ShapeItem& shape) {
        const auto box = box_around(*shape.outline);
        if (box && (shape.fill || shape.gradient != nullptr)) {
            areas_.push_back(
                {{box->x + shape.origin.x, box->y + shape.origin.y, box->width, box->height},
                 rectangle_of(*shape.outline) ? nullptr : shape.outline.get(),
                 shape.clip.get(),
                 shape.origin,
                 shape.gradient != nullptr ? std::nullopt : shape.fill});
        }
    }
    void paint(const BoxItem& box) {
        if (box.role == BoxItem::Role::Fill) {
            areas_.push_back({box.box, nullptr, nullptr, {}, box.colour});
        }
    }
    void paint(const ImageItem& image) {
        areas_.push_back({image.box, nullptr, image.clip.get(), {image.box.x, image.box.y}, {}});
    }

    [[nodiscard]] std::size_t size() const { return areas_.size(); }
    /// All but the first `count`.
    void forget_from(std::size_t count) { areas_.resize(count); }

    /// Nothing where it is no one colour.
    [[nodiscard]] std::optional<Colour> below(Point point) const {
        for (const Area& area : std::views::reverse(areas_)) {
            if (area.holds(point)) {
                return area.colour;
            }
        }
        Colour paper;
        paper.components[0] = 0;
        return paper;
    }

  private:
    std::vector<Area> areas_;
};

/// Half way along the line, in the middle of small letters.
Point middle_of(const TextItem& text) {
    const PlacedWord& last = text.words.back();
    const Length width = last.x + last.word->width(text.size);
    return {text.origin.x + width / 2, text.origin.y - text.size / 4};
}

bool is_read(const TextItem& text) {
    const auto* artifact = std::get_if<Artifact>(&text.tag);
    return text.direction == Direction::Right && !text.words.empty() &&
           (artifact == nullptr ||
            (*artifact != Artifact::Watermark && *artifact != Artifact::Production));
}

}  // namespace

bool holds(const Outline& outline, Point point) {
    Winding winding(point);
    for (const OutlinePiece& piece : outline) {
        switch (piece.kind) {
            case Kind::Move:
                winding.move(vector_of(piece.end()));
                break;
            case Kind::Line:
                winding.line(vector_of(piece.end()));
                break;
            case Kind::Curve:
                winding.curve(vector_of(piece.points[0]), vector_of(piece.points[1]),
                              vector_of(piece.end()));
                break;
            case Kind::Close:
                winding.close();
                break;
        }
    }
    winding.close();
    return winding.turns() != 0;
}

std::vector<GroundedText> grounded_texts(const Page& page) {
    std::vector<GroundedText> texts;
    for_each_grounded_text({&page, 1}, [&](std::size_t, const GroundedText& text) {
        texts.push_back(text);
    });
    return texts;
}

void for_each_grounded_text(
    std::span<const Page> pages,
    const std::function<void(std::size_t page, const GroundedText& text)>& take) {
    Grounds grounds;
    const Background* painted = nullptr;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = pages[p];
        if (page.background.get() != painted) {
            grounds = {};
            painted = page.background.get();
            for (std::size_t i = 0; painted != nullptr && i < painted->size(); ++i) {
                grounds.paint((*painted)[i]);
            }
        }
        const std::size_t below = grounds.size();
        for (const DisplayItem& item : page.items) {
            if (const auto* text = std::get_if<TextItem>(&item)) {
                if (!is_read(*text)) {
                    continue;
                }
                if (auto ground = grounds.below(middle_of(*text))) {
                    take(p, {text, *std::move(ground)});
                }
            } else if (const auto* shape = std::get_if<ShapeItem>(&item)) {
                grounds.paint(*shape);
            } else if (const auto* box = std::get_if<BoxItem>(&item)) {
                grounds.paint(*box);
            } else if (const auto* image = std::get_if<ImageItem>(&item)) {
                grounds.paint(*image);
            }
        }
        grounds.forget_from(below);
    }
}

}  // namespace tongket::graphics
