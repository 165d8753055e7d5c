#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "typeset/charts/chart_time_axis.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr Length between_words = 1_mm, beside_dot = 1.5_mm, told_dot = 1.1_mm, most_dot = 0.8_mm;
constexpr Length least_plot = 20_mm;

/// A ranking as dots from the left to the right; few of them are named.
class RankCurve {
  public:
    enum class Names : std::uint8_t { Few, All };
    RankCurve(const document::Chart& chart, Length measure, ChartRuler& ruler, Names names)
        : chart_(chart), ruler_(ruler), painter_(chart, ruler), names_all_(names == Names::All) {
        axis_.measure = measure;
    }

    std::optional<ChartLayout> run() {
        const std::vector<std::size_t> first = {0};
        const std::optional<AmountRange> amounts = range_of(chart_, first);
        if (!amounts || !set_axis(*amounts)) {
            return std::nullopt;
        }
        draw_scale(painter_, chart_, axis_, GridLines::Behind);
        painter_.across(Kind::Zero, axis_.left, axis_.foot(), axis_.width, 0.6_pt,
                        chart_.style->axis);
        draw_dots();
        ChartLayout layout;
        layout.width = axis_.measure;
        Length height = axis_.foot() + line_ + beside_dot;
        if (names_all_) {
            height = name_all();
        } else {
            name_dots();
            name_median();
            layout.left_out = chart_.rows.size() - named_;
        }
        layout.bands.push_back(painter_.take(height, chart_.place));
        return layout;
    }

