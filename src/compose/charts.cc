#include "compose/charts.h"

#include "compose/inlines.h"
#include "compose/template.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

/// The chart's own caption, and its unit once: the marks carry bare numbers.
PieceList caption_of(Composition& composition, const report::Chart& chart) {
    PieceList caption = pieces_of(chart.caption.spans);
    if (!chart.caption.empty() && !chart.unit.empty()) {
        const Fields fields = {{"unit", text_field(chart.unit, chart.place)}};
        const PieceList unit = fill_template(read_format(composition.stylesheet.chart.unit_format),
                                             Scope{&fields}, composition.diagnostics);
        caption.insert(caption.end(), unit.begin(), unit.end());
    }
    return caption;
}

}  // namespace

document::BarChart compose_chart(Composition& composition,
                                 const report::Chart& chart,
                                 document::StructureId parent) {
    const stylesheet::ChartLook& look = composition.stylesheet.chart;
    document::BarChart result;
    result.style = look.chart ? look.chart : std::make_shared<document::ChartStyle>();
    result.place = chart.place;
    result.structure = composition.structure.add(parent, document::Role::Table);
    const NumberedCaption caption = number_caption(composition, look.caption_format,
                                                   caption_of(composition, chart), chart.place);
    if (!caption.text.empty()) {
        result.caption = make_paragraph(composition, look.caption_style, caption.text,
                                        document::Role::Caption, result.structure, chart.place);
        list_caption(composition, CaptionList::Figures, caption.text, *result.caption);
    }
    const document::StructureId body =
        composition.structure.add(result.structure, document::Role::TableBody);
    for (const report::ChartPoint& point : chart.points) {
        const document::StructureId row = composition.structure.add(body, document::Role::TableRow);
        document::ChartBar bar;
        bar.label = make_paragraph(composition, look.label_style, pieces_of(point.label.spans),
                                   document::Role::HeaderCell, row, point.place);
        composition.structure.node(bar.label.structure).scope = document::HeaderScope::Row;
        bar.value = make_paragraph(composition, look.value_style,
                                   text_field(point.value_text, point.place).text,
                                   document::Role::DataCell, row, point.place);
        bar.amount = vietnamese::approximate(point.value);
        bar.place = point.place;
        result.bars.push_back(std::move(bar));
    }
    document::Paragraph* first = result.bars.empty() ? nullptr : &result.bars.front().label;
    name_block(composition, chart.id, caption.number, result.caption ? &*result.caption : first);
    return result;
}

}  // namespace tongket::compose
