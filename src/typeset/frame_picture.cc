#include "typeset/frame_picture.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

using base::Length;

Length before(Length whole, Length seen, std::int32_t focus) {
    return std::clamp(base::mul_div(whole, focus, 1000) - seen / 2, Length{}, whole - seen);
}

}  // namespace

graphics::Rectangle frame_picture(const graphics::Image& image,
                                  const graphics::Rectangle& frame,
                                  std::int32_t focus_x,
                                  std::int32_t focus_y) {
    const std::int64_t columns = image.width(), rows = image.height();
    Length width = frame.width, height = base::mul_div(frame.width, rows, columns);
    if (height < frame.height) {
        height = frame.height;
        width = std::max(base::mul_div(frame.height, columns, rows), frame.width);
    }
    return {frame.x - before(width, frame.width, focus_x),
            frame.y - before(height, frame.height, focus_y), width, height};
}

}  // namespace tongket::typeset
