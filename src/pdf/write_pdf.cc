#include "pdf/write_pdf.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/encoding.h"
#include "pdf/font_objects.h"
#include "pdf/limits.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/objects.h"
#include "pdf/outline.h"
#include "pdf/page_labels.h"
#include "pdf/parallel.h"
#include "pdf/structure.h"

namespace tongket::pdf {

namespace {

/// What takes time and needs no object numbers: made on several threads.
struct Prepared {
    std::vector<PageContent> contents;
    std::vector<std::string> content_streams;
    std::vector<FontStreams> font_streams;
};

Prepared prepare(const document::Document& document,
                 std::span<const graphics::Page> pages,
                 const Encoding& encoding,
                 std::uint32_t threads) {
    const std::size_t fonts = encoding.fonts.size();
    Prepared prepared;
    prepared.font_streams.resize(fonts);
    prepared.contents.resize(pages.size());
    prepared.content_streams.resize(pages.size());
    // Fonts first: the longest pieces of work.
    for_each_index(fonts + pages.size(), threads, [&](std::size_t i) {
        if (i < fonts) {
            prepared.font_streams[i] = compress_font(encoding.fonts[i]);
            return;
        }
        const std::size_t p = i - fonts;
        prepared.contents[p] = write_content(pages[p], encoding, document.structure);
        prepared.content_streams[p] = deflate(prepared.contents[p].operators);
    });
    return prepared;
}

class FileWriter {
  public:
    FileWriter(const document::Document& document,
               std::span<const graphics::Page> pages,
               const document::References& references,
               const WriteOptions& options)
        : document_(document), pages_(pages), references_(references), options_(options) {}

    std::string write(const Encoding& encoding, const text::FontBook& fonts, Prepared prepared) {
        const ObjectId root = objects_.reserve();
        const ObjectId page_tree = objects_.reserve();
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            page_ids_.push_back(objects_.reserve());
        }
        write_colour();
        write_fonts(encoding, fonts, std::move(prepared.font_streams));
        const auto annotations = write_links(objects_, document_, pages_, page_ids_, references_);
        write_pages(page_tree, prepared, annotations);

        Dictionary catalog;
        catalog.add("Type", Name{"Catalog"})
            .add("Pages", page_tree)
            .add("Lang", Bytes{document_.metadata.language})
            .add("MarkInfo", Dictionary().add("Marked", Boolean::True))
            .add("StructTreeRoot",
                 write_structure(objects_, document_.structure,
                                 {pages_, prepared.contents, page_ids_, annotations}))
            .add("ViewerPreferences", Dictionary().add("DisplayDocTitle", Boolean::True))
            .add("PageLabels", Dictionary().add("Nums", page_labels(pages_)))
            .add("OutputIntents", Array().add(write_output_intent()));
        if (const auto outline =
                write_outline(objects_, document_.outline, pages_, page_ids_, references_)) {
            catalog.add("Outlines", *outline).add("PageMode", Name{"UseOutlines"});
        }
        const FileMetadata metadata =
            file_metadata(document_.metadata, options_.producer, options_.date);
        objects_.set_info(information(metadata));
        const base::Hash content = objects_.content_hash();
        // Not compressed: tools that know nothing of PDF look for it in the bytes.
        catalog.add(
            "Metadata",
            objects_.add(Dictionary().add("Type", Name{"Metadata"}).add("Subtype", Name{"XML"}),
                         Stream{xmp_packet(metadata, content), Stream::Coding::Plain}));
        objects_.set(root, catalog);
        return objects_.finish(root, content);
    }

  private:
    // One profile: of the output intent, and of the space that colours are given in.
    void write_colour() {
        profile_ = objects_.add(Dictionary().add("N", 3), Stream{deflate(options_.icc_profile)});
    }

    ObjectId write_output_intent() {
        constexpr std::string_view condition = "sRGB IEC61966-2.1";
        return objects_.add(Dictionary()
                                .add("Type", Name{"OutputIntent"})
                                .add("S", Name{"GTS_PDFA1"})
                                .add("OutputConditionIdentifier", Text{condition})
                                .add("RegistryName", Text{"http://www.color.org"})
                                .add("Info", Text{condition})
                                .add("DestOutputProfile", profile_));
    }

    void write_fonts(const Encoding& encoding,
                     const text::FontBook& fonts,
                     std::vector<FontStreams> streams) {
        for (std::size_t i = 0; i < encoding.fonts.size(); ++i) {
            font_ids_.push_back(objects_.reserve());
            write_font(objects_, font_ids_[i], encoding.fonts[i],
                       fonts.face(encoding.fonts[i].face), std::move(streams[i]));
        }
    }

    [[nodiscard]] Dictionary resources(const PageContent& content) const {
        Dictionary result;
        if (!content.fonts.empty()) {
            Dictionary fonts;
            for (const std::uint32_t font : content.fonts) {
                fonts.add("F" + std::to_string(font), font_ids_[font]);
            }
            result.add("Font", fonts);
        }
        if (content.uses_rgb) {
            result.add("ColorSpace",
                       Dictionary().add("Rgb", Array().add(Name{"ICCBased"}).add(profile_)));
        }
        return result;
    }

    void write_pages(ObjectId page_tree,
                     Prepared& prepared,
                     std::span<const Annotation> annotations) {
        Array kids;
        std::size_t next = 0;
        for (std::size_t p = 0; p < pages_.size(); ++p) {
            const Array box =
                Array().add(0).add(0).add(points(pages_[p].width)).add(points(pages_[p].height));
            Dictionary page;
            page.add("Type", Name{"Page"}).add("Parent", page_tree);
            for (const char* name : {"MediaBox", "CropBox", "BleedBox", "TrimBox"}) {
                page.add(name, box);
            }
            page.add("Resources", resources(prepared.contents[p]))
                .add("Contents", objects_.add({}, Stream{std::move(prepared.content_streams[p])}))
                .add("StructParents", p);
            Array annots;
            for (; next < annotations.size() && annotations[next].page == p; ++next) {
                annots.add(annotations[next].id);
            }
            if (!annots.empty()) {
                page.add("Tabs", Name{"S"}).add("Annots", annots);
            }
            objects_.set(page_ids_[p], page);
            kids.add(page_ids_[p]);
        }
        objects_.set(
            page_tree,
            Dictionary().add("Type", Name{"Pages"}).add("Kids", kids).add("Count", pages_.size()));
    }

    const document::Document& document_;
    std::span<const graphics::Page> pages_;
    const document::References& references_;
    const WriteOptions& options_;
    Objects objects_;
    ObjectId profile_{};
    std::vector<ObjectId> page_ids_;
    std::vector<ObjectId> font_ids_;
};

}  // namespace

base::Result<std::string> write_pdf(const document::Document& document,
                                    std::span<const graphics::Page> pages,
                                    const document::References& references,
                                    const text::FontBook& fonts,
                                    const WriteOptions& options,
                                    base::Diagnostics& diagnostics) {
    TK_ASSERT(!pages.empty());
    check_limits(document, pages, references, diagnostics);
    check_colour_profile(options.icc_profile, diagnostics);
    TK_TRY(const Encoding encoding, encode_words(pages, fonts, options.threads, diagnostics));
    if (diagnostics.has_errors()) {
        return std::string();
    }
    Prepared prepared = prepare(document, pages, encoding, options.threads);
    return FileWriter(document, pages, references, options)
        .write(encoding, fonts, std::move(prepared));
}

}  // namespace tongket::pdf
