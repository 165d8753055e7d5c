// typeset/placed_blocks.h: blocks that are no part of the flow's column, and drawings.
#pragma once

#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// Blocks below each other as one box, its items from its upper left corner.
[[nodiscard]] Box set_whole(ParagraphSetter& setter,
                            std::span<const document::Block> blocks,
                            Length measure);

/// The same at a place of its own: moved down in the place's height as it asks, and reported if it
/// is higher. The items are from where `placed` counts from.
[[nodiscard]] Box set_placed(ParagraphSetter& setter, const document::Placed& placed);

void append_overlay(GalleyBuilder& builder,
                    const document::Overlay& overlay,
                    Length x,
                    Length measure);
void append_framed(GalleyBuilder& builder,
                   const document::FramedPicture& picture,
                   Length x,
                   Length measure);
void append_page_picture(GalleyBuilder& builder,
                         const document::PagePicture& picture,
                         Length x,
                         Length measure);
void append_drawn(GalleyBuilder& builder, const document::Drawn& drawn, Length x);

}  // namespace tongket::typeset
