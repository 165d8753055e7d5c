// stylesheet/read_stylesheet.h: Value → Stylesheet.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "data/value.h"
#include "stylesheet/stylesheet.h"

namespace tongket::stylesheet {

/// Opens the layout that `base:` names; nothing (and a diagnostic of its own) if there is none.
using OpenLayout =
    std::function<std::optional<data::Value>(std::string_view name, base::Place place)>;

/// Reads and checks a layout file: unknown keys, styles, colours, components and paths are errors
/// with "did you mean". What is wrong gets the default, so that one run finds all; nothing is
/// returned only if the file is no layout at all, or its base cannot be had.
[[nodiscard]] std::optional<Stylesheet> read_stylesheet(const data::Value& value,
                                                        const OpenLayout& open_base,
                                                        base::Diagnostics& diagnostics);

}  // namespace tongket::stylesheet
