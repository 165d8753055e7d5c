#include "engine/colour_profiles.h"

#include <cstddef>
#include <utility>

#include "base/file.h"

namespace tongket::engine {

base::SharedBytes read_own_profile(const std::filesystem::path& resources,
                                   std::string_view name,
                                   ResourceFiles& files,
                                   base::Diagnostics& diagnostics) {
    const std::filesystem::path icc = resources / "resources" / "icc" / name;
    const auto profile = files.open(icc);
    if (!profile) {
        diagnostics.report(base::Code::ResourceMissing, {}, {icc.string()});
    }
    return profile;
}

pdf::Press read_press(const PressRequest& asked,
                      const std::filesystem::path& resources,
                      ResourceFiles& files,
                      base::Diagnostics& diagnostics) {
    pdf::Press press;
    if (asked.icc.empty()) {
        press.icc_profile = read_own_profile(resources, "FOGRA39L_coated.icc", files, diagnostics);
        press.condition = "FOGRA39";
        press.condition_information = "Coated FOGRA39 (ISO 12647-2:2004)";
    } else {
        constexpr std::size_t largest = std::size_t{32} << 20U;
        base::Result<std::string> profile = base::read_file(asked.icc, largest);
        if (!profile) {
            diagnostics.report(profile.error().code, {}, profile.error().arguments);
        } else {
            press.icc_profile = std::move(*profile);
        }
    }
    press.ink_limit = asked.ink_limit * 100;
    press.plates = asked.plates;
    press.marks.crop = asked.crop_marks;
    press.marks.registration = asked.registration_marks;
    return press;
}

}  // namespace tongket::engine
