// report/footnotes.h: the notes `[^1]: …` of one text, and the marks `[^1]` that call them.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/clean_lines.h"
#include "report/fields.h"
#include "report/prose.h"
#include "report/read_spans.h"

namespace tongket::report {

/// The notes of one text by the name in their brackets. A note is a line that begins with
/// `[^name]:`, anywhere in the text that calls it.
class Footnotes {
  public:
    /// Takes the notes out of `lines`. Notes that are given twice are reported.
    Footnotes(std::vector<CleanLine>& lines, const ProseContext& context);
    /// The note that a mark calls; none if there is no such note.
    [[nodiscard]] std::shared_ptr<const Note> call(std::string_view name);
    /// Reports the notes that no mark called.
    void report_unused(base::Diagnostics& diagnostics) const;

  private:
    struct Entry {
        std::shared_ptr<const Note> note;
        bool called = false;
    };
    std::map<std::string, Entry, std::less<>> notes_;
};

/// The key `notes` of a table or a section, null if it is not given: lines that are no note are
/// reported.
[[nodiscard]] Footnotes read_notes(const data::Value* value, const Reading& reading);

/// Bytes of the mark `[^name]` at the start of `text`; 0 if it begins with none.
[[nodiscard]] std::size_t footnote_mark_size(std::string_view text);

}  // namespace tongket::report
