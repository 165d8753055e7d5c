// compose/pictures.h: pictures of the report → figures with what they show in words.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// Figure (Alt) > the picture, Caption, P (the credit); a decoration is an artifact and has
/// neither. Nothing if the file could not be read.
[[nodiscard]] std::optional<document::Picture> compose_picture(Composition& composition,
                                                               const report::Image& image,
                                                               document::StructureId parent);

/// The same in the flow, its captions below it or in the column of the margin.
[[nodiscard]] std::vector<document::Block> compose_captioned(Composition& composition,
                                                             const report::Image& image,
                                                             document::StructureId parent);

/// A figure for each picture, its caption and credit as a numbered line below all of them; then the
/// caption of the whole. Nothing if no file could be read.
[[nodiscard]] std::vector<document::Block> compose_gallery(Composition& composition,
                                                           const report::Gallery& gallery,
                                                           document::StructureId parent);

/// A picture of the report in a frame of the layout: a figure, or decoration where it stands again.
/// Nothing if its file could not be read.
[[nodiscard]] std::optional<document::FramedPicture> compose_photo(
    Composition& composition,
    const stylesheet::PhotoPart& part,
    const report::Image& image,
    document::StructureId parent);

/// Null where all of the frame is seen, or its width is not known yet.
[[nodiscard]] std::shared_ptr<const graphics::Outline> clip_outline(
    stylesheet::ImagePart::Clip clip, document::Length width, document::Length height);

}  // namespace tongket::compose
