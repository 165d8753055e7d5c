#include "text/face_description.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

#include <fmt/format.h>
#include <hb-ot.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::text {
namespace {

/// PostScript names in name 6 may have 63 letters (OpenType 1.9, name, ID 6).
constexpr std::size_t longest_postscript_name = 63;

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// In English, else in the first language there is. Control characters are left out: names are
/// printed on terminals.
std::string read_name(hb_face_t* face, hb_ot_name_id_t id) {
    std::array<char, 256> buffer{};
    auto size = base::narrow<unsigned>(buffer.size());
    if (hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, buffer.data()) == 0) {
        unsigned count = 0;
        const auto* entries = hb_ot_name_list_names(face, &count);
        const auto names = std::span(entries, count);
        const auto entry = std::ranges::find(names, id, &hb_ot_name_entry_t::name_id);
        if (entry == names.end()) {
            return {};
        }
        size = base::narrow<unsigned>(buffer.size());
        hb_ot_name_get_utf8(face, id, entry->language, &size, buffer.data());
    }
    std::string name(buffer.data(), std::min<std::size_t>(size, buffer.size() - 1));
    std::erase_if(name, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    return is_ascii(name) ? name : vietnamese::to_nfc(name);
}

/// Letters, digits, hyphen, dot, underscore, plus: legal in PostScript and PDF names unescaped.
std::string make_postscript_name(const std::string& wish) {
    std::string name;
    for (const char c : is_ascii(wish) ? wish : vietnamese::fold_accents(wish)) {
        const bool legal = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_' || c == '+';
        if (legal && name.size() < longest_postscript_name) {
            name += c;
        }
    }
    return name;
}

std::string name_style(const FaceDescription& face) {
    if (face.weight >= 600) {
        return face.slant == Slant::Italic ? "Bold Italic" : "Bold";
    }
    return face.slant == Slant::Italic ? "Italic" : "Regular";
}

std::string first_of(std::string a, std::string b) {
    return a.empty() ? std::move(b) : std::move(a);
}

/// Bits of OS/2 fsSelection and head macStyle.
void read_traits(const Sfnt& sfnt, FaceDescription& face) {
    const auto mac_style = read_u16(sfnt.table("head"), 44);
    const auto os2 = sfnt.table("OS/2");
    const auto selection = read_u16(os2, 62);
    const bool italic = os2.size() >= 64 ? (selection & 0x201U) != 0 : (mac_style & 2U) != 0;
    face.slant = italic ? Slant::Italic : Slant::Upright;
    face.weight = (mac_style & 1U) != 0 ? 700 : 400;
    if (const auto weight = read_u16(os2, 4); weight != 0) {
        // Some old fonts count 1 to 9.
        face.weight =
            weight < 10 ? static_cast<Weight>(weight * 100) : std::min<Weight>(weight, 1000);
    }
    if (const auto width = read_u16(os2, 6); width >= 1 && width <= 9) {
        face.width = width;
    }
    face.embedding_bits = read_u16(os2, 8);
    face.says_embedding = os2.size() >= 10;
}

/// The font's own instance at the location: its number in fvar.
std::optional<unsigned> find_named_instance(hb_face_t* face,
                                            const std::vector<hb_variation_t>& location) {
    const unsigned count = hb_ot_var_get_named_instance_count(face);
    for (unsigned i = 0; i < count; ++i) {
        std::vector<float> coordinates(location.size());
        auto size = base::narrow<unsigned>(coordinates.size());
        hb_ot_var_named_instance_get_design_coords(face, i, &size, coordinates.data());
        if (size == location.size() &&
            std::ranges::equal(coordinates, location, {}, {}, &hb_variation_t::value)) {
            return i;
        }
    }
    return std::nullopt;
}

bool is_default(hb_face_t* face, const std::vector<hb_variation_t>& location) {
    return std::ranges::equal(choose_location(face, std::nullopt), location, {},
                              &hb_variation_t::value, &hb_variation_t::value);
}

/// Adobe Technical Note 5902, "PostScript Name Generation for Variation Fonts".
std::string name_point(const std::vector<hb_variation_t>& location,
                       const std::vector<hb_variation_t>& defaults) {
    std::string name;
    for (std::size_t i = 0; i < location.size(); ++i) {
        if (location[i].value != defaults[i].value) {
            std::array<char, 5> tag{};
            hb_tag_to_string(location[i].tag, tag.data());
            name += fmt::format("_{:.5g}{}", location[i].value,
                                make_postscript_name(std::string(tag.data(), 4)));
        }
    }
    return name;
}

void describe_instance(hb_face_t* face,
                       const std::vector<hb_variation_t>& location,
                       FaceDescription& description) {
    description.range = read_style_range(face, description.weight);
    // Its legacy family, "Inter Thin", names the default instance, which a style does not ask for.
    description.narrow_family.clear();
    for (const hb_variation_t& axis : location) {
        const auto value = axis.value;
        if (axis.tag == HB_OT_TAG_VAR_AXIS_WEIGHT) {
            description.weight = static_cast<Weight>(std::clamp(value, 1.0F, 1000.0F) + 0.5F);
        } else if (description.range->slants == StyleRange::Slants::Both &&
                   (axis.tag == HB_OT_TAG_VAR_AXIS_ITALIC ||
                    axis.tag == HB_OT_TAG_VAR_AXIS_SLANT)) {
            description.slant = value != 0 ? Slant::Italic : Slant::Upright;
        }
    }
    if (is_default(face, location)) {
        return;
    }
    auto prefix = make_postscript_name(
        first_of(read_name(face, HB_OT_NAME_ID_VARIATIONS_PS_PREFIX), description.family));
    std::erase_if(prefix, [](char c) { return c == '-' || c == '.' || c == '_' || c == '+'; });
    description.style_name = name_style(description);
    description.postscript_name =
        prefix + name_point(location, choose_location(face, std::nullopt));
    if (const auto named = find_named_instance(face, location)) {
        const auto style =
            read_name(face, hb_ot_var_named_instance_get_subfamily_name_id(face, *named));
        const auto id = hb_ot_var_named_instance_get_postscript_name_id(face, *named);
        const auto name =
            id == HB_OT_NAME_ID_INVALID ? "" : make_postscript_name(read_name(face, id));
        if (!style.empty()) {
            description.style_name = style;
            description.postscript_name = prefix + "-" + make_postscript_name(style);
        }
        description.postscript_name = first_of(name, description.postscript_name);
    }
    description.postscript_name = make_postscript_name(description.postscript_name);
}

}  // namespace

FaceDescription describe_face(hb_face_t* face,
                              const Sfnt& sfnt,
                              std::string_view path,
                              const std::vector<hb_variation_t>& location) {
    FaceDescription description;
    read_traits(sfnt, description);
    description.narrow_family = read_name(face, HB_OT_NAME_ID_FONT_FAMILY);
    description.family =
        first_of(read_name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY), description.narrow_family);
    if (description.family.empty()) {
        const auto stem = std::filesystem::path(path).stem().string();
        description.family = base::find_invalid_utf8(stem) == std::string::npos
                                 ? first_of(vietnamese::to_nfc(stem), "unnamed")
                                 : "unnamed";
    }
    description.style_name = first_of(first_of(read_name(face, HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY),
                                               read_name(face, HB_OT_NAME_ID_FONT_SUBFAMILY)),
                                      name_style(description));
    description.postscript_name =
        first_of(first_of(make_postscript_name(read_name(face, HB_OT_NAME_ID_POSTSCRIPT_NAME)),
                          make_postscript_name(description.family)),
                 "Unnamed");
    if (!location.empty()) {
        describe_instance(face, location, description);
    }
    return description;
}

}  // namespace tongket::text
