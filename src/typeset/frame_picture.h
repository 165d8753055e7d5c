// typeset/frame_picture.h: a picture cropped to a frame, around its focus.
#pragma once

#include "graphics/page.h"

namespace tongket::typeset {

/// Where all of the picture would lie, so that it just covers the frame and its focus (thousandths
/// from the left and from above) comes as near the middle of it as the picture's edges allow.
[[nodiscard]] graphics::Rectangle frame_picture(const graphics::Image& image,
                                                const graphics::Rectangle& frame,
                                                std::int32_t focus_x,
                                                std::int32_t focus_y);

}  // namespace tongket::typeset
