// images/limits.h: what a picture may be before its pixels are read.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tongket::images {

/// Of a file. Photos of today's phones have 3 to 12 MB.
inline constexpr std::size_t most_file_bytes = std::size_t{64} << 20U;
/// Of a side: what JPEG can say.
inline constexpr std::uint32_t most_side = 65'535;
/// Two pages of A3 at 400 ppi are 62 million.
inline constexpr std::uint64_t most_pixels = 120'000'000;
/// Profiles of presses have up to 3 MB.
inline constexpr std::size_t most_profile_bytes = std::size_t{4} << 20U;

}  // namespace tongket::images
