// data/sheets/xlsx_strings.h: the strings that the cells of an XLSX file share.
#pragma once

#include <string>
#include <vector>

#include "data/sheets/xml_events.h"

namespace tongket::data {

/// The text of one string item, whose elements are handed to this: runs of rich text joined, the
/// phonetic ones left out (ECMA-376, part 1, 18.4.6).
class XlsxStringText {
  public:
    void start(const XmlName& name);
    void end(const XmlName& name);
    void text(std::string_view text);
    /// The text since the last call.
    [[nodiscard]] std::string take();

  private:
    std::string text_;
    std::size_t phonetic_ = 0;
    bool in_text_ = false;
};

/// Reads the part `part`; an empty name gives no strings. An item that is empty is an empty string:
/// left out, it would give each cell the text of another one.
[[nodiscard]] PartFault read_xlsx_strings(const ZipArchive& archive,
                                          const std::string& part,
                                          const SheetLimits& limits,
                                          std::vector<std::string>& strings);

}  // namespace tongket::data
