#include "compose/count.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "compose/template.h"
#include "stylesheet/house_shapes.h"

namespace tongket::compose {

namespace {

using document::Length;

/// "8.575" is eight thousand; nothing for what is no count.
std::optional<std::size_t> read_count(std::string text) {
    std::erase(text, '.');
    std::size_t count = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, count);
    return error == std::errc{} && stop == end ? std::optional(count) : std::nullopt;
}

std::shared_ptr<const graphics::Outline> outline_of(const stylesheet::CountPart& part,
                                                    Length width,
                                                    Length height) {
    using Shape = stylesheet::CountPart::Shape;
    switch (part.shape) {
        case Shape::Rectangle:
            return std::make_shared<const graphics::Outline>(
                graphics::rectangle_outline({{}, {}, width, height}));
        case Shape::Ellipse:
            return std::make_shared<const graphics::Outline>(
                graphics::ellipse_outline({{}, {}, width, height}));
        case Shape::Tile:
            break;
    }
    return std::make_shared<const graphics::Outline>(stylesheet::tile_outline(width, height));
}

class Counted {
  public:
    Counted(const stylesheet::CountPart& part, std::size_t all)
        : part_(part), all_(all), width_(part.width), step_(part.step_x), height_(part.height) {
        if (part.within > Length{}) {
            // Four fifths of the step are the shape; behind the last one there is no white.
            const auto shapes = static_cast<std::int64_t>(std::min(across(), all));
            step_ = part.within * 5 / (shapes * 5 - 1);
            width_ = std::max(step_ * 4 / 5, Length::from_units(1));
            if (part.widest > Length{} && width_ > part.widest) {
                width_ = part.widest;
                step_ = width_ * 5 / 4;
            }
            height_ = width_;
        }
    }

    /// Shapes from `first` on, `count` of them, are in the first colours.
    [[nodiscard]] document::Drawn draw(std::size_t first,
                                       std::size_t count,
                                       std::span<const graphics::Colour> fills) const {
        const auto outline = outline_of(part_, width_, height_);
        auto drawing = std::make_shared<document::Drawing>();
        std::int64_t rows = 1;
        for (std::size_t i = 0; i < all_; ++i) {
            const auto column =
                static_cast<std::int64_t>(part_.down > 0 ? i / part_.down : i % across());
            const auto row =
                static_cast<std::int64_t>(part_.down > 0 ? i % part_.down : i / across());
            rows = std::max(rows, row + 1);
            graphics::ShapeItem shape{
                graphics::Artifact::Layout, {step_ * column, row_step() * row}, outline};
            const bool is_counted = i >= first && i - first < count;
            shape.fill = is_counted ? fills[i % fills.size()] : part_.rest;
            if (part_.rule > Length{}) {
                graphics::Pen pen;
                pen.width = part_.rule;
                pen.colour = part_.rule_colour;
                shape.pen = std::move(pen);
            }
            drawing->push_back(std::move(shape));
        }
        document::Drawn drawn;
        drawn.drawing = std::move(drawing);
        drawn.height = row_step() * (rows - 1) + height_;
        return drawn;
    }

  private:
    [[nodiscard]] std::size_t across() const {
        return part_.across > 0 ? part_.across : std::max<std::size_t>(all_, 1);
    }
    [[nodiscard]] Length row_step() const {
        return part_.within > Length{} ? height_ * 5 / 4 : part_.step_y;
    }

    const stylesheet::CountPart& part_;
    std::size_t all_;
    Length width_, step_, height_;
};

}  // namespace

std::optional<document::Drawn> compose_count(Composition& composition,
                                             const stylesheet::CountPart& part,
                                             const Scope& scope,
                                             base::Place place) {
    constexpr std::size_t most = 5'000;
    const PieceList pieces = fill_template(part.count, scope, composition.diagnostics);
    const std::string text = plain_text(pieces);
    const std::string of = plain_text(fill_template(part.whole, scope, composition.diagnostics));
    if (text.empty()) {
        return std::nullopt;
    }
    const auto count = read_count(text);
    const auto all = of.empty() ? count : read_count(of);
    if (!count || !all || *count > *all || *all > most) {
        composition.diagnostics.report(base::Code::CountNotDrawn, first_place(pieces, place),
                                       {of.empty() ? text : text + "/" + of, std::to_string(most)});
        return std::nullopt;
    }
    const std::string from = plain_text(fill_template(part.from, scope, composition.diagnostics));
    const std::size_t first = std::max<std::size_t>(read_count(from).value_or(1), 1) - 1;
    const Field* own = part.in_colour ? scope.find("colour") : nullptr;
    const std::span<const graphics::Colour> fills = own != nullptr && own->colour != nullptr
                                                        ? std::span(own->colour.get(), 1)
                                                        : std::span(part.fills);
    return *all > 0 ? std::optional(Counted(part, *all).draw(first, *count, fills)) : std::nullopt;
}

document::DrawingRef first_shapes(Composition& composition,
                                  const document::Drawing& drawing,
                                  const stylesheet::Template& count,
                                  const Scope& scope) {
    const std::string text = plain_text(fill_template(count, scope, composition.diagnostics));
    const std::size_t shapes =
        std::min(text.empty() ? 0 : read_count(text).value_or(drawing.size()), drawing.size());
    return std::make_shared<const document::Drawing>(
        drawing.begin(), drawing.begin() + static_cast<std::ptrdiff_t>(shapes));
}

}  // namespace tongket::compose
