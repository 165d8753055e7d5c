#include "pdf/file_writer.h"

#include <utility>

#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/page_labels.h"
#include "pdf/structure.h"

namespace tongket::pdf {

namespace {

class FileWriter {
  public:
    FileWriter(const FileParts& parts, Profile profile, const WriteOptions& options)
        : parts_(parts), is_press_(profile == Profile::Press), options_(options) {}

    std::string write(std::vector<std::string> content_streams) {
        const ObjectId root = objects_.reserve();
        const ObjectId page_tree = objects_.reserve();
        for (std::size_t p = 0; p < parts_.pages.size(); ++p) {
            page_ids_.push_back(objects_.reserve());
        }
        ColourObjects colours(objects_, parts_.condition, parts_.palette);
        write_fonts();
        std::vector<Annotation> annotations;
        if (!is_press_) {
            annotations = write_links(objects_, parts_.document, parts_.pages, parts_.frames,
                                      page_ids_, parts_.references);
        }
        write_pages(page_tree, colours, std::move(content_streams), annotations);

        Dictionary catalog;
        catalog.add("Type", Name{"Catalog"})
            .add("Pages", page_tree)
            .add("Lang", Bytes{parts_.document.metadata.language})
            .add("MarkInfo", Dictionary().add("Marked", Boolean::True))
            .add("StructTreeRoot", write_structure(objects_, parts_.structure,
                                                   {parts_.pages, parts_.frames, parts_.contents,
                                                    page_ids_, annotations}))
            .add("ViewerPreferences", viewer_preferences())
            .add("PageLabels", Dictionary().add("Nums", page_labels(parts_.pages)))
            .add("OutputIntents", colours.output_intents(is_press_ ? IntentSet::ArchiveAndPress
                                                                   : IntentSet::Archive));
        if (const auto outline = write_outline(objects_, parts_.document.outline, parts_.frames,
                                               page_ids_, parts_.references)) {
            catalog.add("Outlines", *outline).add("PageMode", Name{"UseOutlines"});
        }
        const FileMetadata metadata =
            file_metadata(parts_.document.metadata, options_.producer, options_.date,
                          is_press_ ? Purpose::Press : Purpose::Reading);
        objects_.set_info(information(metadata));
        const base::Hash content = objects_.content_hash();
        // Not compressed: tools that know nothing of PDF look for it in the bytes.
        catalog.add(
            "Metadata",
            objects_.add(Dictionary().add("Type", Name{"Metadata"}).add("Subtype", Name{"XML"}),
                         Stream{xmp_packet(metadata, content), Stream::Coding::Plain}));
        objects_.set(root, catalog);
        // PDF/X-4 knows PDF 1.6.
        return objects_.finish(root, content,
                               is_press_ ? Version::Pdf16 : Version::Pdf17);
    }

  private:
    // A form's boxes and a sheet's margins are measured by the office: the page is printed as large
    // as it is.
    [[nodiscard]] Dictionary viewer_preferences() const {
        Dictionary preferences;
        preferences.add("DisplayDocTitle", Boolean::True);
        if (!is_press_) {
            preferences.add("PrintScaling", Name{"None"});
            if (options_.sides == Sides::Two) {
                preferences.add("Duplex", Name{"DuplexFlipLongEdge"});
            }
        }
        return preferences;
    }

    void write_fonts() {
        const auto& fonts = parts_.encoding.fonts;
        for (std::size_t i = 0; i < fonts.size(); ++i) {
            font_ids_.push_back(objects_.reserve());
            write_font(objects_, font_ids_[i], fonts[i], parts_.fonts.face(fonts[i].face),
                       parts_.font_streams[i]);
        }
    }

    [[nodiscard]] Dictionary resources(const PageContent& content,
                                       const ColourObjects& colours) const {
        Dictionary result;
        if (!content.fonts.empty()) {
            Dictionary fonts;
            for (const std::uint32_t font : content.fonts) {
                fonts.add("F" + std::to_string(font), font_ids_[font]);
            }
            result.add("Font", fonts);
        }
        colours.add_resources(result, content.spaces,
                              content.uses_overprint ? Overprinting::Used : Overprinting::Unused);
        return result;
    }

    // A page that ends at its trim says so four times; a press's sheet has no CropBox.
    void add_boxes(Dictionary& page, const PageFrame& frame) const {
        page.add("MediaBox", frame.media_box());
        if (!is_press_) {
            page.add("CropBox", frame.media_box());
        }
        page.add("BleedBox", frame.box(frame.bleed)).add("TrimBox", frame.box({}));
    }

    void write_pages(ObjectId page_tree,
                     const ColourObjects& colours,
                     std::vector<std::string> content_streams,
                     std::span<const Annotation> annotations) {
        Array kids;
        std::size_t next = 0;
        for (std::size_t p = 0; p < parts_.pages.size(); ++p) {
            Dictionary page;
            page.add("Type", Name{"Page"}).add("Parent", page_tree);
            add_boxes(page, parts_.frames[p]);
            page.add("Resources", resources(parts_.contents[p], colours))
                .add("Contents", objects_.add({}, Stream{std::move(content_streams[p])}))
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
        objects_.set(page_tree, Dictionary()
                                    .add("Type", Name{"Pages"})
                                    .add("Kids", kids)
                                    .add("Count", parts_.pages.size()));
    }

    const FileParts& parts_;
    bool is_press_;
    const WriteOptions& options_;
    Objects objects_;
    std::vector<ObjectId> page_ids_;
    std::vector<ObjectId> font_ids_;
};

}  // namespace

std::string write_file(const FileParts& parts,
                       std::vector<std::string> content_streams,
                       Profile profile,
                       const WriteOptions& options) {
    return FileWriter(parts, profile, options).write(std::move(content_streams));
}

}  // namespace tongket::pdf
