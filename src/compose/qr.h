// compose/qr.h: QR codes as drawings.
#pragma once

#include <optional>
#include <string_view>

#include "document/drawing.h"

namespace tongket::compose {

/// The code of the bytes (ISO/IEC 18004, error correction M), `size` wide with the four modules of
/// white that it needs around it: one shape of closed outlines. Nothing if there is no code so
/// large, or no text.
[[nodiscard]] std::optional<graphics::ShapeItem> draw_qr(std::string_view text,
                                                         base::Length size,
                                                         const graphics::Colour& colour);

}  // namespace tongket::compose
