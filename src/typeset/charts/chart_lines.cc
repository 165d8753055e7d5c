#include <algorithm>
#include <utility>

#include "typeset/charts/chart_push.h"
#include "typeset/charts/chart_time_axis.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Point;
using Kind = ChartMark::Kind;

constexpr std::size_t most_lines = 5;
constexpr Length told_pen = 1.8_pt, pen = 1.1_pt, dot_radius = 0.85_mm, gap_radius = 0.75_mm;
constexpr Length between_name_and_value = 1.6_mm;

/// The end of a line and its two texts.
struct LineEnd {
    std::size_t series = 0, row = 0;
    Point point;
};

class LinesLayout {
  public:
    LinesLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart), measure_(measure), ruler_(ruler), painter_(chart, ruler) {}

    std::optional<ChartLayout> run() {
        for (std::size_t series = 0; series < chart_.series.size(); ++series) {
            all_.push_back(series);
        }
        const auto range = range_of(chart_, all_);
        if (!range || chart_.rows.size() < 2 || all_.size() > most_lines) {
            return std::nullopt;
        }
        const ChartScale scale = make_scale(range->least, range->largest,
                                            {5, ScaleWish::Start::Free, ScaleWish::End::Step});
        axis_ = make_time_axis(chart_, ruler_, scale, measure_, label_width());
        if (axis_.width < 12_mm) {
            return std::nullopt;
        }
        draw_scale(painter_, chart_, axis_, GridLines::Behind);
        for (const std::size_t series : all_) {
            if (chart_.told_series != series) {
                draw_line(series);
            }
        }
        if (chart_.told_series && *chart_.told_series < all_.size()) {
            draw_line(*chart_.told_series);
        }
        Length height = draw_times(painter_, chart_, axis_);
        if (!name_lines()) {
            return std::nullopt;
        }
        for (const PlacedChartText& text : painter_.band().texts) {
            height = std::max(height, text.box().y + text.box().height);
        }
        ChartLayout layout;
        layout.width = measure_;
        layout.bands.push_back(painter_.take(height, chart_.place));
        return layout;
    }

  private:
    [[nodiscard]] std::optional<std::size_t> last_row(std::size_t series) const {
        for (std::size_t row = chart_.rows.size(); row-- > 0;) {
            if (chart_.rows[row].values[series].amount) {
                return row;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Length label_width() {
        Length widest;
        for (const std::size_t series : all_) {
            const auto row = last_row(series);
            const ChartTextSize name = ruler_.measure(name_of_series(series));
            const ChartTextSize value =
                row ? ruler_.measure(value_of(*row, series)) : ChartTextSize{};
            label_height_ = std::max({label_height_, name.height(), value.height()});
            widest = std::max(widest, name.width + between_name_and_value + value.width);
        }
        return widest + 3.8_mm;
    }

    [[nodiscard]] Point point_of(std::size_t row, std::size_t series) const {
        return {axis_.x(row), axis_.y(*chart_.rows[row].values[series].amount)};
    }

    /// Never across a gap: the line ends in an open ring and begins with one.
    void draw_line(std::size_t series) {
        const bool is_told = chart_.told_series == series;
        const graphics::Colour& colour =
            is_told ? chart_.style->told : chart_.series[series].colour;
        const auto stretches = stretches_of(chart_, series);
        for (const auto& stretch : stretches) {
            std::vector<Point> points;
            for (const std::size_t row : stretch) {
                points.push_back(point_of(row, series));
            }
            if (points.size() > 1) {
                painter_.stroke(Kind::Line, points, is_told ? told_pen : pen, colour, series);
            }
        }
        for (const auto& stretch : stretches) {
            const bool begins = stretch.front() == 0;
            const bool ends = stretch.back() + 1 == chart_.rows.size();
            if (stretch.size() == 1 && !ends) {
                painter_.dot(stretch.front(), series, point_of(stretch.front(), series), gap_radius,
                             colour);
                continue;
            }
            if (!begins && stretch.size() > 1) {
                painter_.open_dot(stretch.front(), series, point_of(stretch.front(), series),
                                  gap_radius, pen, colour);
            }
            if (ends) {
                painter_.dot(stretch.back(), series, point_of(stretch.back(), series), dot_radius,
                             colour, 0.5_pt);
            } else {
                painter_.open_dot(stretch.back(), series, point_of(stretch.back(), series),
                                  gap_radius, pen, colour);
            }
        }
    }

    /// Names at the ends, pushed apart; without room for all of them, small multiples are better.
    bool name_lines() {
        std::vector<LineEnd> ends;
        for (const std::size_t series : all_) {
            if (const auto row = last_row(series)) {
                ends.push_back({series, *row, point_of(*row, series)});
            }
        }
        std::ranges::stable_sort(ends, {}, [](const LineEnd& end) { return end.point.y; });
        std::vector<Length> wanted;
        for (const LineEnd& end : ends) {
            wanted.push_back(end.point.y);
        }
        const Length pitch = std::max(3.5_mm, label_height_);
        const Length half = label_height_ / 2;
        const auto places = push_apart(wanted, pitch, std::max(axis_.top - 2_mm, half),
                                       axis_.foot() + 0.8_mm - half);
        if (!places) {
            return false;
        }
        // One that needs its leader moves all names to the right, so that they stand in line.
        bool has_leaders = false;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            has_leaders = has_leaders || wants_leader(ends[i], (*places)[i]);
        }
        for (std::size_t i = 0; i < ends.size(); ++i) {
            place_end(ends[i], (*places)[i], has_leaders ? 3.8_mm : 2_mm);
        }
        return true;
    }

    [[nodiscard]] bool wants_leader(const LineEnd& end, Length middle) const {
        const Length moved = middle - end.point.y;
        return moved > 0.6_mm || moved < -0.6_mm || end.row + 1 < chart_.rows.size();
    }

    void place_end(const LineEnd& end, Length middle, Length offset) {
        const Length x = axis_.left + axis_.width + offset;
        if (wants_leader(end, middle)) {
            painter_.leader({end.point.x + 1.1_mm, end.point.y}, {x - 0.6_mm, middle});
        }
        PlacedChartText name = painter_.make(name_of_series(end.series), x, {}, ChartAlign::Left);
        name.baseline = baseline_at(middle, name.size.size);
        PlacedChartText value = painter_.make(
            value_of(end.row, end.series),
            x + name.size.width + (name.size.width > Length{} ? between_name_and_value : Length{}),
            name.baseline, ChartAlign::Left);
        painter_.place(std::move(name));
        painter_.place(std::move(value));
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    std::vector<std::size_t> all_;
    TimeAxis axis_;
    Length label_height_;
};

}  // namespace

std::optional<ChartLayout> lay_out_lines(const document::Chart& chart,
                                         Length measure,
                                         ChartRuler& ruler) {
    return LinesLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
