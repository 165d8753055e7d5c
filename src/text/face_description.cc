#include "text/face_description.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

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
}

}  // namespace

FaceDescription describe_face(hb_face_t* face, const Sfnt& sfnt, std::string_view path) {
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
    return description;
}

}  // namespace tongket::text
