// text/font.h: fonts as the typesetter and the PDF writer see them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace tongket::text {

/// Index of a face in its `FontBook`.
enum class FaceId : std::uint32_t {};
enum class Slant : std::uint8_t { Upright, Italic };
/// CSS's scale: 400 regular, 700 bold.
using Weight = std::uint16_t;
/// What a variable font is set to.
struct FaceStyle {
    Weight weight = 400;
    Slant slant = Slant::Upright;
    friend auto operator<=>(const FaceStyle&, const FaceStyle&) = default;
};
/// What a variable font can be set in by its axes (OpenType 1.9, fvar).
struct StyleRange {
    Weight lightest = 400;  ///< of the axis wght; both are the face's own weight without one
    Weight heaviest = 400;
    /// Whether an axis, ital or slnt, leads from upright to italic.
    enum class Slants : std::uint8_t { Own, Both } slants = Slants::Own;
};

/// Lengths in the font's own units; `units_per_em` gives their scale. y points up.
struct FaceMetrics {
    std::int32_t units_per_em = 1000;
    std::int32_t ascent = 0;   ///< hhea ascender, above the baseline, positive
    std::int32_t descent = 0;  ///< hhea descender, below it, negative
    std::int32_t line_gap = 0;
    std::int32_t cap_height = 0;
    std::int32_t x_height = 0;
    std::int32_t italic_angle = 0;  ///< degrees × 65,536, counter-clockwise from vertical
    std::int32_t x_min = 0, y_min = 0, x_max = 0, y_max = 0;  ///< head's bounding box
    /// Highest and lowest ink of the 134 Vietnamese letters that the face has. Declared ascents are
    /// often lower than Ễ and are not trusted for leading.
    std::int32_t letters_top = 0, letters_bottom = 0;
    /// ascent − descent + line gap: "single" line spacing in Word's sense.
    [[nodiscard]] std::int32_t line_height() const { return ascent - descent + line_gap; }
};

/// fsType, read by the least strict usage bit (OpenType, OS/2).
enum class Embedding : std::uint8_t { Installable, PreviewAndPrint, Editable, Restricted };

/// One face of one font file; of a variable font, one instance. Immutable and shared by threads.
class Face {
  public:
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;
    ~Face();

    [[nodiscard]] const std::string& family() const;
    [[nodiscard]] const std::string& style_name() const;
    /// Never empty: a PostScript name, or the family without blanks.
    [[nodiscard]] const std::string& postscript_name() const;
    [[nodiscard]] Weight weight() const;
    [[nodiscard]] Slant slant() const;
    [[nodiscard]] const std::optional<StyleRange>& range() const;  ///< of a variable font
    [[nodiscard]] const FaceMetrics& metrics() const;
    [[nodiscard]] Embedding embedding() const;  ///< Installable where the font does not say
    [[nodiscard]] bool says_embedding() const;
    [[nodiscard]] bool may_subset() const;   ///< fsType bit 0x100 clear
    [[nodiscard]] bool bitmap_only() const;  ///< fsType bit 0x200
    [[nodiscard]] bool has_letter(char32_t character) const;
    /// From the pen to the left edge of the glyph's ink, in font units; 0 if it has none.
    [[nodiscard]] std::int32_t left_bearing(std::uint32_t glyph) const;
    /// The Vietnamese letters (of 134, with ă â đ ê ô ơ ư and capitals) that are missing.
    [[nodiscard]] std::vector<char32_t> missing_vietnamese() const;
    /// The file, and the face's number in it (0 but for collections).
    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] std::uint32_t index() const;
    /// The file's bytes; valid as long as the face.
    [[nodiscard]] std::string_view bytes() const;
    /// hb_face_t*, immutable: only `text` and `pdf` include HarfBuzz.
    [[nodiscard]] void* harfbuzz_face() const;
    /// hb_font_t*, immutable, scaled to units per em, at the instance's point on the axes.
    [[nodiscard]] void* harfbuzz_font() const;

    struct Parts;
    explicit Face(std::unique_ptr<const Parts> parts);

  private:
    std::unique_ptr<const Parts> parts_;
};

}  // namespace tongket::text
