// text/font_features.h: what OpenType features a face offers.
#pragma once

#include <string_view>

#include "text/font.h"

namespace tongket::text {

/// Whether the face's substitutions or positions (GSUB, GPOS) know the feature, written as in a
/// style: "smcp", "onum=1". One that is switched off ("-liga") is known to every face, and so is
/// "kern", which older faces keep in a table of its own.
[[nodiscard]] bool has_feature(const Face& face, std::string_view feature);

}  // namespace tongket::text
