// typeset/charts/chart_band.h: what the kinds of chart share: marks, texts that keep apart,
// colours.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graphics/path.h"
#include "typeset/charts/chart_layout.h"
#include "typeset/charts/chart_scale.h"

namespace tongket::typeset {

/// How a text stands at its place.
enum class ChartAlign : std::uint8_t { Left, Middle, Right };

/// Fills one band. Texts are measured when they are made; `try_place` looks whether one is free.
class BandPainter {
  public:
    using Kind = ChartMark::Kind;
    BandPainter(const document::Chart& chart, ChartRuler& ruler) : chart_(chart), ruler_(ruler) {}

    [[nodiscard]] const document::ChartStyle& style() const { return *chart_.style; }
    [[nodiscard]] ChartBand& band() { return band_; }
    [[nodiscard]] ChartRuler& ruler() { return ruler_; }

    /// Nothing is drawn of a box without area.
    void box(Kind kind, const graphics::Rectangle& box, const graphics::Colour& colour);
    void value_box(Kind kind,
                   std::size_t row,
                   std::size_t series,
                   const graphics::Rectangle& box,
                   const graphics::Colour& colour);
    /// Rules are boxes: `thickness` lies half on each side.
    void across(Kind kind,
                Length x,
                Length y,
                Length width,
                Length thickness,
                const graphics::Colour& colour);
    void down(Kind kind,
              Length x,
              Length y,
              Length height,
              Length thickness,
              const graphics::Colour& colour);
    void fill(ChartMark mark, graphics::Outline outline, const graphics::Colour& colour);
    void draw(ChartMark mark, graphics::Outline outline, graphics::Pen pen);
    /// A filled circle, with a rim of paper around it if `rim` is not 0.
    void dot(std::size_t row,
             std::size_t series,
             graphics::Point centre,
             Length radius,
             const graphics::Colour& colour,
             Length rim = {});
    void open_dot(std::size_t row,
                  std::size_t series,
                  graphics::Point centre,
                  Length radius,
                  Length pen,
                  const graphics::Colour& colour);
    void stroke(Kind kind,
                std::span<const graphics::Point> points,
                Length pen,
                const graphics::Colour& colour,
                std::size_t series = ChartMark::none);
    /// From the text that was moved to its mark.
    void leader(graphics::Point from, graphics::Point to);

    [[nodiscard]] PlacedChartText make(ChartTextRef ref,
                                       Length x,
                                       Length baseline,
                                       ChartAlign align);
    void place(PlacedChartText text);
    void place(ChartTextRef ref, Length x, Length baseline, ChartAlign align);
    /// Places it if it covers no text that was placed before and no area that was kept; whether it
    /// did.
    [[nodiscard]] bool try_place(PlacedChartText text);
    /// No text is tried there from now on.
    void keep_free(const graphics::Rectangle& box) { kept_.push_back(box); }
    [[nodiscard]] bool is_free(const graphics::Rectangle& box) const;

    [[nodiscard]] ChartBand take(Length height, base::Place place);

  private:
    void add_box(ChartMark mark,
                 const graphics::Rectangle& box,
                 const graphics::Colour& colour,
                 graphics::BoxItem::Role role);

    const document::Chart& chart_;
    ChartRuler& ruler_;
    ChartBand band_;
    std::vector<graphics::Rectangle> kept_;
};

[[nodiscard]] bool overlap(const graphics::Rectangle& a, const graphics::Rectangle& b);

/// The baseline of one line whose letters stand in the middle at `middle` (charts-edge: 0.93 mm at
/// 7.5 pt).
[[nodiscard]] inline Length baseline_at(Length middle, Length size) {
    return middle + base::mul_div(size, 352, 1'000);
}

[[nodiscard]] ChartTextRef name_of_row(std::size_t row);
[[nodiscard]] ChartTextRef name_of_series(std::size_t series);
[[nodiscard]] ChartTextRef value_of(std::size_t row, std::size_t series);
[[nodiscard]] ChartTextRef axis_text(std::string text);

/// The series that are drawn as marks, and the one that is the plan.
struct ChartRoles {
    std::vector<std::size_t> drawn;
    std::optional<std::size_t> plan, last_year;
    std::size_t now = 0;  ///< this year's, else the last drawn one
};
[[nodiscard]] ChartRoles roles_of(const document::Chart& chart);

/// The least and the largest amount of some series; nothing if none is there.
struct AmountRange {
    double least = 0, largest = 0;
};
[[nodiscard]] std::optional<AmountRange> range_of(const document::Chart& chart,
                                                  std::span<const std::size_t> series);

/// What stands beside the names of series: areas of their colours, or dots as in a dumbbell.
enum class KeyMarks : std::uint8_t { Boxes, Dots };

/// Names of series above a drawing, each beside a sample of its mark, on as many lines as `measure`
/// asks for; the height that they take, with the white below.
[[nodiscard]] Length draw_chart_key(BandPainter& painter,
                                    const document::Chart& chart,
                                    std::span<const std::size_t> series,
                                    Length measure,
                                    KeyMarks marks = KeyMarks::Boxes);

/// The names at the left of rows: as wide as the widest, at most as the layout says, and never more
/// than leaves half of the measure.
[[nodiscard]] Length name_column(const document::Chart& chart, Length measure, ChartRuler& ruler);
/// A row's name, its lines round `middle`; at the right edge of the column where its style says so.
void place_row_name(BandPainter& painter,
                    const document::Chart& chart,
                    std::size_t row,
                    Length x,
                    Length width,
                    Length middle);

[[nodiscard]] const graphics::Colour& text_on(const document::ChartStyle& style,
                                              const graphics::Colour& ground);

}  // namespace tongket::typeset
