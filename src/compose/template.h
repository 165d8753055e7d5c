// compose/template.h: a layout's text with the report's fields put in.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostics.h"
#include "compose/fields.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Null if no field of that name is known here, which is reported.
[[nodiscard]] const Field* find_field(std::string_view path,
                                      const Scope& scope,
                                      base::Place place,
                                      base::Diagnostics& diagnostics);

/// What the bars in a body's name are for in a text: line ends if the template says nothing beside
/// its fields, else blanks; or blanks in any case, where the text has one line.
enum class NameBreaks : std::uint8_t { AsTemplate, Blanks };

/// The template's text. Name breaks are gone from the result. A list prints its members, set off by
/// semicolons. A group (in square brackets) of which a field is empty is left out.
[[nodiscard]] PieceList fill_template(const stylesheet::Template& text,
                                      const Scope& scope,
                                      base::Diagnostics& diagnostics,
                                      NameBreaks breaks = NameBreaks::AsTemplate);

/// `when: toc`, `when: not toc`; a condition without a path always holds.
[[nodiscard]] bool holds(const stylesheet::Condition& condition,
                         const Scope& scope,
                         base::Place place,
                         base::Diagnostics& diagnostics);

/// Pieces of a short format that the stylesheet keeps as text: "Bảng {number}. {caption}".
/// `{{` is a brace; a brace that is never closed stands for itself.
[[nodiscard]] stylesheet::Template read_format(std::string_view format);

}  // namespace tongket::compose
