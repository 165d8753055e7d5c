#include "compose/gauge.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "compose/template.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using base::Length;
using namespace base::literals;
using Direction = stylesheet::GaugePart::Direction;

constexpr Length paper = 0.4_mm, mark_pen = 0.9_pt, beside_mark = 1_mm;
/// Beyond three times the plan a bar says no more than that it is long.
constexpr std::int64_t whole = 100'000, most = 3 * whole;

/// Thousandths of a per cent; nothing if the field holds no percentage of 0 at least.
std::optional<std::int64_t> percentage_of(const Field& field) {
    std::string text = plain_text(field.text);
    if (text.ends_with('%')) {
        text.pop_back();
    }
    const auto read = vietnamese::read_number(text);
    if (!read || read->value.coefficient < 0) {
        return std::nullopt;
    }
    const vietnamese::Decimal limit{most / 1'000, 0};
    if (limit < read->value) {
        return most;
    }
    return vietnamese::divide(read->value, {1, 0}, 3).coefficient;
}

/// Boxes along the bar, which grows to the right or upwards from its foot.
class BarDrawing {
  public:
    BarDrawing(const stylesheet::GaugePart& part, Length corner_x, Length corner_y)
        : part_(part), x_(corner_x), y_(corner_y) {}

    /// From one length along the bar to another.
    void add(Length from, Length to, const graphics::Colour& colour) {
        if (from < to) {
            fill(part_.direction == Direction::Right
                     ? graphics::Rectangle{x_ + from, y_, to - from, part_.thickness}
                     : graphics::Rectangle{x_, y_ - to, part_.thickness, to - from},
                 colour);
        }
    }

    /// Across the bar at `at`, out of it on the side of its text.
    void add_mark(Length at) {
        const Length reach = part_.mark_length + part_.thickness;
        fill(part_.direction == Direction::Right
                 ? graphics::Rectangle{x_ + at - mark_pen / 2, y_ - part_.mark_length, mark_pen,
                                       reach}
                 : graphics::Rectangle{x_, y_ - at - mark_pen / 2, reach, mark_pen},
             part_.mark);
    }

    [[nodiscard]] document::DrawingRef take() {
        return std::make_shared<const document::Drawing>(std::move(shapes_));
    }

  private:
    void fill(const graphics::Rectangle& box, const graphics::Colour& colour) {
        graphics::ShapeItem item{graphics::Artifact::Layout, {}, nullptr};
        item.outline = std::make_shared<const graphics::Outline>(graphics::rectangle_outline(box));
        item.fill = colour;
        shapes_.push_back(std::move(item));
    }

    const stylesheet::GaugePart& part_;
    Length x_, y_;
    document::Drawing shapes_;
};

}  // namespace

void compose_gauge(Composition& composition,
                   const stylesheet::GaugePart& part,
                   const Scope& scope,
                   Flow flow,
                   base::Place place) {
    const Field* field = scope.find(part.path);
    const auto percentage = field != nullptr ? percentage_of(*field) : std::nullopt;
    if (!percentage) {
        return;
    }
    const bool is_up = part.direction == Direction::Up;
    const PieceList text = fill_template(part.text, scope, composition.diagnostics);
    document::Overlay overlay;
    overlay.place = place;

    // A bar to the right hangs below its text and mark; one upwards stands on its foot.
    const Length top =
        is_up ? part.length : part.mark_length + (part.mark_length > Length{} ? 1.2_mm : Length{});
    overlay.height = is_up ? part.length : top + part.thickness;
    const Length target = base::mul_div(part.length, whole, std::max(*percentage, whole));
    const Length result = base::mul_div(part.length, *percentage, std::max(*percentage, whole));
    BarDrawing bar(part, {}, top);
    bar.add({}, std::min(result, target), part.fill);
    if (part.track) {
        bar.add(result, target, *part.track);
    }
    bar.add(target + paper, result, part.over);
    bar.add_mark(target + (result > target ? paper / 2 : Length{}));

    document::Placed drawn;
    drawn.width = part.length;
    drawn.blocks.push_back({document::Drawn{bar.take(), {}, {}, {}}});
    overlay.layers.push_back(std::move(drawn));
    if (!is_blank(text)) {
        document::Placed words;
        document::Paragraph paragraph = make_paragraph(
            composition, part.style, text, document::Role::Paragraph, flow.parent, place);
        if (is_up) {
            words.x = part.thickness + 4_mm;
            words.y = part.length - target + beside_mark;
        } else {
            // Its end stands before the mark: the layout's style says `align: right`.
            words.width = std::max(target - beside_mark, 1_mm);
        }
        words.blocks.push_back({std::move(paragraph)});
        overlay.layers.push_back(std::move(words));
    }
    flow.blocks.push_back({std::move(overlay)});
}

}  // namespace tongket::compose
