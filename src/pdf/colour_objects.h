// pdf/colour_objects.h: output intents and colour spaces as objects of the file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/image_objects.h"
#include "pdf/objects.h"
#include "pdf/palette.h"
#include "pdf/shared_parts.h"

namespace tongket::pdf {

/// What the file is made for (ISO 19005-2, 6.2.3; ISO 15930-7): a profile and its name.
struct OutputCondition {
    std::string_view profile;     ///< bytes
    std::string_view identifier;  ///< of the ICC's registry; empty: the profile is not registered
    std::string_view information;
    SharedParts* shared = nullptr;  ///< keeps the profile as it stands in the file; null: nothing
};
enum class IntentSet : std::uint8_t { Archive, ArchiveAndPress };
/// Whether a page switches overprinting on and off.
enum class Overprinting : std::uint8_t { Unused, Used };

/// The objects of colour: one profile, that intents and spaces share; a Separation for each ink,
/// that DeviceN spaces name too, so that one ink cannot look like two.
class ColourObjects {
  public:
    ColourObjects(Objects& objects, const OutputCondition& condition, const Palette& palette);

    [[nodiscard]] Array output_intents(IntentSet set);
    /// Adds the black plate's Separation where the file is for the press.
    [[nodiscard]] ImageSpaces image_spaces();
    /// The entries `ColorSpace`, `Shading` and `ExtGState` of a page's resources.
    void add_resources(Dictionary& resources,
                       std::span<const std::uint32_t> spaces,
                       std::span<const std::uint32_t> shadings,
                       Overprinting overprinting) const;

  private:
    ObjectId write_separation(const PaintSpace::Ink& ink);
    ObjectId write_mixture(std::span<const PaintSpace::Ink> inks);
    ObjectId write_shading(const PaintShading& shading);

    Objects& objects_;
    const OutputCondition& condition_;
    const Palette& palette_;
    bool is_press_;
    ObjectId profile_{};
    std::vector<std::pair<std::string, ObjectId>> separations_;  ///< by ink
    std::vector<std::string> spaces_;                            ///< as written, by palette
    std::vector<ObjectId> shadings_;                             ///< by palette
};

/// A calculator function (ISO 32000-1, 7.10.5) from tints to the four process inks: each ink covers
/// its share of what the others left.
[[nodiscard]] std::string overprint_function(std::span<const PaintSpace::Ink> inks);

}  // namespace tongket::pdf