  private:
    bool set_axis(const AmountRange& amounts) {
        axis_.scale = make_scale(amounts.least, amounts.largest,
                                 {3, ScaleWish::Start::Free, ScaleWish::End::Value});
        for (const ScaleMark& mark : marks_of(axis_.scale)) {
            const ChartTextSize size = ruler_.measure(
                axis_text(chart_.from_text + "\xC2\xA0" + mark.text + chart_.axis_suffix));
            axis_.left = std::max(axis_.left, size.width + 1.5_mm);
        }
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            if (chart_.rows[row].values.front().amount) {
                shown_.push_back(row);
            }
        }
        axis_.times = shown_.size();
        line_ = ruler_.measure(name_of_row(0)).height();
        axis_.top = line_ + beside_dot;
        axis_.height = std::max(chart_.style->height - axis_.top - line_ - beside_dot, 10_mm);
        axis_.width = axis_.measure - axis_.left - told_dot;
        if (!names_all_) {
            return axis_.times > 1 && axis_.width >= least_plot;
        }
        // The first and the last text stand in the middle of their dots.
        const Length high = small_name(0).height();
        axis_.left += high / 2;
        axis_.width -= high;
        return axis_.times == chart_.rows.size() && axis_.times > 1 &&
               axis_.width / static_cast<std::int64_t>(axis_.times - 1) >= high;
    }

    [[nodiscard]] graphics::Point point(std::size_t place) const {
        return {axis_.x(place), axis_.y(*chart_.rows[shown_[place]].values.front().amount)};
    }

    /// The first and the last stand out where all are named.
    [[nodiscard]] const graphics::Colour& colour_of(std::size_t row) const {
        const document::ChartStyle& style = *chart_.style;
        if (chart_.rows[row].is_told) {
            return style.told;
        }
        return names_all_ && is_at_end_of_ranking(row, chart_.rows.size()) ? style.axis
                                                                           : style.past;
    }

    /// What is told is painted last.
    void draw_dots() {
        const Length pitch = axis_.width / static_cast<std::int64_t>(axis_.times - 1);
        const Length radius = std::clamp(pitch * 9 / 20, 0.35_mm, most_dot);
        for (const bool is_told : {false, true}) {
            for (std::size_t place = 0; place < shown_.size(); ++place) {
                if (chart_.rows[shown_[place]].is_told == is_told) {
                    painter_.dot(shown_[place], 0, point(place), is_told ? told_dot : radius,
                                 colour_of(shown_[place]));
                }
            }
        }
    }

    /// The curve falls from the left to the right: there is room above its beginning and below its
    /// end, and at the lower left of all that is between.
    void name_dots() {
        const std::size_t first = shown_.front(), last = shown_.back();
        const ChartTextSize size = ruler_.measure(name_of_row(first));
        name(first, axis_.left + told_dot + beside_dot, point(0).y - beside_dot - size.below);
        name(last, axis_.measure - width_of(last), axis_.foot() + beside_dot + size.above);
        for (std::size_t place = 1; place + 1 < shown_.size(); ++place) {
            const std::size_t row = shown_[place];
            if (chart_.rows[row].is_told) {
                const graphics::Point at = point(place);
                name(row, at.x - told_dot - beside_dot - width_of(row),
                     at.y + beside_dot + size.above);
            }
        }
    }

    [[nodiscard]] ChartTextSize small_name(std::size_t row) {
        return ruler_.measure({ChartTextRef::What::SmallName, row, 0, {}});
    }
    [[nodiscard]] ChartTextSize small_value(std::size_t row) {
        return ruler_.measure({ChartTextRef::What::SmallValue, row, 0, {}});
    }

    /// Under each dot its number and its name, both read upwards; what is told has a stem. The
    /// height of the drawing.
    Length name_all() {
        Length values, names;
        for (const std::size_t row : shown_) {
            values = std::max(values, small_value(row).width);
            names = std::max(names, small_name(row).width);
        }
        const Length value_foot = axis_.foot() + beside_dot + values;
        for (std::size_t place = 0; place < shown_.size(); ++place) {
            const std::size_t row = shown_[place];
            const bool is_told = chart_.rows[row].is_told;
            for (const auto what :
                 {ChartTextRef::What::SmallName, ChartTextRef::What::SmallValue}) {
                const bool is_name = what == ChartTextRef::What::SmallName;
                PlacedChartText text = painter_.make({what, row, 0, {}}, {}, {}, ChartAlign::Left);
                text.is_turned = true;
                text.x = point(place).x - text.size.height() / 2;
                text.baseline = is_name ? value_foot + between_words + text.size.width : value_foot;
                if (is_told || is_at_end_of_ranking(row, chart_.rows.size())) {
                    text.colour = colour_of(row);
                }
                painter_.place(std::move(text));
            }
            if (is_told) {
                painter_.leader(point(place), {point(place).x, axis_.foot()});
            }
        }
        return value_foot + between_words + names + beside_dot;
    }

    /// A stem down from the middle of the curve, with its words at the left of the stem's foot.
    void name_median() {
        if (!chart_.median || chart_.median_text.empty()) {
            return;
        }
        const auto places = static_cast<std::int64_t>(shown_.size());
        const Length x = axis_.left + base::mul_div(axis_.width, 1, 2);
        const Length y = axis_.y(*chart_.median);
        PlacedChartText text =
            painter_.make(axis_text(chart_.median_text), x - between_words, {}, ChartAlign::Right);
        const Length foot = y + told_dot + beside_dot + text.size.height();
        text.baseline = foot - text.size.below;
        graphics::Rectangle taken = text.box();
        taken.width += between_words + 0.4_mm;
        // The dots left of the middle lie above it, those at the right of it fall off beside.
        if (places > 2 && text.x >= axis_.left && foot <= axis_.foot() && painter_.is_free(taken)) {
            painter_.leader({x, y}, {x, foot});
            painter_.place(std::move(text));
        }
    }

    [[nodiscard]] std::array<ChartTextRef, 3> texts_of(std::size_t row) const {
        return {ChartTextRef{ChartTextRef::What::Rank, row, 0, {}}, name_of_row(row),
                value_of(row, 0)};
    }

    [[nodiscard]] Length width_of(std::size_t row) const {
        Length width;
        for (const ChartTextRef& text : texts_of(row)) {
            const Length one = ruler_.measure(text).width;
            width += one > Length{} ? one + between_words : Length{};
        }
        return width - between_words;
    }

    /// Rank, name and value beside each other, or nothing of them.
    void name(std::size_t row, Length x, Length baseline) {
        x = std::max(std::min(x, axis_.measure - width_of(row)), Length{});
        std::vector<PlacedChartText> words;
        for (const ChartTextRef& text : texts_of(row)) {
            PlacedChartText word = painter_.make(text, x, baseline, ChartAlign::Left);
            if (word.size.width <= Length{}) {
                continue;
            }
            const graphics::Rectangle box = word.box();
            if (!painter_.is_free(box) || box.x + box.width > axis_.measure) {
                return;
            }
            x += word.size.width + between_words;
            words.push_back(std::move(word));
        }
        for (PlacedChartText& word : words) {
            painter_.place(std::move(word));
        }
        ++named_;
    }

    const document::Chart& chart_;
    ChartRuler& ruler_;
    BandPainter painter_;
    std::vector<std::size_t> shown_;  ///< rows that have a value, in their order
    TimeAxis axis_;                   ///< of these in place of times
    Length line_;                     ///< of text
    std::size_t named_ = 0;
    bool names_all_;
};

}  // namespace

std::optional<ChartLayout> lay_out_rank_curve(const document::Chart& chart,
                                              Length measure,
                                              ChartRuler& ruler) {
    return RankCurve(chart, measure, ruler, RankCurve::Names::Few).run();
}

std::optional<ChartLayout> lay_out_rank_strip(const document::Chart& chart,
                                              Length measure,
                                              ChartRuler& ruler) {
    return RankCurve(chart, measure, ruler, RankCurve::Names::All).run();
}

}  // namespace tongket::typeset
