#include "text/load_face.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <hb-ot.h>

#include "base/narrow.h"
#include "text/check_font.h"
#include "text/face_metrics.h"

namespace tongket::text {
namespace {

/// Whether some letter leads to a glyph that there is. Latin letters first: nearly every font has
/// them, and walking a whole cmap takes long.
bool maps_letters(hb_face_t* face, hb_font_t* font) {
    for (char32_t letter = U'a'; letter <= U'z'; ++letter) {
        if (glyph_for(font, letter)) {
            return true;
        }
    }
    const HarfBuzzSet characters(hb_set_create());
    hb_face_collect_unicodes(face, characters.get());
    for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(characters.get(), &c) != 0;) {
        if (glyph_for(font, c)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Sound<HarfBuzzBlob> map_font_file(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return defect("không có tệp này", "there is no such file");
    }
    HarfBuzzBlob blob(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!blob) {
        return defect("không mở được tệp", "the file cannot be opened");
    }
    return blob;
}

std::string_view bytes_of(hb_blob_t* blob) {
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob, &size);
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

Sound<LoadedFace> load_face(hb_blob_t* blob,
                            std::uint32_t index,
                            std::string_view path,
                            const std::optional<FaceStyle>& style) {
    const auto sfnt = Sfnt::read(bytes_of(blob), index);
    if (!sfnt) {
        return tl::unexpected(sfnt.error());
    }
    if (const auto glyphs = check_font(*sfnt); !glyphs) {
        return tl::unexpected(glyphs.error());
    }
    HarfBuzzFace face(hb_face_create(blob, index));
    const auto units_per_em = base::narrow<int>(hb_face_get_upem(face.get()));
    hb_face_make_immutable(face.get());
    HarfBuzzFont font(hb_font_create(face.get()));
    hb_ot_font_set_funcs(font.get());
    hb_font_set_scale(font.get(), units_per_em, units_per_em);
    const auto location = choose_location(face.get(), style);
    if (sfnt->has("fvar") && location.empty()) {
        return defect("phần fvar của phông bị hỏng", "its fvar table is damaged");
    }
    if (!location.empty()) {
        hb_font_set_variations(font.get(), location.data(),
                               base::narrow<unsigned>(location.size()));
    }
    hb_font_make_immutable(font.get());
    if (!maps_letters(face.get(), font.get())) {
        return defect("bảng mã chữ của phông bị hỏng: không chữ nào có hình",
                      "its cmap table is damaged: no letter leads to a glyph");
    }
    auto description = describe_face(face.get(), *sfnt, path, location);
    return LoadedFace{*sfnt, std::move(face), std::move(font), std::move(description), location};
}

}  // namespace tongket::text
