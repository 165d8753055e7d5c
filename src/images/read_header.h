// images/read_header.h: what layout needs to know of a picture; no pixel is decoded.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "graphics/image.h"

namespace tongket::images {

/// A picture of a file's bytes. A file that is none, is cut short, or is larger than the limits is
/// reported at `place`, with what it is and how to mend it.
[[nodiscard]] std::optional<graphics::Image> read_header(std::string name,
                                                         std::string bytes,
                                                         base::Place place,
                                                         base::Diagnostics& diagnostics);

}  // namespace tongket::images
