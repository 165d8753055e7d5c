#include "text/axes.h"

#include <algorithm>
#include <cmath>

#include <hb-ot.h>

namespace tongket::text {
namespace {

constexpr hb_tag_t weight_axis = HB_OT_TAG_VAR_AXIS_WEIGHT;
constexpr hb_tag_t italic_axis = HB_OT_TAG_VAR_AXIS_ITALIC;
constexpr hb_tag_t slant_axis = HB_OT_TAG_VAR_AXIS_SLANT;
/// Degrees, counter-clockwise: an oblique's without an angle of its own.
constexpr float oblique = -14;

std::vector<hb_ot_var_axis_info_t> list_axes(hb_face_t* face) {
    unsigned count = hb_ot_var_get_axis_count(face);
    std::vector<hb_ot_var_axis_info_t> axes(count);
    hb_ot_var_get_axis_infos(face, 0, &count, axes.data());
    axes.resize(count);
    return axes;
}

Weight to_weight(float value) {
    return static_cast<Weight>(std::lround(std::clamp(value, 1.0F, 1000.0F)));
}

bool has_axis(const std::vector<hb_ot_var_axis_info_t>& axes, hb_tag_t tag) {
    return std::ranges::find(axes, tag, &hb_ot_var_axis_info_t::tag) != axes.end();
}

float choose_value(const hb_ot_var_axis_info_t& axis, const FaceStyle& style, bool has_italic) {
    float wish = axis.default_value;
    const bool italic = style.slant == Slant::Italic;
    if (axis.tag == weight_axis) {
        wish = style.weight;
    } else if (axis.tag == italic_axis) {
        wish = italic ? 1 : 0;
    } else if (axis.tag == slant_axis && !has_italic) {
        wish = italic ? oblique : 0;
    }
    return std::clamp(wish, axis.min_value, axis.max_value);
}

}  // namespace

std::optional<StyleRange> read_style_range(hb_face_t* face, Weight own) {
    const auto axes = list_axes(face);
    if (axes.empty()) {
        return std::nullopt;
    }
    StyleRange range{own, own};
    for (const hb_ot_var_axis_info_t& axis : axes) {
        if (axis.tag == weight_axis) {
            range.lightest = to_weight(axis.min_value);
            range.heaviest = to_weight(axis.max_value);
        } else if ((axis.tag == italic_axis && axis.min_value <= 0 && axis.max_value >= 1) ||
                   (axis.tag == slant_axis && axis.min_value < 0 && axis.max_value >= 0)) {
            range.slants = StyleRange::Slants::Both;
        }
    }
    return range;
}

std::vector<hb_variation_t> choose_location(hb_face_t* face,
                                            const std::optional<FaceStyle>& style) {
    const auto axes = list_axes(face);
    const bool has_italic = has_axis(axes, italic_axis);
    std::vector<hb_variation_t> location;
    location.reserve(axes.size());
    for (const hb_ot_var_axis_info_t& axis : axes) {
        location.push_back(
            {axis.tag, style ? choose_value(axis, *style, has_italic) : axis.default_value});
    }
    return location;
}

std::optional<std::int32_t> slant_angle(const std::vector<hb_variation_t>& location) {
    const auto slant = std::ranges::find(location, slant_axis, &hb_variation_t::tag);
    if (slant == location.end()) {
        return std::nullopt;
    }
    return static_cast<std::int32_t>(std::lround(std::clamp(slant->value, -90.0F, 90.0F) * 65'536));
}

}  // namespace tongket::text
