// document/page_references.h: does a document print page numbers of its own places?
#pragma once

#include <functional>
#include <string>

#include "document/document.h"

namespace tongket::document {

/// True if some paragraph holds a PageReference: then the pages feed back into the document, and a
/// run is settled only when it printed what it produced.
[[nodiscard]] bool has_page_references(const Document& document);
[[nodiscard]] bool has_page_references(const Block& block);
[[nodiscard]] bool has_page_references(const Paragraph& paragraph);

/// Each label whose page the block prints, in the order of the text.
void visit_page_labels(const Block& block, const std::function<void(const std::string&)>& visit);

}  // namespace tongket::document
