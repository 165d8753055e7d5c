// pdf/first_words.h: a text's beginning, for messages.
#pragma once

#include <string>

#include "graphics/page.h"

namespace tongket::pdf {

/// About forty bytes, whole words.
[[nodiscard]] std::string first_words(const graphics::TextItem& item);

}  // namespace tongket::pdf
