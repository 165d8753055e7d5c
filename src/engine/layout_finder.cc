#include "engine/layout_finder.h"

#include <algorithm>
#include <system_error>

#include "base/file.h"
#include "data/read_yaml.h"

namespace tongket::engine {

namespace fs = std::filesystem;

namespace {

/// By its own name and by that of what a link leads to: messages quote lines of a layout, and a
/// report from elsewhere must not bring out those of other files.
bool is_layout_file(const fs::path& path) {
    std::error_code error;
    const auto is_yaml = [](const fs::path& file) {
        return file.extension() == ".yaml" || file.extension() == ".yml";
    };
    if (!is_yaml(path) || !fs::is_regular_file(path, error)) {
        return false;
    }
    const fs::path real = fs::canonical(path, error);
    return !error && is_yaml(real);
}

}  // namespace

std::vector<fs::path> LayoutFinder::candidates(std::string_view name) const {
    if (name.find('/') != std::string_view::npos || name.ends_with(".yaml")) {
        return {folder_ / name};
    }
    const std::string file = std::string(name) + ".yaml";
    return {report_folder_ / "layouts" / file, resources_ / "layouts" / file};
}

std::optional<fs::path> LayoutFinder::find(std::string_view name) const {
    const std::vector<fs::path> all = candidates(name);
    const auto found = std::ranges::find_if(all, is_layout_file);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool LayoutFinder::finds_again(const OpenedLayout& file) {
    for (const fs::path& path : candidates(file.name)) {
        if (path == file.path) {
            folder_ = path.parent_path();
            return file.state && base::find_file_state(path) == file.state;
        }
        if (is_layout_file(path)) {
            return false;
        }
    }
    return false;
}

std::string LayoutFinder::names_at_hand() const {
    std::vector<std::string> names;
    std::error_code error;
    for (const fs::path& folder : {report_folder_ / "layouts", resources_ / "layouts"}) {
        for (fs::directory_iterator it(folder, error), end; !error && it != end;
             it.increment(error)) {
            if (it->path().extension() == ".yaml") {
                names.push_back(it->path().stem().string());
            }
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::optional<std::string> guess_layout(std::string_view report) {
    constexpr std::string_view key = "layout:";
    constexpr std::string_view blanks = " \t\r";
    for (std::size_t at = 0; at < report.size();) {
        const std::size_t end = std::min(report.find('\n', at), report.size());
        std::string_view line = report.substr(at, end - at);
        if (line.starts_with(key)) {
            line.remove_prefix(key.size());
            line = line.substr(0, std::min(line.find(" #"), line.find("\t#")));
            line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
            line = line.substr(0, line.find_last_not_of(blanks) + 1);
            return line.empty() ? std::nullopt : std::optional(std::string(line));
        }
        at = end + 1;
    }
    return std::nullopt;
}

std::optional<data::Value> LayoutFinder::open(std::string_view name,
                                              base::Place place,
                                              base::Sources& sources,
                                              base::Diagnostics& diagnostics) {
    const std::optional<fs::path> path = find(name);
    if (!path) {
        diagnostics.report(base::Code::LayoutNotFound, place, {std::string(name), names_at_hand()});
        return std::nullopt;
    }
    folder_ = path->parent_path();
    opened_.push_back({std::string(name), *path, base::find_file_state(*path)});
    base::Result<std::string> bytes = base::read_file(*path);
    if (!bytes) {
        diagnostics.report(bytes.error().code, place, bytes.error().arguments);
        return std::nullopt;
    }
    const base::SourceId id = sources.add(path->string(), std::move(*bytes));
    opened_.back().source = id;
    return data::read_yaml(sources, id, {}, diagnostics);
}

}  // namespace tongket::engine
