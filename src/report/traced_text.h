// report/traced_text.h: text that knows where it came from, so that messages point at the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "data/value.h"

namespace tongket::report {

/// A text put together from pieces of another one; each byte can be traced back.
class TracedText {
  public:
    /// Appends `piece`, whose first byte stands for byte `origin` of the other text. Pieces come in
    /// ascending order of origin.
    void append(std::string_view piece, std::size_t origin);
    void append(const TracedText& other);
    void truncate(std::size_t size);
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }
    /// Where byte `offset` came from; for the end, one past the origin of the last byte.
    [[nodiscard]] std::size_t origin(std::size_t offset) const;

  private:
    /// From `offset` on, origins are at a constant distance.
    struct Anchor {
        std::size_t offset, origin;
    };
    std::string text_;
    std::vector<Anchor> anchors_;
};

/// Places in the file of the bytes of one scalar. Asked in ascending order, all answers together
/// cost one pass over the text.
class Places {
  public:
    explicit Places(const data::Value& scalar);
    /// `characters`: how many the message is about; 0 for "from here".
    [[nodiscard]] base::Place at(std::size_t origin, std::size_t characters = 0);

  private:
    void measure();
    /// Characters from the start of line `line` of the text to byte `origin`.
    [[nodiscard]] std::size_t count_in_line(std::size_t line, std::size_t origin);

    const data::Value& scalar_;
    bool measured_ = false;
    /// Starts of the lines of a text whose columns are the file's; empty for any other.
    std::vector<std::size_t> line_starts_;
    base::Place first_;  ///< of the text's first byte
    std::size_t line_ = 0, counted_to_ = 0, column_ = 0;
};

}  // namespace tongket::report
