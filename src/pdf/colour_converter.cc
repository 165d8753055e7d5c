#include "pdf/colour_converter.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <type_traits>
#include <utility>

#include <lcms2.h>

#include "base/assert.h"
#include "base/narrow.h"
#include "pdf/freed_by.h"

namespace tongket::pdf {

namespace {

// The engine's handles are pointers to void.
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, FreedBy<cmsDeleteContext>>;
using Profile = std::unique_ptr<void, FreedBy<cmsCloseProfile>>;
using Transform = std::unique_ptr<void, FreedBy<cmsDeleteTransform>>;

constexpr double full = 10'000;

Context new_context() {
    Context context(cmsCreateContext(nullptr, nullptr));
    TK_ASSERT(context != nullptr);
    // What is wrong with a profile is our message to write, not the engine's.
    cmsSetLogErrorHandlerTHR(context.get(), [](cmsContext, cmsUInt32Number, const char*) {});
    return context;
}

Profile open(cmsContext context, std::string_view bytes) {
    return Profile(cmsOpenProfileFromMemTHR(context, bytes.data(),
                                            base::narrow<cmsUInt32Number>(bytes.size())));
}

std::size_t stated_size(std::string_view profile) {
    std::size_t size = 0;
    for (const char byte : profile.substr(0, 4)) {
        size = size << 8U | static_cast<unsigned char>(byte);
    }
    return size;
}

std::uint16_t rounded(double value, double most) {
    return static_cast<std::uint16_t>(std::lround(std::clamp(value, 0.0, most)));
}

std::uint16_t from_lightness(const std::array<double, 3>& lab) {
    return rounded(lab[0] * 100, full);
}

std::array<double, 3> lab_of(const std::uint16_t* components) {
    return {components[0] / 100.0, components[1] / 100.0 - 128, components[2] / 100.0 - 128};
}

}  // namespace

std::optional<ProfileFacts> read_profile(std::string_view bytes) {
    constexpr std::size_t header = 128;
    // The size that the header gives (ICC.1:2004-10, 7.2.2): the engine reads on where it is wrong,
    // a reader need not.
    if (bytes.size() < header || bytes.size() > 0xFFFF'FFFF || stated_size(bytes) != bytes.size()) {
        return std::nullopt;
    }
    const Context context = new_context();
    const Profile profile = open(context.get(), bytes);
    if (!profile) {
        return std::nullopt;
    }
    ProfileFacts facts;
    const cmsColorSpaceSignature space = cmsGetColorSpace(profile.get());
    const cmsProfileClassSignature kind = cmsGetDeviceClass(profile.get());
    facts.space = space == cmsSigRgbData    ? ProfileFacts::Space::Rgb
                  : space == cmsSigCmykData ? ProfileFacts::Space::Cmyk
                                            : ProfileFacts::Space::Other;
    facts.kind = kind == cmsSigDisplayClass  ? ProfileFacts::Kind::Display
                 : kind == cmsSigOutputClass ? ProfileFacts::Kind::Output
                                             : ProfileFacts::Kind::Other;
    facts.version = cmsGetEncodedICCversion(profile.get()) >> 16U;
    std::array<char, 256> text{};
    cmsGetProfileInfoASCII(profile.get(), cmsInfoDescription, "en", "US", text.data(), text.size());
    for (const char* c = text.data(); *c != '\0'; ++c) {
        facts.description += *c >= 0x20 && *c < 0x7F ? *c : ' ';
    }
    // A header that is right says nothing about the tables behind it.
    const Profile lab(cmsCreateLab4ProfileTHR(context.get(), nullptr));
    const cmsUInt32Number channels = cmsChannelsOf(space);
    const cmsUInt32Number format = FLOAT_SH(1) | CHANNELS_SH(channels) | BYTES_SH(0);
    const Transform there(cmsCreateTransformTHR(context.get(), profile.get(), format, lab.get(),
                                                TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC,
                                                cmsFLAGS_NOOPTIMIZE));
    const Transform back(cmsCreateTransformTHR(context.get(), lab.get(), TYPE_Lab_DBL,
                                               profile.get(), format, INTENT_RELATIVE_COLORIMETRIC,
                                               cmsFLAGS_NOOPTIMIZE));
    return there && back ? std::optional(facts) : std::nullopt;
}

/// Handles that are made when first asked for: most documents have black alone.
struct ColourConverter::Engine {
    base::SharedBytes screen_bytes, press_bytes;
    Context context = new_context();
    Profile screen, press, lab;
    Transform screen_to_press, press_to_screen, lab_to_press, lab_to_screen, screen_to_lab,
        press_to_lab;

