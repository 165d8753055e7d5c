// engine/write_options.h: how a product's files are written.
#pragma once

#include "base/diagnostics.h"
#include "engine/engine.h"
#include "engine/resource_files.h"
#include "pdf/write_pdf.h"

namespace tongket::engine {

/// What the request, the settings and the layout say of it; attachments are the caller's. A colour
/// profile that is not there is an error.
[[nodiscard]] pdf::WriteOptions write_options(const Request& request,
                                              const Settings& settings,
                                              ResourceFiles& files,
                                              const Product& product,
                                              base::Diagnostics& diagnostics);

}  // namespace tongket::engine
