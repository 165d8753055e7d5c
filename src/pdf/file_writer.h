// pdf/file_writer.h: the objects of one file, in order.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "pdf/colour_objects.h"
#include "pdf/content.h"
#include "pdf/encoding.h"
#include "pdf/font_objects.h"
#include "pdf/objects.h"
#include "pdf/page_frame.h"
#include "pdf/write_pdf.h"
#include "text/font_book.h"

namespace tongket::pdf {

/// What a file is made of. Everything outlives the writing.
struct FileParts {
    const document::Document& document;
    const document::Structure& structure;  ///< the document's, without links for the press
    std::span<const graphics::Page> pages;
    std::span<const PageFrame> frames;
    const document::References& references;
    const text::FontBook& fonts;
    const Encoding& encoding;
    const Palette& palette;
    OutputCondition condition;
    std::span<const PageContent> contents;
    std::span<const FontStreams> font_streams;
};

/// `content_streams` are the contents' operators, compressed. Profile Press has no annotation.
[[nodiscard]] std::string write_file(const FileParts& parts,
                                     std::vector<std::string> content_streams,
                                     Profile profile,
                                     const WriteOptions& options);

}  // namespace tongket::pdf
