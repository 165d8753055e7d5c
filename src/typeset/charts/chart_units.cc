#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr std::int64_t most_marks = 5'000;
/// Few marks are tiles, more are strokes, many are squares: what is counted stays countable.
constexpr std::int64_t most_tiles = 60, most_strokes = 200;
/// Of the whole: rarer marks of the row that is told are scattered and larger, so that they are
/// seen.
constexpr std::int64_t rare = 50;

/// How marks stand: `columns` to a row, each in a box of one pitch that it fills in part.
struct Field {
    std::int64_t marks = 0, columns = 1, rows = 1;
    enum class Shape : std::uint8_t { Tile, Stroke, Square } shape = Shape::Square;
    Length pitch_x, pitch_y, width, height;
    Length after_tens;  ///< more white after every tenth column

    [[nodiscard]] graphics::Rectangle box(std::int64_t index) const {
        const std::int64_t column = index % columns;
        return {pitch_x * column + after_tens * (column / tens), pitch_y * (index / columns), width,
                height};
    }
    static constexpr std::int64_t tens = 10;
};

/// Half a pixel of a screen that shows 100 of an inch: pitches and gaps are whole numbers of it, so
/// that marks stand evenly there and at 200 and more, not in bands.
constexpr Length screen_step = Length::from_units(72 * Length::units_per_point / 200);
/// What is left white between marks at least, if it is no more than half of the pitch; and between
/// those that are large enough for it: 0.35 mm are seen as a gap, and not as grey, on paper too.
constexpr Length least_gap = screen_step * 2, clear_gap = screen_step * 3;

Length whole_steps(Length length) {
    return screen_step * std::max<std::int64_t>(length.units() / screen_step.units(), 1);
}

