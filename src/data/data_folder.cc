#include "data/data_folder.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/utf8.h"
#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::data {

namespace {

namespace fs = std::filesystem;
using base::Code;

/// Files of a folder that are looked at for one of nearly the name.
constexpr std::size_t most_neighbours = 2000;

bool is_inside(const fs::path& root, const fs::path& path) {
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return end == root.end() || (*end).empty();  // "folder/" ends with an empty part
}

std::vector<std::string> list_names(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (names.size() == most_neighbours) {
            break;
        }
        std::error_code unknown;
        std::string name = entry->path().filename().string();
        if (entry->is_regular_file(unknown) &&
            base::find_invalid_utf8(name) == std::string_view::npos) {
            names.push_back(std::move(name));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// The file that is there under this name in other code points: macOS stores decomposed letters.
std::optional<std::string> find_same_name(const std::vector<std::string>& names,
                                          const std::string& wanted) {
    const std::string composed = vietnamese::to_nfc(wanted);
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return vietnamese::to_nfc(name) == composed;
    });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

bool is_address(std::string_view name) {
    return name.find("://") != std::string_view::npos || name.starts_with("file:") ||
           (name.size() > 1 && name[1] == ':');
}

}  // namespace

std::optional<DataFolder::File> DataFolder::read(std::string_view name,
                                                 std::size_t limit,
                                                 base::Place place,
                                                 base::Diagnostics& diagnostics) {
    std::string given(name);
    std::replace(given.begin(), given.end(), '\\', '/');
    const auto refuse = [&](Code code, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), std::string(name));
        diagnostics.report(code, place, std::move(arguments));
        return std::nullopt;
    };
    if (given.empty() || given.find('\0') != std::string::npos) {
        return refuse(Code::DataFileMissing);
    }
    std::error_code error;
    const fs::path root = fs::canonical(root_, error);
    if (error) {
        return refuse(Code::DataFileMissing);
    }
    const fs::path relative = fs::path(given);
    if (relative.is_absolute() || is_address(given) ||
        !is_inside(root, (root / relative).lexically_normal())) {
        return refuse(Code::PathLeavesFolder);
    }
    fs::path path = root / relative;
    if (!fs::exists(path, error)) {
        if (fs::is_symlink(path, error)) {
            return refuse(Code::DataFileMissing);
        }
        const fs::path folder = path.parent_path();
        std::error_code unknown;
        if (!is_inside(root, fs::weakly_canonical(folder, unknown)) || unknown) {
            return refuse(Code::PathLeavesFolder);
        }
        const std::vector<std::string> names = list_names(folder);
        asked_.push_back(path);
        const auto same = find_same_name(names, path.filename().string());
        if (!same) {
            const std::vector<std::string_view> views(names.begin(), names.end());
            const auto near = vietnamese::find_similar(path.filename().string(), views);
            return near ? refuse(Code::DataFileMisspelt, {*near}) : refuse(Code::DataFileMissing);
        }
        path = folder / *same;
    }
    path = fs::canonical(path, error);
    if (error || !is_inside(root, path)) {
        return refuse(Code::PathLeavesFolder);
    }
    if (!fs::is_regular_file(path, error)) {
        return refuse(Code::DataFileMissing);
    }
    asked_.push_back(path);
    auto bytes = base::read_file(path, limit);
    if (!bytes) {
        diagnostics.report(Code::DataFileUnreadable, place,
                           {given, fmt::format("{} MB", limit >> 20U)});
        return std::nullopt;
    }
    const std::string shown = root_ == "." || root_.empty() ? given : (root_ / relative).string();
    return File{shown, std::move(*bytes)};
}

}  // namespace tongket::data
