// typeset/charts/chart_time_axis.h: the frame of lines and areas: a scale at the left, times below.
#pragma once

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

/// Where amounts and times lie. Times have equal steps.
struct TimeAxis {
    ChartScale scale;
    Length left, top, width, height;  ///< of the plot
    Length measure;                   ///< that no text leaves
    std::size_t times = 1;

    [[nodiscard]] Length x(std::size_t time) const {
        return times < 2 ? left + width / 2
                         : left + base::mul_div(width, static_cast<std::int64_t>(time),
                                                static_cast<std::int64_t>(times) - 1);
    }
    [[nodiscard]] Length y(double amount) const { return top + height - scale.at(amount, height); }
    [[nodiscard]] Length foot() const { return top + height; }
};

/// Whether the lines of the grid lie over the marks, in paper, or behind them.
enum class GridLines : std::uint8_t { Behind, Paper };

/// The axis for a scale, `right` of the measure kept for labels. Without room for a plot: 1 mm.
[[nodiscard]] TimeAxis make_time_axis(const document::Chart& chart,
                                      ChartRuler& ruler,
                                      const ChartScale& scale,
                                      Length measure,
                                      Length right);
/// Lines and numbers of the scale; the line at 0.
void draw_scale(BandPainter& painter,
                const document::Chart& chart,
                const TimeAxis& axis,
                GridLines lines);
/// Names of the times, the first and the last always, of the others as many as have room; the
/// height of the drawing with them.
[[nodiscard]] Length draw_times(BandPainter& painter,
                                const document::Chart& chart,
                                const TimeAxis& axis);

/// Stretches of `series` without a gap: indices of rows.
[[nodiscard]] std::vector<std::vector<std::size_t>> stretches_of(const document::Chart& chart,
                                                                 std::size_t series);

}  // namespace tongket::typeset
