// report/words.h: words that a report says in many places and gives once.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/diagnostics.h"
#include "data/value.h"

namespace tongket::report {

/// What {id} prints, by id.
using WordMap = std::map<std::string, std::string, std::less<>>;

/// The key `words` of a report. An id that is none (see `is_statistic_id`) or belongs to a
/// statistic is reported and left out; so is a text that is more than plain characters. A word
/// without a text prints ……, with a warning.
[[nodiscard]] WordMap read_words(const data::Value& report, base::Diagnostics& diagnostics);

}  // namespace tongket::report
