// pdf/content_writer.h: how one page's items become operators; for content*.cc alone.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/byte_buffer.h"
#include "pdf/content.h"
#include "pdf/values.h"

namespace tongket::pdf {

class ContentWriter {
    using Length = base::Length;
    using Artifact = graphics::Artifact;
    using PlacedWord = graphics::PlacedWord;
    using StructureId = graphics::StructureId;
    using Tag = graphics::Tag;
    using TextItem = graphics::TextItem;

  public:
    ContentWriter(const graphics::Page& page,
                  const PageFrame& frame,
                  const ContentStyle& style,
                  const Encoding& encoding,
                  const document::Structure& structure)
        : page_(page), frame_(frame), style_(style), encoding_(encoding), structure_(structure) {}

    PageContent write(std::size_t page_index);
    PageContent write_background();

  private:
    template <class T>
    static void sort_out(std::vector<T>& values) {
        std::ranges::sort(values);
        values.erase(std::unique(values.begin(), values.end()), values.end());
    }

    [[nodiscard]] PageContent take_result();

    // Below all that the page paints, in the state that a page begins with.
    void paint_background();

    void write_marks(const Marks& marks, std::size_t page_index);

    void put(std::string_view text) { operators_ += text; }
    void put(Fixed number) {
        append(operators_, number);
        operators_ += ' ';
    }

    void leave();

    void begin_content(StructureId owner, std::string_view type, std::string_view actual_text);

    void enter(const Tag& tag);

    /// Black text and hairlines are printed over what lies below them.
    enum class Overprint : std::uint8_t { Never, IfBlack };

    void set_colour(const graphics::Colour& named, Overprint overprint);

    void set_overprint(bool asked);

    void note_inks(const graphics::Colour& named, const Paint& paint);

    // A side at the trim or past it: up to a hundredth of a millimetre, which is what rounding
    // leaves of boxes meant to end there.
    [[nodiscard]] Length low_edge(Length side) const;
    [[nodiscard]] Length high_edge(Length side, Length trim) const;

    void write_box(const graphics::BoxItem& item);

    // What is printed with a picture's place overprinting would show through it.
    void write_image(const graphics::ImageItem& item);

    // What leaves the page is clipped, since no reader shows it.
    void write_shape(const graphics::ShapeItem& item);

    void paint_shape(const graphics::ShapeItem& item);

    // The shading runs along the x axis from 0 to 1.
    void fill_with(const graphics::Gradient& gradient, const graphics::ShapeItem& item);

    void set_pen(const graphics::Pen& pen, Overprint overprint);

    void put_outline(const graphics::Outline& outline, const graphics::Point& origin);

    void clip_to(const graphics::Rectangle& box);

    [[nodiscard]] bool is_off_page(const graphics::Rectangle& box) const;

    [[nodiscard]] bool leaves_page(const graphics::Rectangle& box) const;

    /// The matrix that brings the unit square of the stored picture to its box, upright.
    void put_place(const graphics::ImageItem& item);

    void note_inks(const EncodedImage& image);

    // Words whose codes do not tell their text have a sequence of their own: readers lose what
    // follows an ActualText that is nested in a paragraph's sequence.
    void write_text(const TextItem& item);

    /// The same for what may not stand in a text object.
    void enter_graphics(const Tag& tag);

    void begin_text();
    void end_text();
    /// Lines of one marked-content sequence are one text object: each is moved to from the one
    /// before, which is mostly straight above.
    void begin_line(Length x, Length y);

    // The line's origin is the first word's pen, rounded once; all else is relative to that.
    void show(const TextItem& item,
              std::span<const PlacedWord> words,
              std::span<const EncodedWord* const> encoded);

    /// What all blanks of the words may be wider by than they are.
    [[nodiscard]] static Fixed find_word_spacing(const TextItem& item,
                                                 std::span<const PlacedWord> words,
                                                 std::span<const EncodedWord* const> encoded,
                                                 Fixed letter_spacing);

    void set_font(std::uint32_t index, Length size);

    struct Font {
        std::uint32_t index = 0;
        Length size;
    };
    static constexpr Length almost = base::from_nanometres(10'000);
    /// GWG 2015: lines up to 2 pt overprint, like text.
    static constexpr Length thickest_line = Length::from_units(2 * Length::units_per_point);

    const graphics::Page& page_;
    const PageFrame& frame_;
    const ContentStyle& style_;
    const Encoding& encoding_;
    const document::Structure& structure_;
    ByteBuffer operators_;  ///< of `result_`, which gets them at the end
    PageContent result_;
    // The graphics state as the operators so far have left it.
    std::optional<Tag> open_;
    struct PaintState {
        const graphics::Colour* named = nullptr;  ///< that areas and letters are filled with
        const Paint* paint = nullptr;             ///< of it
        std::string pen;                          ///< its operators
        bool overprints = false;
    };
    PaintState state_;
    std::optional<Font> font_;
    std::int64_t spacing_ = 0, word_spacing_ = 0;
    struct LineStart {
        std::int64_t x = 0, y = 0;  ///< as they are written, in thousandths of a point
    };
    std::optional<LineStart> line_;            ///< of the text object that is open
    std::vector<const EncodedWord*> encoded_;  ///< the item's words; null: one without glyphs
};

}  // namespace tongket::pdf
