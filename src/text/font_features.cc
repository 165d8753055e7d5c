#include "text/font_features.h"

#include <algorithm>
#include <array>

#include <hb-ot.h>
#include <hb.h>

#include "text/shape_in_face.h"

namespace tongket::text {

namespace {

bool table_has(hb_face_t* face, hb_tag_t table, hb_tag_t feature) {
    std::array<hb_tag_t, 32> tags{};
    const unsigned all = hb_ot_layout_table_get_feature_tags(face, table, 0, nullptr, nullptr);
    for (unsigned start = 0; start < all;) {
        auto count = static_cast<unsigned>(tags.size());
        hb_ot_layout_table_get_feature_tags(face, table, start, &count, tags.data());
        const auto end = tags.begin() + std::min<std::size_t>(count, tags.size());
        if (count == 0 || std::find(tags.begin(), end, feature) != end) {
            return count != 0;
        }
        start += count;
    }
    return false;
}

}  // namespace

bool has_feature(const Face& face, std::string_view feature) {
    const auto read = read_feature(feature);
    if (!read || read->value == 0 || read->tag == HB_TAG('k', 'e', 'r', 'n')) {
        return true;
    }
    auto* harfbuzz = static_cast<hb_face_t*>(face.harfbuzz_face());
    return table_has(harfbuzz, HB_OT_TAG_GSUB, read->tag) ||
           table_has(harfbuzz, HB_OT_TAG_GPOS, read->tag);
}

}  // namespace tongket::text
