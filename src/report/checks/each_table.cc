#include "report/checks/each_table.h"

#include <variant>

namespace tongket::report {

namespace {

using Visit = std::function<void(const Table&)>;

Table table_of(const ProseTable& prose) {
    Table table;
    table.place = prose.place;
    for (const SpanList& head : prose.head) {
        TableColumn column;
        column.title.spans = head;
        table.columns.push_back(std::move(column));
    }
    for (const auto& row : prose.rows) {
        std::vector<TableCell> cells;
        for (const SpanList& spans : row) {
            TableCell cell;
            cell.text.spans = spans;
            cell.text.place = spans.empty() ? prose.place : spans.front().place;
            cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void visit_item(const Table& table, const Visit& visit) {
    if (!table.made) {
        visit(table);
    }
}
void visit_item(const Prose& prose, const Visit& visit) {
    for (const ProseBlock& block : prose) {
        if (const auto* table = std::get_if<ProseTable>(&block.content)) {
            visit(table_of(*table));
        }
    }
}
void visit_item(const Callout& callout, const Visit& visit) { visit_item(callout.body, visit); }
void visit_item(const Image& image, const Visit& visit) { visit_item(image.beside, visit); }
template <typename Item>
void visit_item(const Item& /*item*/, const Visit& /*visit*/) {}

void visit_sections(const std::vector<Section>& sections, const Visit& visit) {
    for (const Section& section : sections) {
        for (const SectionItem& item : section.items) {
            std::visit([&visit](const auto& content) { visit_item(content, visit); }, item);
        }
        visit_sections(section.sections, visit);
    }
}

}  // namespace

void for_each_table(const Report& report, const Visit& visit) {
    visit_sections(report.sections, visit);
    for (const Appendix& appendix : report.appendices) {
        visit_sections(appendix.sections, visit);
    }
}

}  // namespace tongket::report
