// engine/gallery.h: one report in every look, to choose from.
#pragma once

#include <memory>
#include <vector>

#include "engine/engine.h"

namespace tongket::engine {

/// What a gallery's pages show: its pages refer to the words of these.
struct Gallery {
    std::vector<std::unique_ptr<Product>> looks;  ///< in the order of their names
    Product product;                              ///< the gallery itself, with its file
};

/// Builds the report in every layout that says what it is for, beside the report and of tongket's
/// own, then the layout `gallery` with pictures of their pages. A look that cannot be built of this
/// report is left out with a warning; an error if none is left. `request` names the report; its
/// layout is not looked at.
[[nodiscard]] Outcome make_gallery(const Engine& engine,
                                   const Request& request,
                                   base::Sources& sources,
                                   base::Budget& budget,
                                   base::Diagnostics& diagnostics,
                                   Gallery& gallery);

}  // namespace tongket::engine
