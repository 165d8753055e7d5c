// report/images.h: pictures of the report.
#pragma once

#include <optional>
#include <vector>

#include "report/fields.h"

namespace tongket::report {

/// Nothing if no file is named. Without a text for who cannot see it, it is reported; its file is
/// not looked at.
[[nodiscard]] std::optional<Image> read_image(const data::Value& value, const Reading& reading);

/// All pictures of the sections and appendices, in their order.
[[nodiscard]] std::vector<const Image*> list_images(const Report& report);

}  // namespace tongket::report
