// data/tree_builder.h: the YAML library's events → Value. The only file that knows the library.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "data/line_places.h"
#include "data/read_yaml.h"
#include "data/skeleton.h"
#include "data/value.h"

namespace tongket::data {

/// The one document of `skeleton`, whose source is `text`. Nothing if it is no YAML or passes a
/// limit. The library's own complaint is reported only if nothing was before: else it would be the
/// same mistake once more.
[[nodiscard]] std::optional<YamlTree> build_tree(std::string_view text,
                                                 Skeleton& skeleton,
                                                 const LinePlaces& places,
                                                 const YamlLimits& limits,
                                                 base::Diagnostics& diagnostics);

}  // namespace tongket::data
