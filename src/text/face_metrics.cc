#include "text/face_metrics.h"

#include <algorithm>
#include <array>

#include <hb-ot.h>

#include "text/axes.h"
#include "text/vietnamese_letters.h"

namespace tongket::text {
namespace {

/// Outlines reach 32,767 units; charstrings can state more, which no sound font does.
constexpr std::int64_t farthest_ink = 1'000'000;

struct Letters {
    bool present = false;  ///< the face has one of them at least
    std::optional<InkBounds> ink;

    void add(hb_font_t* font, char32_t letter) {
        const auto glyph = glyph_for(font, letter);
        if (!glyph) {
            return;
        }
        present = true;
        if (const auto drawn = measure_ink(font, *glyph)) {
            ink = ink ? InkBounds{std::max(ink->top, drawn->top),
                                  std::min(ink->bottom, drawn->bottom)}
                      : *drawn;
        }
    }
};

Letters measure_letters(hb_font_t* font) {
    Letters letters;
    for (const char32_t letter : vietnamese_letters) {
        letters.add(font, letter);
    }
    for (char32_t letter = U'A'; letter <= U'Z'; ++letter) {
        letters.add(font, letter);
        letters.add(font, letter + (U'a' - U'A'));
    }
    return letters;
}

std::int32_t measure_height(hb_font_t* font, char32_t letter, std::int32_t otherwise) {
    Letters one;
    one.add(font, letter);
    return one.ink ? one.ink->top : otherwise;
}

/// What MVAR adds at the font's point on its axes.
std::int32_t variation(hb_font_t* font, hb_ot_metrics_tag_t tag) {
    const auto units = std::int64_t{hb_ot_metrics_get_y_variation(font, tag)};
    return static_cast<std::int32_t>(std::clamp(units, -farthest_ink, farthest_ink));
}

void read_line_heights(const Sfnt& sfnt, hb_font_t* font, FaceMetrics& metrics) {
    const auto hhea = sfnt.table("hhea");
    const auto os2 = sfnt.table("OS/2");
    const std::array<std::array<std::int32_t, 3>, 3> declared = {{
        {read_i16(hhea, 4), read_i16(hhea, 6), read_i16(hhea, 8)},
        {read_i16(os2, 68), read_i16(os2, 70), read_i16(os2, 72)},
        {read_u16(os2, 74), -std::int32_t{read_u16(os2, 76)}, 0},
    }};
    for (const auto& [ascent, descent, gap] : declared) {
        // Some fonts state the descent as a positive number.
        metrics.ascent = std::max(ascent, 0);
        metrics.descent = descent > 0 ? -descent : descent;
        metrics.line_gap = std::max(gap, 0);
        if (metrics.ascent - metrics.descent > 0) {
            metrics.ascent += variation(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
            metrics.descent += variation(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
            metrics.line_gap += variation(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP);
            return;
        }
    }
    metrics.ascent = metrics.letters_top;
    metrics.descent = std::min(metrics.letters_bottom, 0);
    metrics.line_gap = 0;
    if (metrics.line_height() <= 0) {
        metrics.ascent = metrics.units_per_em;
    }
}

void measure_box(hb_font_t* font, FaceMetrics& metrics) {
    const auto within = [](std::int64_t units) {
        return static_cast<std::int32_t>(std::clamp(units, -farthest_ink, farthest_ink));
    };
    metrics.x_min = metrics.y_min = metrics.x_max = metrics.y_max = 0;
    const unsigned glyphs = hb_face_get_glyph_count(hb_font_get_face(font));
    for (unsigned glyph = 0; glyph < glyphs; ++glyph) {
        hb_glyph_extents_t ink{};
        if (hb_font_get_glyph_extents(font, glyph, &ink) != 0) {
            const std::int64_t left = ink.x_bearing;
            const std::int64_t top = ink.y_bearing;
            metrics.x_min = std::min(metrics.x_min, within(left));
            metrics.x_max = std::max(metrics.x_max, within(left + ink.width));
            metrics.y_max = std::max(metrics.y_max, within(top));
            metrics.y_min = std::min(metrics.y_min, within(top + ink.height));
        }
    }
}

}  // namespace

std::optional<std::uint32_t> glyph_for(hb_font_t* font, char32_t character) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font, character, &glyph) == 0 || glyph == 0 ||
        glyph >= hb_face_get_glyph_count(hb_font_get_face(font))) {
        return std::nullopt;
    }
    return glyph;
}

std::optional<InkBounds> measure_ink(hb_font_t* font, std::uint32_t glyph) {
    hb_glyph_extents_t extents{};
    if (hb_font_get_glyph_extents(font, glyph, &extents) == 0 || extents.height == 0) {
        return std::nullopt;
    }
    // HarfBuzz gives the height from the top down, so that it is negative.
    const auto a = std::int64_t{extents.y_bearing};
    const auto b = a + extents.height;
    const auto within = [](std::int64_t y) {
        return static_cast<std::int32_t>(std::clamp(y, -farthest_ink, farthest_ink));
    };
    return InkBounds{within(std::max(a, b)), within(std::min(a, b))};
}

std::optional<FaceMetrics> measure_face(const Sfnt& sfnt,
                                        hb_font_t* font,
                                        const std::vector<hb_variation_t>& location) {
    const auto head = sfnt.table("head");
    FaceMetrics metrics;
    metrics.units_per_em = read_u16(head, 18);
    metrics.x_min = read_i16(head, 36);
    metrics.y_min = read_i16(head, 38);
    metrics.x_max = read_i16(head, 40);
    metrics.y_max = read_i16(head, 42);
    if (!location.empty()) {
        measure_box(font, metrics);
    }
    const auto letters = measure_letters(font);
    if (letters.present && !letters.ink) {
        return std::nullopt;
    }
    const auto ink = letters.ink.value_or(InkBounds{metrics.y_max, metrics.y_min});
    metrics.letters_top = ink.top;
    metrics.letters_bottom = ink.bottom;
    read_line_heights(sfnt, font, metrics);

    const auto os2 = sfnt.table("OS/2");
    const bool states_heights = read_u16(os2, 0) >= 2 && os2.size() >= 90;
    if (states_heights) {
        metrics.x_height = read_i16(os2, 86) + variation(font, HB_OT_METRICS_TAG_X_HEIGHT);
        metrics.cap_height = read_i16(os2, 88) + variation(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    }
    if (metrics.x_height <= 0) {
        metrics.x_height = measure_height(font, U'x', metrics.ascent / 2);
    }
    if (metrics.cap_height <= 0) {
        metrics.cap_height = measure_height(font, U'H', metrics.ascent * 7 / 10);
    }
    metrics.italic_angle = static_cast<std::int32_t>(read_u32(sfnt.table("post"), 4));
    metrics.italic_angle = slant_angle(location).value_or(metrics.italic_angle);
    return metrics;
}

}  // namespace tongket::text
