#include "typeset/charts/chart.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/assert.h"
#include "typeset/cell_style.h"
#include "typeset/charts/chart_kind.h"
#include "typeset/turn_item.h"

namespace tongket::typeset {

namespace {

using namespace base::literals;
using What = ChartTextRef::What;

/// Bands of a chart stay together up to this height.
constexpr Length kept_height = 120_mm;
/// … and those whose rows are read down in columns as long as a page holds them.
constexpr Length kept_columns_height = 220_mm;
/// Between a caption and tiles, which have no white of their own above them.
constexpr Length below_caption = 1.5_mm;
/// More than any line of text is long, so that it is one.
constexpr Length endless = 5'000_mm;

/// What Vietnamese letters need above and below the baseline, in thousandths of their size: Ế, Ộ.
constexpr std::int64_t above_share = 960, below_share = 240;

/// Measures and sets the texts of one chart in its fonts.
class ChartTexts final : public ChartRuler {
  public:
    ChartTexts(const document::Chart& chart, ParagraphSetter& setter)
        : chart_(chart), setter_(setter) {}

    ChartTextSize measure(const ChartTextRef& text) override { return measure(text, endless); }

    ChartTextSize measure(const ChartTextRef& text, Length width) override {
        const auto [found, is_new] = sizes_.try_emplace({text, width.units()});
        if (is_new) {
            found->second = measure_anew(text, width);
        }
        return found->second;
    }

    /// The text's items, relative to the band.
    std::vector<graphics::DisplayItem> set(const PlacedChartText& placed,
                                           std::vector<PlacedAnchor>& anchors) {
        document::Paragraph paragraph = paragraph_of(placed.text);
        const Length width = placed.set_width > Length{} ? placed.set_width : endless;
        Length x = placed.x;
        if (placed.is_centred && placed.set_width > Length{}) {
            paragraph.style = styles_.variant(paragraph.style, document::CellAlign::Centre, {});
            x += (placed.size.width - width) / 2;
        }
        SetParagraph set = setter_.set(paragraph, width);
        std::vector<graphics::DisplayItem> items;
        Length baseline = placed.baseline;
        for (std::size_t i = 0; i < set.lines.size(); ++i) {
            Line& line = set.lines[i];
            if (i > 0) {
                baseline += set.lines[i - 1].depth + line.height;
            }
            for (graphics::DisplayItem& item : line.items) {
                if (placed.is_turned) {
                    move_item(item, {}, placed.size.above);
                    turn_up(item, placed.size.width);
                    move_item(item, placed.x, placed.baseline - placed.size.width);
                } else {
                    move_item(item, x, baseline);
                }
                auto* letters = std::get_if<graphics::TextItem>(&item);
                if (letters != nullptr && placed.colour) {
                    letters->colour = *placed.colour;
                }
                items.push_back(std::move(item));
            }
            for (PlacedAnchor& anchor : line.anchors) {
                anchors.push_back({std::move(anchor.label), anchor.x + placed.x});
            }
        }
        const bool is_unread_name =
            placed.text.what == What::SeriesName && chart_.series[placed.text.series].is_artifact;
        if (placed.text.what == What::Axis || placed.text.what == What::StrongAxis ||
            is_unread_name) {
            make_artifact(items, graphics::Artifact::Layout);
        }
        return items;
    }

  private:
    [[nodiscard]] document::Paragraph axis_paragraph(const ChartTextRef& text) const {
        document::Paragraph made;
        made.style = text.what == What::StrongAxis && chart_.strong_axis_style
                         ? chart_.strong_axis_style
                         : chart_.axis_style;
        made.place = chart_.place;
        made.structure = chart_.structure;
        document::TextRun run;
        run.text = text.made;
        run.style = made.style->text;
        run.structure = chart_.structure;
        run.place = chart_.place;
        made.content.emplace_back(std::move(run));
        return made;
    }

