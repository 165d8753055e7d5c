// document/references.h: what one run of the pages tells the next.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/length.h"

namespace tongket::document {

/// Where a label came to lie.
struct LabelPlace {
    std::string page_label;        ///< as printed: "7"
    std::uint32_t page_index = 0;  ///< from 0, in the whole document
    base::Length x, y;             ///< from the trim's top left: where a link leads
    friend bool operator==(const LabelPlace&, const LabelPlace&) = default;
};

/// The only feedback from pages to the document: two runs with equal references are settled.
struct References {
    std::map<std::string, LabelPlace> labels;
    std::uint32_t page_count = 0;
    friend bool operator==(const References&, const References&) = default;
};

}  // namespace tongket::document
