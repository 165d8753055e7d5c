#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Point;
using Kind = ChartMark::Kind;

constexpr Length track = 3.8_mm, result = 1.7_mm, target = 5_mm;
constexpr Length lowest_row = 5_mm, usual_row = 7_mm;
constexpr double usual_end = 112, longest_end = 150;

class ProgressLayout {
  public:
    ProgressLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart),
          measure_(measure),
          ruler_(ruler),
          painter_(chart, ruler),
          roles_(roles_of(chart)) {}

    std::optional<ChartLayout> run() {
        if (chart_.rows.empty() || roles_.drawn.empty() || !plan()) {
            return std::nullopt;
        }
        ChartLayout layout;
        layout.width = measure_;
        layout.bands.push_back(draw_head());
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            layout.bands.push_back(draw_row(row));
        }
        return layout;
    }

  private:
    /// False if the bars have no room.
    bool plan() {
        Length widest_value;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            widest_value = std::max(widest_value, ruler_.measure(value_of(row, roles_.now)).width);
            for (const document::ChartValue& value : chart_.rows[row].values) {
                const double amount = value.amount.value_or(0);
                end_ = amount <= longest_end ? std::max(end_, amount + 2) : end_;
            }
        }
        left_ = name_column(chart_, measure_, ruler_) + 2_mm;
        full_ = measure_ - left_ - widest_value - 2_mm;
        scale_ = {0, end_, 1, 0};
        return full_ >= 15_mm;
    }

    [[nodiscard]] bool shows_past() const {
        return roles_.last_year && *roles_.last_year != roles_.now;
    }

    /// The key, if there are two bars a row, and the marks of the scale.
    ChartBand draw_head() {
        Length head;
        if (shows_past()) {
            const std::vector<std::size_t> named = {*roles_.last_year, roles_.now};
            head = draw_chart_key(painter_, chart_, named, measure_);
        }
        const Length mark_baseline = head + ruler_.measure(axis_text("0%")).above;
        for (const double mark : {100.0, 0.0, 50.0}) {
            const bool is_target = mark == 100;
            PlacedChartText text = painter_.make(
                {is_target ? ChartTextRef::What::StrongAxis : ChartTextRef::What::Axis, 0, 0,
                 is_target    ? "100%"
                 : mark == 50 ? "50%"
                              : "0%"},
                left_ + scale_.at(mark, full_), mark_baseline, ChartAlign::Middle);
            static_cast<void>(painter_.try_place(std::move(text)));
        }
        return painter_.take(mark_baseline + ruler_.measure(axis_text("0%")).below + 0.6_mm,
                             chart_.place);
    }

    ChartBand draw_row(std::size_t row) {
        const document::ChartRow& data = chart_.rows[row];
        const ChartTextSize value = ruler_.measure(value_of(row, roles_.now));
        ChartTextSize name = ruler_.measure(name_of_row(row));
        if (name.width > left_ - 2_mm) {
            name = ruler_.measure(name_of_row(row), left_ - 2_mm);
        }
        const document::ChartStyle& style = *chart_.style;
        const Length least_row =
            std::clamp(style.bar_thickness + style.bar_gap * 2, lowest_row, usual_row);
        const Length height = std::max({least_row, name.height() + 1_mm, value.height() + 1_mm});
        const Length middle = height / 2;
        place_row_name(painter_, chart_, row, {}, left_ - 2_mm, middle);
        if (!data.has_no_target) {
            draw_bars(row, middle);
        }
        PlacedChartText text =
            painter_.make(value_of(row, roles_.now), measure_, {}, ChartAlign::Right);
        text.baseline = baseline_at(middle, text.size.size);
        painter_.place(std::move(text));
        return painter_.take(height, data.place);
    }

    void draw_bars(std::size_t row, Length middle) {
        const std::vector<document::ChartValue>& values = chart_.rows[row].values;
        const document::ChartStyle& style = *chart_.style;
        painter_.box(Kind::Track, {left_, middle - track / 2, full_, track}, style.track);
        if (shows_past()) {
            const double past = values[*roles_.last_year].amount.value_or(0);
            painter_.value_box(Kind::Bar, row, *roles_.last_year,
                               {left_, middle - track / 2, scale_.at(past, full_), track},
                               style.past);
        }
        const double amount = values[roles_.now].amount.value_or(0);
        painter_.value_box(Kind::Bar, row, roles_.now,
                           {left_, middle - result / 2, scale_.at(amount, full_), result},
                           style.told);
        painter_.down(Kind::Plan, left_ + scale_.at(100, full_), middle - target / 2, target,
                      1.3_pt, style.axis);
        if (amount > end_) {
            draw_slits(row, middle);
        }
    }

    /// The bar goes on beyond its end.
    void draw_slits(std::size_t row, Length middle) {
        for (const Length back : {2.4_mm, 3.8_mm}) {
            const Length x = left_ + full_ - back;
            const std::vector<Point> slit = {{x, middle + track / 2},
                                             {x + 1_mm, middle - track / 2}};
            using graphics::Pen;
            painter_.draw({Kind::Cover, row, roles_.now, {}}, graphics::polyline(slit),
                          {Pen::Cap::Butt, Pen::Join::Round, 0.6_mm, chart_.style->ground, {}});
        }
    }

    const document::Chart& chart_;
    const Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    const ChartRoles roles_;
    double end_ = usual_end;  ///< of the scale, in per cent
    ChartScale scale_;
    Length left_, full_;
};

}  // namespace

/// Per cent of a target, from 0 to 112 or as far as 150; what lies beyond ends at two slits of
/// paper.
std::optional<ChartLayout> lay_out_progress(const document::Chart& chart,
                                            Length measure,
                                            ChartRuler& ruler) {
    if (chart.style->progress == document::ChartStyle::Progress::Dots) {
        if (auto dots = lay_out_deviation(chart, measure, ruler)) {
            return dots;
        }
    }
    return ProgressLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
