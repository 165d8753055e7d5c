#include "pdf/encode_image.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "images/decode.h"
#include "images/encode_jpeg.h"
#include "images/jpeg_parts.h"
#include "images/shrink.h"
#include "images/svg/read_svg.h"
#include "pdf/deflate.h"
#include "pdf/encode_drawing.h"
#include "pdf/pack_samples.h"

namespace tongket::pdf {

namespace {

using base::Code;
using images::JpegColours;
using images::Samples;

/// A picture that has more than `above` pixels of an inch is brought down to `to`. A display shows
/// 150; a plate's screen of 60 lines of a centimetre wants 300, and shows no more.
struct Fineness {
    std::uint32_t above, to;
};
constexpr Fineness screen_fineness{225, 150}, press_fineness{450, 300};
/// Of JPEG, where pixels are made anew.
constexpr int screen_quality = 82, faithful_quality = 93;
/// Less is seen as steps or as softness (GWG 2015); black and white without grey between shows its
/// steps sooner.
constexpr std::uint32_t least_press_ppi = 225, least_line_art_ppi = 550, usual_line_art_ppi = 600;
/// A picture of a few pixels (a white ground, a rule) has nothing to be coarse.
constexpr std::uint32_t few_pixels = 16;

bool is_press(ImageTarget target) {
    return target == ImageTarget::Press || target == ImageTarget::PressBlack;
}

class Encoder {
  public:
    Encoder(const UsedImage& used, const ImageSettings& settings, base::Diagnostics& diagnostics)
        : used_(used),
          image_(*used.image),
          colours_(settings.screen_profile, settings.press_profile, settings.ink_limit),
          settings_(settings),
          diagnostics_(diagnostics) {}

    std::vector<EncodedImage> run(std::span<const ImageTarget> targets) {
        std::vector<EncodedImage> made;
        if (image_.format == graphics::ImageFormat::Svg) {
            return draw(targets);
        }
        std::optional<Samples> samples = images::decode(image_, diagnostics_);
        if (!samples) {
            return made;
        }
        if (image_.format == graphics::ImageFormat::Jpeg) {
            jpeg_ = images::read_jpeg_parts(image_.bytes);
        }
        settle_profile(*samples);
        if (std::ranges::any_of(targets, is_press)) {
            check_ppi(*samples);
        }
        for (const ImageTarget target : targets) {
            made.push_back(encode(*samples, target));
        }
        return made;
    }

  private:
    /// Outlines are the same in each file but for their colours.
    std::vector<EncodedImage> draw(std::span<const ImageTarget> targets) const {
        std::vector<EncodedImage> made;
        const auto read = images::read_svg(image_.bytes);
        TK_ASSERT(std::holds_alternative<images::SvgDrawing>(read));  // its header was read
        const images::Drawing& drawing = std::get<images::SvgDrawing>(read).drawing;
        const double scale = static_cast<double>(used_.width.units()) /
                             static_cast<double>(base::Length::units_per_point) / drawing.width;
        ColourConverter converter(settings_.screen_profile, settings_.press_profile);
        for (const ImageTarget target : targets) {
            const DrawingInks inks = target == ImageTarget::Press        ? DrawingInks::Process
                                     : target == ImageTarget::PressBlack ? DrawingInks::BlackAlone
                                                                         : DrawingInks::None;
            DrawingOperators operators =
                encode_drawing(drawing, inks, settings_.ink_limit, scale, converter);
            EncodedImage& form = made.emplace_back();
            form.columns = image_.columns;
            form.rows = image_.rows;
            form.coding = EncodedImage::Coding::Form;
            form.space = is_press(target) ? EncodedImage::Space::Cmyk : EncodedImage::Space::Screen;
            form.process = operators.process;
            form.gradients = std::move(operators.gradients);
            form.bytes = deflate(operators.bytes);
        }
        return made;
    }

