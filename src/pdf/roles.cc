#include "pdf/roles.h"

#include "base/assert.h"

namespace tongket::pdf {

std::string_view structure_type(document::Role role) {
    using document::Role;
    switch (role) {
        case Role::Document:
            return "Document";
        case Role::Part:
            return "Part";
        case Role::Section:
            return "Sect";
        case Role::Division:
            return "Div";
        case Role::Heading1:
            return "H1";
        case Role::Heading2:
            return "H2";
        case Role::Heading3:
            return "H3";
        case Role::Heading4:
            return "H4";
        case Role::Heading5:
            return "H5";
        case Role::Heading6:
            return "H6";
        case Role::Paragraph:
            return "P";
        case Role::List:
            return "L";
        case Role::ListItem:
            return "LI";
        case Role::Label:
            return "Lbl";
        case Role::ListBody:
            return "LBody";
        case Role::Table:
            return "Table";
        case Role::TableHead:
            return "THead";
        case Role::TableBody:
            return "TBody";
        case Role::TableFoot:
            return "TFoot";
        case Role::TableRow:
            return "TR";
        case Role::HeaderCell:
            return "TH";
        case Role::DataCell:
            return "TD";
        case Role::Caption:
            return "Caption";
        case Role::Figure:
            return "Figure";
        case Role::Contents:
            return "TOC";
        case Role::ContentsItem:
            return "TOCI";
        case Role::Reference:
            return "Reference";
        case Role::Link:
            return "Link";
        case Role::Note:
            return "Note";
        case Role::Span:
            return "Span";
        case Role::BlockQuote:
            return "BlockQuote";
        case Role::Index:
            return "Index";
        case Role::Form:
            return "Form";
    }
    TK_ASSERT(false);
}

}  // namespace tongket::pdf
