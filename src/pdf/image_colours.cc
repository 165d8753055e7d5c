#include "pdf/image_colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <type_traits>
#include <utility>

#include <lcms2.h>

#include "base/assert.h"
#include "base/narrow.h"
#include "pdf/freed_by.h"

namespace tongket::pdf {

namespace {

using images::Samples;
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, FreedBy<cmsDeleteContext>>;
using Profile = std::unique_ptr<void, FreedBy<cmsCloseProfile>>;
using Transform = std::unique_ptr<void, FreedBy<cmsDeleteTransform>>;
using Curve = std::unique_ptr<cmsToneCurve, FreedBy<cmsFreeToneCurve>>;

constexpr cmsUInt32Number flags = cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE;

unsigned level(char sample) { return static_cast<unsigned char>(sample); }

cmsColorSpaceSignature space_of(std::size_t channels) {
    return channels == 1 ? cmsSigGrayData : channels == 3 ? cmsSigRgbData : cmsSigCmykData;
}
cmsUInt32Number format_of(std::size_t channels) {
    return channels == 1 ? TYPE_GRAY_8 : channels == 3 ? TYPE_RGB_8 : TYPE_CMYK_8;
}

/// The size that a profile's header gives (ICC.1:2004-10, 7.2.2); 0 if there is no header.
std::size_t stated_size(std::string_view profile) {
    constexpr std::size_t header = 128;
    if (profile.size() < header) {
        return 0;
    }
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        size = size << 8U | static_cast<unsigned char>(profile[i]);
    }
    return size;
}

}  // namespace

struct ImageColours::Engine {
    base::SharedBytes screen_bytes, press_bytes;
    std::uint32_t ink_limit = 0;
    Context context{cmsCreateContext(nullptr, nullptr)};
    Profile screen, press;

    Profile open(std::string_view bytes) const {
        return Profile(cmsOpenProfileFromMemTHR(context.get(), bytes.data(),
                                                base::narrow<cmsUInt32Number>(bytes.size())));
    }
    const Profile& open_screen() {
        if (!screen) {
            screen = open(screen_bytes);
            TK_ASSERT(screen != nullptr);
        }
        return screen;
    }
    const Profile& open_press() {
        if (!press) {
            press = open(press_bytes);
            TK_ASSERT(press != nullptr);
        }
        return press;
    }
    Transform make(const Profile& from,
                   cmsUInt32Number from_format,
                   const Profile& to,
                   cmsUInt32Number to_format) const {
        return Transform(cmsCreateTransformTHR(context.get(), from.get(), from_format, to.get(),
                                               to_format, INTENT_RELATIVE_COLORIMETRIC, flags));
    }

    /// All pixels through `transform`, to `channels` a pixel. Row by row: the engine counts in 32
    /// bits.
    static void run(const Transform& transform, Samples& samples, std::size_t channels) {
        TK_ASSERT(transform != nullptr);
        std::string made(samples.pixels() * channels, '\0');
        for (std::size_t row = 0; row < samples.rows; ++row) {
            const std::size_t first = row * samples.columns;
            cmsDoTransform(transform.get(), samples.colours.data() + first * samples.channels,
                           made.data() + first * channels, samples.columns);
        }
        samples.colours = std::move(made);
        samples.channels = channels;
        samples.profile.clear();
    }

    /// The profile of RGB or CMYK samples; for those without one, what they are taken as.
    Profile profile_of(const Samples& samples) const {
        if (!samples.profile.empty()) {
            return open(samples.profile);
        }
        return open(samples.channels == 4 ? press_bytes : screen_bytes);
    }

