#include "pdf/file_writer.h"

#include <algorithm>
#include <utility>

#include "base/narrow.h"
#include "pdf/attachments.h"
#include "pdf/links.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/page_labels.h"
#include "pdf/part.h"
#include "pdf/signature_fields.h"
#include "pdf/structure.h"

namespace tongket::pdf {

FileWriter::FileWriter(const FileParts& parts, Profile profile, const WriteOptions& options)
    : parts_(parts), profile_(profile), is_press_(profile == Profile::Press), options_(options) {}

void FileWriter::read_pages() {
    root_ = objects_.reserve();
    page_tree_ = objects_.reserve();
    for (std::size_t p = 0; p < parts_.pages.size(); ++p) {
        page_ids_.push_back(objects_.reserve());
    }
    colours_.emplace(objects_, parts_.condition, parts_.palette);
    for (std::size_t i = 0; i < parts_.encoding.fonts.size(); ++i) {
        font_ids_.push_back(objects_.reserve());
    }
    for (std::size_t i = 0; i < parts_.images.size(); ++i) {
        image_ids_.push_back(objects_.reserve());
    }
    prepare_backgrounds();
    if (!parts_.images.empty()) {
        image_spaces_ = colours_->image_spaces();
    }
    if (!is_press_) {
        annotations_ = write_links(objects_, parts_.document, parts_.pages, parts_.frames,
                                   page_ids_, parts_.references);
    }
    if (profile_ == Profile::Archive) {
        const std::vector<Annotation> fields =
            write_signature_fields(objects_, parts_.structure, parts_.pages, parts_.frames,
                                   page_ids_, parts_.pages.size() + annotations_.size());
        attach_files(objects_, options_.attachments, options_.date, catalog_);
        if (!fields.empty()) {
            catalog_.add("AcroForm", signature_form(fields));
        }
        annotations_.insert(annotations_.end(), fields.begin(), fields.end());
    }
    figures_ = measure_figures(parts_.structure, parts_.pages);
}

void FileWriter::write_objects() {
    write_pages();
    catalog_.add("Type", Name{"Catalog"})
        .add("Pages", page_tree_)
        .add("Lang", Bytes{parts_.document.metadata.language})
        .add("MarkInfo", Dictionary().add("Marked", Boolean::True))
        .add("StructTreeRoot", write_structure(objects_, parts_.structure,
                                               {parts_.pages, parts_.frames, parts_.written,
                                                page_ids_, annotations_, figures_}))
        .add("ViewerPreferences", viewer_preferences())
        .add("PageLabels", Dictionary().add("Nums", page_labels(parts_.pages)))
        .add("OutputIntents",
             colours_->output_intents(is_press_ ? IntentSet::ArchiveAndPress : IntentSet::Archive));
    if (is_press_ && options_.sides == Sides::Two) {
        catalog_.add("PieceInfo", sides_for_binding());
    }
    if (const auto outline = write_outline(objects_, parts_.document.outline, parts_.frames,
                                           page_ids_, parts_.references)) {
        catalog_.add("Outlines", *outline).add("PageMode", Name{"UseOutlines"});
    }
}

std::string FileWriter::finish(std::span<const std::string> background_streams,
                               std::span<const std::shared_ptr<const FontParts>> fonts,
                               base::Workers& workers) {
    FontObjects font_objects(objects_);
    for (std::size_t i = 0; i < font_ids_.size(); ++i) {
        const EmbeddedFont& font = *parts_.encoding.fonts[i];
        font_objects.write(font_ids_[i], font, parts_.fonts.face(font.face), *fonts[i]);
    }
    for (std::size_t p = 0; p < content_ids_.size(); ++p) {
        objects_.set(content_ids_[p], {}, Stream{parts_.written[p].stream});
    }
    for (std::size_t i = 0; i < background_ids_.size(); ++i) {
        objects_.set(background_ids_[i], std::move(background_forms_[i]),
                     Stream{background_streams[i]});
    }
    ImageObjects image_objects(objects_, image_spaces_);
    for (std::size_t i = 0; i < image_ids_.size(); ++i) {
        image_objects.write(image_ids_[i], parts_.images[i]);
    }
    FileMetadata metadata =
        file_metadata(parts_.document.metadata, options_.producer, options_.date,
                      is_press_ ? Purpose::Press : Purpose::Reading);
    const bool has_files = profile_ == Profile::Archive && !options_.attachments.empty();
    metadata.archive_part = has_files ? 3 : 2;
    objects_.set_info(information(metadata));
    const base::Hash content = objects_.content_hash();
    // Not compressed: tools that know nothing of PDF look for it in the bytes.
    catalog_.add(
        "Metadata",
        objects_.add(Dictionary().add("Type", Name{"Metadata"}).add("Subtype", Name{"XML"}),
                     Stream{xmp_packet(metadata, content), Stream::Coding::Plain}));
    objects_.set(root_, catalog_);
    // PDF/X-4 knows PDF 1.6.
    return objects_.finish(root_, content, workers, is_press_ ? Version::Pdf16 : Version::Pdf17);
}

// A form's boxes and a sheet's margins are measured by the office: the page is printed as large
// as it is.
Dictionary FileWriter::viewer_preferences() const {
    Dictionary preferences;
    preferences.add("DisplayDocTitle", Boolean::True);
    if (!is_press_) {
        preferences.add("PrintScaling", Name{"None"});
        if (options_.sides == Sides::Two) {
            // Leaves are turned about a vertical edge: of sheets that lie, the short one.
            const auto lying = std::ranges::count_if(
                parts_.pages, [](const graphics::Page& page) { return page.width > page.height; });
            const bool lies = 2 * base::narrow<std::size_t>(lying) > parts_.pages.size();
            preferences.add("Duplex", Name{lies ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge"});
        }
    }
    return preferences;
}

// A press has no print dialogue, but who binds the file into a volume must know where the next one
// may begin: a private entry of ours (ISO 32000-1, 14.5).
Dictionary FileWriter::sides_for_binding() const {
    return Dictionary().add(private_data_name,
                            Dictionary()
                                .add("LastModified", Bytes{pdf_date(options_.date)})
                                .add("Private", Dictionary().add("Sides", Name{"Two"})));
}

Dictionary FileWriter::resources(const PageContent& content) const {
    Dictionary result;
    if (!content.fonts.empty()) {
        Dictionary fonts;
        for (const std::uint32_t font : content.fonts) {
            fonts.add("F" + std::to_string(font), font_ids_[font]);
        }
        result.add("Font", fonts);
    }
    if (!content.images.empty() || content.background) {
        Dictionary objects;
        if (content.background) {
            objects.add("Bg" + std::to_string(*content.background),
                        background_ids_[*content.background]);
        }
        for (const std::uint32_t image : content.images) {
            objects.add("Im" + std::to_string(image), image_ids_[image]);
        }
        result.add("XObject", objects);
    }
    colours_->add_resources(result, content.spaces, content.shadings,
                            content.uses_overprint ? Overprinting::Used : Overprinting::Unused);
    return result;
}

void FileWriter::prepare_backgrounds() {
    for (std::size_t i = 0; i < parts_.backgrounds.size(); ++i) {
        background_ids_.push_back(objects_.reserve());
        Dictionary form;
        form.add("Type", Name{"XObject"})
            .add("Subtype", Name{"Form"})
            .add("BBox", parts_.frames[parts_.background_pages[i]].media_box())
            .add("Resources", resources(parts_.backgrounds[i]));
        background_forms_.push_back(std::move(form));
    }
}

bool FileWriter::is_transparent(const PageContent& content) const {
    return std::ranges::any_of(
        content.images, [this](std::uint32_t image) { return !parts_.images[image].mask.empty(); });
}

// Blended in the output intent's own colours, whatever the reader's are.
Dictionary FileWriter::transparency_group() const {
    Dictionary group;
    group.add("Type", Name{"Group"}).add("S", Name{"Transparency"});
    if (is_press_) {
        group.add("CS", Name{"DeviceCMYK"});
    } else {
        group.add("CS", Written{image_spaces_.screen});
    }
    return group;
}

// A page that ends at its trim says so four times; a press's sheet has no CropBox.
void FileWriter::add_boxes(Dictionary& page, const PageFrame& frame) const {
    page.add("MediaBox", frame.media_box());
    if (!is_press_) {
        page.add("CropBox", frame.media_box());
    }
    page.add("BleedBox", frame.box(frame.bleed)).add("TrimBox", frame.box({}));
}

void FileWriter::write_pages() {
    std::vector<Array> annots(parts_.pages.size());
    for (const Annotation& annotation : annotations_) {
        annots[annotation.page].add(annotation.id);
    }
    Array kids;
    for (std::size_t p = 0; p < parts_.pages.size(); ++p) {
        content_ids_.push_back(objects_.reserve());
        Dictionary page;
        page.add("Type", Name{"Page"}).add("Parent", page_tree_);
        add_boxes(page, parts_.frames[p]);
        page.add("Resources", resources(parts_.written[p].content))
            .add("Contents", content_ids_.back())
            .add("StructParents", p);
        if (is_transparent(parts_.written[p].content)) {
            page.add("Group", transparency_group());
        }
        if (!annots[p].empty()) {
            page.add("Tabs", Name{"S"}).add("Annots", annots[p]);
        }
        objects_.set(page_ids_[p], page);
        kids.add(page_ids_[p]);
    }
    objects_.set(page_tree_, Dictionary()
                                 .add("Type", Name{"Pages"})
                                 .add("Kids", kids)
                                 .add("Count", parts_.pages.size()));
}

}  // namespace tongket::pdf
