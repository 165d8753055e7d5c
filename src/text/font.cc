#include "text/font.h"

#include <algorithm>
#include <iterator>

#include "text/face_metrics.h"
#include "text/face_parts.h"
#include "text/load_face.h"
#include "text/vietnamese_letters.h"

namespace tongket::text {
namespace {

// OpenType 1.9, OS/2, fsType.
constexpr unsigned restricted_bit = 0x2;
constexpr unsigned preview_bit = 0x4;
constexpr unsigned editable_bit = 0x8;
constexpr unsigned no_subsetting_bit = 0x100;
constexpr unsigned bitmap_only_bit = 0x200;

}  // namespace

Face::Face(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Face::~Face() = default;

const std::string& Face::family() const { return parts_->description.family; }
const std::string& Face::style_name() const { return parts_->description.style_name; }
const std::string& Face::postscript_name() const { return parts_->description.postscript_name; }
Weight Face::weight() const { return parts_->description.weight; }
Slant Face::slant() const { return parts_->description.slant; }
const std::optional<StyleRange>& Face::range() const { return parts_->description.range; }
const FaceMetrics& Face::metrics() const { return parts_->metrics; }
const std::string& Face::path() const { return parts_->path; }
std::uint32_t Face::index() const { return parts_->index; }
std::string_view Face::bytes() const { return bytes_of(parts_->blob.get()); }
void* Face::harfbuzz_face() const { return parts_->face.get(); }
void* Face::harfbuzz_font() const { return parts_->font.get(); }

bool Face::says_embedding() const { return parts_->description.says_embedding; }

Embedding Face::embedding() const {
    const unsigned bits = parts_->description.embedding_bits;
    if ((bits & editable_bit) != 0) {
        return Embedding::Editable;
    }
    if ((bits & preview_bit) != 0) {
        return Embedding::PreviewAndPrint;
    }
    return (bits & restricted_bit) != 0 ? Embedding::Restricted : Embedding::Installable;
}

bool Face::may_subset() const {
    return (parts_->description.embedding_bits & no_subsetting_bit) == 0;
}

bool Face::bitmap_only() const {
    return (parts_->description.embedding_bits & bitmap_only_bit) != 0;
}

bool Face::has_letter(char32_t character) const {
    return glyph_for(parts_->font.get(), character).has_value();
}

std::int32_t Face::left_bearing(std::uint32_t glyph) const {
    hb_glyph_extents_t extents{};
    return hb_font_get_glyph_extents(parts_->font.get(), glyph, &extents) != 0 ? extents.x_bearing
                                                                               : 0;
}

std::vector<char32_t> Face::missing_vietnamese() const {
    std::vector<char32_t> missing;
    std::ranges::copy_if(vietnamese_letters, std::back_inserter(missing),
                         [&](char32_t letter) { return !has_letter(letter); });
    return missing;
}

}  // namespace tongket::text