    /// Afterwards the samples have a profile only if it is needed and can be used.
    void settle_profile(Samples& samples) {
        switch (colours_.judge(samples.profile, samples.channels)) {
            case ProfileUse::None:
            case ProfileUse::Own:
                break;
            case ProfileUse::Unfit:
                diagnostics_.report(Code::PictureProfileUnfit, image_.place, {image_.name});
                samples.profile.clear();
                break;
            case ProfileUse::AsScreen:
                samples.profile.clear();
                break;
        }
        colours_.take_numbers(samples);
    }

    void check_ppi(const Samples& samples) {
        const bool is_art = is_line_art(samples);
        if (used_.ppi() >= (is_art ? least_line_art_ppi : least_press_ppi) ||
            std::min(image_.width(), image_.height()) <= few_pixels) {
            return;
        }
        const std::uint32_t usual = is_art ? usual_line_art_ppi : press_fineness.to;
        const std::uint64_t wanted =
            std::uint64_t{image_.width()} * usual / std::max(used_.ppi(), 1U);
        diagnostics_.report(Code::PictureCoarse, image_.place,
                            {image_.name, fmt::format("{}", used_.ppi()), fmt::format("{}", usual),
                             fmt::format("{}", wanted)});
    }

    /// Black and white alone, a bit a pixel: a plate shows all of its edges, and an average of its
    /// pixels would be a screen of dots.
    static bool is_line_art(const Samples& samples) {
        return samples.channels == 1 && samples.alpha.empty() &&
               samples.colours.find_first_not_of(std::string_view("\0\xFF", 2)) ==
                   std::string::npos;
    }

    EncodedImage encode(const Samples& samples, ImageTarget target) {
        if (may_stay(samples, target)) {
            return pass_through(samples, target);
        }
        Samples own = shrink_for(samples, target);
        switch (target) {
            case ImageTarget::Archive:
            case ImageTarget::Screen:
                if (own.channels == 4) {
                    colours_.to_screen(own);
                }
                break;
            case ImageTarget::Press:
                warn_of_ink(own);
                colours_.to_press(own, has_few_colours(own.colours, own.channels)
                                           ? ImageColours::Neutrals::BlackAlone
                                           : ImageColours::Neutrals::AllInks);
                break;
            case ImageTarget::PressBlack:
                colours_.to_black(own);
                break;
        }
        if (is_photo(own)) {
            return as_jpeg(own, target);
        }
        EncodedImage whole = as_flate(own, target);
        if (target == ImageTarget::Screen && own.alpha.empty() && whole.palette.empty()) {
            EncodedImage less = as_jpeg(own, target);
            if (less.bytes.size() < whole.bytes.size() / 2) {
                return less;
            }
        }
        return whole;
    }

    [[nodiscard]] Fineness fineness(ImageTarget target) const {
        return is_press(target) ? press_fineness : screen_fineness;
    }
    [[nodiscard]] bool is_too_fine(ImageTarget target) const {
        return target != ImageTarget::Archive && used_.ppi() > fineness(target).above;
    }

    /// Whether the JPEG file's pixels are right for the target as they are.
    [[nodiscard]] bool may_stay(const Samples& samples, ImageTarget target) const {
        if (!jpeg_ || !jpeg_->is_common() || is_too_fine(target)) {
            return false;
        }
        switch (target) {
            case ImageTarget::Archive:
            case ImageTarget::Screen:
                return samples.channels != 4;
            case ImageTarget::Press:
                return samples.channels == 1 ||
                       (samples.channels == 4 && colours_.share_over_limit(samples) == 0);
            case ImageTarget::PressBlack:
                return samples.channels == 1;
        }
        return false;
    }

    EncodedImage pass_through(const Samples& samples, ImageTarget target) const {
        EncodedImage made;
        made.columns = samples.columns;
        made.rows = samples.rows;
        made.coding = EncodedImage::Coding::Jpeg;
        made.bytes = images::write_bare_jpeg(*jpeg_);
        made.is_untransformed = jpeg_->colours == JpegColours::Rgb;
        made.is_inverted = jpeg_->is_inverted;
        set_space(samples, target, made);
        return made;
    }

