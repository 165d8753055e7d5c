// compose/headings.h: headings: their numbers, their place in the structure, outline and contents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compose/composition.h"

namespace tongket::compose {

/// Where headings are counted: the document, a part, a section or an appendix.
struct HeadingScope {
    std::string label;          ///< "s", "s-1-2", "pl-1": labels below it go on from here
    std::size_t level = 1;      ///< of the layout's levels, for sections below it
    std::uint8_t depth = 1;     ///< in the structure: 1 for the document, whose title is H1
    std::string number;         ///< as printed; `{parent}` of the numbers below
    std::int32_t sections = 0;  ///< counted so far
    std::int32_t parts = 0;
    std::int32_t headings = 0;  ///< both together, for the labels
};

/// A level's number for the `count`th of its kind: "I.", "1.1.", "Phần thứ nhất".
[[nodiscard]] std::string format_heading_number(const stylesheet::Template& format,
                                                std::int64_t count,
                                                std::string_view parent);

/// H1 to H6; deeper headings are H6.
[[nodiscard]] document::Role heading_role(std::uint8_t depth);

/// Lists a heading in outline and contents.
void list_heading(Composition& composition, HeadingEntry entry);

/// What stands before a title on one line with its number: "I. ", "Phần thứ nhất. ", or nothing.
[[nodiscard]] std::string heading_prefix(std::string_view number);

/// Prints a section's or part's heading under a new section node and lists it; what belongs to the
/// section is composed under the node that is returned, its sections counted in `own`.
struct OpenedSection {
    document::StructureId node{};
    HeadingScope own;
};
[[nodiscard]] OpenedSection open_section(Composition& composition,
                                         const report::Section& section,
                                         HeadingScope& above,
                                         Flow flow);

}  // namespace tongket::compose
