#include "typeset/placed_blocks.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graphics/scale_page.h"
#include "typeset/frame_picture.h"
#include "typeset/spanning.h"
#include "typeset/turn_item.h"

namespace tongket::typeset {

namespace {

/// Tenths of a millimetre, with the comma of the reports.
std::string millimetres_text(Length length) {
    const std::int64_t tenth = base::from_nanometres(100'000).units();
    const std::int64_t tenths = (length.units() + tenth / 2) / tenth;
    return fmt::format("{},{}", tenths / 10, tenths % 10);
}

void take_in(Box& box, Box inner, Length dx, Length dy) {
    for (graphics::DisplayItem& content : inner.items) {
        move_item(content, dx, dy);
        box.items.push_back(std::move(content));
    }
    for (PlacedAnchor& anchor : inner.anchors) {
        anchor.x += dx;
        box.anchors.push_back(std::move(anchor));
    }
    box.notes.insert(box.notes.end(), inner.notes.begin(), inner.notes.end());
    if (box.place.line == 0) {
        box.place = inner.place;
    }
}

/// Boxes of blocks, and with which of them a block begins that is not the first.
struct BoxesOfBlocks {
    Galley galley;
    std::vector<std::size_t> starts;
};

BoxesOfBlocks set_blocks(ParagraphSetter& setter,
                         std::span<const document::Block> blocks,
                         Length measure) {
    GalleyBuilder inner(setter);
    BoxesOfBlocks set;
    for (const document::Block& block : blocks) {
        const std::size_t start = inner.size();
        inner.append({&block, 1}, Length{}, measure);
        if (start > 0 && inner.size() > start) {
            set.starts.push_back(start);
        }
    }
    set.galley = inner.take();
    settle_spanning(set.galley);
    return set;
}

Length depth_of(const Galley& galley) {
    Length depth;
    for (const GalleyItem& item : galley) {
        depth += glue(item.joint) + (item.box.fixed ? Length{} : item.box.extent());
    }
    return depth;
}

/// The boxes as one, with so much more white before each block but the first.
Box put_together(BoxesOfBlocks set, Length white) {
    Box box;
    for (std::size_t i = 0; i < set.galley.size(); ++i) {
        GalleyItem& item = set.galley[i];
        box.depth += glue(item.joint);
        box.depth += std::ranges::binary_search(set.starts, i) ? white : Length{};
        if (item.box.fixed) {
            continue;  // a place of the page has no meaning inside another
        }
        const Length y = box.depth + item.box.height;
        box.depth += item.box.extent();
        take_in(box, std::move(item.box), item.box.x, y);
    }
    return box;
}

}  // namespace

Box set_whole(ParagraphSetter& setter, std::span<const document::Block> blocks, Length measure) {
    return put_together(set_blocks(setter, blocks, measure), {});
}

Box set_placed(ParagraphSetter& setter, const document::Placed& placed) {
    BoxesOfBlocks blocks = set_blocks(setter, placed.blocks, placed.width);
    Length white;
    if (placed.spread > Length{} && !blocks.starts.empty()) {
        const Length free = std::max(placed.height - depth_of(blocks.galley), Length{});
        white = std::min(free / static_cast<std::int64_t>(blocks.starts.size()), placed.spread);
    }
    Box whole = put_together(std::move(blocks), white);
    Length down;
    if (placed.height > Length{}) {
        // A thousandth of a millimetre is rounding.
        const Length free = placed.height - whole.depth;
        if (free < -base::from_nanometres(1'000)) {
            setter.diagnostics().report(
                base::Code::PlaceTooLow, whole.place,
                {millimetres_text(whole.depth), millimetres_text(placed.height)});
        } else if (placed.vertical == document::VerticalAlign::Middle) {
            down = free / 2;
        } else if (placed.vertical == document::VerticalAlign::Bottom) {
            down = free;
        }
    }
    Box box;
    box.depth = down + whole.depth;
    take_in(box, std::move(whole), {}, down);
    if (placed.turn == document::Placed::Turn::Down) {
        const Length height = placed.height > Length{} ? placed.height : box.depth;
        for (graphics::DisplayItem& item : box.items) {
            turn_down(item, height);
        }
        box.depth = placed.width;
    }
    return box;
}

void append_overlay(GalleyBuilder& builder,
                    const document::Overlay& overlay,
                    Length x,
                    Length measure) {
    Box box;
    box.x = x;
    box.depth = overlay.height;
    box.place = overlay.place;
    for (const document::Placed& layer : overlay.layers) {
        document::Placed placed = layer;
        if (placed.width == Length{}) {
            placed.width = std::max(measure - layer.x, Length::from_units(1));
        }
        if (placed.height == Length{}) {
            placed.height = std::max(overlay.height - layer.y, Length{});
        }
        take_in(box, set_placed(builder.setter(), placed), layer.x, layer.y);
    }
    builder.add(std::move(box));
}

void append_framed(GalleyBuilder& builder,
                   const document::FramedPicture& picture,
                   Length x,
                   Length measure) {
    const Length least = Length::from_units(1);
    const Length width = std::max(picture.width > Length{} ? picture.width : measure, least);
    const Length height = std::max(picture.height, least);
    const graphics::Rectangle frame{{}, {}, width, height};
    Box box;
    box.x = x;
    box.depth = height;
    box.place = picture.place;
    box.items.emplace_back(graphics::ImageItem{
        picture.tag, frame, frame_picture(*picture.image, frame, picture.focus_x, picture.focus_y),
        picture.image, picture.clip});
    builder.add(std::move(box));
}

void append_page_picture(GalleyBuilder& builder,
                         const document::PagePicture& picture,
                         Length x,
                         Length measure) {
    const Length width = picture.width > Length{} ? picture.width : measure;
    const graphics::PageSize size = graphics::fit_page(*picture.page, {width, picture.height});
    Box box;
    box.x = x;
    box.depth = size.height;
    box.place = picture.place;
    box.items = graphics::scale_page(*picture.page, size, picture.structure);
    builder.add(std::move(box));
}

void append_drawn(GalleyBuilder& builder, const document::Drawn& drawn, Length x) {
    Box box;
    box.x = x;
    box.depth = drawn.height;
    for (graphics::ShapeItem item : *drawn.drawing) {
        item.tag = drawn.tag;
        item.origin.x += drawn.x;
        item.origin.y += drawn.y;
        box.items.emplace_back(std::move(item));
    }
    builder.add(std::move(box));
}

}  // namespace tongket::typeset