    static void set_space(const Samples& samples, ImageTarget target, EncodedImage& made) {
        if (is_press(target)) {
            made.space =
                samples.channels == 1 ? EncodedImage::Space::Black : EncodedImage::Space::Cmyk;
        } else if (!samples.profile.empty()) {
            made.space = EncodedImage::Space::Profile;
            made.profile = samples.profile;
        } else {
            made.space =
                samples.channels == 1 ? EncodedImage::Space::Grey : EncodedImage::Space::Screen;
        }
    }

    Samples shrink_for(const Samples& samples, ImageTarget target) const {
        if (!is_too_fine(target) || (is_press(target) && is_line_art(samples))) {
            return samples;
        }
        const auto fewer = [&](std::uint32_t pixels) {
            const std::uint64_t scaled =
                (std::uint64_t{pixels} * fineness(target).to + used_.ppi() - 1) / used_.ppi();
            return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(scaled, 1, pixels));
        };
        return images::shrink(samples, fewer(samples.columns), fewer(samples.rows));
    }

    void warn_of_ink(const Samples& samples) {
        const std::uint32_t share = colours_.share_over_limit(samples);
        if (share > 0) {
            diagnostics_.report(Code::PictureTooMuchInk, image_.place,
                                {image_.name, fmt::format("{}", settings_.ink_limit / 100)});
        }
    }

    /// Whether its file has lost something already, so that little more does not matter.
    [[nodiscard]] bool is_photo(const Samples& samples) const {
        const bool may_be = image_.format == graphics::ImageFormat::WebP ||
                            image_.format == graphics::ImageFormat::Heif;
        return jpeg_.has_value() || (may_be && samples.alpha.empty() &&
                                     !has_few_colours(samples.colours, samples.channels));
    }

    static EncodedImage as_jpeg(const Samples& samples, ImageTarget target) {
        EncodedImage made;
        set_space(samples, target, made);
        made.columns = samples.columns;
        made.rows = samples.rows;
        made.coding = EncodedImage::Coding::Jpeg;
        made.bytes = images::encode_jpeg(
            samples, target == ImageTarget::Screen ? screen_quality : faithful_quality);
        made.is_inverted = samples.channels == 4;
        return made;
    }

    static EncodedImage as_flate(const Samples& samples, ImageTarget target) {
        EncodedImage made;
        set_space(samples, target, made);
        made.columns = samples.columns;
        made.rows = samples.rows;
        PackedSamples packed = pack_samples(samples.colours, samples.columns, samples.channels);
        made.bytes = std::move(packed.bytes);
        made.bits = packed.bits;
        made.palette = std::move(packed.palette);
        made.coding =
            packed.predicted ? EncodedImage::Coding::FlatePredicted : EncodedImage::Coding::Flate;
        if (!samples.alpha.empty()) {
            made.mask = pack_mask(samples.alpha, samples.columns);
        }
        return made;
    }

    const UsedImage& used_;
    const graphics::Image& image_;
    ImageColours colours_;
    const ImageSettings& settings_;
    base::Diagnostics& diagnostics_;
    std::optional<images::JpegParts> jpeg_;
};

}  // namespace

std::size_t EncodedImage::channels() const {
    switch (space) {
        case Space::Grey:
        case Space::Black:
            return 1;
        case Space::Screen:
            return 3;
        case Space::Profile:
            return profile.substr(16, 4) == "GRAY" ? 1 : 3;
        case Space::Cmyk:
            return 4;
    }
    return 1;
}

std::vector<EncodedImage> encode_image(const UsedImage& used,
                                       std::span<const ImageTarget> targets,
                                       const ImageSettings& settings,
                                       base::Diagnostics& diagnostics) {
    return Encoder(used, settings, diagnostics).run(targets);
}

}  // namespace tongket::pdf