/// How much of a pitch of whole steps a mark fills.
Length filled(Length pitch, std::int64_t thousandths) {
    const Length gap = pitch - base::mul_div(pitch, thousandths, 1'000);
    const Length wanted = whole_steps(gap + screen_step - Length::from_units(1));
    const Length least = clear_gap * 5 <= pitch * 2 ? clear_gap : least_gap;
    return pitch - std::min(std::max(wanted, least), pitch / 2);
}

Field::Shape shape_of(std::int64_t marks) {
    return marks <= most_tiles     ? Field::Shape::Tile
           : marks <= most_strokes ? Field::Shape::Stroke
                                   : Field::Shape::Square;
}

/// How high a pitch is for its width, and which part of it a mark fills, in thousandths.
struct Proportions {
    double height = 1;
    std::int64_t fill_x = 780, fill_y = 780;
    std::int64_t widest = 1'300;  ///< how much wider the shape may become, in thousandths
};
Proportions proportions_of(Field::Shape shape) {
    switch (shape) {
        case Field::Shape::Tile:
            return {1.3, 830, 800};
        case Field::Shape::Stroke:
            return {3.9, 520, 820, 1'500};
        case Field::Shape::Square:
            break;
    }
    return {0.8, 770, 740};
}

/// What whole steps leave of the measure, shared between groups of ten columns: the field is as
/// wide as what stands above it, and can be counted by tens. Nothing where it would not be seen.
Length white_after_tens(const Field& field, Length measure) {
    const std::int64_t gaps = (field.columns - 1) / Field::tens;
    const Length left = measure - field.pitch_x * (field.columns - 1) - field.width;
    if (gaps == 0 || left < least_gap * gaps) {
        return {};
    }
    return std::min(whole_steps(left / gaps), field.pitch_x);
}

/// As many rows as make a pitch most like its shape, full last rows before others.
Field make_field(std::int64_t marks, Length measure, Length most_height) {
    Field field;
    field.marks = marks;
    field.shape = shape_of(marks);
    const Proportions wanted = proportions_of(field.shape);
    double least = 0;
    for (std::int64_t rows = 1; rows <= std::min<std::int64_t>(marks, 100); ++rows) {
        const std::int64_t columns = (marks + rows - 1) / rows;
        const double across = static_cast<double>(measure.units()) / static_cast<double>(columns);
        const double down = static_cast<double>(most_height.units()) / static_cast<double>(rows);
        const double ratio = down / across / wanted.height;
        const double unlike = std::max(ratio, 1 / ratio) * (marks % columns == 0 ? 1 : 1.3);
        if (rows == 1 || unlike < least) {
            least = unlike;
            field.columns = columns;
            field.rows = (marks + columns - 1) / columns;
        }
    }
    field.pitch_x = measure / field.columns;
    // Few marks are not stretched to the height, nor to the measure.
    const auto tall = static_cast<std::int64_t>(wanted.height * 1'300);
    field.pitch_y = std::min(most_height / field.rows, base::mul_div(field.pitch_x, tall, 1'000));
    const auto wide = static_cast<std::int64_t>(static_cast<double>(wanted.widest) / wanted.height);
    field.pitch_x = std::min(field.pitch_x, base::mul_div(field.pitch_y, wide, 1'000));
    if (field.shape == Field::Shape::Tile) {
        field.width = base::mul_div(field.pitch_x, wanted.fill_x, 1'000);
        field.height = base::mul_div(field.pitch_y, wanted.fill_y, 1'000);
    } else {
        field.pitch_x = whole_steps(field.pitch_x);
        field.pitch_y = whole_steps(field.pitch_y);
        field.width = filled(field.pitch_x, wanted.fill_x);
        field.height = filled(field.pitch_y, wanted.fill_y);
        field.after_tens = white_after_tens(field, measure);
    }
    return field;
}

/// The row of the chart that each mark belongs to.
std::vector<std::size_t> rows_of_marks(const std::vector<std::int64_t>& counts,
                                       const document::Chart& chart) {
    std::vector<std::size_t> owners;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        owners.insert(owners.end(), static_cast<std::size_t>(counts[row]), row);
    }
    const auto marks = static_cast<std::int64_t>(owners.size());
    for (std::size_t row = 0; row < counts.size(); ++row) {
        if (!chart.rows[row].is_told || counts[row] * rare > marks || counts.size() != 2) {
            continue;
        }
        // Spread by steps that share no divisor with the number of marks: none is met twice.
        std::int64_t step = marks * 618 / 1'000 + 1;
        while (std::gcd(step, marks) != 1) {
            ++step;
        }
        std::ranges::fill(owners, 1 - row);
        for (std::int64_t i = 0, at = step / 3; i < counts[row]; ++i, at = (at + step) % marks) {
            owners[static_cast<std::size_t>(at)] = row;
        }
    }
    return owners;
}

const graphics::Colour& colour_of(const document::Chart& chart,
                                  std::size_t row,
                                  Field::Shape shape) {
    const document::ChartStyle& style = *chart.style;
    const bool speaks_of_one =
        std::ranges::any_of(chart.rows, [](const auto& each) { return each.is_told; });
    if (speaks_of_one) {
        return chart.rows[row].is_told ? style.told : style.past;
    }
    if (chart.rows.size() == 1) {
        return shape == Field::Shape::Tile ? style.counted : style.bar;
    }
    if (chart.rows.size() == 2) {
        return row == 0 ? style.done : style.track;
    }
    return style.series[row % style.series.size()];
}

/// How many marks each row has; nothing where one could not be counted.
std::optional<std::vector<std::int64_t>> counts_of(const document::Chart& chart) {
    std::vector<std::int64_t> counts;
    std::int64_t sum = 0;
    for (const document::ChartRow& row : chart.rows) {
        const std::optional<double>& amount = row.values.front().amount;
        if (!amount || *amount < 0 || *amount > 1e15) {
            return std::nullopt;
        }
        counts.push_back(
            std::llround(*amount / static_cast<double>(std::max<std::int64_t>(chart.each, 1))));
        sum += std::min(counts.back(), most_marks + 1);
        if (sum > most_marks) {
            return std::nullopt;
        }
    }
    return sum > 0 ? std::optional(std::move(counts)) : std::nullopt;
}

constexpr Length key_size = 2_mm, after_key = 1.2_mm, between_names = 4_mm, least_name = 10_mm;

/// What is left of a line for a name.
Length room_for_name(ChartRuler& ruler, std::size_t row, Length measure) {
    return measure - key_size - after_key * 2 - ruler.measure(value_of(row, 0)).width;
}

bool names_fit(const document::Chart& chart, ChartRuler& ruler, Length measure) {
    for (std::size_t row = 0; chart.rows.size() > 1 && row < chart.rows.size(); ++row) {
        if (room_for_name(ruler, row, measure) < least_name) {
            return false;
        }
    }
    return true;
}

/// Names and values below the marks, each beside a sample of its colour; the height that they take.
/// A lonely row needs none: what surrounds the chart says what is counted.
Length draw_names(BandPainter& painter,
                  const document::Chart& chart,
                  Field::Shape shape,
                  Length top,
                  Length measure) {
    if (chart.rows.size() < 2) {
        return {};
    }
    Length x, y = top + 1_mm, line_height;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const Length room = room_for_name(painter.ruler(), row, measure);
        PlacedChartText name = painter.make(name_of_row(row), {}, {}, ChartAlign::Left);
        if (name.size.width > room) {
            name.size = painter.ruler().measure(name.text, room);
            name.set_width = room;
        }
        const ChartTextSize value = painter.ruler().measure(value_of(row, 0));
        const Length width = key_size + after_key * 2 + name.size.width + value.width;
        if (x > Length{} && x + width > measure) {
            x = {};
            y += line_height;
            line_height = {};
        }
        line_height = std::max({line_height, name.size.height(), value.height()});
        name.x = x + key_size + after_key;
        name.baseline = y + std::max(name.size.above, value.above);
        const Length middle = name.baseline - baseline_at({}, name.size.size);
        painter.box(Kind::Key, {x, middle - key_size / 2, key_size, key_size},
                    colour_of(chart, row, shape));
        const Length value_x = name.x + name.size.width + after_key, baseline = name.baseline;
        painter.place(std::move(name));
        painter.place(value_of(row, 0), value_x, baseline, ChartAlign::Left);
        x += width + between_names;
    }
    return y + line_height - top;
}

}  // namespace

/// A mark for each of what is counted (or for so many), row after row, as high as the style's
/// drawings at most.
std::optional<ChartLayout> lay_out_units(const document::Chart& chart,
                                         Length measure,
                                         ChartRuler& ruler) {
    const document::ChartStyle& style = *chart.style;
    if (chart.rows.empty() || chart.series.size() != 1 || style.series.empty() ||
        style.height <= Length{} || !names_fit(chart, ruler, measure)) {
        return std::nullopt;
    }
    const auto counts = counts_of(chart);
    if (!counts) {
        return std::nullopt;
    }
    const std::vector<std::size_t> owners = rows_of_marks(*counts, chart);
    const auto marks = static_cast<std::int64_t>(owners.size());
    const Field field = make_field(marks, measure, style.height);
    BandPainter painter(chart, ruler);
    const auto draw = [&](std::int64_t index, Length more) {
        const std::size_t row = owners[static_cast<std::size_t>(index)];
        const graphics::Rectangle at = field.box(index);
        const graphics::Rectangle box = {at.x - more, at.y - more, at.width + more * 2,
                                         at.height + more * 2};
        const graphics::Colour& colour = colour_of(chart, row, field.shape);
        if (field.shape == Field::Shape::Tile) {
            painter.fill({Kind::Tile, row, 0, {}}, graphics::hanging_tile(box), colour);
        } else {
            painter.value_box(Kind::Tile, row, 0, box, colour);
        }
    };
    const auto is_rare = [&](std::int64_t index) {
        const std::size_t row = owners[static_cast<std::size_t>(index)];
        return chart.rows[row].is_told && (*counts)[row] * rare <= marks;
    };
    for (std::int64_t i = 0; i < marks; ++i) {
        if (!is_rare(i)) {
            draw(i, {});
        }
    }
    // As far as the marks beside them.
    const Length seen_more = std::min(field.pitch_x - field.width, field.pitch_y - field.height);
    for (std::int64_t i = 0; i < marks; ++i) {
        if (is_rare(i)) {
            draw(i, seen_more);
        }
    }
    const Length height = field.pitch_y * field.rows;
    ChartLayout layout;
    layout.width = measure;
    layout.bands.push_back(painter.take(
        height + draw_names(painter, chart, field.shape, height, measure), chart.place));
    return layout;
}

}  // namespace tongket::typeset
