// pdf/encode_image.h: a picture as the streams of a file.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/shared_bytes.h"
#include "pdf/encode_drawing.h"
#include "pdf/image_colours.h"
#include "pdf/image_table.h"

namespace tongket::pdf {

/// What the pixels of a file are for.
enum class ImageTarget : std::uint8_t {
    Archive,     ///< as they came, where a reader knows their colours
    Screen,      ///< the same, but no finer than a display shows
    Press,       ///< inks, no finer than a plate shows
    PressBlack,  ///< black ink alone
};

struct EncodedImage {
    enum class Space : std::uint8_t {
        Grey,     ///< DeviceGray
        Screen,   ///< the output intent's RGB
        Profile,  ///< `profile`, of one or three channels
        Cmyk,
        Black,  ///< the black plate; samples are light
    };
    enum class Coding : std::uint8_t { Jpeg, Flate, FlatePredicted, Form };

    std::uint32_t columns = 0, rows = 0;  ///< hundredths of the drawing's units in a form
    Space space = Space::Screen;
    std::string profile;  ///< ICC
    std::uint8_t bits = 8;
    std::string palette;  ///< of indices; empty: samples are colours
    Coding coding = Coding::Flate;
    bool is_untransformed = false;  ///< JPEG's three channels are RGB itself
    bool is_inverted = false;       ///< JPEG's inks are: 0 is full
    std::string bytes;
    std::array<bool, 4> process{};           ///< inks of a form
    std::vector<EncodedGradient> gradients;  ///< of a form
    std::string mask;  ///< soft mask of the same size, Flate with PNG's filters; empty if opaque

    [[nodiscard]] std::size_t channels() const;
};

struct ImageSettings {
    base::SharedBytes screen_profile, press_profile;
    std::uint32_t ink_limit = 30'000;  ///< in ten-thousandths
};

/// One for each target. The picture is decoded once, whatever becomes of it: a file that cannot be
/// is reported and gives nothing. What a profile does not allow is converted; JPEG data that may
/// stay is not touched.
[[nodiscard]] std::vector<EncodedImage> encode_image(const UsedImage& used,
                                                     std::span<const ImageTarget> targets,
                                                     const ImageSettings& settings,
                                                     base::Diagnostics& diagnostics);

}  // namespace tongket::pdf
