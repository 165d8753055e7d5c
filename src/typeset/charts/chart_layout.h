// typeset/charts/chart_layout.h: where the marks and texts of a chart stand; knows no fonts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "document/chart.h"
#include "graphics/page.h"

namespace tongket::typeset {

using base::Length;

/// One text of a chart, by what it is.
struct ChartTextRef {
    enum class What : std::uint8_t {
        RowName,
        Rank,
        SeriesName,
        Value,
        Total,  ///< of a row
        Whole,  ///< of a ring
        WholeName,
        SmallName,  ///< a row's name and value in the style of dots that stand close
        SmallValue,
        Axis,  ///< `made`, an artifact
        StrongAxis,
    } what = What::Axis;
    std::size_t row = 0, series = 0;
    std::string made;
    friend auto operator<=>(const ChartTextRef&, const ChartTextRef&) = default;
};

/// A text on one line, or on as many as a width asks for. `above` and `below` are what the highest
/// and lowest Vietnamese letters need.
struct ChartTextSize {
    Length width;
    Length above, below;  ///< the first baseline, the last one
    Length leading;       ///< between baselines
    std::size_t lines = 1;
    Length size;  ///< of the letters
    /// From the first line's upper to the last one's lower edge.
    [[nodiscard]] Length height() const {
        return above + leading * static_cast<std::int64_t>(lines - 1) + below;
    }
};

/// Whether a row of a ranking, all of whose rows are named beside each other, is one of its first
/// or last ten; of few rows, of their first or last sixth.
[[nodiscard]] constexpr bool is_at_end_of_ranking(std::size_t row, std::size_t rows) {
    constexpr std::size_t most = 10, share = 6;
    const std::size_t ends = rows / share < most ? rows / share : most;
    return row < ends || row + ends >= rows;
}

/// Measures texts before they are placed.
class ChartRuler {
  public:
    ChartRuler() = default;
    virtual ~ChartRuler() = default;
    ChartRuler(const ChartRuler&) = delete;
    ChartRuler& operator=(const ChartRuler&) = delete;
    ChartRuler(ChartRuler&&) = delete;
    ChartRuler& operator=(ChartRuler&&) = delete;
    /// On one line; without ink where there is no text.
    [[nodiscard]] virtual ChartTextSize measure(const ChartTextRef& text) = 0;
    /// On lines of at most `width`.
    [[nodiscard]] virtual ChartTextSize measure(const ChartTextRef& text, Length width) = 0;
};

struct PlacedChartText {
    ChartTextRef text;
    Length x, baseline;  ///< of its left edge; of its first line
    ChartTextSize size;
    Length set_width;         ///< 0: one line
    bool is_centred = false;  ///< its lines stand round one middle, that of its width
    bool is_turned = false;  ///< reads upwards, on one line; `baseline` is where its box ends below
    std::optional<graphics::Colour> colour;  ///< if not that of its style

    [[nodiscard]] graphics::Rectangle box() const {
        if (is_turned) {
            return {x, baseline - size.width, size.height(), size.width};
        }
        return {x, baseline - size.above, size.width, size.height()};
    }
};

/// What is drawn. `item` is an artifact.
struct ChartMark {
    enum class Kind : std::uint8_t {
        Bar,   ///< from the zero line to a value
        Part,  ///< of a stack
        Plan,  ///< a line at a value
        Line,  ///< through the values of a series
        Area,
        Dot,      ///< at a value
        OpenDot,  ///< before a gap; a value before
        RingPart,
        Tile,
        Track,
        Zero,
        Grid,
        Leader,
        Key,    ///< beside a name
        Cover,  ///< paper
    } kind = Kind::Bar;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t row = none, series = none;  ///< whose value it shows
    graphics::DisplayItem item;
};

/// Marks are painted in their order, texts above all of them.
struct ChartBand {
    Length height;
    std::vector<ChartMark> marks;
    std::vector<PlacedChartText> texts;
    base::Place place;
};

/// Bands stand below each other without white between them; a page may end between two.
struct ChartLayout {
    std::vector<ChartBand> bands;
    bool reads_downwards = false;  ///< in columns: a page break would part them all
    Length width;                  ///< that the drawing takes of the measure
    std::size_t left_out = 0;      ///< values whose text found no place
};

/// The layout of one kind each; nothing where it cannot show these values (`chart_kind.h` chooses
/// another one).
[[nodiscard]] std::optional<ChartLayout> lay_out_bars(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_columns(const document::Chart&,
                                                         Length,
                                                         ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_stacked(const document::Chart&,
                                                         Length,
                                                         ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_lines(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_area(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_ring(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_deviation(const document::Chart&,
                                                           Length,
                                                           ChartRuler&);
/// A bar of parts that hold their names where these fit; the others' stand on steps below it, each
/// at a leader. `sum` of its parts, none of which is missing or below 0. Nothing where the layout
/// wants no bar that is high enough, or a name finds no place.
[[nodiscard]] std::optional<ChartLayout> lay_out_stairs(const document::Chart&,
                                                        double sum,
                                                        Length,
                                                        ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_progress(const document::Chart&,
                                                          Length,
                                                          ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_dumbbell(const document::Chart&,
                                                          Length,
                                                          ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_ranking(const document::Chart&,
                                                         Length,
                                                         ChartRuler&);
/// A ranking of many rows as dots from the left to the right, of which the first, the last and
/// those that are told have their rank, name and value; the other values are left out. Nothing
/// without room for a plot, or with fewer than two values.
[[nodiscard]] std::optional<ChartLayout> lay_out_rank_curve(const document::Chart&,
                                                            Length,
                                                            ChartRuler&);
/// The same with a number and a name under each dot; nothing where they do not stand beside each
/// other, or where a row has no value.
[[nodiscard]] std::optional<ChartLayout> lay_out_rank_strip(const document::Chart&,
                                                            Length,
                                                            ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_panels(const document::Chart&,
                                                        Length,
                                                        ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_tiles(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_strip(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_units(const document::Chart&, Length, ChartRuler&);
[[nodiscard]] std::optional<ChartLayout> lay_out_hanging(const document::Chart&,
                                                         Length,
                                                         ChartRuler&);
/// The number and, below it, its name on as many lines as it needs; one row and series.
[[nodiscard]] std::optional<ChartLayout> lay_out_number(const document::Chart&,
                                                        Length,
                                                        ChartRuler&);

}  // namespace tongket::typeset
