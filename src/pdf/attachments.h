// pdf/attachments.h: files within the file.
#pragma once

#include <span>
#include <string>

#include "pdf/objects.h"
#include "pdf/write_pdf.h"

namespace tongket::pdf {

/// Embeds the files and adds to the catalog what leads to them: `AF` and the name tree
/// `EmbeddedFiles` (ISO 19005-3, 6.8; ISO 32000-1, 7.11). `date` is that of the document.
void attach_files(Objects& objects,
                  std::span<const Attachment> attachments,
                  const std::string& date,
                  Dictionary& catalog);

}  // namespace tongket::pdf
