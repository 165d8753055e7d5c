// pdf/write_pdf.h: Document structure + Pages → the bytes of a PDF.
#pragma once

#include <span>
#include <string>

#include "base/diagnostics.h"
#include "base/result.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "text/font_book.h"

namespace tongket::pdf {

enum class Profile : std::uint8_t { Archive };

struct WriteOptions {
    Profile profile = Profile::Archive;
    std::string producer;     ///< "tongket 0.1.0"
    std::string icc_profile;  ///< bytes of the output intent's profile (sRGB)
    /// yyyy-mm-ddThh:mm:ssZ of all dates in the file; never the clock.
    std::string date;
    std::uint32_t threads = 0;  ///< 0: as many as the machine runs at once; the bytes are the same
};

/// PDF/A-2a and PDF/UA-1 in one file (profile `archive`). Same input, same bytes. There must be a
/// page. Where `diagnostics` has an error there is no file: the string is empty.
[[nodiscard]] base::Result<std::string> write_pdf(const document::Document& document,
                                                  std::span<const graphics::Page> pages,
                                                  const document::References& references,
                                                  const text::FontBook& fonts,
                                                  const WriteOptions& options,
                                                  base::Diagnostics& diagnostics);

}  // namespace tongket::pdf
