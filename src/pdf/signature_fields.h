// pdf/signature_fields.h: places for the office's digital signatures.
#pragma once

#include <span>
#include <vector>

#include "document/structure.h"
#include "graphics/page.h"
#include "pdf/links.h"
#include "pdf/objects.h"
#include "pdf/page_frame.h"

namespace tongket::pdf {

/// Empty signature fields, each one with its widget (ISO 32000-1, 12.7.4.5; ISO 19005-2, 6.4), as
/// annotations in the order of pages and items. `first_key` is the first of them in the parent
/// tree. Nothing is drawn: the tool that signs brings the appearance.
[[nodiscard]] std::vector<Annotation> write_signature_fields(Objects& objects,
                                                             const document::Structure& structure,
                                                             std::span<const graphics::Page> pages,
                                                             std::span<const PageFrame> frames,
                                                             std::span<const ObjectId> page_ids,
                                                             std::size_t first_key);

/// The catalog's AcroForm of these fields.
[[nodiscard]] Dictionary signature_form(std::span<const Annotation> fields);

}  // namespace tongket::pdf
