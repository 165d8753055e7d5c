// graphics/image.h: a picture as a value: its file's bytes and what is known of it without its
// pixels.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "base/source.h"

namespace tongket::graphics {

enum class ImageFormat : std::uint8_t { Jpeg, Png, WebP, Tiff, Heif, Svg };

/// How the stored rows and columns lie on the upright picture: EXIF 2.32, tag Orientation (0x0112).
/// The names say where the first row and the first column are seen.
enum class Orientation : std::uint8_t {
    TopLeft = 1,
    TopRight,
    BottomRight,
    BottomLeft,
    LeftTop,
    RightTop,
    RightBottom,
    LeftBottom,
};

/// Whether columns are seen as rows.
[[nodiscard]] constexpr bool swaps_sides(Orientation orientation) {
    return orientation >= Orientation::LeftTop;
}

struct Image {
    std::string name;   ///< as the report names its file
    base::Place place;  ///< where it does first
    ImageFormat format = ImageFormat::Png;
    std::uint32_t columns = 1, rows = 1;  ///< as stored; never 0
    Orientation orientation = Orientation::TopLeft;
    /// Of an inch, where the file has a size of its own and no pixels (Svg); else 0: the layout
    /// says.
    std::uint32_t own_ppi = 0;
    std::string bytes;  ///< of the file

    /// Pixels beside each other and below each other, once upright.
    [[nodiscard]] std::uint32_t width() const { return swaps_sides(orientation) ? rows : columns; }
    [[nodiscard]] std::uint32_t height() const { return swaps_sides(orientation) ? columns : rows; }
};

/// The pictures of a document by the name that the report gives.
using ImageSet = std::map<std::string, std::shared_ptr<const Image>, std::less<>>;

}  // namespace tongket::graphics
