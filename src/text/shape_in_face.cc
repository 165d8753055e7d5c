#include "text/shape_in_face.h"

#include <algorithm>
#include <array>

#include <hb-ot.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "text/cluster.h"
#include "text/face_metrics.h"
#include "text/harfbuzz_pointers.h"

namespace tongket::text {
namespace {

constexpr char32_t no_break_hyphen = 0x2011;
constexpr char32_t hyphen = 0x2010;

hb_font_t* font_of(const Face& face) { return static_cast<hb_font_t*>(face.harfbuzz_font()); }

/// HarfBuzz knows U+2010 for U+2011; most fonts have neither.
char32_t stand_in(const Face& face, char32_t character) {
    const bool replace = character == no_break_hyphen && !face.has_letter(no_break_hyphen) &&
                         !face.has_letter(hyphen);
    return replace ? U'-' : character;
}

void fill(hb_buffer_t* buffer, const Face& face, std::string_view text) {
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        hb_buffer_add(buffer, stand_in(face, character), base::narrow<unsigned>(at));
        at += bytes;
    }
    // The language first: HarfBuzz would take the one that is not set from the locale.
    hb_buffer_set_language(buffer, hb_language_from_string("vi", 2));
    hb_buffer_guess_segment_properties(buffer);
    const auto script = hb_buffer_get_script(buffer);
    if (script == HB_SCRIPT_INVALID || script == HB_SCRIPT_COMMON ||
        script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN) {
        hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_flags(buffer,
                        static_cast<hb_buffer_flags_t>(
                            HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT |  //
                            static_cast<unsigned>(HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES) |
                            static_cast<unsigned>(HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE)));
}

/// Whether the face's GPOS places marks on letters.
bool places_marks(const Face& face) {
    auto* hb = static_cast<hb_face_t*>(face.harfbuzz_face());
    std::array<hb_tag_t, 32> tags{};
    unsigned start = 0;
    while (true) {
        auto count = base::narrow<unsigned>(tags.size());
        hb_ot_layout_table_get_feature_tags(hb, HB_OT_TAG_GPOS, start, &count, tags.data());
        const auto found = std::span(tags).first(count);
        if (std::ranges::find(found, HB_TAG('m', 'a', 'r', 'k')) != found.end()) {
            return true;
        }
        if (count < tags.size()) {
            return false;
        }
        start += count;
    }
}

/// The glyphs of one cluster against its text.
bool is_set(const Face& face, std::span<const Glyph> glyphs, std::string_view cluster) {
    const auto glyph_count = hb_face_get_glyph_count(static_cast<hb_face_t*>(face.harfbuzz_face()));
    if (std::ranges::any_of(glyphs,
                            [&](const Glyph& g) { return g.id == 0 || g.id >= glyph_count; })) {
        return false;
    }
    if (is_mark(base::decode_utf8(cluster, 0).character)) {
        return false;  // a mark that has no letter to stand on
    }
    return glyphs.size() <= 1 || !has_mark(cluster) || glyphs.size() <= count_bases(cluster) ||
           places_marks(face);
}

void read_glyphs(hb_buffer_t* buffer, ShapedWord& word) {
    unsigned count = 0;
    const auto* first = hb_buffer_get_glyph_infos(buffer, &count);
    const auto infos = std::span(first, count);
    const auto positions = std::span(hb_buffer_get_glyph_positions(buffer, nullptr), count);
    word.glyphs.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        word.glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_advance,
                               positions[i].x_offset, positions[i].y_offset});
        word.advance += positions[i].x_advance;
    }
}

void measure(const Face& face, ShapedWord& word) {
    bool inked = false;
    for (const Glyph& glyph : word.glyphs) {
        if (const auto ink = measure_ink(font_of(face), glyph.id)) {
            const auto top = ink->top + glyph.y_offset;
            const auto bottom = ink->bottom + glyph.y_offset;
            word.ink_top = inked ? std::max(word.ink_top, top) : top;
            word.ink_bottom = inked ? std::min(word.ink_bottom, bottom) : bottom;
            inked = true;
        }
    }
}

std::vector<hb_feature_t> to_harfbuzz(std::span<const FontFeature> features) {
    std::vector<hb_feature_t> converted;
    converted.reserve(features.size());
    for (const auto& [tag, value] : features) {
        converted.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    }
    return converted;
}

}  // namespace

std::optional<FontFeature> read_feature(std::string_view text) {
    hb_feature_t feature{};
    if (text.size() > 64 ||
        hb_feature_from_string(text.data(), base::narrow<int>(text.size()), &feature) == 0) {
        return std::nullopt;
    }
    return FontFeature{feature.tag, feature.value};
}

FaceAttempt shape_in_face(const Face& face,
                          FaceId id,
                          std::string_view text,
                          std::span<const FontFeature> features) {
    FaceAttempt attempt;
    ShapedWord& word = attempt.word;
    word.text = text;
    word.face = id;
    word.units_per_em = face.metrics().units_per_em;

    const HarfBuzzBuffer buffer(hb_buffer_create());
    fill(buffer.get(), face, text);
    const auto switched = to_harfbuzz(features);
    hb_shape(font_of(face), buffer.get(), switched.data(), base::narrow<unsigned>(switched.size()));
    if (hb_buffer_allocation_successful(buffer.get()) == 0) {
        // Out of memory, or a hostile font that made too much of the text.
        attempt.unset.push_back({0, text.size()});
        return attempt;
    }
    read_glyphs(buffer.get(), word);

    const std::span glyphs = word.glyphs;
    for (std::size_t i = 0; i < glyphs.size();) {
        const std::size_t begin = glyphs[i].cluster;
        auto next = i + 1;
        while (next < glyphs.size() && glyphs[next].cluster == begin) {
            ++next;
        }
        const std::size_t end = next < glyphs.size() ? glyphs[next].cluster : text.size();
        if (begin >= end) {
            // Only a hostile font could make HarfBuzz lose the order of the text.
            attempt.unset.assign(1, {0, text.size()});
            return attempt;
        }
        if (!is_set(face, glyphs.subspan(i, next - i), text.substr(begin, end - begin))) {
            attempt.unset.push_back({begin, end});
        }
        ++word.cluster_count;
        i = next;
    }
    measure(face, word);
    return attempt;
}

}  // namespace tongket::text
