// stylesheet/read_fit.h: how a text shrinks to fit its place.
#pragma once

#include <memory>
#include <string_view>

#include "stylesheet/reading.h"

namespace tongket::stylesheet {

/// The stages of `fit` of a text in that style; null if none can be read.
[[nodiscard]] std::shared_ptr<const document::Fit> read_fit(const Reading& reading,
                                                            const MapReader& text,
                                                            std::string_view style);

}  // namespace tongket::stylesheet
