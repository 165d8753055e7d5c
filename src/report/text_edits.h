// report/text_edits.h: changes to a report's file that leave every other byte as it was.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace tongket::report {

/// Changes to the text of one source, which must outlive this. They may be noted in any order.
class TextEdits {
  public:
    TextEdits(const base::Sources& sources, base::SourceId source)
        : sources_(sources), source_(source) {}

    [[nodiscard]] std::string_view text() const { return sources_.text(source_); }
    /// The byte where `place` begins; the end of the text for a place that it does not have.
    [[nodiscard]] std::size_t offset_of(const base::Place& place) const;
    /// The byte behind its last character.
    [[nodiscard]] std::size_t end_of(const base::Place& place) const;
    /// Of line `line`, from 1; the end of the text past the last.
    [[nodiscard]] std::size_t line_start(std::uint32_t line) const;

    /// Bytes [begin, end) give way to `text`. Of two changes of one byte the first in the file
    /// counts; of two insertions at one place both, in the order in which they were noted.
    void replace(std::size_t begin, std::size_t end, std::string text);
    void insert(std::size_t at, std::string text) { replace(at, at, std::move(text)); }

    struct Result {
        std::string text;
        std::size_t edits = 0;  ///< that were made
    };
    [[nodiscard]] Result apply() const;

  private:
    struct Edit {
        std::size_t begin, end;
        std::string text;
    };

    const base::Sources& sources_;
    base::SourceId source_;
    std::vector<Edit> edits_;
};

}  // namespace tongket::report
