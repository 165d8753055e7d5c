// compose/visit_paragraphs.h: every paragraph of some blocks, in reading order.
#pragma once

#include <variant>
#include <vector>

#include "document/block.h"

namespace tongket::compose {

template <class Visit>
void visit_paragraphs(std::vector<document::Block>& blocks, Visit& visit);

/// Calls `visit` with each paragraph of one block; notes follow the paragraph that calls them only
/// where `visit` goes there itself.
template <class Visit>
struct ParagraphVisitor {
    Visit& visit;

    void operator()(document::Paragraph& paragraph) const { visit(paragraph); }
    void operator()(document::Stack& stack) const { visit_paragraphs(stack.blocks, visit); }
    void operator()(document::Placed& placed) const { visit_paragraphs(placed.blocks, visit); }
    void operator()(document::Float& floating) const { visit_paragraphs(floating.blocks, visit); }
    void operator()(document::Boxed& boxed) const { visit_paragraphs(boxed.blocks, visit); }
    void operator()(document::Overlay& overlay) const {
        for (document::Placed& layer : overlay.layers) {
            visit_paragraphs(layer.blocks, visit);
        }
    }
    void operator()(document::Columns& columns) const {
        for (document::Column& column : columns.columns) {
            visit_paragraphs(column.blocks, visit);
        }
    }
    void operator()(document::Table& table) const {
        if (table.caption) {
            visit(*table.caption);
        }
        if (table.note) {
            visit(*table.note);
        }
        for (std::vector<document::Row>* rows : {&table.head, &table.body}) {
            for (document::Row& row : *rows) {
                for (document::Cell& cell : row.cells) {
                    for (document::Paragraph& paragraph : cell.paragraphs) {
                        visit(paragraph);
                    }
                }
            }
        }
    }
    void operator()(document::Chart& chart) const {
        for (auto* head : {&chart.caption, &chart.subtitle}) {
            if (*head) {
                visit(**head);
            }
        }
        for (document::ChartSeries& series : chart.series) {
            visit(series.name);
        }
        for (document::ChartRow& row : chart.rows) {
            visit(row.name);
            for (document::ChartValue& value : row.values) {
                visit(value.text);
            }
        }
        for (document::Paragraph& note : chart.notes) {
            visit(note);
        }
    }
    void operator()(document::Picture& picture) const {
        for (document::Paragraph& caption : picture.captions) {
            visit(caption);
        }
    }
    template <class Other>
    void operator()(Other&) const {}
};

template <class Visit>
void visit_paragraphs(std::vector<document::Block>& blocks, Visit& visit) {
    for (document::Block& block : blocks) {
        document::visit_content(ParagraphVisitor<Visit>{visit}, block);
    }
}

}  // namespace tongket::compose
