#include "pdf/volume.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/narrow.h"
#include "base/shared_library.h"
#include "pdf/metadata.h"

namespace tongket::pdf {

namespace {

constexpr std::string_view volume_address = "https://volume.invalid/";

/// Sorted as text they are in the order of the parts.
std::string name_of_part(std::size_t part) { return fmt::format("{:06}", part); }

base::Result<void> result_of(PartFault fault, const std::string& name) {
    switch (fault) {
        case PartFault::None:
            return {};
        case PartFault::HasAttachments:
            return base::failure(base::Code::PartWithAttachments, {name});
        case PartFault::Unusable:
            break;
    }
    return base::failure(base::Code::PartUnusable, {name});
}

base::SharedLibrary reader() { return base::SharedLibrary(TONGKET_QPDF_LIBRARY); }

FileMetadata metadata_of(const VolumeSettings& settings) {
    document::Metadata metadata;
    metadata.title = settings.title;
    metadata.language = settings.language;
    return file_metadata(metadata, settings.producer, settings.date,
                         settings.profile == Profile::Press ? Purpose::Press : Purpose::Reading);
}

}  // namespace

std::string part_address(std::size_t part) {
    return std::string(volume_address) + name_of_part(part);
}

base::Result<PartFacts> read_part_facts(std::string_view file, const std::string& name) {
    PartFacts facts;
    TK_TRY_VOID(result_of(reader().find<ReadFacts>(read_facts_name)(file, facts), name));
    return facts;
}

VolumeWriter::VolumeWriter(VolumeSettings settings, Sink sink)
    : settings_(std::move(settings)), sink_(std::move(sink)) {
    for (ObjectId* id : {&root_, &page_tree_, &structure_root_, &document_, &outlines_}) {
        *id = reserve();
    }
}

ObjectId VolumeWriter::reserve() {
    offsets_.push_back(0);
    return ObjectId{base::narrow<std::uint32_t>(offsets_.size())};
}

base::Result<void> VolumeWriter::send(std::string_view bytes) {
    written_ += bytes.size();
    return sink_(bytes);
}

base::Result<void> VolumeWriter::put(ObjectId id, std::string_view written) {
    offsets_[static_cast<std::size_t>(id) - 1] = written_;
    return send(fmt::format("{} 0 obj\n{}\nendobj\n", static_cast<std::uint32_t>(id), written));
}

base::Result<void> VolumeWriter::put(ObjectId id, const Dictionary& value) {
    std::string written;
    append(written, value);
    return put(id, written);
}

// The comment's letters tell programs that move files that this one is not text (ISO 19005-2,
// 6.1.2).
base::Result<void> VolumeWriter::begin() {
    return send(settings_.profile == Profile::Press ? "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n"
                                                    : "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

base::Result<void> VolumeWriter::add(std::string_view file,
                                     std::string title,
                                     const std::string& name) {
    if (written_ == 0) {
        TK_TRY_VOID(begin());
    }
    const std::size_t index = parts_.size();
    PartPlacing placing;
    const ObjectId outline_item = reserve();
    placing.next = base::narrow<std::uint32_t>(offsets_.size() + 1);
    placing.page_tree = page_tree_;
    placing.structure_parent = document_;
    placing.outline_item = outline_item;
    placing.first_key = keys_;
    placing.prefix = name_of_part(index) + "-";
    placing.label_prefix = index == 0 ? "" : fmt::format("{}-", index);
    placing.volume_address = volume_address;
    placing.share = [this](std::string_view written, ObjectId fresh) {
        return shared_.try_emplace(base::hash_bytes(written), fresh).first->second;
    };
    CopiedPart part;
    TK_TRY_VOID(result_of(reader().find<CopyPart>(copy_part_name)(file, placing, part), name));
    if (!parts_.empty() && part.output_intents != output_intents_) {
        return base::failure(base::Code::PartForOtherOutput, {name});
    }
    part_hashes_ += hex(base::hash_bytes(file));
    return take(part, std::move(title), outline_item);
}

base::Result<void> VolumeWriter::take(const CopiedPart& part,
                                      std::string title,
                                      ObjectId outline_item) {
    output_intents_ = part.output_intents;
    const std::size_t first = offsets_.size();
    for (std::size_t i = 0; i < part.objects.size(); ++i) {
        TK_ASSERT(static_cast<std::size_t>(reserve()) == first + i + 1);
    }
    if (settings_.sides == Sides::Two && pages_ % 2 == 1) {
        TK_TRY_VOID(add_blank_page());
    }
    for (std::size_t i = 0; i < part.objects.size(); ++i) {
        const ObjectId id{base::narrow<std::uint32_t>(first + i + 1)};
        TK_TRY_VOID(put(id, part.objects[i]));
    }
    TK_TRY_VOID(put_trees(part));
    page_nodes_.add(part.page_tree);
    for (const auto& [page, label] : part.labels) {
        labels_.add(pages_ + page).add(Written{label});
    }
    for (const ObjectId field : part.fields) {
        fields_.add(field);
    }
    places_.add(Bytes{name_of_part(parts_.size())})
        .add(Array().add(part.first_page).add(Name{"Fit"}));
    pages_ += part.facts.pages;
    keys_ += part.keys;
    last_page_boxes_ = part.last_page_boxes;
    parts_.push_back(
        {std::move(title), outline_item, part.document_element, part.first_page, part.outline});
    return {};
}

/// As large as the page before it, and labelled as if it went on with that part.
base::Result<void> VolumeWriter::add_blank_page() {
    const ObjectId page = reserve();
    page_nodes_.add(page);
    ++pages_;
    ++blank_pages_;
    std::string written = "<</Type /Page\n/Parent ";
    append(written, page_tree_);
    return put(page, written + "\n/Resources <<>>\n" + last_page_boxes_ + ">>");
}

/// The part's leaves of the trees of the whole (ISO 32000-1, 7.9.6 and 7.9.7).
base::Result<void> VolumeWriter::put_trees(const CopiedPart& part) {
    if (!part.parent_tree.empty()) {
        Array nums;
        for (const auto& [key, value] : part.parent_tree) {
            nums.add(key).add(Written{value});
        }
        const ObjectId leaf = reserve();
        parent_trees_.add(leaf);
        TK_TRY_VOID(put(
            leaf,
            Dictionary()
                .add("Limits",
                     Array().add(part.parent_tree.front().first).add(part.parent_tree.back().first))
                .add("Nums", nums)));
    }
    if (!part.ids.empty()) {
        Array names;
        for (const auto& [name, element] : part.ids) {
            names.add(Bytes{name}).add(element);
        }
        const ObjectId leaf = reserve();
        id_trees_.add(leaf);
        TK_TRY_VOID(put(
            leaf,
            Dictionary()
                .add("Limits",
                     Array().add(Bytes{part.ids.front().first}).add(Bytes{part.ids.back().first}))
                .add("Names", names)));
    }
    return {};
}

/// An entry a part, closed, with the part's own below it.
base::Result<void> VolumeWriter::put_outlines() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const BoundPart& part = parts_[i];
        Dictionary item;
        item.add("Title", Text{part.title})
            .add("Parent", outlines_)
            .add("Dest", Array().add(part.first_page).add(Name{"Fit"}));
        if (i > 0) {
            item.add("Prev", parts_[i - 1].outline_item);
        }
        if (i + 1 < parts_.size()) {
            item.add("Next", parts_[i + 1].outline_item);
        }
        if (part.outline) {
            item.add("First", part.outline->first)
                .add("Last", part.outline->last)
                .add("Count", -static_cast<std::int64_t>(part.outline->entries));
        }
        TK_TRY_VOID(put(part.outline_item, item));
    }
    return put(outlines_, Dictionary()
                              .add("Type", Name{"Outlines"})
                              .add("First", parts_.front().outline_item)
                              .add("Last", parts_.back().outline_item)
                              .add("Count", parts_.size()));
}

base::Result<void> VolumeWriter::put_structure() {
    Array elements;
    for (const BoundPart& part : parts_) {
        elements.add(part.document_element);
    }
    TK_TRY_VOID(
        put(document_,
            Dictionary().add("S", Name{"Document"}).add("P", structure_root_).add("K", elements)));
    Dictionary tree;
    tree.add("Type", Name{"StructTreeRoot"})
        .add("K", Array().add(document_))
        .add("ParentTree", Dictionary().add("Kids", parent_trees_))
        .add("ParentTreeNextKey", keys_);
    if (!id_trees_.empty()) {
        tree.add("IDTree", Dictionary().add("Kids", id_trees_));
    }
    return put(structure_root_, tree);
}

Dictionary VolumeWriter::catalog() const {
    const bool is_press = settings_.profile == Profile::Press;
    Dictionary preferences;
    preferences.add("DisplayDocTitle", Boolean::True);
    if (!is_press) {
        preferences.add("PrintScaling", Name{"None"});
        if (settings_.sides == Sides::Two) {
            preferences.add("Duplex",
                            Name{settings_.flip == Flip::ShortEdge ? "DuplexFlipShortEdge"
                                                                   : "DuplexFlipLongEdge"});
        }
    }
    Dictionary catalog;
    catalog.add("Type", Name{"Catalog"})
        .add("Pages", page_tree_)
        .add("Lang", Bytes{settings_.language})
        .add("MarkInfo", Dictionary().add("Marked", Boolean::True))
        .add("StructTreeRoot", structure_root_)
        .add("ViewerPreferences", preferences)
        .add("PageLabels", Dictionary().add("Nums", labels_))
        .add("OutputIntents", Written{output_intents_})
        .add("Outlines", outlines_)
        .add("PageMode", Name{"UseOutlines"});
    if (!is_press) {
        catalog.add("Names", Dictionary().add("Dests", Dictionary().add("Names", places_)));
    }
    if (!fields_.empty()) {
        constexpr int signatures_exist = 1;  // SigFlags bit 1 (ISO 32000-1, table 219)
        catalog.add("AcroForm",
                    Dictionary().add("Fields", fields_).add("SigFlags", signatures_exist));
    }
    return catalog;
}

base::Hash VolumeWriter::content_hash() const {
    return base::hash_bytes(part_hashes_ + settings_.title);
}

base::Result<void> VolumeWriter::put_catalog() {
    const FileMetadata metadata = metadata_of(settings_);
    const ObjectId id = reserve();
    const std::string packet = xmp_packet(metadata, content_hash());
    TK_TRY_VOID(put(id, fmt::format("<</Type /Metadata\n/Subtype /XML\n/Length {}>>\nstream\n{}\n"
                                    "endstream",
                                    packet.size(), packet)));
    Dictionary whole = catalog();
    whole.add("Metadata", id);
    return put(root_, whole);
}

base::Result<void> VolumeWriter::finish() {
    TK_ASSERT(!parts_.empty());
    TK_TRY_VOID(
        put(page_tree_,
            Dictionary().add("Type", Name{"Pages"}).add("Kids", page_nodes_).add("Count", pages_)));
    TK_TRY_VOID(put_outlines());
    TK_TRY_VOID(put_structure());
    TK_TRY_VOID(put_catalog());
    const ObjectId info = reserve();
    TK_TRY_VOID(put(info, information(metadata_of(settings_))));
    return put_cross_references(info);
}

base::Result<void> VolumeWriter::put_cross_references(ObjectId info) {
    const std::uint64_t start = written_;
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size() + 1);
    for (const std::uint64_t offset : offsets_) {
        TK_ASSERT(offset > 0 && offset < 10'000'000'000);
        table += fmt::format("{:010} 00000 n \n", offset);
    }
    const std::string identifier = hex(content_hash());
    Dictionary trailer;
    trailer.add("Size", offsets_.size() + 1)
        .add("Root", root_)
        .add("Info", info)
        .add("ID",
             Array().add(Written{"<" + identifier + ">"}).add(Written{"<" + identifier + ">"}));
    table += "trailer\n";
    append(table, trailer);
    return send(fmt::format("{}\nstartxref\n{}\n%%EOF\n", table, start));
}

}  // namespace tongket::pdf
