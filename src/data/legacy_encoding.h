// data/legacy_encoding.h: which of the encodings from before Unicode a file is in.
#pragma once

#include <optional>
#include <string_view>

namespace tongket::data {

/// "TCVN3 (ABC)", "VNI Windows" or "Windows-1258" if the bytes, read so, are made of Vietnamese
/// syllables; nothing if none fits, as where a UTF-8 file is damaged.
[[nodiscard]] std::optional<std::string_view> guess_legacy_encoding(std::string_view bytes);

}  // namespace tongket::data
