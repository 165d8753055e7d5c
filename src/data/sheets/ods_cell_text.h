// data/sheets/ods_cell_text.h: the paragraphs of a cell in an ODS file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "data/sheets/xml_events.h"

namespace tongket::data {

/// Joins the paragraphs of one cell with LF. Blanks in the file are one blank where they are
/// several, and none at a paragraph's start, as ODF has them (1.3, part 3, 6.1.2); <text:s> and
/// <text:tab> are as many as they say. Comments, drawings and rulings over text are left out.
class OdsCellText {
  public:
    void start(const XmlName& name, const XmlAttributes& attributes);
    void end(const XmlName& name);
    void text(std::string_view text);
    /// The text since the last call.
    [[nodiscard]] std::string take();

  private:
    std::string text_;
    std::size_t paragraphs_ = 0;
    std::size_t depth_ = 0;  ///< of elements inside a paragraph, it included
    bool blank_before_ = true;
};

}  // namespace tongket::data
