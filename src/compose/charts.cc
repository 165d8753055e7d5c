#include "compose/charts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "compose/chart_alternative.h"
#include "compose/chart_averages.h"
#include "compose/chart_cells.h"
#include "compose/chart_colours.h"
#include "compose/chart_kinds.h"
#include "compose/chart_notes.h"
#include "compose/chart_numbers.h"
#include "compose/inlines.h"
#include "compose/single_number.h"
#include "compose/template.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using document::Role;
using report::ChartKind;
using Meaning = report::ChartSeries::Role;

class ChartComposer {
  public:
    /// Of the report's text, or of a place of the layout: without number, label and entry in a
    /// list.
    enum class Place : std::uint8_t { Text, Layout };

    ChartComposer(Composition& composition,
                  const report::Chart& chart,
                  const ChartSetting& setting,
                  Place place,
                  document::StructureId parent)
        : composition_(composition),
          chart_(chart),
          setting_(setting),
          look_(setting.look),
          is_listed_(place == Place::Text),
          numbers_(chart_numbers(chart)),
          has_ranks_(chart.kind == ChartKind::Ranking),
          has_totals_(chart.kind == ChartKind::Stacked),
          is_one_(is_one_number(chart)),
          is_figure_(!is_one_ && is_figure(chart.kind)),
          parent_(parent) {}

    document::Chart run() {
        made_.kind = is_one_ ? document::ChartKind::Number : kind_of(chart_.kind);
        made_.style = look_.chart ? look_.chart : std::make_shared<document::ChartStyle>();
        made_.place = chart_.place;
        made_.told_series = chart_.told_series;
        made_.each = chart_.each;
        made_.has_table = chart_.has_table;
        made_.has_own_scales = chart_.has_own_scales;
        made_.axis_style = composition_.styles.find(look_.axis_style).paragraph;
        made_.strong_axis_style = strong_of(composition_.styles.find(look_.axis_style));
        made_.dot_style = composition_.styles.find(look_.dot_style).paragraph;
        made_.strong_dot_style = strong_of(composition_.styles.find(look_.dot_style));
        made_.axis_suffix = numbers_.suffix;
        made_.one_scale_text = "cùng một thang";
        made_.magnified_text = "phóng";
        made_.times_text = "lần";
        made_.from_text = "từ";
        made_.structure =
            composition_.structure.add(parent_, is_figure_ ? Role::Figure : Role::Table);
        describe();
        if (setting_.has_caption) {
            add_head();
        }
        if (is_figure_) {
            texts_ = composition_.structure.add(made_.structure, Role::Span);
        }
        add_series();
        add_rows();
        add_whole();
        add_averages(chart_, numbers_, made_);
        if (chart_.kind == ChartKind::Tiles) {
            made_.tile_rows = tile_rows(chart_);
        }
        if (setting_.has_notes) {
            add_notes();
        }
        if (is_listed_) {
            name_it();
        }
        return std::move(made_);
    }

  private:
    void describe() {
        const ChartAlternative words = describe_chart(chart_);
        composition_.structure.node(made_.structure).alternative =
            words.text.empty() ? "Biểu đồ" : words.text;
        const std::size_t values = chart_.rows.size() * chart_.series.size();
        if ((is_figure_ || !are_all_in_table(chart_)) && !words.has_all && !chart_.has_table) {
            composition_.diagnostics.report(base::Code::ChartNotToldInFull, chart_.place,
                                            {std::to_string(values)});
        }
        report_empty_comparison(chart_, composition_.diagnostics);
    }

    [[nodiscard]] PieceList unit_text() const {
        const Fields fields = {{"unit", text_field(chart_.unit, chart_.place)}};
        return fill_template(read_format(look_.unit_format), Scope{&fields},
                             composition_.diagnostics);
    }

    [[nodiscard]] static document::ParagraphStyleRef strong_of(const stylesheet::Style& style) {
        auto made = std::make_shared<document::ParagraphStyle>(*style.paragraph);
        made->text = style.strong;
        return made;
    }

    /// The chart's own caption, and its unit once: the marks carry bare numbers. What the report
    /// says below the caption is believed to name the unit.
    void add_head() {
        PieceList caption = pieces_of(chart_.caption.spans);
        PieceList below = pieces_of(chart_.subtitle.spans);
        // One number stands beside its unit.
        const bool wants_unit = !is_one_ && !chart_.unit.empty() && below.empty();
        if (wants_unit && look_.subtitle_style.empty() && !caption.empty()) {
            const PieceList unit = unit_text();
            caption.insert(caption.end(), unit.begin(), unit.end());
        } else if (wants_unit && !look_.subtitle_style.empty()) {
            below = unit_text();
        }
        if (is_listed_ || setting_.is_numbered) {
            number_ = number_caption(composition_, look_.caption_format, caption, chart_.place);
        } else {
            number_.text = caption;
        }
        if (!number_.text.empty()) {
            made_.caption = make_paragraph(composition_, look_.caption_style, number_.text,
                                           Role::Caption, made_.structure, chart_.place);
            if (is_listed_) {
                list_caption(composition_, CaptionList::Figures, number_.text, *made_.caption);
            }
        }
        if (!below.empty()) {
            if (made_.caption) {
                made_.caption->goes_on = true;
            }
            const document::StructureId node =
                made_.caption ? made_.caption->structure
                              : composition_.structure.add(made_.structure, Role::Caption);
            made_.subtitle =
                text_of(look_.subtitle_style.empty() ? look_.note_style : look_.subtitle_style,
                        below, node);
        }
    }

