// images/svg/svg_values.h: numbers, lengths and transforms of SVG attributes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "images/drawing.h"

namespace tongket::images {

/// Larger numbers draw nothing that anybody sees.
inline constexpr double largest_svg_number = 1'000'000;

/// Without the blanks of SVG and CSS around it.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Takes numbers off the front of a text.
class NumberScanner {
  public:
    explicit NumberScanner(std::string_view text) : text_(text) {}

    /// Past blanks and a comma. Nothing where no number stands, or one out of range.
    [[nodiscard]] std::optional<double> number();
    /// 0 or 1, which need no blank after them.
    [[nodiscard]] std::optional<bool> flag();
    void skip_blanks();
    [[nodiscard]] std::string_view rest() const { return text_; }
    void drop(std::size_t count) { text_.remove_prefix(count); }

  private:
    void skip_separator();
    std::string_view text_;
};

/// In the user's units; what percentages are of.
struct SvgSize {
    double width = 0, height = 0;
};

/// In pixels of 1/96 inch; a percentage is of `whole`. Nothing if it is none.
[[nodiscard]] std::optional<double> read_svg_length(std::string_view text, double whole);
/// Numbers up to the end or to what is none.
[[nodiscard]] std::vector<double> read_svg_numbers(std::string_view text);

/// x' = a x + c y + e, y' = b x + d y + f.
struct SvgMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] DrawingPoint apply(const DrawingPoint& point) const {
        return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
    }
    /// First `inner`, then this.
    [[nodiscard]] SvgMatrix after(const SvgMatrix& inner) const;
    /// How much a line's thickness grows, on the whole.
    [[nodiscard]] double scale() const;
};
/// The attribute `transform`; what cannot be read ends it.
[[nodiscard]] SvgMatrix read_svg_transform(std::string_view text);

}  // namespace tongket::images
