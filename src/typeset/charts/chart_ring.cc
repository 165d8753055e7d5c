#include <algorithm>
#include <utility>

#include "graphics/colour_vision.h"
#include "typeset/charts/chart_band.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using Kind = ChartMark::Kind;

constexpr std::size_t most_parts = 5;
/// In shares of the turn: 0.9 degrees of paper on both sides of a cut; a part so thin that nothing
/// would be left is drawn 2.5 degrees wide between 1.6 of paper.
constexpr double paper = 0.9 / 360, thin_part = 2.5 / 360, thin_paper = 1.6 / 360;
constexpr double thinnest = 0.007;

/// What each part takes of the turn: as its share, but no thinner than can be seen; what thin ones
/// take more the others take less.
std::vector<double> widths_of(const std::vector<double>& shares) {
    std::vector<double> widths = shares;
    double more = 0, thick = 0;
    for (double& width : widths) {
        if (width > 0 && width < thinnest) {
            more += thin_part + 2 * thin_paper - width;
            width = thin_part + 2 * thin_paper;
        } else {
            thick += width;
        }
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (shares[i] >= thinnest && thick > 0) {
            widths[i] -= more * shares[i] / thick;
        }
    }
    return widths;
}

/// The part that the ring speaks of is what is done; the others have the order of series, without
/// those that some eyes would take for it.
std::vector<graphics::Colour> colours_of_parts(const document::Chart& chart) {
    const document::ChartStyle& style = *chart.style;
    std::vector<graphics::Colour> order = style.series;
    const bool is_told = std::ranges::any_of(chart.rows, &document::ChartRow::is_told);
    if (is_told) {
        std::erase_if(order, [&](const graphics::Colour& colour) {
            return graphics::least_difference(colour, style.done).difference <
                   graphics::clear_difference;
        });
    }
    if (order.empty()) {
        order = style.series;
    }
    std::vector<graphics::Colour> colours;
    std::size_t next = 0;
    for (const document::ChartRow& row : chart.rows) {
        colours.push_back(row.is_told ? style.done : order[next++ % order.size()]);
    }
    return colours;
}

class RingComposer {
  public:
    RingComposer(const document::Chart& chart, Length measure, ChartRuler& ruler)
        : chart_(chart),
          measure_(measure),
          ruler_(ruler),
          painter_(chart, ruler),
          colours_(colours_of_parts(chart)),
          radius_(chart.style->ring_radius),
          inner_(radius_ - chart.style->ring_thickness) {}

    /// Nothing where a part is negative, or the list has no room.
    std::optional<ChartLayout> lay_out() {
        if (!measure_parts() || !place_list()) {
            return std::nullopt;
        }
        const Length ring_height = is_below_ ? radius_ * 2 : std::max(radius_ * 2, list_height());
        const Length height = ring_height + (is_below_ ? 3_mm + list_height() : Length{});
        centre_ = {radius_, ring_height / 2};
        paint_ring();
        const auto parts = static_cast<std::int64_t>(chart_.rows.size());
        paint_list(is_below_ ? height - list_height() + pitch_ / 2
                             : height / 2 - pitch_ * (parts - 1) / 2);
        ChartLayout layout;
        layout.left_out = paint_whole() ? 0 : 1;
        layout.width = std::max(right_, radius_ * 2);
        layout.bands.push_back(painter_.take(height, chart_.place));
        return layout;
    }

