#include <algorithm>
#include <utility>

#include "graphics/mix_colours.h"
#include "typeset/charts/chart_time_axis.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Point;
using Kind = ChartMark::Kind;

constexpr std::uint16_t fill_share = 3'800;
constexpr Length pen = 1.5_pt, dot_radius = 0.8_mm, plan_pen = 0.75_pt;

class AreaLayout {
  public:
    AreaLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart), measure_(measure), ruler_(ruler), painter_(chart, ruler) {}

    std::optional<ChartLayout> run() {
        const ChartRoles roles = roles_of(chart_);
        plan_ = roles.plan;
        if (roles.drawn.size() != 1 || chart_.series.size() != (plan_ ? 2 : 1)) {
            return std::nullopt;
        }
        series_ = roles.drawn.front();
        const auto range = range_of(chart_, roles.drawn);
        if (!range || range->least < 0 || chart_.rows.size() < 2) {
            return std::nullopt;
        }
        const double planned = plan_ ? largest_plan() : 0;
        // The last and the largest amount are named: nothing is rounded up for them.
        const ChartScale scale = make_scale(0, std::max(range->largest, planned),
                                            {5, ScaleWish::Start::Zero, ScaleWish::End::Value});
        const ChartTextSize value = ruler_.measure(value_of(0, series_));
        axis_ = make_time_axis(chart_, ruler_, scale, measure_, 3_mm);
        if (axis_.width < 12_mm) {
            return std::nullopt;
        }
        axis_.top = std::max(axis_.top, value.height() + 3_mm);
        const graphics::Colour& colour = chart_.style->bar;
        const auto stretches = stretches_of(chart_, series_);
        for (const auto& stretch : stretches) {
            fill(stretch, graphics::tint_of(colour, fill_share));
        }
        draw_scale(painter_, chart_, axis_, GridLines::Paper);
        for (const auto& stretch : stretches) {
            std::vector<Point> points;
            for (const std::size_t row : stretch) {
                points.push_back(point_of(row));
            }
            if (points.size() > 1) {
                painter_.stroke(Kind::Line, points, pen, colour, series_);
            } else {
                painter_.dot(stretch.front(), series_, points.front(), dot_radius, colour);
            }
            // No text stands on the line: each piece keeps its steps free.
            for (std::size_t i = 1; i < points.size(); ++i) {
                keep_segment_free(points[i - 1], points[i]);
            }
        }
        const Length height = draw_times(painter_, chart_, axis_);
        if (plan_) {
            draw_plan();
        }
        name_points(colour);
        if (plan_) {
            name_plan();
        }
        ChartLayout layout;
        layout.width = measure_;
        layout.bands.push_back(painter_.take(height, chart_.place));
        return layout;
    }

  private:
    [[nodiscard]] Point point_of(std::size_t row) const {
        return {axis_.x(row), axis_.y(*chart_.rows[row].values[series_].amount)};
    }

    [[nodiscard]] double largest_plan() const {
        const std::vector<std::size_t> plan = {*plan_};
        const auto range = range_of(chart_, plan);
        return range ? range->largest : 0;
    }

    /// The plan of each time, over the area: a target that stays is one straight line.
    void draw_plan() {
        for (const auto& stretch : stretches_of(chart_, *plan_)) {
            std::vector<Point> points;
            for (const std::size_t row : stretch) {
                points.push_back({axis_.x(row), axis_.y(*chart_.rows[row].values[*plan_].amount)});
            }
            for (std::size_t i = 1; i < points.size(); ++i) {
                keep_segment_free(points[i - 1], points[i]);
            }
            if (points.size() > 1) {
                painter_.stroke(Kind::Line, points, plan_pen, chart_.style->axis, *plan_);
            }
        }
    }

    /// Above the line, as far left as there is room; left out where there is none.
    void name_plan() {
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const auto amount = chart_.rows[row].values[*plan_].amount;
            if (!amount) {
                continue;
            }
            PlacedChartText text =
                painter_.make(name_of_series(*plan_), axis_.x(row) + 1.2_mm, {}, ChartAlign::Left);
            text.baseline = axis_.y(*amount) - plan_pen - 0.6_mm - text.size.below;
            const graphics::Rectangle box = text.box();
            if (box.y >= Length{} && box.x + box.width <= measure_ && painter_.is_free(box)) {
                painter_.place(std::move(text));
                return;
            }
        }
    }

    void fill(const std::vector<std::size_t>& stretch, const graphics::Colour& colour) {
        std::vector<Point> points = {{axis_.x(stretch.front()), axis_.foot()}};
        for (const std::size_t row : stretch) {
            points.push_back(point_of(row));
        }
        points.push_back({axis_.x(stretch.back()), axis_.foot()});
        painter_.fill({Kind::Area, ChartMark::none, series_, {}}, graphics::polygon(points),
                      colour);
    }

    void keep_segment_free(const Point& from, const Point& to) {
        constexpr std::int64_t parts = 8;
        for (std::int64_t i = 0; i < parts; ++i) {
            const auto at = [&](std::int64_t k) {
                return Point{from.x + (to.x - from.x) * k / parts,
                             from.y + (to.y - from.y) * k / parts};
            };
            const Point a = at(i), b = at(i + 1);
            painter_.keep_free({a.x, std::min(a.y, b.y) - pen / 2, b.x - a.x,
                                std::max(a.y, b.y) - std::min(a.y, b.y) + pen});
        }
    }

    /// The last one, what is told, the largest: those that find a place.
    void name_points(const graphics::Colour& colour) {
        std::vector<std::size_t> rows;
        std::optional<std::size_t> largest, last;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            if (!chart_.rows[row].values[series_].amount) {
                continue;
            }
            last = row;
            if (!largest || *chart_.rows[row].values[series_].amount >
                                *chart_.rows[*largest].values[series_].amount) {
                largest = row;
            }
            if (chart_.rows[row].is_told) {
                rows.push_back(row);
            }
        }
        for (const auto& row : {last, largest}) {
            if (row && std::ranges::find(rows, *row) == rows.end()) {
                rows.push_back(*row);
            }
        }
        for (const std::size_t row : rows) {
            name_point(row, colour);
        }
    }

    void name_point(std::size_t row, const graphics::Colour& colour) {
        const Point point = point_of(row);
        for (const ChartAlign align : {ChartAlign::Right, ChartAlign::Middle, ChartAlign::Left}) {
            PlacedChartText text = painter_.make(value_of(row, series_), point.x, {}, align);
            for (const Length up : {2_mm, 3.5_mm, 5_mm}) {
                text.baseline = point.y - up;
                const graphics::Rectangle box = text.box();
                const bool is_inside = box.x >= Length{} && box.x + box.width <= measure_;
                if (is_inside && box.y >= Length{} && painter_.is_free(box)) {
                    painter_.dot(row, series_, point, dot_radius, colour, 0.5_pt);
                    painter_.place(std::move(text));
                    return;
                }
            }
        }
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    TimeAxis axis_;
    std::size_t series_ = 0;  ///< whose area it is
    std::optional<std::size_t> plan_;
};

}  // namespace

std::optional<ChartLayout> lay_out_area(const document::Chart& chart,
                                        Length measure,
                                        ChartRuler& ruler) {
    return AreaLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
