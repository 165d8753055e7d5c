#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Colour;
using graphics::Rectangle;
using Kind = ChartMark::Kind;

constexpr Length beside_bar = 1.2_mm, paper = 0.35_mm, shortest_bar = 0.4_mm;
/// Beyond this, the largest bar would leave nothing of the others (charts-edge).
constexpr double very_large_spread = 20;

/// The row that is so much larger than all others that these have a second drawing of their own.
struct Outlier {
    std::size_t row = 0;
    double second = 0;
};

std::optional<Outlier> find_outlier(const document::Chart& chart, std::size_t series) {
    Outlier found;
    double largest = 0;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        const double amount = chart.rows[row].values[series].amount.value_or(0);
        if (amount < 0) {
            return std::nullopt;
        }
        if (amount > largest) {
            found = {row, largest};
            largest = amount;
        } else {
            found.second = std::max(found.second, amount);
        }
    }
    const bool is_one = found.second > 0 && largest > very_large_spread * found.second;
    return is_one && chart.rows.size() > 2 ? std::optional(found) : std::nullopt;
}

class BarsLayout {
  public:
    BarsLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart),
          measure_(measure),
          ruler_(ruler),
          painter_(chart, ruler),
          roles_(roles_of(chart)) {}

    std::optional<ChartLayout> run() {
        if (chart_.rows.empty() || roles_.drawn.empty()) {
            return std::nullopt;
        }
        plan();
        ChartLayout layout;
        layout.width = measure_;
        draw_head(layout);
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            layout.bands.push_back(draw_row(row));
        }
        return layout;
    }

  private:
    void plan() {
        std::vector<std::size_t> all = roles_.drawn;
        if (roles_.plan) {
            all.push_back(*roles_.plan);
        }
        const AmountRange amounts = range_of(chart_, all).value_or(AmountRange{});
        scale_ = make_scale(amounts.least, amounts.largest,
                            {5, ScaleWish::Start::Zero, ScaleWish::End::Value});
        names_ = name_column(chart_, measure_, ruler_);
        Length widest;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            for (const std::size_t series : roles_.drawn) {
                const ChartTextSize size = ruler_.measure(value_of(row, series));
                widest = std::max(widest, size.width);
                value_height_ = std::max(value_height_, size.height());
            }
        }
        const Length texts = widest + beside_bar;
        // Numbers have no second line: names leave them room.
        constexpr Length least_bars = 8_mm, least_names = 8_mm;
        const Length beside_names = 1.5_mm + texts * (amounts.least < 0 ? 2 : 1) + least_bars;
        names_ = std::min(names_, std::max(measure_ - beside_names, least_names));
        left_ = names_ + (names_ > Length{} ? 1.5_mm : Length{}) +
                (amounts.least < 0 ? texts : Length{});
        // The plan's mark stands out of its bar; the value stands right of both.
        full_ = std::max(measure_ - left_ - texts, 1_mm);
        if (roles_.drawn.size() == 1 && !roles_.plan) {
            outlier_ = find_outlier(chart_, roles_.drawn.front());
        }
        if (outlier_) {
            const Length each = (measure_ - left_ - 2 * texts - 4_mm) / 2;
            const Length heads = std::max(ruler_.measure(axis_text(chart_.one_scale_text)).width,
                                          ruler_.measure(axis_text(magnified())).width);
            if (each < 15_mm || each + texts < heads) {
                outlier_.reset();
            } else {
                full_ = each;
                second_left_ = left_ + each + texts + 4_mm;
                second_scale_ = ChartScale{0, outlier_->second, 1, 0};
            }
        }
    }

    /// "phóng 29 lần": how much larger the others are drawn, once they are.
    [[nodiscard]] std::string magnified() const {
        const double largest =
            chart_.rows[outlier_->row].values[roles_.drawn.front()].amount.value_or(0);
        return fmt::format("{} {} {}", chart_.magnified_text.text(),
                           std::llround(largest / outlier_->second), chart_.times_text.text());
    }

    void draw_head(ChartLayout& layout) {
        std::vector<std::size_t> named;
        if (roles_.drawn.size() > 1) {
            named = roles_.drawn;
        }
        if (roles_.plan) {
            named.push_back(*roles_.plan);
        }
        Length height = draw_chart_key(painter_, chart_, named, measure_);
        if (outlier_) {
            const ChartTextSize size = ruler_.measure(axis_text(chart_.one_scale_text));
            painter_.place(axis_text(chart_.one_scale_text), left_, size.above, ChartAlign::Left);
            painter_.place(axis_text(magnified()), second_left_, size.above, ChartAlign::Left);
            height = std::max(height, size.height() + 1_mm);
        }
        if (height > Length{}) {
            layout.bands.push_back(painter_.take(height, chart_.place));
        }
    }

    ChartBand draw_row(std::size_t row) {
        const auto bars = static_cast<std::int64_t>(roles_.drawn.size());
        const Length each = std::max(value_height_, chart_.style->bar_thickness + paper);
        ChartTextSize name = ruler_.measure(name_of_row(row));
        if (name.width > names_) {
            name = ruler_.measure(name_of_row(row), names_);
        }
        const Length content = std::max(each * bars, name.height());
        const Length height = content + chart_.style->bar_gap;
        const Length middle = height / 2;
        place_row_name(painter_, chart_, row, {}, names_, middle);
        const Length first = middle - each * (bars - 1) / 2;
        for (std::size_t i = 0; i < roles_.drawn.size(); ++i) {
            draw_bar(row, roles_.drawn[i], first + each * static_cast<std::int64_t>(i));
        }
        painter_.down(Kind::Zero, left_ + scale_.at(0, full_), {}, height, 0.6_pt,
                      chart_.style->axis);
        if (outlier_ && row != outlier_->row) {
            painter_.down(Kind::Zero, second_left_, {}, height, 0.6_pt, chart_.style->axis);
        }
        return painter_.take(height, chart_.rows[row].place);
    }

    [[nodiscard]] const Colour& colour_of(std::size_t row, std::size_t series) const {
        return chart_.rows[row].is_told && roles_.drawn.size() == 1 ? chart_.style->told
                                                                    : chart_.series[series].colour;
    }

    void draw_bar(std::size_t row, std::size_t series, Length middle) {
        const std::optional<double>& amount = chart_.rows[row].values[series].amount;
        const Length thick = chart_.style->bar_thickness;
        const Length zero = left_ + scale_.at(0, full_);
        Length end = left_ + scale_.at(amount.value_or(0), full_);
        if (outlier_ && amount && *amount > 0) {
            end = std::max(end, zero + shortest_bar);
        }
        if (amount) {
            painter_.value_box(Kind::Bar, row, series,
                               {std::min(zero, end), middle - thick / 2,
                                std::max(zero, end) - std::min(zero, end), thick},
                               colour_of(row, series));
        }
        Length right = std::max(zero, end);
        if (roles_.plan && series == roles_.now && chart_.rows[row].values[*roles_.plan].amount) {
            const Length plan =
                left_ + scale_.at(*chart_.rows[row].values[*roles_.plan].amount, full_);
            painter_.value_box(Kind::Plan, row, *roles_.plan,
                               {plan - 0.55_pt, middle - thick / 2 - 1_mm, 1.1_pt, thick + 2_mm},
                               chart_.style->axis);
            right = std::max(right, plan);
        }
        PlacedChartText text =
            painter_.make(value_of(row, series), right + beside_bar, {}, ChartAlign::Left);
        text.baseline = baseline_at(middle, text.size.size);
        if (amount && *amount < 0) {
            text.x = end - beside_bar - text.size.width;
        }
        if (outlier_ && row != outlier_->row) {
            const Length length = amount && *amount > 0
                                      ? std::max(second_scale_.at(*amount, full_), shortest_bar)
                                      : Length{};
            painter_.value_box(Kind::Part, row, series,
                               {second_left_, middle - thick / 2, length, thick},
                               colour_of(row, series));
            text.x = second_left_ + length + beside_bar;
        }
        painter_.place(std::move(text));
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    ChartRoles roles_;
    ChartScale scale_, second_scale_;
    Length names_, left_, full_, second_left_, value_height_;
    std::optional<Outlier> outlier_;
};

}  // namespace

std::optional<ChartLayout> lay_out_bars(const document::Chart& chart,
                                        Length measure,
                                        ChartRuler& ruler) {
    return BarsLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