  private:
    bool measure_parts() {
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const document::ChartValue& value = chart_.rows[row].values.front();
            if (value.amount.value_or(0) < 0) {
                return false;
            }
            is_known_ = is_known_ && value.amount.has_value();
            sum_ += value.amount.value_or(0);
            amounts_.push_back(value.amount.value_or(0));
            const ChartTextSize name = ruler_.measure(name_of_row(row));
            const ChartTextSize text = ruler_.measure(value_of(row, 0));
            widest_name_ = std::max(widest_name_, name.width);
            widest_value_ = std::max(widest_value_, text.width);
            text_height_ = std::max({text_height_, name.height(), text.height()});
        }
        return true;
    }

    /// Beside the ring, or below it in a narrow measure.
    bool place_list() {
        place_list_at(radius_ * 2 + 6_mm);
        is_below_ = is_too_narrow();
        if (is_below_) {
            place_list_at({});
            if (is_too_narrow() || measure_ < radius_ * 2) {
                return false;
            }
        }
        right_ = name_x_ + names_ + 4_mm + widest_value_;
        // A name of two lines makes all rows of the list as high.
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            if (ruler_.measure(name_of_row(row)).width > names_) {
                text_height_ =
                    std::max(text_height_, ruler_.measure(name_of_row(row), names_).height());
            }
        }
        pitch_ = std::max(6_mm, text_height_ + 0.5_mm);
        return true;
    }

    void place_list_at(Length x) {
        list_x_ = x;
        name_x_ = x + 4.5_mm;
        names_ = std::min(widest_name_, measure_ - name_x_ - widest_value_ - 4_mm);
    }
    [[nodiscard]] bool is_too_narrow() const { return names_ < 10_mm && names_ < widest_name_; }

    [[nodiscard]] Length list_height() const {
        return pitch_ * static_cast<std::int64_t>(chart_.rows.size());
    }

    void paint_ring() {
        if (!is_known_) {
            return;
        }
        if (sum_ <= 0) {
            painter_.fill({Kind::Track, ChartMark::none, ChartMark::none, {}},
                          graphics::ring_part(centre_, {0, 1, radius_, inner_}),
                          chart_.style->track);
            return;
        }
        std::vector<double> shares = amounts_;
        for (double& share : shares) {
            share /= sum_;
        }
        const std::vector<double> widths = widths_of(shares);
        double from = 0;
        for (std::size_t row = 0; row < widths.size(); ++row) {
            const double to = from + widths[row];
            const bool is_whole = shares[row] >= 1;
            const double cut = is_whole ? 0 : shares[row] < thinnest ? thin_paper : paper;
            if (shares[row] > 0) {
                painter_.fill(
                    {Kind::RingPart, row, 0, {}},
                    graphics::ring_part(centre_, {is_whole ? 0 : from + cut,
                                                  is_whole ? 1 : to - cut, radius_, inner_}),
                    colours_[row]);
            }
            from = to;
        }
    }

    /// `first`: the middle of its first row.
    void paint_list(Length first) {
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const Length middle = first + pitch_ * static_cast<std::int64_t>(row);
            painter_.box(Kind::Key, {list_x_, middle - 1.3_mm, 2.6_mm, 2.6_mm}, colours_[row]);
            PlacedChartText name = painter_.make(name_of_row(row), name_x_, {}, ChartAlign::Left);
            if (name.size.width > names_) {
                name.size = ruler_.measure(name.text, names_);
                name.set_width = names_;
            }
            const auto more = static_cast<std::int64_t>(name.size.lines) - 1;
            name.baseline = baseline_at(middle, name.size.size) - name.size.leading * more / 2;
            painter_.place(std::move(name));
            PlacedChartText value = painter_.make(value_of(row, 0), right_, {}, ChartAlign::Right);
            value.baseline = baseline_at(middle, value.size.size);
            painter_.place(std::move(value));
        }
    }

    /// The sum inside the ring; false if it has no room there and is told nowhere else.
    bool paint_whole() {
        PlacedChartText whole =
            painter_.make({ChartTextRef::What::Whole, 0, 0, {}}, centre_.x, {}, ChartAlign::Middle);
        PlacedChartText what = painter_.make({ChartTextRef::What::WholeName, 0, 0, {}}, centre_.x,
                                             {}, ChartAlign::Middle);
        if (whole.size.width > inner_ * 2 - 2_mm) {
            // The share of what is told stands in the list.
            return std::ranges::any_of(chart_.rows, &document::ChartRow::is_told);
        }
        const bool has_name = what.size.width > Length{} && what.size.width <= inner_ * 2 - 4_mm;
        whole.baseline = has_name ? centre_.y + 1.2_mm : baseline_at(centre_.y, whole.size.size);
        if (has_name) {
            what.baseline = std::max(whole.baseline + 3.6_mm,
                                     whole.baseline + whole.size.below + what.size.above);
            painter_.place(std::move(what));
        }
        painter_.place(std::move(whole));
        return true;
    }

    const document::Chart& chart_;
    const Length measure_;
    ChartRuler& ruler_;
    BandPainter painter_;
    const std::vector<graphics::Colour> colours_;
    const Length radius_, inner_;
    std::vector<double> amounts_;
    double sum_ = 0;
    bool is_known_ = true;  ///< no part is missing
    Length widest_name_, widest_value_, text_height_;
    bool is_below_ = false;  ///< the list
    Length list_x_, name_x_, names_, right_, pitch_;
    graphics::Point centre_;
};

}  // namespace

std::optional<ChartLayout> lay_out_ring(const document::Chart& chart,
                                        Length measure,
                                        ChartRuler& ruler) {
    if (chart.rows.empty() || chart.rows.size() > most_parts || chart.series.empty()) {
        return std::nullopt;
    }
    return RingComposer(chart, measure, ruler).lay_out();
}

}  // namespace tongket::typeset
