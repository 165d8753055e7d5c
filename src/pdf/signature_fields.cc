#include "pdf/signature_fields.h"

#include <string>

#include <fmt/format.h>

#include "base/assert.h"
#include "pdf/place.h"

namespace tongket::pdf {

namespace {

/// A form of the field's size with nothing on it (ISO 19005-2, 6.3.3: a widget has one).
ObjectId write_empty_appearance(Objects& objects, const graphics::Rectangle& box) {
    return objects.add(
        Dictionary()
            .add("Type", Name{"XObject"})
            .add("Subtype", Name{"Form"})
            .add("BBox", Array().add(0).add(0).add(points(box.width)).add(points(box.height)))
            .add("Resources", Dictionary()),
        Stream{"", Stream::Coding::Plain});
}

}  // namespace

std::vector<Annotation> write_signature_fields(Objects& objects,
                                               const document::Structure& structure,
                                               std::span<const graphics::Page> pages,
                                               std::span<const PageFrame> frames,
                                               std::span<const ObjectId> page_ids,
                                               std::size_t first_key) {
    std::vector<Annotation> fields;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const graphics::DisplayItem& any : pages[p].items) {
            const auto* item = std::get_if<graphics::SignatureItem>(&any);
            if (item == nullptr) {
                continue;
            }
            const std::string& purpose = structure.node(item->structure).alternative;
            TK_ASSERT(!purpose.empty());
            Dictionary field;
            field.add("Type", Name{"Annot"})
                .add("Subtype", Name{"Widget"})
                .add("FT", Name{"Sig"})
                // Unique among the form's fields (12.7.3.2).
                .add("T", Text{fmt::format("Chữ ký {}", fields.size() + 1)})
                .add("TU", Text{purpose})
                .add("Rect", pdf_rectangle(item->box, frames[p]))
                .add("F", 4)  // printed, never hidden
                .add("P", page_ids[p])
                .add("AP", Dictionary().add("N", write_empty_appearance(objects, item->box)))
                .add("StructParent", first_key + fields.size());
            fields.push_back({item->structure, static_cast<std::uint32_t>(p), objects.add(field)});
        }
    }
    return fields;
}

Dictionary signature_form(std::span<const Annotation> fields) {
    constexpr int signatures_exist = 1;  // SigFlags bit 1 (table 219)
    Array ids;
    for (const Annotation& field : fields) {
        ids.add(field.id);
    }
    return Dictionary().add("Fields", ids).add("SigFlags", signatures_exist);
}

}  // namespace tongket::pdf
