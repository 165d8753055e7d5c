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

/// A page, or two that face each other.
struct LookPage {
    std::shared_ptr<const graphics::Page> page;  ///< never null
    std::string number;  ///< what it is among them, read aloud: "2", "2 và 3", "bìa"
};

struct LookSample {
    std::string name;     ///< for readers
    std::string file;     ///< what a report calls it by: `layout: to-gap`
    std::string purpose;  ///< what it is for
    std::string suits;    ///< what occasions, and whom; or empty
    std::string paper;    ///< "A4 đứng, 6 trang"
    std::string grid;     ///< "lề 17 mm, dòng 5 mm"
    std::string faces;    ///< the families' names, one after another
    std::vector<std::string> families;
    std::vector<LookColour> colours;
    std::vector<LookPage> pages;  ///< one at least
    bool is_book = false;         ///< past the first they are pairs
};

}  // namespace tongket::compose
