// document/structure.h: the logical structure, from which alone the PDF's tags are made.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/rare_text.h"
#include "graphics/page.h"

namespace tongket::document {

using graphics::StructureId;

/// Standard structure types (ISO 32000-1, 14.8.4) that tongket uses.
enum class Role : std::uint8_t {
    Document,
    Part,
    Section,
    Division,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableHead,
    TableBody,
    TableFoot,
    TableRow,
    HeaderCell,
    DataCell,
    Caption,
    Figure,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Note,
    Span,
    BlockQuote,
    Index,
    Form,
};
enum class HeaderScope : std::uint8_t { None, Row, Column, Both };
enum class ListNumbering : std::uint8_t {
    None,
    Disc,
    Decimal,
    UpperRoman,
    LowerRoman,
    UpperAlpha,
    LowerAlpha
};

struct StructureNode {
    Role role = Role::Paragraph;
    StructureId parent{};
    std::vector<StructureId> children;  ///< in logical order
    /// Alt: for figures and forms, never empty there; a table's Summary.
    base::RareText alternative;
    base::RareText language;   ///< if not the document's
    base::RareText expansion;  ///< E of an abbreviation
    base::RareText title;
    std::uint16_t row_span = 1, column_span = 1;
    HeaderScope scope = HeaderScope::None;
    std::vector<StructureId> headers;  ///< of a cell, where heads have two levels
    ListNumbering numbering = ListNumbering::None;
    bool is_inline = false;      ///< of a Figure: it stands on a line of text
    base::RareText link_target;  ///< of a Link: label or address
};

/// The tree as a flat list; node 0 is the Document. Nodes are added in logical order: a node's
/// children are ordered by their addition.
class Structure {
  public:
    Structure();
    StructureId add(StructureId parent, Role role);
    [[nodiscard]] StructureNode& node(StructureId id);
    [[nodiscard]] const StructureNode& node(StructureId id) const;
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] static constexpr StructureId root() { return StructureId{0}; }

    /// The tree of the next document begins in this one's place, with its root alone: what is in
    /// both can be taken again, and is not touched.
    void begin_again();
    /// The next nodes, up to before `end`, are those that have been there: below each other they
    /// stay as they were. `outer` are those of them whose parents are outside, in their order.
    void take_again(std::size_t end, std::span<const StructureId> outer);
    /// What was not taken again is gone. Whether nodes of the same number are of one role and lead
    /// to the same in both trees.
    [[nodiscard]] bool end_again();

  private:
    /// Children from `first` on are of the tree before; those that are taken again come back.
    void forget_children(StructureId parent, StructureId first);

    std::deque<StructureNode> nodes_;  // no spare room: there may be a hundred thousand
    std::size_t size_ = 1;             ///< beyond it are nodes that may be taken again
    std::vector<std::pair<StructureId, StructureNode>> replaced_;  ///< of the tree before
};

}  // namespace tongket::document
