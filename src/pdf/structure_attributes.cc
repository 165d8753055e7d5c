#include "pdf/structure_attributes.h"

#include <fmt/format.h>

#include "base/assert.h"

namespace tongket::pdf {

namespace {

using document::HeaderScope;
using document::ListNumbering;
using document::Role;
using document::StructureNode;

std::string_view numbering_name(ListNumbering numbering) {
    switch (numbering) {
        case ListNumbering::None:
            return "None";
        case ListNumbering::Disc:
            return "Disc";
        case ListNumbering::Decimal:
            return "Decimal";
        case ListNumbering::UpperRoman:
            return "UpperRoman";
        case ListNumbering::LowerRoman:
            return "LowerRoman";
        case ListNumbering::UpperAlpha:
            return "UpperAlpha";
        case ListNumbering::LowerAlpha:
            return "LowerAlpha";
    }
    TK_ASSERT(false);
}

std::string_view scope_name(const document::Structure& structure, const StructureNode& cell) {
    switch (cell.scope) {
        case HeaderScope::Row:
            return "Row";
        case HeaderScope::Column:
            return "Column";
        case HeaderScope::Both:
            return "Both";
        case HeaderScope::None:
            break;
    }
    const StructureNode& row = structure.node(cell.parent);
    return structure.node(row.parent).role == Role::TableHead ? "Column" : "Row";
}

Dictionary cell_attributes(const document::Structure& structure, const StructureNode& cell) {
    Dictionary table;
    if (cell.row_span > 1) {
        table.add("RowSpan", cell.row_span);
    }
    if (cell.column_span > 1) {
        table.add("ColSpan", cell.column_span);
    }
    if (cell.role == Role::HeaderCell) {
        table.add("Scope", Name{scope_name(structure, cell)});
    }
    if (!cell.headers.empty()) {
        Array headers;
        for (const document::StructureId header : cell.headers) {
            headers.add(Bytes{element_id(header)});
        }
        table.add("Headers", headers);
    }
    if (!table.empty()) {
        table.add("O", Name{"Table"});
    }
    return table;
}

}  // namespace

std::string element_id(document::StructureId id) {
    return fmt::format("n{:08}", static_cast<std::uint32_t>(id));
}

Dictionary structure_attributes(const document::Structure& structure, document::StructureId id) {
    const StructureNode& node = structure.node(id);
    if (node.role == Role::List) {
        return Dictionary()
            .add("O", Name{"List"})
            .add("ListNumbering", Name{numbering_name(node.numbering)});
    }
    if (node.role == Role::Table && !node.alternative.empty()) {
        return Dictionary().add("O", Name{"Table"}).add("Summary", Text{node.alternative.text()});
    }
    if (node.role == Role::HeaderCell || node.role == Role::DataCell) {
        return cell_attributes(structure, node);
    }
    return {};
}

}  // namespace tongket::pdf
