#include "text/glyph_outline.h"

#include <algorithm>
#include <cmath>

#include <hb.h>

#include "text/harfbuzz_pointers.h"

namespace tongket::text {
namespace {

using Pieces = std::vector<OutlinePiece>;
using Kind = OutlinePiece::Kind;

/// Outlines reach 32,767 units; charstrings can state more, which no sound font does.
constexpr float farthest = 1'000'000;

OutlinePoint rounded(float x, float y) {
    const auto whole = [](float value) {
        return static_cast<std::int32_t>(std::lround(std::clamp(value, -farthest, farthest)));
    };
    return {whole(x), whole(y)};
}

void add(void* pieces, const OutlinePiece& piece) {
    static_cast<Pieces*>(pieces)->push_back(piece);
}

using Drawing = std::unique_ptr<hb_draw_funcs_t, ReleasedBy<hb_draw_funcs_destroy>>;

Drawing make_drawing() {
    Drawing drawing(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(
        drawing.get(),
        [](hb_draw_funcs_t*, void* pieces, hb_draw_state_t*, float x, float y, void*) {
            add(pieces, {Kind::Move, {OutlinePoint{}, {}, rounded(x, y)}});
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        drawing.get(),
        [](hb_draw_funcs_t*, void* pieces, hb_draw_state_t*, float x, float y, void*) {
            add(pieces, {Kind::Line, {OutlinePoint{}, {}, rounded(x, y)}});
        },
        nullptr, nullptr);
    // HarfBuzz itself makes quadratic curves cubic where only these are asked for.
    hb_draw_funcs_set_cubic_to_func(
        drawing.get(),
        [](hb_draw_funcs_t*, void* pieces, hb_draw_state_t*, float ax, float ay, float bx, float by,
           float x, float y, void*) {
            add(pieces, {Kind::Curve, {rounded(ax, ay), rounded(bx, by), rounded(x, y)}});
        },
        nullptr, nullptr);
    return drawing;
}

}  // namespace

std::vector<OutlinePiece> outline_of(const Face& face, std::uint32_t glyph) {
    auto* font = static_cast<hb_font_t*>(face.harfbuzz_font());
    const Drawing drawing = make_drawing();
    Pieces pieces;
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font, glyph, drawing.get(), &pieces);
#else
    hb_font_get_glyph_shape(font, glyph, drawing.get(), &pieces);
#endif
    return pieces;
}

}  // namespace tongket::text
