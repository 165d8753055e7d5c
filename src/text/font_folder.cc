#include "text/font_folder.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace tongket::text {

bool is_font_file_name(std::string_view name) {
    constexpr std::array<std::string_view, 8> endings = {".ttf", ".otf", ".ttc",  ".otc",
                                                         ".pfb", ".pfa", ".woff", ".woff2"};
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    };
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::ranges::equal(name.substr(name.size() - ending.size()), ending, same);
    });
}

FontFiles list_font_files(const std::filesystem::path& folder, const SearchLimits& limits) {
    namespace fs = std::filesystem;
    FontFiles found;
    std::size_t entries = 0;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                           error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (++entries > limits.entries) {
            found.searched = FontFiles::Searched::InPart;
            break;
        }
        if (entry.depth() >= limits.depth) {
            entry.disable_recursion_pending();
        }
        std::error_code no_file;
        if (is_font_file_name(entry->path().native()) && entry->is_regular_file(no_file)) {
            found.paths.push_back(entry->path().generic_string());
        }
    }
    std::ranges::sort(found.paths);
    if (found.paths.size() > limits.files) {
        found.paths.resize(limits.files);
        found.searched = FontFiles::Searched::InPart;
    }
    return found;
}

}  // namespace tongket::text
