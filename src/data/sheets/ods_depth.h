// data/sheets/ods_depth.h: which elements of an ODS file's content are its sheets.
#pragma once

#include <cstddef>

#include "data/sheets/ods_formats.h"
#include "data/sheets/xml_events.h"

namespace tongket::data {

/// How deep an element stands, and in which of the places that matter.
class OdsDepth {
  public:
    void start(const XmlName& name) {
        ++depth_;
        if (name.is(ods::office, "spreadsheet")) {
            spreadsheet_ = depth_;
        }
    }
    void end() { --depth_; }
    /// Tables in tables, and those of links and of changes, are no sheets.
    [[nodiscard]] bool is_sheet(const XmlName& name) const {
        return name.is(ods::table, "table") && spreadsheet_ > 0 && depth_ == spreadsheet_ + 1;
    }
    [[nodiscard]] std::size_t value() const { return depth_; }

  private:
    std::size_t depth_ = 0, spreadsheet_ = 0;
};

}  // namespace tongket::data
