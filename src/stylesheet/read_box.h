// stylesheet/read_box.h: a box around components.
#pragma once

#include <memory>

#include "document/block.h"
#include "stylesheet/reading.h"

namespace tongket::stylesheet {

/// Half a point of rule, and some white inside.
[[nodiscard]] std::shared_ptr<const document::BoxStyle> plain_box();

/// The box that `map` (of the keys of `KeyMap::Box`) says; as the plain one where it says nothing.
[[nodiscard]] std::shared_ptr<const document::BoxStyle> read_box(const MapReader& map,
                                                                 const Reading& reading);

}  // namespace tongket::stylesheet
