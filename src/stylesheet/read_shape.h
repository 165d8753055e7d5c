// stylesheet/read_shape.h: one shape of a drawing, before it is repeated.
#pragma once

#include <optional>
#include <vector>

#include "stylesheet/placement.h"
#include "stylesheet/reading.h"

namespace tongket::stylesheet {

/// Its outline from its own corner, and what it is painted with; nothing, and a message, if it has
/// none. A `draw` is no such shape.
[[nodiscard]] std::optional<graphics::ShapeItem> read_shape(const Reading& reading,
                                                            const MapReader& map);
/// The outline of a `Shape` or `Clip` map.
[[nodiscard]] std::optional<graphics::Outline> read_outline(const MapReader& map);
[[nodiscard]] Placing read_placing(const MapReader& map);

/// How often, where and in which colours a shape is drawn again.
struct Repetition {
    std::int32_t across = 1, down = 1;
    base::Length step_x, step_y, shift;
    enum class Order : std::uint8_t { Down, Up } order = Order::Down;
    enum class By : std::uint8_t { Chance, Index, Row, Distance } by = By::Chance;
    std::vector<graphics::Colour> fills, rule_colours;  ///< none: the shape's own

    [[nodiscard]] std::int64_t count() const { return std::int64_t{across} * down; }
    /// Which of `choices` colours the shape in that row and column has.
    [[nodiscard]] std::size_t choose(std::int32_t row,
                                     std::int32_t column,
                                     std::size_t choices) const;
};
[[nodiscard]] Repetition read_repetition(const Reading& reading, const MapReader& map);

}  // namespace tongket::stylesheet
