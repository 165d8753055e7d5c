// pdf/file_writer.h: the objects of one file, in order.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "pdf/colour_objects.h"
#include "pdf/content.h"
#include "pdf/encoding.h"
#include "pdf/figures.h"
#include "pdf/font_objects.h"
#include "pdf/image_objects.h"
#include "pdf/kept_pages.h"
#include "pdf/links.h"
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
    std::span<const WrittenPage> written;
    std::span<const EncodedImage> images;
    std::span<const PageContent> backgrounds;
    std::span<const std::size_t> background_pages;  ///< a page that has each
};

/// First what depends on the pages' items; then, when their operators are written, all objects but
/// the streams of pages and fonts, which may be compressed meanwhile on other threads; then these,
/// and the file.
class FileWriter {
  public:
    /// `options` must stay. Press has no annotation; Archive alone has fields for signatures.
    FileWriter(const FileParts& parts, Profile profile, const WriteOptions& options);

    /// Not to be moved from now on.
    void read_pages();
    void write_objects();
    /// The pages' streams are there now; `background_streams` are those of the backgrounds.
    [[nodiscard]] std::string finish(std::span<const std::string> background_streams,
                                     std::span<const std::shared_ptr<const FontParts>> fonts,
                                     base::Workers& workers);

  private:
    [[nodiscard]] Dictionary viewer_preferences() const;
    [[nodiscard]] Dictionary sides_for_binding() const;
    [[nodiscard]] Dictionary resources(const PageContent& content) const;
    /// Whether something on the page lets what lies below it through.
    [[nodiscard]] bool is_transparent(const PageContent& content) const;
    [[nodiscard]] Dictionary transparency_group() const;
    void prepare_backgrounds();
    void add_boxes(Dictionary& page, const PageFrame& frame) const;
    void write_pages();

    FileParts parts_;
    Profile profile_;
    bool is_press_;
    const WriteOptions& options_;
    Objects objects_;
    ObjectId root_{}, page_tree_{};
    std::optional<ColourObjects> colours_;  ///< of `objects_`
    std::vector<Annotation> annotations_;
    std::map<graphics::StructureId, FigureBox> figures_;
    Dictionary catalog_;
    std::vector<ObjectId> page_ids_, content_ids_, font_ids_, image_ids_;
    std::vector<ObjectId> background_ids_;
    std::vector<Dictionary> background_forms_;
    ImageSpaces image_spaces_;
};

}  // namespace tongket::pdf
