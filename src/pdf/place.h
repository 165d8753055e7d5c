// pdf/place.h: places on a page as PDF counts them.
#pragma once

#include <span>

#include "document/references.h"
#include "graphics/page.h"
#include "pdf/page_frame.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// Left, bottom, right, top (ISO 32000-1, 7.9.5).
[[nodiscard]] inline Array pdf_rectangle(const graphics::Rectangle& box, const PageFrame& frame) {
    return Array()
        .add(frame.x(box.x))
        .add(frame.y(box.y + box.height))
        .add(frame.x(box.x + box.width))
        .add(frame.y(box.y));
}

/// An explicit destination that keeps the reader's magnification (12.3.2.2).
[[nodiscard]] inline Array destination(const document::LabelPlace& place,
                                       std::span<const PageFrame> frames,
                                       std::span<const ObjectId> page_ids) {
    return Array()
        .add(page_ids[place.page_index])
        .add(Name{"XYZ"})
        .add(frames[place.page_index].x(place.x))
        .add(frames[place.page_index].y(place.y))
        .add(0);
}

/// Where a label leads; nothing if no page has it.
[[nodiscard]] inline const document::LabelPlace* find_place(const document::References& references,
                                                            const std::string& label,
                                                            std::size_t page_count) {
    const auto found = references.labels.find(label);
    const bool is_there = found != references.labels.end() && found->second.page_index < page_count;
    return is_there ? &found->second : nullptr;
}

}  // namespace tongket::pdf
