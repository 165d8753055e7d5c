// compose/headings.h: headings: their numbers, their place in the structure, outline and contents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compose/composition.h"
#include "compose/inlines.h"

namespace tongket::compose {

/// A level's number for the `count`th of its kind: "I.", "1.1.", "Phần thứ nhất".
[[nodiscard]] std::string format_heading_number(const stylesheet::Template& format,
                                                std::int64_t count,
                                                std::string_view parent);

/// H1 to H6; deeper headings are H6.
[[nodiscard]] document::Role heading_role(std::uint8_t depth);

/// Lists a heading in outline and contents.
void list_heading(Composition& composition, HeadingEntry entry);

/// A heading of the layout that is counted with the report's sections of the first level.
struct CountedHeading {
    std::string number;                              ///< as printed; empty if that level has none
    const stylesheet::HeadingLevel* look = nullptr;  ///< never null
};
[[nodiscard]] CountedHeading count_heading(Composition& composition);
/// Its number before the title, on one line with it.
void write_number(Composition& composition,
                  const CountedHeading& heading,
                  document::StructureId node,
                  base::Place place,
                  InlineWriter& writer);

/// What stands before a title on one line with its number: "I. ", "Phần thứ nhất. ", or nothing.
[[nodiscard]] std::string heading_prefix(std::string_view number);

/// A section or part under a new section node, counted and listed. What belongs to it is composed
/// under that node, its sections counted in `own`.
struct OpenedSection {
    document::StructureId node{};
    HeadingScope own;
    stylesheet::HeadingLevel look;
};
[[nodiscard]] OpenedSection open_section(Composition& composition,
                                         const report::Section& section,
                                         HeadingScope& above,
                                         Flow flow);

/// The heading as a paragraph, or two.
void print_heading(Composition& composition,
                   const report::Section& section,
                   const OpenedSection& opened,
                   std::vector<document::Block>& blocks);

/// "2." → "2", "a)" → "a": a number as other texts name it.
[[nodiscard]] std::string_view without_end(std::string_view number);

}  // namespace tongket::compose
