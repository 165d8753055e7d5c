#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "stylesheet/reading.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;
using namespace base::literals;

constexpr std::array<Placement, 2> placements = {Placement::Here, Placement::Float};
constexpr std::array<std::string_view, 2> caption_fields = {"number", "caption"};
constexpr std::array<std::string_view, 1> credit_fields = {"credit"};

/// "3:2".
void read_ratio(const MapReader& map, document::PictureStyle& picture) {
    const Value* given = map.scalar("ratio");
    if (given == nullptr) {
        return;
    }
    constexpr std::int32_t most = 100;
    const std::string& text = given->text;
    const char* const end = text.data() + text.size();
    std::int32_t width = 0, height = 0;
    const auto [colon, first] = std::from_chars(text.data(), end, width);
    const bool has_colon = first == std::errc{} && colon != end && *colon == ':';
    const auto [last, second] = std::from_chars(has_colon ? colon + 1 : end, end, height);
    if (!has_colon || second != std::errc{} || last != end || width < 1 || height < 1 ||
        width > most || height > most) {
        map.diagnostics().report(Code::LayoutRatioExpected, given->place, {text});
        return;
    }
    picture.ratio_width = width;
    picture.ratio_height = height;
}

void read_image(Reading& reading) {
    ImageLook& look = reading.sheet.image;
    document::PictureStyle picture;
    picture.most_height = 120_mm;
    look.caption_style = look.credit_style = reading.sheet.body_style;
    look.caption_format = "{caption}";
    look.credit_format = "{credit}";
    look.beside_gutter = 6_mm;
    if (const auto map = reading.root.map("image", KeyMap::Image)) {
        constexpr std::int64_t least_ppi = 36, most_ppi = 2400;
        look.caption_style = named_style(reading, *map, "caption", look.caption_style);
        look.credit_style = named_style(reading, *map, "credit", look.caption_style);
        look.caption_format =
            format_text(*map, "caption-format", caption_fields, look.caption_format);
        look.credit_format = format_text(*map, "credit-format", credit_fields, look.credit_format);
        MapReader::put(picture.least_ppi, map->number("ppi", least_ppi, most_ppi));
        MapReader::put(look.place, map->choice("place", std::span<const Placement>(placements)));
        using Side = ImageLook::Side;
        constexpr std::array sides = {Side::Left, Side::Right};
        MapReader::put(look.side, map->choice<Side>("side", sides));
        if (const auto tenths = map->percent("beside-width", 100, 900)) {
            look.beside_percent = *tenths / 10;
        }
        MapReader::put(look.beside_gutter, map->length("gutter"));
        MapReader::put(picture.most_height, map->length("height"));
        read_ratio(*map, picture);
        MapReader::put(picture.space_before, map->length("before"));
        MapReader::put(picture.space_after, map->length("after"));
    }
    look.picture = std::make_shared<const document::PictureStyle>(picture);
}

void read_gallery(Reading& reading) {
    constexpr std::int64_t most_pictures = 60, most_columns = 6;
    GalleryLook& look = reading.sheet.gallery;
    document::GalleryStyle gallery;
    gallery.gap = 2_mm;
    look.caption_style = look.note_style = reading.sheet.image.caption_style;
    look.note_format = "{number}. {caption}";
    look.note_gutter = 4_mm;
    look.note_space = 2_mm;
    if (const auto map = reading.root.map("gallery", KeyMap::Gallery)) {
        MapReader::put(gallery.gap, map->length("gap"));
        MapReader::put(gallery.height, map->length("height"));
        MapReader::put(gallery.most, map->number("most", 1, most_pictures));
        MapReader::put(gallery.space_before, map->length("before"));
        MapReader::put(gallery.space_after, map->length("after"));
        look.caption_style = named_style(reading, *map, "caption", look.caption_style);
        look.note_style = named_style(reading, *map, "note", look.note_style);
        look.note_format = format_text(*map, "note-format", caption_fields, look.note_format);
        MapReader::put(look.note_columns, map->number("note-columns", 1, most_columns));
        MapReader::put(look.note_gutter, map->length("note-gutter"));
        MapReader::put(look.note_space, map->length("note-space"));
        MapReader::put(look.place, map->choice("place", std::span<const Placement>(placements)));
    }
    look.gallery = std::make_shared<const document::GalleryStyle>(gallery);
}

}  // namespace

void read_picture_looks(Reading& reading) {
    read_image(reading);
    read_gallery(reading);
}

}  // namespace tongket::stylesheet
