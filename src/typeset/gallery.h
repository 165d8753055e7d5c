// typeset/gallery.h: pictures in full rows.
#pragma once

#include "typeset/galley_builder.h"

namespace tongket::typeset {

/// Rows of pictures as boxes; between the rows of one height no page ends if another has room for
/// it. More pictures than the style's `most` are parted into groups of nearly one size.
void append_gallery(GalleyBuilder& builder,
                    const document::Gallery& gallery,
                    Length x,
                    Length measure);

}  // namespace tongket::typeset
