// text/font_folder.h: the font files in a folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::text {

/// How far a folder is searched: somebody may name a whole disk.
struct SearchLimits {
    int depth = 8;
    std::size_t entries = 20'000;
    std::size_t files = 2'000;
};

struct FontFiles {
    enum class Searched : std::uint8_t { Wholly, InPart };
    std::vector<std::string> paths;  ///< sorted by their bytes
    Searched searched = Searched::Wholly;
};

/// Whether the name ends like a font file's, in any case: .ttf, .otf, .ttc, .otc, and those of
/// kinds that are refused with their reason, .pfb, .pfa, .woff, .woff2.
[[nodiscard]] bool is_font_file_name(std::string_view name);

/// Folders that are links are not followed. A folder that is not there has no files.
[[nodiscard]] FontFiles list_font_files(const std::filesystem::path& folder,
                                        const SearchLimits& limits = {});

}  // namespace tongket::text
