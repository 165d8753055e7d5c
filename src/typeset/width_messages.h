// typeset/width_messages.h: words and lines that are wider than their place.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"

namespace tongket::typeset {

class ParagraphSetter;

/// A word that was cut (WordTooWide) or a line that sticks out (LineTooWide).
struct WidthMessage {
    base::Code code;
    base::Place place;
    std::string argument;  ///< of the message: the word, or millimetres
    base::Length excess;   ///< by how much it is too wide
};
using WidthMessages = std::vector<WidthMessage>;

/// While it lives, what is too wide in a table's cells is gathered, so that a narrow table says it
/// once, at the worst place.
class TableWidths {
  public:
    explicit TableWidths(ParagraphSetter& setter);
    ~TableWidths();
    TableWidths(const TableWidths&) = delete;
    TableWidths& operator=(const TableWidths&) = delete;
    TableWidths(TableWidths&&) = delete;
    TableWidths& operator=(TableWidths&&) = delete;

    /// Reports what was gathered to the setter's diagnostics: a word that was cut as such, several
    /// as their number and the worst of them; of lines that stick out, the worst.
    void report() const;

  private:
    ParagraphSetter& setter_;
    WidthMessages* before_;
    WidthMessages messages_;
};

}  // namespace tongket::typeset
