#include <algorithm>
#include <utility>

#include "typeset/charts/chart_band.h"
#include "typeset/charts/chart_push.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Rectangle;
using Kind = ChartMark::Kind;

constexpr Length paper = 0.3_mm, widest_bar = 11_mm, narrowest_bar = 5_mm, after_name = 1.6_mm;
constexpr std::size_t most_bars = 12, most_parts = 5;

class StackedLayout {
  public:
    StackedLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart), measure_(measure), ruler_(ruler), painter_(chart, ruler) {}

    std::optional<ChartLayout> run() {
        if (!can_stack()) {
            return std::nullopt;
        }
        const ChartTextSize total = ruler_.measure({ChartTextRef::What::Total, 0, 0, {}});
        const ChartTextSize name = ruler_.measure(name_of_row(0));
        top_ = std::max(total.above + 1.3_mm + 0.5_mm, 5_mm);
        plot_ = std::max(chart_.style->height - 11_mm, 10_mm);
        const Length foot = top_ + plot_;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            draw_stack(row);
        }
        painter_.across(Kind::Zero, {}, foot, width_, 0.6_pt, chart_.style->axis);
        const Length baseline = foot + std::max(4.6_mm, name.above + 1_mm);
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            painter_.place(name_of_row(row), middle_of(row), baseline, ChartAlign::Middle);
        }
        name_series();
        ChartLayout layout;
        layout.width = width_ + names_;
        layout.left_out = left_out_;
        layout.bands.push_back(painter_.take(baseline + name.below, chart_.place));
        return layout;
    }

  private:
    /// Parts of an amount: none is negative, and there is something to see.
    bool can_stack() {
        if (chart_.rows.empty() || chart_.rows.size() > most_bars || chart_.series.size() < 2 ||
            chart_.series.size() > most_parts) {
            return false;
        }
        Length widest_text, widest_name;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            double sum = 0;
            for (const document::ChartValue& value : chart_.rows[row].values) {
                if (value.amount.value_or(0) < 0) {
                    return false;
                }
                sum += value.amount.value_or(0);
            }
            largest_ = std::max(largest_, is_whole(row) ? sum : 0);
            widest_text = std::max({widest_text, ruler_.measure(name_of_row(row)).width,
                                    ruler_.measure({ChartTextRef::What::Total, row, 0, {}}).width});
        }
        for (std::size_t series = 0; series < chart_.series.size(); ++series) {
            const Length value = ruler_.measure(value_of(chart_.rows.size() - 1, series)).width;
            widest_name = std::max(
                widest_name, ruler_.measure(name_of_series(series)).width + after_name + value);
        }
        names_ = widest_name + 4_mm;
        const auto bars = static_cast<std::int64_t>(chart_.rows.size());
        const Length wanted = std::max(base::mul_div(widest_bar, 100, 62), widest_text + 2_mm);
        pitch_ = std::min((measure_ - names_) / bars, wanted);
        bar_ = std::min(base::mul_div(pitch_, 62, 100), widest_bar);
        width_ = pitch_ * bars;
        return largest_ > 0 && bar_ >= narrowest_bar && widest_text + 0.5_mm <= pitch_;
    }

    /// A stack of the known parts alone would say a wrong sum.
    [[nodiscard]] bool is_whole(std::size_t row) const {
        return std::ranges::all_of(chart_.rows[row].values,
                                   [](const auto& value) { return value.amount.has_value(); });
    }
    [[nodiscard]] Length middle_of(std::size_t row) const {
        return pitch_ * static_cast<std::int64_t>(row) + pitch_ / 2;
    }

    void draw_stack(std::size_t row) {
        const Length foot = top_ + plot_, middle = middle_of(row);
        const ChartTextRef total{ChartTextRef::What::Total, row, 0, {}};
        if (!is_whole(row)) {
            painter_.place(total, middle, foot - 1.3_mm, ChartAlign::Middle);
            left_out_ += chart_.series.size();
            return;
        }
        const ChartScale scale{0, largest_, 1, 0};
        double sum = 0;
        Length low = foot;
        const bool is_last = row + 1 == chart_.rows.size();
        for (std::size_t series = 0; series < chart_.series.size(); ++series) {
            sum += *chart_.rows[row].values[series].amount;
            const Length high = foot - scale.at(sum, plot_);
            const Length height = low - high;
            if (height > Length{}) {
                // The paper between two parts is cut from the lower one's upper edge.
                const Length cut = std::min(paper, height / 4);
                painter_.value_box(Kind::Part, row, series,
                                   {middle - bar_ / 2, high, bar_, height - cut},
                                   chart_.series[series].colour);
            }
            if (is_last) {
                last_middles_.push_back(high + height / 2);
            }
            place_value(row, series, {middle - bar_ / 2, high, bar_, height});
            low = high;
        }
        painter_.place(total, middle, low - 1.3_mm, ChartAlign::Middle);
    }

    void place_value(std::size_t row, std::size_t series, const Rectangle& part) {
        PlacedChartText text =
            painter_.make(value_of(row, series), part.x + part.width / 2, {}, ChartAlign::Middle);
        if (part.height <= Length{}) {
            return;  // a part of nothing is not missed
        }
        if (part.height < text.size.height() + 0.4_mm || text.size.width > part.width) {
            if (row + 1 == chart_.rows.size()) {
                beside_.push_back(series);  // its name has room for it
            } else {
                ++left_out_;
            }
            return;
        }
        text.baseline = baseline_at(part.y + part.height / 2, text.size.size);
        text.colour = text_on(*chart_.style, chart_.series[series].colour);
        painter_.place(std::move(text));
    }

    /// Beside the last stack, from the top down, pushed apart where parts are thin.
    void name_series() {
        if (last_middles_.size() != chart_.series.size()) {
            name_in_order();
            return;
        }
        std::vector<Length> wanted(last_middles_.rbegin(), last_middles_.rend());
        const ChartTextSize size = ruler_.measure(name_of_series(0));
        const Length pitch = std::max(3.5_mm, size.height());
        const auto places = push_apart(wanted, pitch, Length{} + size.height() / 2,
                                       top_ + plot_ - size.height() / 2 + 0.5_mm);
        if (!places) {
            name_in_order();
            return;
        }
        const Length x = middle_of(chart_.rows.size() - 1) + bar_ / 2;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::size_t series = wanted.size() - 1 - i;
            const Length moved = (*places)[i] - wanted[i];
            const bool is_moved = moved > 0.6_mm || moved < -0.6_mm;
            if (is_moved) {
                painter_.leader({x + 0.5_mm, wanted[i]}, {x + 3.2_mm, (*places)[i]});
            }
            PlacedChartText name =
                painter_.make(name_of_series(series), x + (is_moved ? 3.8_mm : 2_mm),
                              baseline_at((*places)[i], size.size), ChartAlign::Left);
            if (std::ranges::find(beside_, series) != beside_.end()) {
                const Length after = name.size.width > Length{} ? after_name : Length{};
                painter_.place(value_of(chart_.rows.size() - 1, series),
                               name.x + name.size.width + after, name.baseline, ChartAlign::Left);
            }
            painter_.place(std::move(name));
        }
    }

    void name_in_order() {
        left_out_ += beside_.size();
        Length y = top_;
        for (std::size_t series = chart_.series.size(); series-- > 0;) {
            const ChartTextSize size = ruler_.measure(name_of_series(series));
            const Length middle = y + size.height() / 2;
            painter_.box(Kind::Key, {width_, middle - 1.3_mm, 2.6_mm, 2.6_mm},
                         chart_.series[series].colour);
            painter_.place(name_of_series(series), width_ + 4_mm, baseline_at(middle, size.size),
                           ChartAlign::Left);
            y += std::max(3.5_mm, size.height());
        }
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    double largest_ = 0;
    Length pitch_, bar_, width_, names_, top_, plot_;
    std::vector<Length> last_middles_;
    std::vector<std::size_t> beside_;  ///< series whose last value stands beside its name
    std::size_t left_out_ = 0;
};

}  // namespace

std::optional<ChartLayout> lay_out_stacked(const document::Chart& chart,
                                           Length measure,
                                           ChartRuler& ruler) {
    return StackedLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
