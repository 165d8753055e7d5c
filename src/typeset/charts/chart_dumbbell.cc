#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Rectangle;
using Kind = ChartMark::Kind;

constexpr Length least_row = 7_mm, line_pen = 1.3_pt, before_radius = 1.05_mm, now_radius = 1.2_mm;
constexpr Length plan_height = 3.8_mm, beside_mark = 1.2_mm;

class DumbbellLayout {
  public:
    DumbbellLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart),
          measure_(measure),
          ruler_(ruler),
          painter_(chart, ruler),
          roles_(roles_of(chart)) {}

    std::optional<ChartLayout> run() {
        std::vector<std::size_t> all = roles_.drawn;
        if (roles_.drawn.size() != 2 || chart_.rows.empty()) {
            return std::nullopt;
        }
        now_ = roles_.now;
        before_ = roles_.drawn[0] == now_ ? roles_.drawn[1] : roles_.drawn[0];
        if (roles_.plan) {
            all.push_back(*roles_.plan);
        }
        const auto range = range_of(chart_, all);
        if (!range) {
            return std::nullopt;
        }
        scale_ = make_scale(range->least, range->largest,
                            {5, ScaleWish::Start::Free, ScaleWish::End::Step});
        Length widest;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            widest = std::max(widest, ruler_.measure(value_of(row, now_)).width);
        }
        names_ = name_column(chart_, measure_, ruler_);
        left_ = names_ + 3_mm;
        full_ = measure_ - left_ - now_radius - beside_mark - widest;
        if (full_ < 15_mm) {
            return std::nullopt;
        }
        ChartLayout layout;
        layout.width = measure_;
        draw_head(layout);
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            layout.bands.push_back(draw_row(row));
        }
        return layout;
    }

  private:
    void draw_head(ChartLayout& layout) {
        std::vector<std::size_t> named = {before_, now_};
        if (roles_.plan) {
            named.push_back(*roles_.plan);
        }
        const Length head = draw_chart_key(painter_, chart_, named, measure_, KeyMarks::Dots);
        const ChartTextSize size = ruler_.measure(axis_text("0"));
        for (const ScaleMark& mark : marks_of(scale_)) {
            const bool leaves_zero = scale_.start > 0 && mark.amount <= scale_.start;
            const std::string text = mark.text + chart_.axis_suffix;
            PlacedChartText placed = painter_.make(
                axis_text(leaves_zero ? chart_.from_text + "\xC2\xA0" + text : text),
                left_ + scale_.at(mark.amount, full_), head + size.above, ChartAlign::Middle);
            if (placed.x >= Length{} && placed.x + placed.size.width <= measure_) {
                static_cast<void>(painter_.try_place(std::move(placed)));
            }
        }
        layout.bands.push_back(painter_.take(head + size.height() + 0.6_mm, chart_.place));
    }

    ChartBand draw_row(std::size_t row) {
        const document::ChartRow& data = chart_.rows[row];
        ChartTextSize name = ruler_.measure(name_of_row(row));
        if (name.width > names_) {
            name = ruler_.measure(name_of_row(row), names_);
        }
        const Length height = std::max(
            {least_row, name.height() + 1_mm, ruler_.measure(value_of(row, now_)).height() + 1_mm});
        const Length middle = height / 2;
        const auto x_of = [&](std::size_t series) {
            const std::optional<double>& amount = data.values[series].amount;
            return amount ? std::optional(left_ + scale_.at(*amount, full_)) : std::nullopt;
        };
        const auto before = x_of(before_), now = x_of(now_);
        const auto plan = roles_.plan ? x_of(*roles_.plan) : std::nullopt;
        Length right = left_;
        if (before) {
            right = std::max(right, *before + before_radius);
        }
        if (now) {
            right = std::max(right, *now + now_radius);
        }
        if (plan) {
            right = std::max(right, *plan + 0.5_pt);
        }
        PlacedChartText value =
            painter_.make(value_of(row, now_), right + beside_mark, {}, ChartAlign::Left);
        value.baseline = baseline_at(middle, value.size.size);
        draw_grid(height, value.box());
        if (before && now) {
            painter_.across(Kind::Line, std::min(*before, *now), middle,
                            std::max(*before, *now) - std::min(*before, *now), line_pen,
                            chart_.style->told);
        }
        if (before) {
            painter_.open_dot(row, before_, {*before, middle}, before_radius, 0.9_pt,
                              chart_.style->past);
        }
        if (now) {
            painter_.dot(row, now_, {*now, middle}, now_radius, chart_.style->told);
        }
        if (plan) {
            painter_.value_box(Kind::Plan, row, *roles_.plan,
                               {*plan - 0.5_pt, middle - plan_height / 2, 1_pt, plan_height},
                               chart_.style->axis);
        }
        place_row_name(painter_, chart_, row, {}, names_, middle);
        painter_.place(std::move(value));
        return painter_.take(height, data.place);
    }

    /// Where a number falls on a line of the grid, the line is interrupted.
    void draw_grid(Length height, const Rectangle& value) {
        for (const ScaleMark& mark : marks_of(scale_)) {
            const Length x = left_ + scale_.at(mark.amount, full_);
            const bool is_zero = mark.amount == 0;
            const Length thickness = is_zero ? 0.6_pt : 0.35_pt;
            const graphics::Colour& colour = is_zero ? chart_.style->axis : chart_.style->grid;
            const Kind kind = is_zero ? Kind::Zero : Kind::Grid;
            const bool meets = x > value.x - 0.6_mm && x < value.x + value.width + 0.6_mm;
            if (!meets) {
                painter_.down(kind, x, {}, height, thickness, colour);
            } else if (value.y > 0.6_mm) {
                painter_.down(kind, x, {}, value.y - 0.6_mm, thickness, colour);
                const Length below = value.y + value.height + 0.6_mm;
                painter_.down(kind, x, below, height - below, thickness, colour);
            }
        }
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    ChartRoles roles_;
    std::size_t before_ = 0, now_ = 0;
    ChartScale scale_;
    Length names_, left_, full_;
};

}  // namespace

std::optional<ChartLayout> lay_out_dumbbell(const document::Chart& chart,
                                            Length measure,
                                            ChartRuler& ruler) {
    return DumbbellLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
