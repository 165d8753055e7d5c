// typeset/dump_galley.h: the galley before it is broken, as text.
#pragma once

#include <string>

#include "document/document.h"
#include "typeset/galley.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// A line a box: white before it, penalty, height and depth in points, and its words.
[[nodiscard]] std::string dump_galley(const Galley& galley);
/// The galleys of all page sequences.
[[nodiscard]] std::string dump_galleys(const document::Document& document, ParagraphSetter& setter);

}  // namespace tongket::typeset
