#include <algorithm>
#include <utility>

#include "typeset/charts/chart_time_axis.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Point;
using Kind = ChartMark::Kind;

/// Panels come closer where that lets one more stand in a row.
constexpr Length between = 2_mm, least_between = 1.4_mm, below_panel = 2.4_mm;
constexpr Length beside_dot = 1.8_mm, least_plot = 6_mm, last_dot = 0.7_mm;
constexpr Length median_pen = 1.2_pt, line_pen = 1_pt, told_pen = 1.4_pt;

/// The middle one of the amounts of a time, over all rows that have one.
std::optional<double> median_at(const document::Chart& chart, std::size_t time) {
    std::vector<double> amounts;
    for (const document::ChartRow& row : chart.rows) {
        if (row.values[time].amount) {
            amounts.push_back(*row.values[time].amount);
        }
    }
    if (amounts.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(amounts);
    const std::size_t half = amounts.size() / 2;
    return amounts.size() % 2 == 1 ? amounts[half] : amounts[half - 1] / 2 + amounts[half] / 2;
}

/// Lines through amounts, with gaps where there is none; a lonely one is a dot.
struct PanelLine {
    std::vector<std::optional<double>> amounts;
    Length pen;
    graphics::Colour colour;
    std::size_t row = ChartMark::none;
};

class PanelsLayout {
  public:
    PanelsLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart), measure_(measure), ruler_(ruler), painter_(chart, ruler) {}

    std::optional<ChartLayout> run() {
        std::vector<std::size_t> all;
        for (std::size_t series = 0; series < chart_.series.size(); ++series) {
            all.push_back(series);
        }
        const auto range = range_of(chart_, all);
        if (!range || all.size() < 2) {
            return std::nullopt;
        }
        scale_ = make_scale(range->least, range->largest,
                            {3, ScaleWish::Start::Free, ScaleWish::End::Value});
        Length widest;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const ChartTextSize size = ruler_.measure(name_of_row(row));
            widest = std::max(widest, size.width);
            name_height_ = std::max(name_height_, size.height());
        }
        // The dot of a panel's largest number stands clear of its name.
        name_height_ += chart_.has_own_scales ? last_dot + 0.5_mm : Length{};
        panel_ = std::min(std::max(chart_.style->panel_width, widest), measure_);
        const std::int64_t in_row = std::max<std::int64_t>(
            (measure_ + least_between).units() / (panel_ + least_between).units(), 1);
        const Length pitch =
            in_row > 1 ? std::min((measure_ - panel_) / (in_row - 1), panel_ + between) : panel_;
        if (widest > panel_) {
            return std::nullopt;
        }
        for (std::size_t time = 0; time < all.size(); ++time) {
            median_.push_back(median_at(chart_, time));
        }
        for (std::size_t row = 0; chart_.has_own_scales && row < chart_.rows.size(); ++row) {
            const Length number = ruler_.measure(value_of(row, all.back())).width;
            plot_width_ = std::max(plot_width_, number + beside_dot * 2);
        }
        plot_width_ = panel_ - plot_width_;
        if (plot_width_ < least_plot) {
            return std::nullopt;
        }
        plot_ = std::max(chart_.style->panel_height - 4.4_mm, 5_mm);
        ChartLayout layout;
        layout.width = pitch * (in_row - 1) + panel_;
        for (std::size_t row = 0; row < chart_.rows.size();
             row += static_cast<std::size_t>(in_row)) {
            for (std::int64_t i = 0; i < in_row; ++i) {
                const std::size_t index = row + static_cast<std::size_t>(i);
                if (index < chart_.rows.size()) {
                    draw_panel(index, pitch * i);
                }
            }
            layout.bands.push_back(
                painter_.take(name_height_ + plot_ + below_panel, chart_.rows[row].place));
        }
        return layout;
    }

  private:
    void draw_panel(std::size_t row, Length x) {
        const document::ChartRow& data = chart_.rows[row];
        PlacedChartText name = painter_.make(name_of_row(row), x, {}, ChartAlign::Left);
        name.baseline = name.size.above;
        painter_.place(std::move(name));
        PanelLine line;
        line.row = row;
        line.pen = data.is_told ? told_pen : line_pen;
        line.colour = data.is_told            ? chart_.style->told
                      : chart_.has_own_scales ? chart_.style->bar
                                              : chart_.style->past;
        for (const document::ChartValue& value : data.values) {
            line.amounts.push_back(value.amount);
        }
        const bool is_empty = std::ranges::none_of(
            line.amounts, [](const auto& amount) { return amount.has_value(); });
        const Length zero = scale_.start <= 0 ? y_of(0) : name_height_ + plot_;
        painter_.across(Kind::Zero, x, zero, plot_width_, 0.25_pt, chart_.style->past);
        if (is_empty) {
            PlacedChartText missing =
                painter_.make(axis_text("\xE2\x80\x93"), x + panel_ / 2,
                              name_height_ + plot_ - 1.3_mm, ChartAlign::Middle);
            painter_.place(std::move(missing));
            return;
        }
        if (chart_.has_own_scales) {
            draw_on_own_scale(line, x);
            return;
        }
        draw_line({median_, median_pen, chart_.style->track, ChartMark::none}, x);
        draw_line(line, x);
    }

    /// From its least to its largest number; the last one stands beside its dot.
    void draw_on_own_scale(const PanelLine& line, Length x) {
        double least = 0, largest = 0;
        bool has_any = false;
        for (const auto& amount : line.amounts) {
            if (amount) {
                least = has_any ? std::min(least, *amount) : *amount;
                largest = has_any ? std::max(largest, *amount) : *amount;
                has_any = true;
            }
        }
        scale_ = ChartScale{least, least < largest ? largest : least + 1, 1, 0};
        draw_line(line, x);
        if (const auto& last = line.amounts.back()) {
            const Point end{x + plot_width_, y_of(*last)};
            painter_.dot(line.row, ChartMark::none, end, last_dot, line.colour);
            PlacedChartText number = painter_.make(value_of(line.row, line.amounts.size() - 1),
                                                   end.x + beside_dot, {}, ChartAlign::Left);
            // Below the name, which may be as wide as the panel.
            number.baseline =
                std::max(baseline_at(end.y, number.size.size), name_height_ + number.size.above);
            painter_.place(std::move(number));
        }
    }

    [[nodiscard]] Length y_of(double amount) const {
        return name_height_ + plot_ - scale_.at(amount, plot_);
    }

    void draw_line(const PanelLine& line, Length x) {
        const auto last = static_cast<std::int64_t>(line.amounts.size()) - 1;
        std::vector<Point> points;
        const auto flush = [&] {
            if (points.size() > 1) {
                using graphics::Pen;
                painter_.draw({Kind::Line, line.row, ChartMark::none, {}},
                              graphics::polyline(points),
                              {Pen::Cap::Round, Pen::Join::Round, line.pen, line.colour, {}});
            } else if (points.size() == 1) {
                painter_.dot(line.row, ChartMark::none, points.front(), 0.5_mm, line.colour);
            }
            points.clear();
        };
        for (std::int64_t i = 0; i <= last; ++i) {
            const auto& amount = line.amounts[static_cast<std::size_t>(i)];
            if (!amount) {
                flush();
                continue;
            }
            points.push_back({x + base::mul_div(plot_width_, i, last), y_of(*amount)});
        }
        flush();
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    ChartScale scale_;
    Length panel_, plot_, name_height_;
    Length plot_width_;  ///< of a panel, without the room for its last number
    std::vector<std::optional<double>> median_;
};

}  // namespace

std::optional<ChartLayout> lay_out_panels(const document::Chart& chart,
                                          Length measure,
                                          ChartRuler& ruler) {
    return PanelsLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
