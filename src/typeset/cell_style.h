// typeset/cell_style.h: a paragraph's style as its cell wants it.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "document/block.h"

namespace tongket::typeset {

/// Variants of paragraph styles: aligned as a cell's column says, shifted from the right for the
/// comma, with their names set in from the left. One object each, so that whoever keeps notes by
/// pointer finds them again.
class CellStyles {
  public:
    [[nodiscard]] document::ParagraphStyleRef variant(const document::ParagraphStyleRef& style,
                                                      document::CellAlign align,
                                                      document::Length right_shift,
                                                      document::Length name_shift = {},
                                                      bool has_number = false);

  private:
    using Key = std::tuple<const document::ParagraphStyle*,
                           document::CellAlign,
                           std::int64_t,
                           std::int64_t,
                           bool>;
    std::map<Key, document::ParagraphStyleRef> variants_;
    std::vector<document::ParagraphStyleRef> kept_;  ///< keeps the keys' pointers alive
};

}  // namespace tongket::typeset
