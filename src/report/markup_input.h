// report/markup_input.h: a paragraph as the reader of Markdown gets it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_set.h"
#include "base/diagnostics.h"
#include "report/read_spans.h"
#include "report/report.h"
#include "report/traced_text.h"

namespace tongket::report {

// Stand-ins in what md4c reads; clean text has no control characters. md4c takes them for letters,
// and so a figure joins emphasis as the number that it becomes.
inline constexpr char figure_mark = '\x02';
inline constexpr char line_end_mark = '\x03';
inline constexpr char note_mark = '\x04';
inline constexpr char reference_mark = '\x05';
inline constexpr char picture_mark = '\x06';
inline constexpr base::ByteSet stand_ins("\x02\x03\x04\x05\x06");
/// Before the paragraph, so that md4c sees no list, heading or quotation in it: white space for the
/// rules of emphasis, but no indentation.
inline constexpr std::string_view paragraph_guard = "\u00A0";

/// Bytes [begin, end) of a line, with what is ours taken out: a stand-in for each figure, note,
/// reference and picture, and a backslash before what is no markup here. What cannot be read is
/// reported, and left as it was typed.
class MarkupInput {
  public:
    /// What is given outlives it.
    MarkupInput(const TracedText& line,
                std::size_t begin,
                std::size_t end,
                const ProseContext& context);

    [[nodiscard]] const std::string& input() const { return input_.text(); }
    /// The place of byte `offset` of `input()`.
    [[nodiscard]] base::Place place(std::size_t offset) const {
        return context_.places.at(line_.origin(input_.origin(offset)));
    }
    [[nodiscard]] const std::string& figure(std::size_t index) const { return figures_.at(index); }

    [[nodiscard]] const std::shared_ptr<const Note>& note(std::size_t index) const {
        return notes_.at(index);
    }
    [[nodiscard]] const std::shared_ptr<const Reference>& reference(std::size_t index) const {
        return references_.at(index);
    }
    [[nodiscard]] const std::shared_ptr<const Image>& picture(std::size_t index) const {
        return pictures_.at(index);
    }

  private:
    /// Reads what stands at `at`; returns its size.
    [[nodiscard]] std::size_t take(std::size_t at);
    [[nodiscard]] std::size_t take_backslash(std::size_t at);
    [[nodiscard]] std::size_t take_figure(std::size_t at);
    void take_reference(std::size_t at,
                        std::size_t size,
                        tl::expected<Reference, FigureFault> reference);
    /// The mark of a note that there is; 0 for anything else.
    [[nodiscard]] std::size_t take_note(std::size_t at);
    /// A picture; 0 for anything else, and where none can stand.
    [[nodiscard]] std::size_t take_picture(std::size_t at);
    [[nodiscard]] std::size_t take_delimiters(std::size_t at);
    /// What people know from Markdown and would expect to vanish.
    void warn_of_markup(std::size_t at);
    void put(std::string_view piece, std::size_t at) { input_.append(piece, begin_ + at); }
    void escape(std::size_t at);
    void report(base::Code code,
                std::size_t at,
                std::size_t bytes,
                std::vector<std::string> arguments) const;
    [[nodiscard]] base::Place place_of(std::size_t at, std::size_t bytes) const;

    const TracedText& line_;
    std::string_view text_;
    std::size_t begin_;
    const ProseContext& context_;
    TracedText input_;
    std::vector<std::string> figures_;
    std::vector<std::shared_ptr<const Note>> notes_;
    std::vector<std::shared_ptr<const Reference>> references_;
    std::vector<std::shared_ptr<const Image>> pictures_;
};

}  // namespace tongket::report
