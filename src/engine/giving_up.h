// engine/giving_up.h: what a document is made of, given up while its file is made.
#pragma once

#include "engine/engine.h"

namespace tongket::engine {

/// Whether nobody looks at what the file was made of.
[[nodiscard]] bool gives_up(const Request& request, Goal goal);

/// Whether its stages take so much memory that it is worth the time to free them early.
[[nodiscard]] bool is_long(const Product& product);

}  // namespace tongket::engine
