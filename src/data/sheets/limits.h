// data/sheets/limits.h: how much of a sheet is read before it is refused.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tongket::data {

/// Bytes of the text of one cell; programs take 32,767 characters.
inline constexpr std::size_t longest_cell = 120'000;

/// What passes them cannot exhaust memory: under 200 MB for one file.
struct SheetLimits {
    std::size_t file_bytes = std::size_t{64} << 20U;
    std::size_t cells = 1'000'000;                    ///< that are not empty
    std::size_t text_bytes = std::size_t{48} << 20U;  ///< of all cells; and of shared strings
    std::size_t shared_strings = 1'000'000;
    std::size_t part_bytes = std::size_t{256} << 20U;  ///< of one part, inflated
    /// A part greater than `ratio_from` that shrinks more than so many times is no office's file:
    /// theirs reach 100 in styles.xml, deflate 1032.
    std::size_t ratio_from = std::size_t{16} << 20U;
    std::size_t ratio = 400;
    std::size_t parts = 10'000;                        ///< in the archive
    std::size_t depth = 64;                            ///< of elements
    std::size_t token_bytes = std::size_t{8} << 20U;   ///< one tag of XML
    std::size_t merged = 200'000;                      ///< areas
    std::uint32_t rows = 1'048'576, columns = 16'384;  ///< as the programs have them
};

}  // namespace tongket::data
