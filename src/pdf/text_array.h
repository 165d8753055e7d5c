// pdf/text_array.h: words as one array of codes and displacements.
#pragma once

#include <string>

#include "base/length.h"
#include "pdf/encoding.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// Writes TJ operators (ISO 32000-1, 9.4.3) into `content`. It follows the pen of a reader, with
/// the rounded widths, letter-space and displacements of the file, and moves it where it strays
/// from the layout's pen: errors do not add up along a line. Codes are literal strings (7.3.4.2):
/// half as much to compress as hexadecimal ones.
class TextArray {
  public:
    /// `spacing` is the letter-space as the file has it, in points.
    TextArray(std::string& content, base::Length size, base::Length letter_space, Fixed spacing);

    /// Shows a word at `x` from where the text object starts.
    void show(const EncodedWord& word, base::Length x);
    /// Ends the array, so that other operators may follow.
    void close();
    /// Ends the array and takes back a rise.
    void finish();

  private:
    void set_rise(MicroEm rise);
    void move(std::int64_t thousandths);
    void put_code(std::uint16_t code);
    void put_byte(char byte);

    enum class State : std::uint8_t { Closed, Array, Codes };
    std::string& content_;
    base::Length size_;
    MicroEm letter_space_;  ///< of the layout
    MicroEm spacing_;       ///< of the file
    MicroEm pen_ = 0;       ///< of a reader
    MicroEm rise_ = 0;
    State state_ = State::Closed;
};

}  // namespace tongket::pdf
