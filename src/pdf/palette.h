// pdf/palette.h: every colour of the pages as the operators that paint it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "graphics/page.h"
#include "pdf/colour_converter.h"

namespace tongket::pdf {

/// A colour space that pages name in their resources.
struct PaintSpace {
    enum class Kind : std::uint8_t {
        Screen,  ///< ICCBased, the profile of the output intent
        Spots,   ///< Separation if there is one ink, else DeviceN
        All,     ///< Separation All: every plate
    };
    struct Ink {
        std::string name;
        Inks alternate{};
        bool is_process = false;
        friend bool operator==(const Ink&, const Ink&) = default;
    };
    Kind kind = Kind::Screen;
    std::string resource;   ///< "Rgb", "All", "Ink0"
    std::vector<Ink> inks;  ///< of Spots, in the order of the tints
    friend bool operator==(const PaintSpace&, const PaintSpace&) = default;
};

struct Paint {
    std::string fill;                    ///< operators that make it the fill colour
    std::string stroke;                  ///< the same for the pen
    std::optional<std::uint32_t> space;  ///< in `Palette::spaces`
    /// Full black ink and no other: text and hairlines in it are printed over what lies below,
    /// so that no paper shows where plates are not quite in place.
    bool overprints = false;
    Inks process{};                  ///< press only
    std::vector<std::string> spots;  ///< names of its spot inks
    friend bool operator==(const Paint&, const Paint&) = default;
};

/// A gradient's colours as the function of a shading has them (ISO 32000-1, 8.7.4.5.3); its line is
/// the page's matter.
struct PaintShading {
    std::optional<std::uint32_t> space;  ///< in `Palette::spaces`; none: DeviceCMYK
    struct Stop {
        std::uint16_t at = 0;
        std::vector<std::uint16_t> components;  ///< of the space, in ten-thousandths
        friend bool operator==(const Stop&, const Stop&) = default;
    };
    std::vector<Stop> stops;
    Inks process{};  ///< the most of each; press only
    std::vector<std::string> spots;
    friend bool operator==(const PaintShading&, const PaintShading&) = default;
};

/// An operand of the operators of colours: a share in ten-thousandths, and the blank behind it.
void append_share(std::string& content, std::uint16_t share);

/// Colours to paints, made once and then only read: converting is the same whichever page, and
/// whichever thread, comes first.
class Palette {
  public:
    /// What inks the press file may have.
    enum class Plates : std::uint8_t { All, BlackAlone };

    /// For archive and screen.
    [[nodiscard]] static Palette of_screen(std::span<const graphics::Page> pages,
                                           ColourConverter& converter);
    /// For the press, the registration colour included. Colours with more than
    /// `ink_limit` (ten-thousandths of full) are cut down to it and reported, and so is small text
    /// in black over other inks.
    [[nodiscard]] static Palette of_press(std::span<const graphics::Page> pages,
                                          Plates plates,
                                          std::uint32_t ink_limit,
                                          ColourConverter& converter,
                                          base::Diagnostics& diagnostics);

    /// The paint of a colour of the pages, or of the registration colour.
    [[nodiscard]] const Paint& paint(const graphics::Colour& colour) const;
    [[nodiscard]] std::span<const PaintSpace> spaces() const { return spaces_; }
    /// Where the gradient's colours, in this order and at these places, are in `shadings`.
    [[nodiscard]] std::uint32_t shading(const graphics::Gradient& gradient) const;
    [[nodiscard]] std::span<const PaintShading> shadings() const { return shadings_; }

    friend bool operator==(const Palette&, const Palette&) = default;

  private:
    struct Hash {
        std::size_t operator()(const graphics::Colour& colour) const;
    };
    friend class PressPalette;
    void note_shading(const graphics::Gradient& gradient, PaintShading shading);

    std::unordered_map<graphics::Colour, Paint, Hash> paints_;
    std::vector<PaintSpace> spaces_;
    std::vector<PaintShading> shadings_;
    std::vector<std::pair<std::vector<graphics::GradientStop>, std::uint32_t>> gradients_;
};

}  // namespace tongket::pdf
