// tests/typeset/charts/chart_bench.h: charts of made-up numbers, measured in made-up metrics.
#pragma once

#include <cmath>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "typeset/charts/chart_band.h"
#include "typeset/charts/chart_kind.h"

namespace tongket::typeset::test {

using namespace base::literals;
using document::Chart;
using document::ChartKind;
using graphics::Rectangle;
using Role = document::ChartSeries::Role;
using Kind = ChartMark::Kind;

[[nodiscard]] inline graphics::Colour grey(std::uint16_t ink) {
    graphics::Colour colour;
    colour.components[0] = ink;
    return colour;
}

[[nodiscard]] inline document::ChartStyle house_style() {
    document::ChartStyle style;
    style.label_width = 31_mm;
    style.bar_thickness = 3.4_mm;
    style.bar_gap = 2.8_mm;
    style.height = 44_mm;
    style.ring_radius = 17_mm;
    style.ring_thickness = 6_mm;
    style.tile_width = 16.5_mm;
    style.tile_height = 14.2_mm;
    style.tile_gap = 0.8_mm;
    style.panel_width = 15.6_mm;
    style.panel_height = 14_mm;
    style.bar = style.axis = style.dark_text = grey(9'000);
    style.told = grey(7'000);
    style.past = grey(4'000);
    style.track = style.grid = grey(1'500);
    style.done = style.counted = grey(6'000);
    style.ground = style.light_text = grey(0);
    style.series = {grey(9'000), grey(7'000), grey(3'000), grey(5'000), grey(1'500)};
    style.tones = {grey(7'000), grey(8'000), grey(9'000)};
    style.steps = {grey(1'000), grey(2'500), grey(4'500), grey(7'000), grey(9'000)};
    return style;
}

/// The text of a paragraph that the bench made: one run, or none.
[[nodiscard]] inline std::string letters(const document::Paragraph& paragraph) {
    return paragraph.content.empty() ? ""
                                     : std::get<document::TextRun>(paragraph.content.front()).text;
}

[[nodiscard]] inline document::Paragraph words(std::string text) {
    document::Paragraph made;
    if (!text.empty()) {
        document::TextRun run;
        run.text = std::move(text);
        made.content.emplace_back(std::move(run));
    }
    return made;
}

/// Letters of 7.5 pt, each half as wide as high; lines break anywhere.
class PlainRuler final : public ChartRuler {
  public:
    explicit PlainRuler(const Chart& chart) : chart_(chart) {}
    ChartTextSize measure(const ChartTextRef& text) override { return measure(text, 5'000_mm); }
    ChartTextSize measure(const ChartTextRef& text, Length width) override {
        ChartTextSize size;
        const auto count = static_cast<std::int64_t>(count_letters(text_of(text)));
        if (count == 0) {
            return size;
        }
        size.size = 7.5_pt;
        size.above = 7.2_pt;
        size.below = 1.8_pt;
        const Length letter = 3.75_pt;
        const std::int64_t a_line = std::max<std::int64_t>(width.units() / letter.units(), 1);
        size.lines = static_cast<std::size_t>((count + a_line - 1) / a_line);
        size.width = letter * std::min(count, a_line);
        size.leading = size.lines > 1 ? 9.1_pt : Length{};
        if (text.what == ChartTextRef::What::SmallName ||
            text.what == ChartTextRef::What::SmallValue) {
            size.size = 5_pt;
            size.above = 4.8_pt;
            size.below = 1.2_pt;
            size.width = 2.5_pt * count;
        }
        return size;
    }

    [[nodiscard]] std::string text_of(const ChartTextRef& text) const {
        using What = ChartTextRef::What;
        switch (text.what) {
            case What::RowName:
            case What::SmallName:
                return letters(chart_.rows[text.row].name);
            case What::Rank:
                return chart_.rows[text.row].rank ? letters(*chart_.rows[text.row].rank) : "";
            case What::SeriesName:
                return letters(chart_.series[text.series].name);
            case What::Value:
            case What::SmallValue:
                return letters(chart_.rows[text.row].values[text.series].text);
            case What::Total:
                return chart_.rows[text.row].total ? letters(chart_.rows[text.row].total->text)
                                                   : "";
            case What::Whole:
                return chart_.whole ? letters(*chart_.whole) : "";
            case What::WholeName:
                return chart_.whole_name ? letters(*chart_.whole_name) : "";
            case What::Axis:
            case What::StrongAxis:
                return text.made;
        }
        return "";
    }

  private:
    static std::size_t count_letters(const std::string& text) {
        std::size_t count = 0;
        for (const char c : text) {
            count += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
        }
        return count;
    }
    const Chart& chart_;
};

using Amounts = std::vector<std::optional<double>>;

/// A number with a decimal comma and no groups: what is printed here is only measured.
[[nodiscard]] inline std::string number_text(const std::optional<double>& amount) {
    if (!amount) {
        return "–";
    }
    std::string text = std::to_string(std::llround(*amount * 10));
    text.insert(text.size() - 1, ",");
    return text;
}

[[nodiscard]] inline Chart chart_of(ChartKind kind,
                                    const std::vector<Role>& roles,
                                    const std::vector<Amounts>& rows) {
    Chart chart;
    chart.kind = kind;
    chart.style = std::make_shared<const document::ChartStyle>(house_style());
    chart.one_scale_text = "cùng một thang";
    chart.magnified_text = "phóng";
    chart.times_text = "lần";
    chart.from_text = "từ";
    for (std::size_t i = 0; i < roles.size(); ++i) {
        document::ChartSeries series;
        series.role = roles[i];
        series.colour = chart.style->series[i % chart.style->series.size()];
        if (roles.size() > 1) {
            series.name = words("Chuỗi " + std::to_string(i + 1));
        }
        chart.series.push_back(std::move(series));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        document::ChartRow row;
        row.name = words("Mục " + std::to_string(i + 1));
        row.rank = words(std::to_string(i + 1));
        double sum = 0;
        bool is_whole = true;
        for (const std::optional<double>& amount : rows[i]) {
            document::ChartValue value;
            value.amount = amount;
            value.text = words(number_text(amount));
            row.values.push_back(std::move(value));
            sum += amount.value_or(0);
            is_whole = is_whole && amount.has_value();
        }
        if (kind == ChartKind::Stacked) {
            document::ChartValue total;
            total.text = words(is_whole ? number_text(sum) : "–");
            row.total = std::move(total);
        }
        chart.rows.push_back(std::move(row));
    }
    chart.whole = words("597");
    chart.whole_name = words("khen thưởng");
    return chart;
}

[[nodiscard]] inline ChosenChart lay_out(const Chart& chart, Length measure = 86_mm) {
    PlainRuler ruler(chart);
    return lay_out_chart(chart, measure, ruler);
}

/// The boxes of marks of a kind, by row and series, in the order of painting.
struct FoundMark {
    std::size_t row = 0, series = 0;
    Rectangle box;
    const ChartMark* mark = nullptr;
};
[[nodiscard]] inline std::vector<FoundMark> marks_of_kind(const ChartLayout& layout, Kind kind) {
    std::vector<FoundMark> found;
    for (const ChartBand& band : layout.bands) {
        for (const ChartMark& mark : band.marks) {
            if (mark.kind != kind) {
                continue;
            }
            const auto* box = std::get_if<graphics::BoxItem>(&mark.item);
            const auto* shape = std::get_if<graphics::ShapeItem>(&mark.item);
            found.push_back({mark.row, mark.series,
                             box != nullptr ? box->box : *graphics::box_around(*shape->outline),
                             &mark});
        }
    }
    return found;
}

[[nodiscard]] inline Length middle_x(const Rectangle& box) { return box.x + box.width / 2; }
[[nodiscard]] inline Length middle_y(const Rectangle& box) { return box.y + box.height / 2; }

/// Two texts of one band that lie on each other; or a text outside the drawing. Empty if neither.
[[nodiscard]] inline std::string fault_in(const ChartLayout& layout,
                                          const Chart& chart,
                                          Length measure) {
    const PlainRuler ruler(chart);
    for (const ChartBand& band : layout.bands) {
        for (std::size_t i = 0; i < band.texts.size(); ++i) {
            const Rectangle box = band.texts[i].box();
            const std::string text = ruler.text_of(band.texts[i].text);
            if (box.x < Length{} || box.x + box.width > measure || box.y < -1_mm ||
                box.y + box.height > band.height + 1_mm) {
                return "outside: " + text;
            }
            for (std::size_t j = 0; j < i; ++j) {
                if (overlap(box, band.texts[j].box())) {
                    return "overlap: " + text + " / " + ruler.text_of(band.texts[j].text);
                }
            }
        }
    }
    return {};
}

}  // namespace tongket::typeset::test
