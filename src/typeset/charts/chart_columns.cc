#include <algorithm>
#include <optional>
#include <utility>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using graphics::Rectangle;
using Kind = ChartMark::Kind;

constexpr Length widest_bar = 11_mm, narrowest_bar = 2.4_mm, paper = 0.35_mm;
constexpr Length above_column = 1.3_mm, beside_plan = 1.2_mm;

/// How many columns stand where.
struct ColumnPlan {
    Length pitch, bar, offset;  ///< of the first bar, from the group's left edge
    Length width;               ///< of all groups
    bool shows_last_year_texts = true;
};

class ColumnsLayout {
  public:
    ColumnsLayout(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart),
          measure_(measure),
          ruler_(ruler),
          painter_(chart, ruler),
          roles_(roles_of(chart)) {}

    std::optional<ChartLayout> run() {
        const auto range = range_of(chart_, all_series());
        if (chart_.rows.empty() || roles_.drawn.empty() || !plan_columns()) {
            return std::nullopt;
        }
        const AmountRange amounts = range.value_or(AmountRange{});
        scale_ = make_scale(amounts.least, amounts.largest,
                            {5, ScaleWish::Start::Zero, ScaleWish::End::Value});
        value_size_ = ruler_.measure(value_of(0, roles_.now));
        const ChartTextSize name = ruler_.measure(name_of_row(0));
        const Length key = draw_key();
        const bool has_negative = amounts.least < 0;
        const Length head = key + std::max(value_size_.above + above_column + 0.5_mm, 7_mm);
        const Length foot = has_negative ? value_size_.above + above_column : Length{};
        const Length plot = plot_height();
        top_ = head;
        plot_ = plot;
        zero_ = y_of(0);
        const Length name_baseline = head + plot + foot + std::max(4.6_mm, name.above + 1_mm);
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            draw_group(row);
        }
        painter_.across(Kind::Zero, {}, zero_, plan_.width, 0.6_pt, chart_.style->axis);
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            painter_.place(name_of_row(row), group_x(row) + plan_.pitch / 2, name_baseline,
                           ChartAlign::Middle);
        }
        name_plan();
        place_values();
        ChartLayout layout;
        layout.width = plan_.width;
        layout.left_out = left_out_;
        layout.bands.push_back(painter_.take(name_baseline + name.below, chart_.place));
        return layout;
    }

  private:
    [[nodiscard]] std::vector<std::size_t> all_series() const {
        std::vector<std::size_t> all = roles_.drawn;
        if (roles_.plan) {
            all.push_back(*roles_.plan);
        }
        return all;
    }

    [[nodiscard]] Length widest_value(std::size_t series) const {
        Length widest;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            widest = std::max(widest, ruler_.measure(value_of(row, series)).width);
        }
        return widest;
    }

    /// Bars up to 11 mm, then the chart gets narrower; too many of them, or numbers that do not fit
    /// above their groups, want lying bars.
    bool plan_columns() {
        const auto groups = static_cast<std::int64_t>(chart_.rows.size());
        const auto bars = static_cast<std::int64_t>(roles_.drawn.size());
        Length widest_name, widest_number;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            widest_name = std::max(widest_name, ruler_.measure(name_of_row(row)).width);
        }
        for (const std::size_t series : roles_.drawn) {
            widest_number = std::max(widest_number, widest_value(series));
        }
        const Length wanted = std::max({base::mul_div(widest_bar * bars, 100, bars == 1 ? 73 : 76),
                                        widest_name + 2_mm, (widest_number + 1_mm) * bars});
        plan_.pitch = std::min(measure_ / groups, wanted);
        plan_.width = plan_.pitch * groups;
        plan_.bar =
            std::min(base::mul_div(plan_.pitch, bars == 1 ? 73 : 76, 100) / bars, widest_bar);
        plan_.offset = (plan_.pitch - plan_.bar * bars) / 2;
        if (plan_.bar < narrowest_bar || widest_name > plan_.pitch - 0.5_mm) {
            return false;
        }
        plan_.shows_last_year_texts = bars == 1 || widest_number <= plan_.bar + 1_mm;
        const Length room = bars == 1                     ? plan_.pitch - 1_mm
                            : plan_.shows_last_year_texts ? plan_.bar + 1_mm
                                                          : plan_.pitch - 1_mm;
        if (!plan_.shows_last_year_texts && bars > 2) {
            return false;
        }
        return widest_value(roles_.now) <= room;
    }

    [[nodiscard]] Length y_of(double amount) const {
        return top_ + plot_ - scale_.at(amount, plot_);
    }
    [[nodiscard]] Length group_x(std::size_t row) const {
        return plan_.pitch * static_cast<std::int64_t>(row);
    }
    [[nodiscard]] Length bar_x(std::size_t row, std::size_t position) const {
        return group_x(row) + plan_.offset + plan_.bar * static_cast<std::int64_t>(position);
    }

    /// Series whose names do not fit into the first group's bars are named above the drawing, and
    /// so is the plan where there is no room right of its last line.
    Length draw_key() {
        names_in_bars_ = roles_.drawn.size() > 1 && names_fit();
        std::vector<std::size_t> named;
        if (!names_in_bars_ && roles_.drawn.size() > 1) {
            named = roles_.drawn;
        }
        if (roles_.plan && !plan_name_x()) {
            named.push_back(*roles_.plan);
        }
        return draw_chart_key(painter_, chart_, named, measure_);
    }

    /// Right of the plan's line in the last group, if no bar stands there and the name fits.
    [[nodiscard]] std::optional<Length> plan_name_x() const {
        const std::size_t last = chart_.rows.size() - 1;
        if (!roles_.plan || !chart_.rows[last].values[*roles_.plan].amount ||
            now_position() + 1 != roles_.drawn.size()) {
            return std::nullopt;
        }
        const Length x = bar_x(last, now_position()) + plan_.bar - paper + 1_mm + beside_plan;
        const Length width = ruler_.measure(name_of_series(*roles_.plan)).width;
        return x + width <= measure_ ? std::optional(x) : std::nullopt;
    }

    void name_plan() {
        if (const auto x = plan_name_x()) {
            PlacedChartText name =
                painter_.make(name_of_series(*roles_.plan), *x, {}, ChartAlign::Left);
            name.baseline = baseline_at(*plan_y(chart_.rows.size() - 1), name.size.size);
            painter_.place(std::move(name));
        }
    }

    [[nodiscard]] bool names_fit() const {
        const AmountRange amounts = range_of(chart_, all_series()).value_or(AmountRange{});
        if (amounts.least < 0 || amounts.largest <= 0) {
            return false;
        }
        const ChartScale scale{0, amounts.largest, 1, 0};
        const Length plot = plot_height();
        return std::ranges::all_of(roles_.drawn, [&](std::size_t series) {
            const ChartTextSize size = ruler_.measure(name_of_series(series));
            const double amount = chart_.rows.front().values[series].amount.value_or(0);
            return size.width + 0.6_mm <= plan_.bar - paper &&
                   size.height() + 2_mm <= scale.at(amount, plot);
        });
    }
    [[nodiscard]] Length plot_height() const {
        return std::max(chart_.style->height - 7_mm - 6_mm, 10_mm);
    }

    void draw_group(std::size_t row) {
        for (std::size_t position = 0; position < roles_.drawn.size(); ++position) {
            const std::size_t series = roles_.drawn[position];
            const std::optional<double>& amount = chart_.rows[row].values[series].amount;
            if (!amount) {
                continue;
            }
            const Length end = y_of(*amount);
            const Rectangle bar = {bar_x(row, position), std::min(end, zero_), plan_.bar - paper,
                                   std::max(end, zero_) - std::min(end, zero_)};
            const bool is_told = chart_.rows[row].is_told && roles_.drawn.size() == 1;
            const graphics::Colour& colour =
                is_told ? chart_.style->told : chart_.series[series].colour;
            painter_.value_box(Kind::Bar, row, series, bar, colour);
            if (names_in_bars_ && row == 0) {
                PlacedChartText name = painter_.make(name_of_series(series), bar.x + bar.width / 2,
                                                     zero_ - 1.4_mm, ChartAlign::Middle);
                name.colour = text_on(*chart_.style, colour);
                painter_.place(std::move(name));
            }
        }
        draw_plan(row);
    }

    void draw_plan(std::size_t row) {
        const std::optional<Length> plan = plan_y(row);
        if (!plan) {
            return;
        }
        const Length y = *plan;
        const Length x = bar_x(row, now_position()) - 1_mm;
        const Rectangle line = {x, y - 0.55_pt, plan_.bar - paper + 2_mm, 1.1_pt};
        painter_.value_box(Kind::Plan, row, *roles_.plan, line, chart_.style->axis);
        painter_.keep_free(line);
    }

    [[nodiscard]] std::size_t now_position() const {
        return static_cast<std::size_t>(std::ranges::find(roles_.drawn, roles_.now) -
                                        roles_.drawn.begin());
    }

    /// This year's first, so that of two that meet last year's is left out.
    void place_values() {
        std::vector<std::size_t> order = {now_position()};
        for (std::size_t position = roles_.drawn.size(); position-- > 0;) {
            if (position != order.front()) {
                order.push_back(position);
            }
        }
        for (const std::size_t position : order) {
            const bool is_now = position == order.front();
            for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
                if ((!is_now && !plan_.shows_last_year_texts) || !place_value(row, position)) {
                    ++left_out_;
                }
            }
        }
    }

    bool place_value(std::size_t row, std::size_t position) {
        const std::size_t series = roles_.drawn[position];
        const std::optional<double>& amount = chart_.rows[row].values[series].amount;
        const Length middle = bar_x(row, position) + (plan_.bar - paper) / 2;
        PlacedChartText text = painter_.make(value_of(row, series), middle, {}, ChartAlign::Middle);
        text.x = std::clamp(text.x, Length{}, std::max(plan_.width - text.size.width, Length{}));
        Length y = y_of(amount.value_or(0));
        if (amount && *amount < 0) {
            text.baseline = y + above_column + text.size.above;
            return painter_.try_place(std::move(text));
        }
        y = std::min(y, zero_);
        // Over the higher of bar and plan, and over the neighbour's plan if that is in the way.
        const std::optional<Length> line = plan_y(row);
        text.baseline =
            (position == now_position() && line ? std::min(*line, y) : y) - above_column;
        if (painter_.try_place(text)) {
            return true;
        }
        text.baseline = (line ? std::min(*line, y) : y) - above_column;
        return painter_.try_place(std::move(text));
    }

    [[nodiscard]] std::optional<Length> plan_y(std::size_t row) const {
        if (!roles_.plan || !chart_.rows[row].values[*roles_.plan].amount) {
            return std::nullopt;
        }
        return y_of(*chart_.rows[row].values[*roles_.plan].amount);
    }

    const document::Chart& chart_;
    Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    ChartRoles roles_;
    ColumnPlan plan_;
    ChartScale scale_;
    ChartTextSize value_size_;
    Length top_, plot_, zero_;
    bool names_in_bars_ = false;
    std::size_t left_out_ = 0;
};

}  // namespace

std::optional<ChartLayout> lay_out_columns(const document::Chart& chart,
                                           Length measure,
                                           ChartRuler& ruler) {
    return ColumnsLayout(chart, measure, ruler).run();
}

}  // namespace tongket::typeset
