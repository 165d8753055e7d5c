// report/picture_markup.h: `![what it shows](file)` in a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace tongket::report {

/// Where the parts of a picture lie.
struct PictureMarkup {
    std::size_t alternative_end = 0;  ///< its text begins at 2
    std::size_t file = 0, file_end = 0;
    std::size_t size = 0;  ///< of all of it; 0: it is none
};

/// The picture at the start of `text`. Brackets inside what it shows are written \[ and \]; those
/// of the name come in pairs, or the name stands between < and >.
[[nodiscard]] PictureMarkup find_picture(std::string_view text);

}  // namespace tongket::report