    [[nodiscard]] unsigned most_ink() const { return ink_limit * 255 / 10'000; }
};

ImageColours::ImageColours(base::SharedBytes screen_profile,
                           base::SharedBytes press_profile,
                           std::uint32_t ink_limit)
    : engine_(std::make_unique<Engine>()) {
    engine_->screen_bytes = std::move(screen_profile);
    engine_->press_bytes = std::move(press_profile);
    engine_->ink_limit = ink_limit;
    TK_ASSERT(engine_->context != nullptr);
    cmsSetLogErrorHandlerTHR(engine_->context.get(),
                             [](cmsContext, cmsUInt32Number, const char*) {});
}

ImageColours::~ImageColours() = default;

ProfileUse ImageColours::judge(std::string_view bytes, std::size_t channels) {
    if (bytes.empty()) {
        return ProfileUse::None;
    }
    const std::size_t size = stated_size(bytes);
    if (size == 0 || size > bytes.size()) {
        return ProfileUse::Unfit;
    }
    const Profile profile = engine_->open(bytes);
    if (!profile || cmsGetColorSpace(profile.get()) != space_of(channels)) {
        return ProfileUse::Unfit;
    }
    const cmsProfileClassSignature kind = cmsGetDeviceClass(profile.get());
    constexpr cmsUInt32Number newest = 0x0440'0000;  // ICC 4.4; 5 is another architecture
    if ((kind != cmsSigInputClass && kind != cmsSigDisplayClass && kind != cmsSigOutputClass &&
         kind != cmsSigColorSpaceClass) ||
        cmsGetEncodedICCversion(profile.get()) > newest) {
        return ProfileUse::Unfit;
    }
    const Transform transform =
        engine_->make(profile, format_of(channels), engine_->open_screen(), TYPE_RGB_8);
    if (!transform) {
        return ProfileUse::Unfit;
    }
    if (channels != 3) {
        return ProfileUse::Own;
    }
    constexpr int step = 51, nearly = 2;
    for (int red = 0; red <= 255; red += step) {
        for (int green = 0; green <= 255; green += step) {
            for (int blue = 0; blue <= 255; blue += step) {
                const std::array<int, 3> given = {red, green, blue};
                std::array<std::uint8_t, 3> from{}, to{};
                for (std::size_t i = 0; i < 3; ++i) {
                    from[i] = static_cast<std::uint8_t>(given[i]);
                }
                cmsDoTransform(transform.get(), from.data(), to.data(), 1);
                for (std::size_t i = 0; i < 3; ++i) {
                    if (std::abs(given[i] - int{to[i]}) > nearly) {
                        return ProfileUse::Own;
                    }
                }
            }
        }
    }
    return ProfileUse::AsScreen;
}

void ImageColours::take_numbers(Samples& samples) {
    const auto numbers = std::exchange(samples.numbers, std::nullopt);
    if (!numbers || samples.channels == 4) {
        return;
    }
    constexpr double scale = 100'000;
    const Curve curve(cmsBuildGamma(engine_->context.get(), scale / numbers->gamma));
    cmsCIExyY white{0.3127, 0.3290, 1};
    cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
    if (numbers->chromaticities) {
        const auto& given = *numbers->chromaticities;
        white = {given[0] / scale, given[1] / scale, 1};
        primaries = {{given[2] / scale, given[3] / scale, 1},
                     {given[4] / scale, given[5] / scale, 1},
                     {given[6] / scale, given[7] / scale, 1}};
    }
    if (!curve) {
        return;
    }
    if (samples.channels == 1) {
        white = {0.3127, 0.3290, 1};  // what is grey has the screen's white
        primaries = {{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
        samples.channels = 3;
        std::string wide(samples.pixels() * 3, '\0');
        for (std::size_t i = 0; i < wide.size(); ++i) {
            wide[i] = samples.colours[i / 3];
        }
        samples.colours = std::move(wide);
    }
    const std::array<cmsToneCurve*, 3> curves = {curve.get(), curve.get(), curve.get()};
    const Profile profile(
        cmsCreateRGBProfileTHR(engine_->context.get(), &white, &primaries, curves.data()));
    const Transform transform =
        profile ? engine_->make(profile, TYPE_RGB_8, engine_->open_screen(), TYPE_RGB_8) : nullptr;
    if (transform) {  // numbers that cannot be are no colours
        Engine::run(transform, samples, 3);
    }
    drop_equal_channels(samples);
}

void ImageColours::to_screen(Samples& samples) {
    if (samples.channels == 1 || (samples.channels == 3 && samples.profile.empty())) {
        return;
    }
    Engine::run(engine_->make(engine_->profile_of(samples), format_of(samples.channels),
                              engine_->open_screen(), TYPE_RGB_8),
                samples, 3);
}

void ImageColours::to_press(Samples& samples, Neutrals neutrals) {
    drop_equal_channels(samples);
    if (samples.channels == 1) {
        samples.profile.clear();
        return;
    }
    if (samples.channels == 3) {
        const std::string light =
            neutrals == Neutrals::BlackAlone ? samples.colours : std::string();
        Engine::run(engine_->make(engine_->profile_of(samples), TYPE_RGB_8, engine_->open_press(),
                                  TYPE_CMYK_8),
                    samples, 4);
        for (std::size_t i = 0; i < light.size() / 3; ++i) {
            if (light[i * 3] == light[i * 3 + 1] && light[i * 3] == light[i * 3 + 2]) {
                samples.colours.replace(i * 4, 4,
                                        {'\0', '\0', '\0', static_cast<char>(~light[i * 3])});
            }
        }
    }
    samples.profile.clear();
    const unsigned most = engine_->most_ink();
    for (std::size_t i = 0; i < samples.colours.size(); i += 4) {
        char* pixel = samples.colours.data() + i;
        const unsigned coloured = level(pixel[0]) + level(pixel[1]) + level(pixel[2]);
        const unsigned black = level(pixel[3]);
        if (coloured + black > most) {
            const unsigned room = most > black ? most - black : 0;
            for (std::size_t c = 0; c < 3; ++c) {
                pixel[c] = static_cast<char>(level(pixel[c]) * room / coloured);
            }
        }
    }
}

void ImageColours::to_black(Samples& samples) {
    drop_equal_channels(samples);
    if (samples.channels == 1) {
        samples.profile.clear();
        return;
    }
    const Profile lab(cmsCreateLab4ProfileTHR(engine_->context.get(), nullptr));
    const Transform transform =
        engine_->make(engine_->profile_of(samples), format_of(samples.channels), lab, TYPE_Lab_8);
    ColourConverter converter(engine_->screen_bytes, engine_->press_bytes);
    std::array<char, 256> light{};
    for (std::size_t i = 0; i < light.size(); ++i) {
        const auto lightness = static_cast<std::uint16_t>(i * 10'000 / 255);
        const std::uint32_t black = converter.black_for(lightness);
        light[i] = static_cast<char>(255 - (black * 255 + 5'000) / 10'000);
    }
    Engine::run(transform, samples, 3);
    std::string grey(samples.pixels(), '\0');
    for (std::size_t i = 0; i < grey.size(); ++i) {
        grey[i] = light[level(samples.colours[i * 3])];
    }
    samples.colours = std::move(grey);
    samples.channels = 1;
}

std::uint32_t ImageColours::share_over_limit(const Samples& samples) const {
    if (samples.channels != 4) {
        return 0;
    }
    const unsigned most = engine_->most_ink();
    std::size_t over = 0;
    for (std::size_t i = 0; i < samples.colours.size(); i += 4) {
        const char* pixel = samples.colours.data() + i;
        over +=
            level(pixel[0]) + level(pixel[1]) + level(pixel[2]) + level(pixel[3]) > most ? 1U : 0U;
    }
    return static_cast<std::uint32_t>(over * 10'000 / std::max<std::size_t>(samples.pixels(), 1));
}

void drop_equal_channels(Samples& samples) {
    constexpr unsigned nearly = 2;  // what JPEG makes of grey
    if (samples.channels != 3) {
        return;
    }
    for (std::size_t i = 0; i < samples.colours.size(); i += 3) {
        const unsigned red = level(samples.colours[i]), green = level(samples.colours[i + 1]),
                       blue = level(samples.colours[i + 2]);
        if (std::max({red, green, blue}) - std::min({red, green, blue}) > nearly) {
            return;
        }
    }
    std::string grey(samples.pixels(), '\0');
    for (std::size_t i = 0; i < grey.size(); ++i) {
        grey[i] = samples.colours[i * 3 + 1];
    }
    samples.colours = std::move(grey);
    samples.channels = 1;
    samples.profile.clear();
}

}  // namespace tongket::pdf
