// text/open_face.h: a font file becomes a `Face`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/font.h"

namespace tongket::text {

/// The face numbered `index` (from 0) of the file. Fails with FontUnusable, whose arguments are the
/// path and the reason in Vietnamese and in English. The file is mapped, not read: replace it by
/// renaming another one over it, not by writing into it. A variable font is set to the style, as
/// near as its axes go, or to its default.
[[nodiscard]] base::Result<std::shared_ptr<const Face>> open_face(
    const std::string& path,
    std::uint32_t index,
    const std::optional<FaceStyle>& style = std::nullopt);

/// The same from bytes, which are copied; `name` stands for the path.
[[nodiscard]] base::Result<std::shared_ptr<const Face>> open_face_from_bytes(
    std::string_view bytes,
    std::uint32_t index,
    const std::string& name,
    const std::optional<FaceStyle>& style = std::nullopt);

}  // namespace tongket::text
