// stylesheet/replace_measures.h: measures that a layout names once.
#pragma once

#include "base/diagnostics.h"
#include "data/value.h"

namespace tongket::stylesheet {

/// Puts the values of `measures:` where a scalar is `$name`, all through the layout. A name that is
/// not there is reported, and its scalar is poisoned.
void replace_measures(data::Value& layout, base::Diagnostics& diagnostics);

}  // namespace tongket::stylesheet
