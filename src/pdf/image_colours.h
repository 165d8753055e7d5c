// pdf/image_colours.h: the colours of pictures from one device to another.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/shared_bytes.h"
#include "images/samples.h"
#include "pdf/colour_converter.h"

namespace tongket::pdf {

/// What to make of the profile in a picture's file.
enum class ProfileUse : std::uint8_t {
    None,      ///< the file has none
    Unfit,     ///< damaged, or of another kind than the pixels
    AsScreen,  ///< differs from the screen's profile by less than a reader's display does
    Own,
};

/// Relative colorimetric with black point compensation, as `ColourConverter`; by the same profiles.
/// One thread at a time. Alpha is left alone.
class ImageColours {
  public:
    /// `ink_limit` in ten-thousandths, of all inks together.
    ImageColours(base::SharedBytes screen_profile,
                 base::SharedBytes press_profile,
                 std::uint32_t ink_limit);
    ~ImageColours();
    ImageColours(const ImageColours&) = delete;
    ImageColours& operator=(const ImageColours&) = delete;

    [[nodiscard]] ProfileUse judge(std::string_view profile, std::size_t channels);

    /// Colours given by numbers become the screen's.
    void take_numbers(images::Samples& samples);
    /// RGB of the screen; grey stays grey. CMYK without a profile of its own is taken as the
    /// press's.
    void to_screen(images::Samples& samples);
    /// What becomes of single grey pixels in a picture with colours.
    enum class Neutrals : std::uint8_t {
        AllInks,     ///< as the profile mixes them: right for photos
        BlackAlone,  ///< so that lines and letters of a drawing stay sharp
    };
    /// CMYK for the press, no pixel with more ink than the limit; a picture that is grey as a whole
    /// stays grey: black ink. What is CMYK already keeps its inks but for the limit.
    void to_press(images::Samples& samples, Neutrals neutrals);
    /// One channel of light on black ink alone.
    void to_black(images::Samples& samples);

    /// Pixels of CMYK with more ink than the limit, in ten-thousandths of all.
    [[nodiscard]] std::uint32_t share_over_limit(const images::Samples& samples) const;

  private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

/// RGB whose three channels say the same everywhere becomes grey.
void drop_equal_channels(images::Samples& samples);

}  // namespace tongket::pdf
