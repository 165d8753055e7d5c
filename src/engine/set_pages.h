// engine/set_pages.h: a report that was read → its document and pages.
#pragma once

#include "base/budget.h"
#include "base/diagnostics.h"
#include "base/workers.h"
#include "engine/engine.h"
#include "engine/stage_clock.h"
#include "graphics/image.h"

namespace tongket::engine {

struct PagesTask {
    const Request& request;
    Goal goal;
    const graphics::ImageSet& images;
    base::Workers& workers;
    base::Budget& budget;
};

/// Composes the product's report once, then sets it as often as its page numbers ask for. What the
/// request's turn has of the build before is taken over, and what this one leaves is handed on
/// there; after a bug of ours nothing is left. The inside of a book that has a cover is set once
/// more beforehand, to know how thick it is. A part that the layout does not have is an error.
void set_pages(const PagesTask& task,
               Product& product,
               StageClock& clock,
               base::Diagnostics& diagnostics);

}  // namespace tongket::engine
