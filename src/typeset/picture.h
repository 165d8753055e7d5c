// typeset/picture.h: a picture in the flow, with its caption.
#pragma once

#include "typeset/galley_builder.h"

namespace tongket::typeset {

struct PictureSize {
    Length width, height;              ///< where it is seen
    Length whole_width, whole_height;  ///< of all of it: more where it is cropped
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// As wide as the measure, but with no fewer pixels of an inch than the style's, and no higher than
/// it allows, cropped to its shape; a drawing is no larger than it says. Never less than a unit
/// either way.
[[nodiscard]] PictureSize measure_picture(const document::Picture& picture, Length measure);

/// The picture in the middle of the measure, its caption below; no break comes between them.
void append_picture(GalleyBuilder& builder,
                    const document::Picture& picture,
                    Length x,
                    Length measure);

}  // namespace tongket::typeset
