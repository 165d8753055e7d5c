// pdf/metadata.h: what the file says about itself, twice and the same: Info and XMP.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "document/document.h"
#include "pdf/values.h"

namespace tongket::pdf {

struct FileMetadata {
    std::string title, author, subject;  ///< characters that XML cannot hold are blanks
    std::string language;
    std::string producer;
    std::string date;  ///< yyyy-mm-ddThh:mm:ssZ
    /// The file claims PDF/X-4 too (ISO 15930-7).
    bool is_for_press = false;
    int archive_part = 2;  ///< of ISO 19005: 3 where files are attached
};
enum class Purpose : std::uint8_t { Reading, Press };
[[nodiscard]] FileMetadata file_metadata(const document::Metadata& metadata,
                                         std::string_view producer,
                                         std::string date,
                                         Purpose purpose = Purpose::Reading);

/// "2026-11-25T08:00:00Z" as "D:20261125080000Z" (ISO 32000-1, 7.9.4).
[[nodiscard]] std::string pdf_date(std::string_view date);

/// The document information dictionary (ISO 32000-1, 14.3.3).
[[nodiscard]] Dictionary information(const FileMetadata& metadata);

/// The XMP packet: PDF/A-2a or 3a, PDF/UA-1, for the press PDF/X-4, and the fields of `information`
/// with the same values (ISO 19005-2, 6.6; ISO 14289-1, 5). `content` makes the identifiers of
/// document and instance.
[[nodiscard]] std::string xmp_packet(const FileMetadata& metadata, const base::Hash& content);

}  // namespace tongket::pdf
