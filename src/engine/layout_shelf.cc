#include "engine/layout_shelf.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "stylesheet/read_stylesheet.h"

namespace tongket::engine {

namespace {

/// Looks of one office; the oldest make room.
constexpr std::size_t most_entries = 16;

bool is_next(base::SourceId id, const base::Sources& sources) {
    const auto index = static_cast<std::uint32_t>(id);
    return !sources.contains(id) && (index == 0 || sources.contains(base::SourceId{index - 1}));
}

/// The same names lead to the same files.
template <class Files>
bool are_found_again(const Files& files, LayoutFinder finder) {
    return std::ranges::all_of(
        files, [&finder](const auto& file) { return finder.finds_again(file.opened); });
}

}  // namespace

std::vector<std::shared_ptr<const LayoutShelf::Entry>> LayoutShelf::entries() {
    const std::scoped_lock lock(mutex_);
    return entries_;
}

void LayoutShelf::keep(Entry entry) {
    const std::scoped_lock lock(mutex_);
    if (entries_.size() == most_entries) {
        entries_.erase(entries_.begin());
    }
    entries_.push_back(std::make_shared<const Entry>(std::move(entry)));
}

LayoutShelf::Layout LayoutShelf::open(std::string_view name,
                                      base::Place place,
                                      LayoutFinder finder,
                                      base::Sources& sources,
                                      base::Diagnostics& diagnostics) {
    Layout layout;
    for (const std::shared_ptr<const Entry>& entry : entries()) {
        const OpenedLayout& first = entry->files.front().opened;
        if (first.name != name || !is_next(first.source, sources) ||
            !are_found_again(entry->files, finder)) {
            continue;
        }
        for (const File& file : entry->files) {
            const base::SourceId id = sources.add(file.opened.path.string(), file.text);
            TK_ASSERT(id == file.opened.source);
            layout.files.push_back(file.opened.path);
        }
        layout.sheet = entry->sheet;
        return layout;
    }
    base::Diagnostics found;
    if (const auto value = finder.open(name, place, sources, found)) {
        std::optional<stylesheet::Stylesheet> sheet = stylesheet::read_stylesheet(
            *value,
            [&](std::string_view base_name, base::Place base_place) {
                return finder.open(base_name, base_place, sources, found);
            },
            found);
        if (sheet) {
            layout.sheet = std::make_shared<const stylesheet::Stylesheet>(std::move(*sheet));
        }
    }
    Entry entry;
    for (const OpenedLayout& file : finder.opened()) {
        layout.files.push_back(file.path);
        if (file.source != base::no_source) {
            entry.files.push_back({file, sources.text(file.source)});
        }
    }
    if (layout.sheet && found.size() == 0) {
        entry.sheet = layout.sheet;
        keep(std::move(entry));
    }
    diagnostics.append(found);
    return layout;
}

}  // namespace tongket::engine
