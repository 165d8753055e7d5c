// compose/look_sample.h: a look of the report, as the gallery of looks shows it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graphics/page.h"

namespace tongket::compose {

/// A colour that a look's pages are printed in.
struct LookColour {
    std::string name;  ///< what the layout calls it
    graphics::Colour colour;
};

struct LookSample {
    std::string name;     ///< for readers
    std::string file;     ///< what a report calls it by: `layout: to-gap`
    std::string purpose;  ///< what it is for
    std::string paper;    ///< "A4 đứng, 6 trang"
    std::string grid;     ///< "lề 17 mm, dòng 5 mm"
    std::string faces;    ///< the families' names, one after another
    std::vector<std::string> families;
    std::vector<LookColour> colours;
    std::vector<std::shared_ptr<const graphics::Page>> pages;  ///< one at least, none null
};

}  // namespace tongket::compose