    void make(Transform& transform,
              const Profile& from,
              cmsUInt32Number from_format,
              const Profile& to,
              cmsUInt32Number to_format) {
        if (!transform) {
            transform.reset(cmsCreateTransformTHR(
                context.get(), from.get(), from_format, to.get(), to_format,
                INTENT_RELATIVE_COLORIMETRIC,
                cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE));
            TK_ASSERT(transform != nullptr);
        }
    }
    const Profile& open_screen() {
        if (!screen) {
            screen = open(context.get(), screen_bytes);
            TK_ASSERT(screen != nullptr);
        }
        return screen;
    }
    const Profile& open_press() {
        if (!press) {
            press = open(context.get(), press_bytes);
            TK_ASSERT(press != nullptr);
        }
        return press;
    }
    const Profile& open_lab() {
        if (!lab) {
            lab.reset(cmsCreateLab4ProfileTHR(context.get(), nullptr));
        }
        return lab;
    }
};

namespace {

template <std::size_t to_count, std::size_t from_count>
std::array<double, to_count> run(const Transform& transform,
                                 const std::array<double, from_count>& from) {
    std::array<double, to_count> to{};
    cmsDoTransform(transform.get(), from.data(), to.data(), 1);
    return to;
}

std::array<double, 3> as_double(const Light& light) {
    return {light[0] / full, light[1] / full, light[2] / full};
}
// The engine counts inks in per cent.
std::array<double, 4> as_double(const Inks& inks) {
    return {inks[0] / 100.0, inks[1] / 100.0, inks[2] / 100.0, inks[3] / 100.0};
}
Light as_light(const std::array<double, 3>& light) {
    return {rounded(light[0] * full, full), rounded(light[1] * full, full),
            rounded(light[2] * full, full)};
}
Inks as_inks(const std::array<double, 4>& inks) {
    return {rounded(inks[0] * 100, full), rounded(inks[1] * 100, full),
            rounded(inks[2] * 100, full), rounded(inks[3] * 100, full)};
}

}  // namespace

ColourConverter::ColourConverter(base::SharedBytes screen_profile, base::SharedBytes press_profile)
    : engine_(std::make_unique<Engine>()) {
    engine_->screen_bytes = std::move(screen_profile);
    engine_->press_bytes = std::move(press_profile);
}

ColourConverter::~ColourConverter() = default;

Inks ColourConverter::to_inks(const Light& light) {
    engine_->make(engine_->screen_to_press, engine_->open_screen(), TYPE_RGB_DBL,
                  engine_->open_press(), TYPE_CMYK_DBL);
    return as_inks(run<4>(engine_->screen_to_press, as_double(light)));
}

Light ColourConverter::to_light(const Inks& inks) {
    engine_->make(engine_->press_to_screen, engine_->open_press(), TYPE_CMYK_DBL,
                  engine_->open_screen(), TYPE_RGB_DBL);
    return as_light(run<3>(engine_->press_to_screen, as_double(inks)));
}

Inks ColourConverter::lab_to_inks(const std::uint16_t* lab) {
    engine_->make(engine_->lab_to_press, engine_->open_lab(), TYPE_Lab_DBL, engine_->open_press(),
                  TYPE_CMYK_DBL);
    return as_inks(run<4>(engine_->lab_to_press, lab_of(lab)));
}

Light ColourConverter::lab_to_light(const std::uint16_t* lab) {
    engine_->make(engine_->lab_to_screen, engine_->open_lab(), TYPE_Lab_DBL, engine_->open_screen(),
                  TYPE_RGB_DBL);
    return as_light(run<3>(engine_->lab_to_screen, lab_of(lab)));
}

std::uint16_t ColourConverter::lightness(const Light& light) {
    engine_->make(engine_->screen_to_lab, engine_->open_screen(), TYPE_RGB_DBL, engine_->open_lab(),
                  TYPE_Lab_DBL);
    return from_lightness(run<3>(engine_->screen_to_lab, as_double(light)));
}

std::uint16_t ColourConverter::lightness(const Inks& inks) {
    engine_->make(engine_->press_to_lab, engine_->open_press(), TYPE_CMYK_DBL, engine_->open_lab(),
                  TYPE_Lab_DBL);
    return from_lightness(run<3>(engine_->press_to_lab, as_double(inks)));
}

std::uint16_t ColourConverter::black_for(std::uint16_t wanted) {
    constexpr std::uint16_t all = 10'000;
    const std::uint32_t darkest = lightness(Inks{0, 0, 0, all});
    const std::uint32_t paper = std::max<std::uint32_t>(lightness(Inks{}), darkest + 1);
    // The screen's black is the ink's, the screen's white the paper.
    const std::uint32_t target = darkest + (paper - darkest) * wanted / all;
    std::uint16_t low = 0, high = all;
    while (low < high) {
        const auto middle = static_cast<std::uint16_t>((low + high) / 2);
        if (lightness(Inks{0, 0, 0, middle}) <= target) {
            high = middle;
        } else {
            low = static_cast<std::uint16_t>(middle + 1);
        }
    }
    return low;
}

}  // namespace tongket::pdf
