// compose/dump_document.h: a document as text that a person reads and a test compares.
#pragma once

#include <string>

#include "document/document.h"

namespace tongket::compose {

/// Metadata, outline, the page sequences with a line for each block and inline, the structure tree.
/// Lengths are in points. A node is given by its role and number: `Paragraph#12`.
[[nodiscard]] std::string dump_document(const document::Document& document);

}  // namespace tongket::compose
