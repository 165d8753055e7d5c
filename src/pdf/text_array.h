// pdf/text_array.h: words as one array of codes and displacements.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "base/length.h"
#include "pdf/byte_buffer.h"
#include "pdf/encoding.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// A displacement is a whole thousandth of an em. Below this, what rounding leaves is not worth
/// one: 0.01 pt at 13 pt.
constexpr MicroEm displacement_tolerance = 800;

/// The glyphs of a word as a row; none if they are not such a word's. Its codes are added to
/// `codes`, which has room for them.
[[nodiscard]] std::optional<CodeRow> make_row(std::span<const EncodedGlyph> glyphs,
                                              CodeSize size,
                                              std::string& codes);

/// White as the file has it, in points.
struct FileSpacing {
    Fixed letters;  ///< after each code (Tc)
    Fixed words;    ///< after each `spaced_code` of one byte (Tw)
};

/// Writes TJ operators (ISO 32000-1, 9.4.3) into `content`. It follows the pen of a reader, with
/// the rounded widths, letter-space and displacements of the file, and moves it where it strays
/// from the layout's pen: errors do not add up along a line. Codes are literal strings (7.3.4.2):
/// half as much to compress as hexadecimal ones.
class TextArray {
  public:
    TextArray(ByteBuffer& content,
              base::Length size,
              base::Length letter_space,
              const FileSpacing& spacing);

    /// Shows a word at `x` from where the text object starts.
    void show(const EncodedWord& word, base::Length x);
    /// Ends the array, so that other operators may follow.
    void close();
    /// Ends the array and takes back a rise.
    void finish();

  private:
    void set_rise(MicroEm rise);
    void move(std::int64_t thousandths);
    /// Whether the word could be shown as its row of codes.
    [[nodiscard]] bool show_row(const EncodedWord& word, MicroEm start);
    /// How far a reader moves after a code beside the glyph's width.
    [[nodiscard]] MicroEm spacing_after(std::uint16_t code, CodeSize size) const;
    [[nodiscard]] MicroEm moved_to(MicroEm wanted) const;
    void move_to(MicroEm pen);
    void open_codes();

    enum class State : std::uint8_t { Closed, Array, String };
    ByteBuffer& content_;
    base::Length size_;
    MicroEm letter_space_;  ///< of the layout
    MicroEm spacing_;       ///< of the file
    MicroEm word_spacing_;  ///< likewise
    MicroEm pen_ = 0;       ///< of a reader
    MicroEm rise_ = 0;
    State state_ = State::Closed;
};

}  // namespace tongket::pdf
