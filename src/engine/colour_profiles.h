// engine/colour_profiles.h: the colour profiles that a document is written for.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/diagnostics.h"
#include "base/shared_bytes.h"
#include "engine/engine.h"
#include "engine/resource_files.h"
#include "pdf/write_pdf.h"

namespace tongket::engine {

/// One that belongs to tongket, from resources/icc; empty and reported if it is not there.
[[nodiscard]] base::SharedBytes read_own_profile(const std::filesystem::path& resources,
                                                 std::string_view name,
                                                 ResourceFiles& files,
                                                 base::Diagnostics& diagnostics);

/// What a print shop asked for, with its profile's bytes: coated FOGRA39 if it named none.
[[nodiscard]] pdf::Press read_press(const PressRequest& asked,
                                    const std::filesystem::path& resources,
                                    ResourceFiles& files,
                                    base::Diagnostics& diagnostics);

}  // namespace tongket::engine