    [[nodiscard]] const document::Paragraph* find(const ChartTextRef& text) const {
        const document::ChartRow* row =
            text.row < chart_.rows.size() ? &chart_.rows[text.row] : nullptr;
        switch (text.what) {
            case What::RowName:
            case What::SmallName:
                return row != nullptr ? &row->name : nullptr;
            case What::Rank:
                return row != nullptr && row->rank ? &*row->rank : nullptr;
            case What::SeriesName:
                return text.series < chart_.series.size() ? &chart_.series[text.series].name
                                                          : nullptr;
            case What::Value:
            case What::SmallValue:
                return row != nullptr && text.series < row->values.size()
                           ? &row->values[text.series].text
                           : nullptr;
            case What::Total:
                return row != nullptr && row->total ? &row->total->text : nullptr;
            case What::Whole:
                return chart_.whole ? &*chart_.whole : nullptr;
            case What::WholeName:
                return chart_.whole_name ? &*chart_.whole_name : nullptr;
            case What::Axis:
            case What::StrongAxis:
                break;
        }
        return nullptr;
    }

    /// Left-aligned: places are of left edges.
    [[nodiscard]] document::Paragraph paragraph_of(const ChartTextRef& text) {
        document::Paragraph made;
        if (text.what == What::Axis || text.what == What::StrongAxis) {
            made = axis_paragraph(text);
        } else if (const document::Paragraph* found = find(text)) {
            made = *found;
        }
        const std::size_t rows = chart_.rows.size();
        const bool is_strong = text.row < rows && (chart_.rows[text.row].is_told ||
                                                   is_at_end_of_ranking(text.row, rows));
        const document::ParagraphStyleRef& small =
            is_strong ? chart_.strong_dot_style : chart_.dot_style;
        if ((text.what == What::SmallName || text.what == What::SmallValue) && small) {
            made.style = small;
            for (document::Inline& part : made.content) {
                if (auto* run = std::get_if<document::TextRun>(&part)) {
                    run->style = small->text;
                }
            }
        }
        if (made.style) {
            made.style = styles_.variant(made.style, document::CellAlign::Left, {});
        }
        return made;
    }

