#include "batch/find_paths.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::batch {

namespace {

namespace fs = std::filesystem;

/// What the stars of `pattern` stand for in `name`, joined; nothing if it does not match. The first
/// star takes as little as it can, the last one the rest.
std::optional<std::string> match(std::string_view pattern, std::string_view name) {
    std::string taken;
    const auto take = [&taken](std::string_view text) {
        taken += (taken.empty() ? "" : "-") + std::string(text);
    };
    std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == name ? std::optional(taken) : std::nullopt;
    }
    if (!name.starts_with(pattern.substr(0, star)) || (star == 0 && name.starts_with('.'))) {
        return std::nullopt;
    }
    name.remove_prefix(star);
    pattern.remove_prefix(star + 1);
    for (star = pattern.find('*'); star != std::string_view::npos; star = pattern.find('*')) {
        const std::size_t at = name.find(pattern.substr(0, star));
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
        take(name.substr(0, at));
        name.remove_prefix(at + star);
        pattern.remove_prefix(star + 1);
    }
    if (!name.ends_with(pattern)) {
        return std::nullopt;
    }
    take(name.substr(0, name.size() - pattern.size()));
    return taken;
}

bool is_kind(const fs::directory_entry& entry, PathKind kind) {
    std::error_code unknown;
    return kind == PathKind::File ? entry.is_regular_file(unknown) : entry.is_directory(unknown);
}

std::vector<std::string_view> split(std::string_view pattern) {
    std::vector<std::string_view> parts;
    while (!pattern.empty()) {
        const std::size_t slash = std::min(pattern.find('/'), pattern.size());
        if (slash > 0 && pattern.substr(0, slash) != ".") {
            parts.push_back(pattern.substr(0, slash));
        }
        pattern.remove_prefix(std::min(slash + 1, pattern.size()));
    }
    return parts;
}

}  // namespace

std::vector<FoundPath> find_paths(const fs::path& folder,
                                  std::string_view pattern,
                                  PathKind kind,
                                  std::size_t most) {
    const std::vector<std::string_view> parts = split(pattern);
    std::vector<FoundPath> found = {{"", ""}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PathKind wanted = i + 1 < parts.size() ? PathKind::Folder : kind;
        const std::string part = vietnamese::to_nfc(parts[i]);
        std::vector<FoundPath> deeper;
        for (const FoundPath& parent : found) {
            std::error_code error;
            for (fs::directory_iterator entry(folder / parent.path, error), end;
                 !error && entry != end && deeper.size() < most; entry.increment(error)) {
                const std::string name = entry->path().filename().string();
                if (base::find_invalid_utf8(name) != std::string_view::npos ||
                    !is_kind(*entry, wanted)) {
                    continue;
                }
                if (const auto key = match(part, vietnamese::to_nfc(name))) {
                    const bool joined = !parent.key.empty() && !key->empty();
                    deeper.push_back({parent.path / name, parent.key + (joined ? "-" : "") + *key});
                }
            }
        }
        found = std::move(deeper);
    }
    std::ranges::sort(found, [](const FoundPath& a, const FoundPath& b) {
        return a.path.native() < b.path.native();
    });
    return found;
}

bool stays_below(std::string_view pattern) {
    if (pattern.empty() || pattern.starts_with('/') || pattern.starts_with('\\') ||
        pattern.find('\0') != std::string_view::npos || (pattern.size() > 1 && pattern[1] == ':')) {
        return false;
    }
    return std::ranges::none_of(split(pattern), [](std::string_view part) { return part == ".."; });
}

}  // namespace tongket::batch
