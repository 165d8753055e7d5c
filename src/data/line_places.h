// data/line_places.h: byte offsets of a text → places in its file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace tongket::data {

/// Lines end with LF. Keeps the place that it was asked for last: whoever asks in the order of the
/// text pays for each character once, even in a line of a megabyte.
class LinePlaces {
  public:
    /// `text` must outlive this.
    LinePlaces(std::string_view text, base::SourceId source);
    [[nodiscard]] base::SourceId source() const { return source_; }
    /// Line of byte `offset`, from 1.
    [[nodiscard]] std::uint32_t line(std::size_t offset) const;
    [[nodiscard]] std::size_t line_begin(std::uint32_t line) const { return begins_[line - 1]; }
    /// The place of `bytes` bytes from `offset`; its length ends with the line.
    [[nodiscard]] base::Place place(std::size_t offset, std::size_t bytes = 0) const;
    /// The first line of more than `limit` bytes, or 0.
    [[nodiscard]] std::uint32_t find_line_longer_than(std::size_t limit) const;

  private:
    std::string_view text_;
    base::SourceId source_;
    std::vector<std::size_t> begins_;
    mutable std::size_t last_offset_ = 0;
    mutable std::uint32_t last_line_ = 1;
    mutable std::size_t last_column_ = 0;
};

}  // namespace tongket::data