    ChartTextSize measure_anew(const ChartTextRef& text, Length width) {
        const document::Paragraph paragraph = paragraph_of(text);
        ChartTextSize size;
        if (!paragraph.style || paragraph.content.empty()) {
            return size;
        }
        size.size = paragraph.style->text->size;
        size.above = base::mul_div(size.size, above_share, 1'000);
        size.below = base::mul_div(size.size, below_share, 1'000);
        if (width >= endless) {
            size.width = setter_.measure(paragraph).maximum;
            return size;
        }
        const SetParagraph set = setter_.set(paragraph, width);
        size.width = std::min(set.widest, width);
        size.lines = std::max<std::size_t>(set.lines.size(), 1);
        size.leading = size.lines > 1 ? set.lines[0].depth + set.lines[1].height : Length{};
        return size;
    }

    const document::Chart& chart_;
    ParagraphSetter& setter_;
    CellStyles styles_;
    std::map<std::pair<ChartTextRef, std::int64_t>, ChartTextSize> sizes_;
};

/// `figure`: the chart's element, if its texts are tagged there.
Box box_of_band(ChartBand& band,
                ChartTexts& texts,
                Length x,
                std::optional<graphics::StructureId> figure) {
    Box box;
    box.depth = band.height;
    box.x = x;
    box.place = band.place;
    for (ChartMark& mark : band.marks) {
        box.items.push_back(std::move(mark.item));
    }
    // A drawing without a word is itself the figure: with artifacts alone nothing would be left to
    // carry its description.
    if (figure && band.texts.empty()) {
        set_tags(box.items, *figure);
    }
    for (const PlacedChartText& text : band.texts) {
        for (graphics::DisplayItem& item : texts.set(text, box.anchors)) {
            box.items.push_back(std::move(item));
        }
    }
    return box;
}

/// The report's word for a kind.
std::string_view word_of(document::ChartKind kind) {
    switch (kind) {
        case document::ChartKind::Bars:
            return "bar";
        case document::ChartKind::Columns:
            return "columns";
        case document::ChartKind::Stacked:
            return "stacked";
        case document::ChartKind::Lines:
            return "line";
        case document::ChartKind::Area:
            return "area";
        case document::ChartKind::Ring:
            return "ring";
        case document::ChartKind::Progress:
            return "progress";
        case document::ChartKind::Dumbbell:
            return "dumbbell";
        case document::ChartKind::Ranking:
            return "ranking";
        case document::ChartKind::Panels:
            return "panels";
        case document::ChartKind::Tiles:
            return "tiles";
        case document::ChartKind::Strip:
            return "strip";
        case document::ChartKind::Units:
            return "units";
        case document::ChartKind::Hanging:
            return "hanging";
        case document::ChartKind::Number:
            break;  // no report asks for it
    }
    TK_ASSERT(false);
}

void report(const document::Chart& chart, const ChosenChart& chosen, base::Diagnostics& sink) {
    if (chosen.kind != chart.kind) {
        sink.report(base::Code::ChartKindChanged, chart.place,
                    {std::string(word_of(chart.kind)), std::string(word_of(chosen.kind))});
    }
    if (chosen.layout.left_out > 0 && !chart.has_table) {
        sink.report(base::Code::ChartValuesLeftOut, chart.place,
                    {std::to_string(chosen.layout.left_out)});
    }
}

/// Above the caption, over the whole measure.
void append_rule(GalleyBuilder& builder, const document::Chart& chart, Length x, Length measure) {
    const Length thickness = chart.style->rule_thickness;
    if (thickness <= Length{}) {
        return;
    }
    Box box;
    box.depth = thickness + 1.25_mm;
    box.x = x;
    box.place = chart.place;
    box.items.emplace_back(graphics::BoxItem{graphics::Artifact::Layout,
                                             {{}, {}, measure, thickness},
                                             chart.style->axis,
                                             graphics::BoxItem::Role::Rule});
    builder.add(std::move(box));
    builder.penalty(cost::heading);
}

}  // namespace

void append_chart(GalleyBuilder& builder, const document::Chart& chart, Length x, Length measure) {
    if (chart.rows.empty()) {
        return;
    }
    ChartTexts texts(chart, builder.setter());
    ChosenChart chosen = lay_out_chart(chart, measure, texts);
    report(chart, chosen, builder.setter().diagnostics());
    builder.space(chart.style->space_before);
    const bool is_centred = chart.caption && chart.caption->style->align == document::Align::Centre;
    append_rule(builder, chart, x, measure);
    const std::size_t first_head = builder.size();
    for (const auto* head : {&chart.caption, &chart.subtitle}) {
        if (*head) {
            builder.append(**head, x, measure);
            builder.penalty(cost::heading);
        }
    }
    // They belong to the rule above and the drawing below, which stand on no grid.
    for (std::size_t i = first_head; i < builder.size(); ++i) {
        builder.item(i).box.keeps_off_grid = true;
    }
    if (chart.kind == document::ChartKind::Tiles && chart.caption && !chart.subtitle) {
        builder.space(below_caption);
    }
    Length whole, width = chosen.layout.width;
    for (const ChartBand& band : chosen.layout.bands) {
        whole += band.height;
        for (const PlacedChartText& text : band.texts) {
            width = std::max(width, text.x + text.size.width);
        }
    }
    const Length left = is_centred ? std::max((measure - width) / 2, Length{}) : Length{};
    const auto figure =
        chart.kind == document::ChartKind::Units ? std::optional(chart.structure) : std::nullopt;
    for (std::size_t i = 0; i < chosen.layout.bands.size(); ++i) {
        if (i > 0) {
            // A chart is read as a whole; only one that fills half a page and more is cut.
            const Length most = chosen.layout.reads_downwards ? kept_columns_height : kept_height;
            builder.penalty(whole <= most || i == 1 ? cost::kept : cost::near_table_end);
        }
        builder.add(box_of_band(chosen.layout.bands[i], texts, x + left, figure));
    }
    for (const document::Paragraph& note : chart.notes) {
        builder.penalty(cost::kept);
        builder.append(note, x, measure);
    }
    builder.space(chart.style->space_after);
}

}  // namespace tongket::typeset
