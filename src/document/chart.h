// document/chart.h: a chart as data: what it shows, in which kind, with its texts set apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/rare.h"
#include "base/rare_text.h"
#include "document/paragraph.h"

namespace tongket::document {

enum class ChartKind : std::uint8_t {
    Bars,      ///< lying, a row a name
    Columns,   ///< standing, grouped
    Stacked,   ///< columns whose parts add up
    Lines,     ///< a row a time, a line a series
    Area,      ///< one series from 0
    Ring,      ///< parts of a whole
    Progress,  ///< per cent of a target
    Dumbbell,  ///< before and after
    Ranking,   ///< rows with their ranks: bars up to twenty, else dots in several columns
    Panels,    ///< a small line chart a row, all on one scale
    Tiles,     ///< a tile a row, in rows that stand for a map
    Strip,     ///< one lying bar of parts
    Units,     ///< marks that can be counted, so many to a row
    Hanging,   ///< a tile a row, hanging from the upper edge, as long as its value
    Number,    ///< one number, large, and its name below it
};

/// Measures and colours that a layout says once for all its charts. Texts have styles of their own.
struct ChartStyle {
    base::Length label_width;             ///< of the names at the left of rows
    base::Length bar_thickness, bar_gap;  ///< of lying bars
    base::Length height;                  ///< of a drawing with axes
    base::Length ring_radius, ring_thickness;
    base::Length tile_width, tile_height, tile_gap;
    base::Length panel_width, panel_height;
    base::Length strip;        ///< height of a bar of parts that holds their names; 0: none
    base::Length ranking_row;  ///< of rankings with bars; 0: by their number and the height
    /// How results are shown against their targets: bars from 0, or dots beside the target's line.
    enum class Progress : std::uint8_t { Bars, Dots } progress = Progress::Bars;
    base::Length hidden;          ///< of hanging tiles: before their length begins
    bool names_hanging = true;    ///< hanging tiles say their names and values
    base::Length rule_thickness;  ///< above a chart; 0: none
    base::Length space_before, space_after;
    graphics::Colour bar;      ///< of a single series, and of what is done
    graphics::Colour told;     ///< of what the chart speaks of, and of this year
    graphics::Colour past;     ///< of last year, and of all others beside what is told
    graphics::Colour track;    ///< of the rest of a whole
    graphics::Colour done;     ///< of the first part of what is counted
    graphics::Colour counted;  ///< of tiles that are counted
    graphics::Colour axis;     ///< of zero lines, plans and axes
    graphics::Colour grid;
    graphics::Colour ground;                 ///< between areas that touch, and inside rings
    graphics::Colour light_text, dark_text;  ///< inside bars and tiles, whichever is read better
    std::vector<graphics::Colour> series;    ///< of several series, in order; never empty in use
    std::vector<graphics::Colour> steps;     ///< of a map, from the least to the most
    std::vector<graphics::Colour> tones;     ///< of hanging tiles, by turns; never empty in use
    friend bool operator==(const ChartStyle&, const ChartStyle&) = default;
};

struct ChartSeries {
    enum class Role : std::uint8_t { Plain, LastYear, ThisYear, Plan } role = Role::Plain;
    Paragraph name;            ///< without content if it has none
    bool is_artifact = false;  ///< the name: its values are no cells
    graphics::Colour colour;
    friend bool operator==(const ChartSeries&, const ChartSeries&) = default;
};

struct ChartValue {
    std::optional<double> amount;  ///< none: missing
    Paragraph text;                ///< as printed; "–" if it is missing
    double share = 0;              ///< of a ring's whole
    friend bool operator==(const ChartValue&, const ChartValue&) = default;
};

struct ChartRow {
    Paragraph name;
    base::Rare<Paragraph> rank;      ///< of rankings
    std::vector<ChartValue> values;  ///< one a series
    base::Rare<ChartValue> total;    ///< of stacks
    bool is_told = false;
    bool has_no_target = false;  ///< of progress: nobody asked for a result
    base::Place place;
    friend bool operator==(const ChartRow&, const ChartRow&) = default;
};

/// A small line in a table's cell, on a scale of its own: the way that numbers went.
struct Sparkline {
    std::vector<std::optional<double>> amounts;  ///< with gaps where there is none
    std::shared_ptr<const ChartStyle> style;     ///< never null
    base::Length width, height;
    StructureId structure{};  ///< whose alternative text says it
    friend bool operator==(const Sparkline&, const Sparkline&) = default;
};

/// Drawn in a table's cell over its inner width, of numbers that other cells print.
struct CellMark {
    /// Bar: parts one after another; AgainstPlan: the way from last year's share to this year's;
    /// Scale: where the numbers of a scale stand, which are artifacts.
    enum class Kind : std::uint8_t { Bar, AgainstPlan, Scale } kind = Kind::Bar;
    std::vector<double> shares;        ///< of that width, each from 0 to 1
    std::vector<std::string> numbers;  ///< of a scale: one a share
    ParagraphStyleRef numbers_style;   ///< of a scale: never null
    base::Length thickness;            ///< of a bar; 0: by the size of the letters
    bool has_track = false;            ///< the rest of a whole
    bool is_told = false;
    std::shared_ptr<const ChartStyle> style;  ///< never null
    friend bool operator==(const CellMark&, const CellMark&) = default;
};

/// What is printed is content of table cells, or of a figure with an alternative text (`compose`);
/// bars, lines and axes are artifacts, and so are the numbers of a scale.
struct Chart {
    ChartKind kind = ChartKind::Bars;
    std::shared_ptr<const ChartStyle> style;  ///< never null
    base::Rare<Paragraph> caption;
    base::Rare<Paragraph> subtitle;   ///< below the caption
    std::vector<Paragraph> notes;     ///< below the drawing
    std::vector<ChartSeries> series;  ///< at least one where there are rows
    std::vector<ChartRow> rows;
    std::optional<std::size_t> told_series;
    base::Rare<Paragraph> whole, whole_name;  ///< of a ring: inside it
    ParagraphStyleRef axis_style;             ///< of the numbers of scales
    ParagraphStyleRef strong_axis_style;
    ParagraphStyleRef dot_style;         ///< of names that stand under dots close to each other
    ParagraphStyleRef strong_dot_style;  ///< of those that are told
    base::RareText axis_suffix;          ///< "%" where the numbers of the scale carry it
    base::RareText mean_text;            ///< of the line across a ranking; empty: none
    base::Rare<ChartValue> mean;
    base::RareText median_text;  ///< of the middle of a ranking of many; empty: none
    std::optional<double> median;
    /// "cùng một thang", "phóng", "lần".
    base::RareText one_scale_text, magnified_text, times_text;
    base::RareText from_text;  ///< "từ": before the first number of a scale that leaves out 0
    std::vector<std::size_t> tile_rows;  ///< tiles a row, from above
    std::int64_t each = 1;               ///< how many one mark of units stands for
    bool has_own_scales = false;         ///< each of the panels has one, with its last number
    bool has_table = false;              ///< all values stand in a table too: none is missed
    StructureId structure{};
    base::Place place;
    friend bool operator==(const Chart&, const Chart&) = default;
};

}  // namespace tongket::document
