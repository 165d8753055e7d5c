#include "report/checks/typed_tables.h"

#include <variant>

namespace tongket::report {

namespace {

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

}  // namespace

TypedTables::TypedTables(const Report& report) {
    add(report.sections);
    for (const Appendix& appendix : report.appendices) {
        add(appendix.sections);
    }
}

void TypedTables::add(const std::vector<Section>& sections) {
    for (const Section& section : sections) {
        for (const SectionItem& item : section.items) {
            if (const auto* table = std::get_if<Table>(&item)) {
                if (!table->made) {
                    tables_.push_back({*table, TableMatrix(*table)});
                }
            } else if (const auto* prose = std::get_if<Prose>(&item)) {
                add(*prose);
            } else if (const auto* callout = std::get_if<Callout>(&item)) {
                add(callout->body);
            } else if (const auto* image = std::get_if<Image>(&item)) {
                add(image->beside);
            }
        }
        add(section.sections);
    }
}

void TypedTables::add(const Prose& prose) {
    for (const ProseBlock& block : prose) {
        if (const auto* table = std::get_if<ProseTable>(&block.content)) {
            of_prose_.push_back(table_of(*table));
            tables_.push_back({of_prose_.back(), TableMatrix(of_prose_.back())});
        }
    }
}

}  // namespace tongket::report
