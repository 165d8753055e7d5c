// typeset/style_book.h: text styles with their fonts found.
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/style.h"
#include "text/shaper.h"
#include "typeset/first_messages.h"

namespace tongket::typeset {

using base::Length;

/// How far letters reach above and below the baseline, with white below; both positive.
struct InkExtent {
    Length top;
    Length bottom;

    void cover(const InkExtent& other) {
        top = std::max(top, other.top);
        bottom = std::max(bottom, other.bottom);
    }
};

/// The ink of a face's Vietnamese letters at a size, and a fortieth of the size in white below it:
/// what stands there does not touch.
[[nodiscard]] InkExtent measure_ink(const text::FaceMetrics& metrics, Length size);

/// A text style, ready to measure with.
struct SetStyle {
    document::TextStyleRef style;  ///< kept, so that its address is no other style's meanwhile
    text::Shaper::StackId stack = 0;
    const text::Face* face = nullptr;  ///< the style's own; none if there is no font at all
    text::FaceId face_id{};
    InkExtent ink;                            ///< of `face`
    const text::ShapedWord* blank = nullptr;  ///< none if no font of the stack has one
    Length blank_width;                       ///< without letter-space
    /// What its fonts lack, noted wherever it is used.
    struct Fault {
        base::Code code;
        std::string about;
        std::vector<std::string> arguments;
    };
    std::vector<Fault> faults;
};

/// The styles met so far. A family that is not found is noted; the next family, or else any face of
/// the book, stands in for it so that the other mistakes are found as well. A feature that the
/// style's own face lacks is noted, too.
class StyleBook {
  public:
    StyleBook(text::FontBook& fonts, text::Shaper& shaper, FirstMessages& first)
        : fonts_(fonts), shaper_(shaper), first_(first) {}

    /// `place` is where the style is used. The result stays valid.
    [[nodiscard]] const SetStyle& find(const document::TextStyleRef& style, base::Place place);
    [[nodiscard]] const text::FontBook& fonts() const { return fonts_; }
    /// How often something was noted so far.
    [[nodiscard]] std::uint64_t remarks() const { return remarks_; }

  private:
    [[nodiscard]] SetStyle make(const document::TextStyleRef& style);
    [[nodiscard]] static SetStyle::Fault why_not(const text::FontBook& fonts,
                                                 const text::FaceQuery& query);
    [[nodiscard]] text::FontStack find_fonts(const document::TextStyle& style,
                                             std::vector<SetStyle::Fault>& faults);

    text::FontBook& fonts_;
    text::Shaper& shaper_;
    FirstMessages& first_;
    std::uint64_t remarks_ = 0;
    std::deque<SetStyle> styles_;
    std::unordered_map<const document::TextStyle*, const SetStyle*> by_address_;
};

}  // namespace tongket::typeset
