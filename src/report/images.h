// report/images.h: pictures of the report.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/fields.h"

namespace tongket::report {

/// Nothing if no file is named. Without a text for who cannot see it, it is reported; its file is
/// not looked at. `shown` is that text where the report gives none: whose picture it is.
[[nodiscard]] std::optional<Image> read_image(const data::Value& value,
                                              const Reading& reading,
                                              std::string_view shown = {});

/// A list of pictures, or a map with one. Nothing if none of them can be read.
[[nodiscard]] std::optional<Gallery> read_gallery(const data::Value& value, const Reading& reading);

/// All pictures: the report's own, those of awards, of the sections and appendices, in their order;
/// also those that stand in lines of text.
[[nodiscard]] std::vector<const Image*> list_images(const Report& report);

}  // namespace tongket::report
