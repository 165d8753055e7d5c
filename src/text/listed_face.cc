#include "text/listed_face.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "text/load_face.h"
#include "vietnamese/normalize.h"

namespace tongket::text {
namespace {

/// Lower is nearer. Between 400 and 500 the heavier up to 500 come first, then the lighter; below,
/// the lighter; above, the heavier.
int weight_distance(int wish, int weight) {
    constexpr int other_side = 1000;
    const int away = weight < wish ? wish - weight : weight - wish;
    if (wish >= 400 && wish <= 500) {
        const bool first = weight >= wish && weight <= 500;
        return away + (first ? 0 : weight < wish ? other_side : 2 * other_side);
    }
    return away + ((wish < 400) == (weight <= wish) || away == 0 ? 0 : other_side);
}

/// Narrower faces before wider ones where there is no normal one.
int width_distance(int width) { return width <= 5 ? 5 - width : width; }

}  // namespace

std::string family_key(std::string_view family) {
    std::string key(family);
    if (std::ranges::any_of(key, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        return vietnamese::to_lower(vietnamese::to_nfc(key));
    }
    std::ranges::transform(key, key.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return key;
}

std::vector<ListedFace> list_faces(const std::string& path, std::vector<RejectedFont>& rejected) {
    std::vector<ListedFace> faces;
    const auto blob = map_font_file(path);
    if (!blob) {
        rejected.push_back({path, blob.error().vi, blob.error().en});
        return faces;
    }
    const auto count = count_faces(bytes_of(blob->get()));
    for (std::uint32_t index = 0; index < count; ++index) {
        auto loaded = load_face(blob->get(), index, path);
        if (!loaded) {
            auto name = index == 0 ? path : fmt::format("{}#{}", path, index + 1);
            rejected.push_back({std::move(name), loaded.error().vi, loaded.error().en});
            continue;
        }
        FaceDescription& is = loaded->description;
        auto key = family_key(is.family);
        auto narrow_key = is.narrow_family == is.family ? "" : family_key(is.narrow_family);
        faces.push_back({path,
                         index,
                         std::move(is.family),
                         std::move(key),
                         std::move(narrow_key),
                         std::move(is.style_name),
                         std::move(is.postscript_name),
                         is.weight,
                         is.width,
                         is.slant,
                         is.range,
                         {},
                         false});
    }
    return faces;
}

FaceStyle nearest_style(const ListedFace& face, const FaceStyle& wish) {
    if (!face.range) {
        return {face.weight, face.slant};
    }
    return {std::clamp(wish.weight, face.range->lightest, face.range->heaviest),
            face.range->slants == StyleRange::Slants::Both ? wish.slant : face.slant};
}

ListedFace* find_nearest(const std::vector<ListedFace*>& faces, const FaceStyle& wish) {
    const auto distance = [&](const ListedFace* face) {
        const FaceStyle style = nearest_style(*face, wish);
        return std::tuple(width_distance(face->width), style.slant == wish.slant ? 0 : 1,
                          weight_distance(wish.weight, style.weight));
    };
    const auto nearest = std::ranges::min_element(faces, {}, distance);
    return nearest == faces.end() ? nullptr : *nearest;
}

}  // namespace tongket::text