    /// A paragraph of a node that is there already.
    document::Paragraph text_of(std::string_view style,
                                const PieceList& text,
                                document::StructureId node) {
        const stylesheet::Style& found = composition_.styles.find(style);
        document::Paragraph paragraph;
        paragraph.style = found.paragraph;
        paragraph.structure = node;
        paragraph.place = first_place(text, chart_.place);
        InlineWriter writer(found, node);
        writer.add(text);
        paragraph.content = writer.take();
        return paragraph;
    }

    /// A cell of its own where the chart is a table.
    document::StructureId cell(document::StructureId row, Role role, document::HeaderScope scope) {
        if (texts_) {
            return *texts_;
        }
        const document::StructureId node = composition_.structure.add(row, role);
        composition_.structure.node(node).scope = scope;
        return node;
    }

    enum class Weight : std::uint8_t { Plain, Strong };
    [[nodiscard]] static PieceList weighted(PieceList pieces, Weight weight) {
        for (Piece& piece : pieces) {
            if (auto* span = std::get_if<report::Span>(&piece)) {
                span->strong |= weight == Weight::Strong;
            }
        }
        return pieces;
    }
    [[nodiscard]] PieceList plain(const std::string& text, base::Place place) const {
        return text_field(text, place).text;
    }

    void add_series() {
        document::StructureId row = made_.structure;
        const bool has_head = has_names(chart_) && !texts_;
        if (has_head) {
            const document::StructureId head =
                composition_.structure.add(made_.structure, Role::TableHead);
            row = composition_.structure.add(head, Role::TableRow);
            if (has_ranks_) {
                static_cast<void>(cell(row, Role::DataCell, document::HeaderScope::None));
            }
            static_cast<void>(cell(row, Role::DataCell, document::HeaderScope::None));
        }
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            document::ChartSeries series;
            series.role = role_of(chart_.series[i].role);
            series.is_artifact = !is_in_table(chart_, i);
            series.colour = series_colour(chart_, *made_.style, i);
            const bool has_node = has_head && is_in_table(chart_, i);
            const document::StructureId node =
                has_node ? cell(row, Role::HeaderCell, document::HeaderScope::Column)
                         : texts_.value_or(made_.structure);
            const Weight weight = chart_.told_series == i ? Weight::Strong : Weight::Plain;
            series.name = text_of(look_.label_style,
                                  weighted(pieces_of(chart_.series[i].name.spans), weight), node);
            made_.series.push_back(std::move(series));
        }
        if (has_head && has_totals_) {
            const document::StructureId total =
                cell(row, Role::HeaderCell, document::HeaderScope::Column);
            composition_.structure.node(total).alternative = "Cộng";
        }
    }

    void add_rows() {
        const document::StructureId body =
            texts_ ? *texts_ : composition_.structure.add(made_.structure, Role::TableBody);
        const std::vector<std::size_t> ranks =
            has_ranks_ ? ranks_of(chart_) : std::vector<std::size_t>();
        const std::vector<vietnamese::Decimal> shares = chart_.kind == ChartKind::Ring
                                                            ? ring_shares(chart_)
                                                            : std::vector<vietnamese::Decimal>();
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const document::StructureId node =
                texts_ ? *texts_ : composition_.structure.add(body, Role::TableRow);
            made_.rows.push_back(make_row(row, node, ranks, shares));
        }
    }

    document::ChartRow make_row(std::size_t index,
                                document::StructureId node,
                                const std::vector<std::size_t>& ranks,
                                const std::vector<vietnamese::Decimal>& shares) {
        const report::ChartRow& given = chart_.rows[index];
        const Weight weight = given.is_told ? Weight::Strong : Weight::Plain;
        document::ChartRow row;
        row.place = given.place;
        row.is_told = given.is_told;
        row.has_no_target = given.has_no_target;
        if (has_ranks_) {
            const std::string rank = ranks[index] == 0 ? "" : std::to_string(ranks[index]);
            row.rank = text_of(look_.axis_style, plain(rank, given.place),
                               cell(node, Role::DataCell, document::HeaderScope::None));
        }
        row.name = text_of(look_.label_style, weighted(pieces_of(given.label.spans), weight),
                           cell(node, Role::HeaderCell, document::HeaderScope::Row));
        for (std::size_t i = 0; i < given.values.size(); ++i) {
            document::ChartValue value;
            if (given.values[i].value) {
                value.amount = vietnamese::approximate(*given.values[i].value);
            }
            const bool is_cell = is_in_table(chart_, i);
            const document::StructureId own =
                is_cell ? cell(node, Role::DataCell, document::HeaderScope::None) : node;
            std::string text = printed(numbers_, chart_, index, i);
            if (index < shares.size()) {
                text = vietnamese::format_number(shares[index]) + "%";
            }
            const bool is_past = chart_.series[i].role == Meaning::LastYear;
            const bool is_tile = chart_.kind == ChartKind::Tiles;
            value.text =
                text_of(is_past   ? look_.past_style
                        : is_tile ? look_.tile_style
                                  : look_.value_style,
                        weighted(plain(text, given.place),
                                 stands_out(chart_, index, i) ? Weight::Strong : Weight::Plain),
                        own);
            if (is_one_) {
                value.text = single_number(text, chart_, look_, composition_.styles, own);
            }
            row.values.push_back(std::move(value));
        }
        if (has_totals_) {
            const auto sum = sum_of_row(chart_, index);
            document::ChartValue total;
            total.text =
                text_of(look_.value_style,
                        weighted(plain(sum ? printed(numbers_, *sum) : "\xE2\x80\x93", given.place),
                                 Weight::Strong),
                        cell(node, Role::DataCell, document::HeaderScope::None));
            row.total = std::move(total);
        }
        return row;
    }

    /// The sum inside a ring is the table's foot; where the ring speaks of one part, that part's
    /// share.
    void add_whole() {
        const auto sum = chart_.kind == ChartKind::Ring && !chart_.series.empty()
                             ? sum_of_series(chart_, 0)
                             : std::nullopt;
        if (!sum) {
            return;
        }
        const document::StructureId foot =
            composition_.structure.add(made_.structure, Role::TableFoot);
        const document::StructureId row = composition_.structure.add(foot, Role::TableRow);
        const bool is_per_cent =
            chart_.whole.empty() && chart_.unit == "%" && *sum == vietnamese::Decimal{100, 0};
        PieceList name = chart_.whole.empty() ? plain(is_per_cent ? "" : chart_.unit, chart_.place)
                                              : pieces_of(chart_.whole.spans);
        std::string figure = is_per_cent ? "100%" : printed(numbers_, *sum);
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
            if (chart_.rows[i].is_told) {
                const std::vector<vietnamese::Decimal> shares = ring_shares(chart_);
                name = pieces_of(chart_.rows[i].label.spans);
                figure = i < shares.size() ? vietnamese::format_number(shares[i]) + "%"
                                           : printed(numbers_, chart_, i, 0);
            }
        }
        made_.whole_name = text_of(look_.axis_style, name,
                                   cell(row, Role::HeaderCell, document::HeaderScope::Row));
        made_.whole = text_of(look_.figure_style, plain(figure, chart_.place),
                              cell(row, Role::DataCell, document::HeaderScope::None));
    }

    void add_notes() {
        for (const PieceList& text : chart_notes(chart_, made_.style->steps.size())) {
            made_.notes.push_back(make_paragraph(composition_, look_.note_style, text,
                                                 Role::Paragraph, parent_, chart_.place));
        }
    }

    void name_it() {
        document::Paragraph* first = made_.rows.empty() ? nullptr : &made_.rows.front().name;
        name_block(composition_, chart_.id, number_.number,
                   made_.caption ? &*made_.caption : first);
    }

    Composition& composition_;
    const report::Chart& chart_;
    ChartSetting setting_;
    const stylesheet::ChartLook& look_;
    bool is_listed_;
    ChartNumbers numbers_;
    bool has_ranks_, has_totals_;
    bool is_one_;     ///< one number, which stands for itself
    bool is_figure_;  ///< its texts are those of one drawing, not cells
    document::StructureId parent_;
    std::optional<document::StructureId> texts_;  ///< of a figure's texts
    NumberedCaption number_;
    document::Chart made_;
};

}  // namespace

document::Chart compose_chart(Composition& composition,
                              const report::Chart& chart,
                              document::StructureId parent) {
    return ChartComposer(composition, chart, {composition.stylesheet.chart, {}},
                         ChartComposer::Place::Text, parent)
        .run();
}

document::Chart compose_chart(Composition& composition,
                              const report::Chart& chart,
                              const ChartSetting& setting,
                              const report::Text& name,
                              document::StructureId parent) {
    report::Chart shown = chart;
    shown.kind = setting.kind ? report_kind(*setting.kind) : chart.kind;
    shown.has_table = chart.has_table && (composition.stylesheet.parts_tables ||
                                          composition.stylesheet.parts_chart_tables);
    ChartSetting asked = setting;
    if (shown.caption.empty()) {
        shown.caption = name;
        asked.has_caption = false;
    }
    return ChartComposer(composition, shown, asked, ChartComposer::Place::Layout, parent).run();
}

}  // namespace tongket::compose
