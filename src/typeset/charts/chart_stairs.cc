#include <algorithm>
#include <utility>
#include <vector>

#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

/// Charts-edge, labels of parts: inside where the text and this much fit, else on steps below.
constexpr Length around_text = 2.8_mm, below_bar = 0.6_mm, beside_leader = 1.2_mm;
constexpr Length between_words = 1.2_mm, least_step = 5_mm;
constexpr Length paper = 0.4_mm, thinnest = 0.4_mm;

struct Part {
    Length from, width;
    ChartTextSize name, value;
    [[nodiscard]] Length middle() const { return from + width / 2; }
    [[nodiscard]] bool holds_text() const {
        return std::max(name.width, value.width) + around_text <= width;
    }
};

class Stairs {
  public:
    Stairs(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart), measure_(measure), painter_(chart, ruler), bar_(chart.style->strip) {}

    std::optional<ChartLayout> run(double sum, ChartRuler& ruler) {
        const ChartScale scale{0, sum, 1, 0};
        double before = 0;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const double amount = *chart_.rows[row].values.front().amount;
            const Length from = scale.at(before, measure_),
                         to = scale.at(before + amount, measure_);
            before += amount;
            parts_.push_back({from, std::max(to - from - paper, std::min(thinnest, to - from)),
                              ruler.measure(name_of_row(row)), ruler.measure(value_of(row, 0))});
            const Part& part = parts_.back();
            step_ = std::max({step_, part.name.height(), part.value.height()});
        }
        for (std::size_t row = 0; row < parts_.size(); ++row) {
            painter_.value_box(Kind::Part, row, 0, {parts_[row].from, {}, parts_[row].width, bar_},
                               colour_of(row));
        }
        if (!place_texts()) {
            return std::nullopt;
        }
        ChartLayout layout;
        layout.width = measure_;
        const auto steps = static_cast<std::int64_t>(steps_);
        layout.bands.push_back(painter_.take(bar_ + step_ * steps + 1_mm, chart_.place));
        return layout;
    }

  private:
    [[nodiscard]] const graphics::Colour& colour_of(std::size_t row) const {
        const auto& colours = chart_.style->series;
        return chart_.rows[row].is_told ? chart_.style->told : colours[row % colours.size()];
    }

    /// Parts of the right half from the left, each a step lower: their texts lie to the left of
    /// their leaders, which cross none so. Of the left half the other way round.
    bool place_texts() {
        std::vector<std::size_t> right, left;
        for (std::size_t row = 0; row < parts_.size(); ++row) {
            if (parts_[row].width <= Length{}) {
                continue;  // nothing is drawn of it
            }
            if (parts_[row].holds_text()) {
                place_inside(row);
            } else {
                (parts_[row].middle() * 2 < measure_ ? left : right).push_back(row);
            }
        }
        std::ranges::reverse(left);
        return place_steps(right, ChartAlign::Right) && place_steps(left, ChartAlign::Left);
    }

    void place_inside(std::size_t row) {
        const Part& part = parts_[row];
        const Length x = part.from + around_text / 2;
        const Length pitch = part.name.height();
        const Length top = (bar_ - pitch - part.value.height()) / 2;
        const graphics::Colour& colour = text_on(*chart_.style, colour_of(row));
        place(name_of_row(row), x, top + part.name.above, ChartAlign::Left, &colour);
        place(value_of(row, 0), x, top + pitch + part.value.above, ChartAlign::Left, &colour);
    }

    bool place_steps(const std::vector<std::size_t>& rows, ChartAlign side) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Part& part = parts_[rows[i]];
            const Length x = part.middle();
            const Length middle = bar_ + step_ * static_cast<std::int64_t>(i) + step_ / 2;
            const Length words = part.name.width + between_words + part.value.width;
            const Length from =
                side == ChartAlign::Right ? x - beside_leader - words : x + beside_leader;
            if (from < Length{} || from + words > measure_) {
                return false;
            }
            PlacedChartText name = painter_.make(name_of_row(rows[i]), from, {}, ChartAlign::Left);
            name.baseline = baseline_at(middle, name.size.size);
            PlacedChartText value = painter_.make(
                value_of(rows[i], 0), from + part.name.width + between_words, {}, ChartAlign::Left);
            value.baseline = baseline_at(middle, value.size.size);
            if (!painter_.try_place(std::move(name)) || !painter_.try_place(std::move(value))) {
                return false;
            }
            painter_.leader({x, bar_ + below_bar}, {x, middle + step_ / 4});
            painter_.keep_free({x - 0.1_mm, bar_, 0.2_mm, middle - bar_});
        }
        steps_ = std::max(steps_, rows.size());
        return true;
    }

    void place(ChartTextRef ref,
               Length x,
               Length baseline,
               ChartAlign align,
               const graphics::Colour* colour) {
        PlacedChartText text = painter_.make(std::move(ref), x, baseline, align);
        text.colour = *colour;
        painter_.place(std::move(text));
    }

    const document::Chart& chart_;
    Length measure_;
    BandPainter painter_;
    Length bar_;
    std::vector<Part> parts_;
    Length step_ = least_step;
    std::size_t steps_ = 0;
};

}  // namespace

std::optional<ChartLayout> lay_out_stairs(const document::Chart& chart,
                                          double sum,
                                          Length measure,
                                          ChartRuler& ruler) {
    const ChartTextSize name = ruler.measure(name_of_row(0));
    const ChartTextSize value = ruler.measure(value_of(0, 0));
    if (chart.style->strip < name.height() + value.height()) {
        return std::nullopt;
    }
    return Stairs(chart, measure, ruler).run(sum, ruler);
}

}  // namespace tongket::typeset
