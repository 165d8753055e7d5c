#include "document/dump_structure.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

namespace tongket::document {

std::string_view role_name(Role role) {
    switch (role) {
#define TK_ROLE(name) \
    case Role::name:  \
        return #name;
        TK_ROLE(Document)
        TK_ROLE(Part)
        TK_ROLE(Section) TK_ROLE(Division) TK_ROLE(Heading1) TK_ROLE(Heading2) TK_ROLE(Heading3)
            TK_ROLE(Heading4) TK_ROLE(Heading5) TK_ROLE(Heading6) TK_ROLE(Paragraph) TK_ROLE(List)
                TK_ROLE(ListItem) TK_ROLE(Label) TK_ROLE(ListBody) TK_ROLE(Table) TK_ROLE(TableHead)
                    TK_ROLE(TableBody) TK_ROLE(TableFoot) TK_ROLE(TableRow) TK_ROLE(HeaderCell)
                        TK_ROLE(DataCell) TK_ROLE(Caption) TK_ROLE(Figure) TK_ROLE(Contents)
                            TK_ROLE(ContentsItem) TK_ROLE(Reference) TK_ROLE(Link) TK_ROLE(Note)
                                TK_ROLE(Span) TK_ROLE(BlockQuote) TK_ROLE(Index) TK_ROLE(Form)
#undef TK_ROLE
    }
    return "";
}

std::string dump_structure(const Structure& structure) {
    std::string text;
    std::vector<std::pair<StructureId, std::size_t>> open = {{Structure::root(), 0}};
    while (!open.empty()) {
        const auto [id, depth] = open.back();
        open.pop_back();
        const StructureNode& node = structure.node(id);
        text += fmt::format("{:{}}{} #{}", "", 2 * depth, role_name(node.role),
                            static_cast<std::uint32_t>(id));
        if (node.row_span > 1 || node.column_span > 1) {
            text += fmt::format(" spans {}x{}", node.row_span, node.column_span);
        }
        if (!node.alternative.empty()) {
            text += fmt::format(" alt \"{}\"", node.alternative.text());
        }
        if (!node.link_target.empty()) {
            text += " to " + node.link_target;
        }
        text += "\n";
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
            open.emplace_back(*child, depth + 1);
        }
    }
    return text;
}

}  // namespace tongket::document
