#include "typeset/slice.h"

#include <algorithm>
#include <utility>

namespace tongket::typeset {

namespace {

/// Upper edges where a cut may be made: no box lies on both sides.
std::vector<Length> find_cuts(const std::vector<SliceColumn>& columns) {
    std::vector<std::pair<Length, Length>> spans;  // upper and lower edges
    for (const SliceColumn& column : columns) {
        for (const PlacedBox& placed : column.boxes) {
            spans.emplace_back(placed.y, placed.y + placed.box.extent());
        }
    }
    std::sort(spans.begin(), spans.end());
    std::vector<Length> cuts;
    Length reach;  // the lowest edge of the boxes above
    for (const auto& [top, bottom] : spans) {
        if (top > Length{} && top >= reach && reach > Length{}) {
            cuts.push_back(top);
        }
        reach = std::max(reach, bottom);
    }
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

}  // namespace

Length append_lines(SliceColumn& column, Length y, std::vector<Line> lines) {
    column.boxes.reserve(column.boxes.size() + lines.size());
    for (Line& line : lines) {
        column.boxes.push_back({y, box_of(std::move(line))});
        y += column.boxes.back().box.extent();
    }
    return y;
}

Length bottom_of(const SliceColumn& column) {
    return column.boxes.empty() ? Length{}
                                : column.boxes.back().y + column.boxes.back().box.extent();
}

void shift_down(SliceColumn& column, Length dy) {
    for (PlacedBox& placed : column.boxes) {
        placed.y += dy;
    }
}

std::vector<Box> slice_columns(std::vector<SliceColumn> columns, Length height, Slicing slicing) {
    std::vector<Length> edges = {Length{}};
    if (slicing == Slicing::Breakable) {
        const std::vector<Length> cuts = find_cuts(columns);
        edges.insert(edges.end(), cuts.begin(), cuts.end());
    }
    std::vector<Box> slices(edges.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        slices[i].depth = (i + 1 < edges.size() ? edges[i + 1] : height) - edges[i];
    }
    for (SliceColumn& column : columns) {
        for (PlacedBox& placed : column.boxes) {
            const auto above = std::upper_bound(edges.begin(), edges.end(), placed.y);
            const auto index = static_cast<std::size_t>(above - edges.begin()) - 1;
            const Length x = column.x + placed.box.x;
            const Length top = placed.y - edges[index];
            const Length baseline = top + placed.box.height;
            Box& slice = slices[index];
            for (graphics::DisplayItem& item : placed.box.items) {
                move_item(item, x, baseline);
                slice.items.push_back(std::move(item));
            }
            for (PlacedAnchor& anchor : placed.box.anchors) {
                slice.anchors.push_back({std::move(anchor.label), anchor.x + x});
            }
            slice.notes.insert(slice.notes.end(), placed.box.notes.begin(), placed.box.notes.end());
        }
    }
    return slices;
}

}  // namespace tongket::typeset
