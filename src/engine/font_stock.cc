#include "engine/font_stock.h"

#include <algorithm>
#include <system_error>

#include "text/font_folder.h"

namespace tongket::engine {

namespace fs = std::filesystem;

namespace {

/// Documents with fonts of their own are few; the oldest make room.
constexpr std::size_t most_entries = 16;

fs::file_time_type time_of(const fs::path& path) {
    std::error_code error;
    const fs::file_time_type time = fs::last_write_time(path, error);
    return error ? fs::file_time_type{} : time;
}

}  // namespace

std::shared_ptr<OpenFonts> FontStock::make() {
    auto fonts = std::make_shared<OpenFonts>(system_);
    fonts->book.add_folder(own_);
    return fonts;
}

bool FontStock::is_full(const OpenFonts& fonts) const {
    return fonts.shaper.statistics().misses > most_words_;
}

void FontStock::prepare() {
    const std::scoped_lock lock(mutex_);
    if (entries_.empty() && !prepared_) {
        prepared_ = make();
    }
}

const FontStock::FontFiles& FontStock::files_in(const fs::path& folder) {
    const fs::file_time_type changed = time_of(folder);
    const auto [found, is_new] = listed_.try_emplace(folder);
    if (is_new || found->second.changed != changed) {
        found->second = {changed, {}};
        for (std::string& path : text::list_font_files(folder).paths) {
            const fs::file_time_type time = time_of(path);
            found->second.files.emplace_back(std::move(path), time);
        }
    }
    return found->second.files;
}

FontStock::FontFiles FontStock::files_in(const std::vector<fs::path>& folders) {
    FontFiles files;
    for (const fs::path& folder : folders) {
        const FontFiles& more = files_in(folder);
        files.insert(files.end(), more.begin(), more.end());
    }
    return files;
}

std::shared_ptr<OpenFonts> FontStock::open(std::vector<fs::path> folders) {
    const std::scoped_lock lock(mutex_);
    std::optional<FontFiles> files;
    if (!entries_.empty()) {
        files = files_in(folders);
        std::erase_if(entries_, [&](const Entry& entry) { return is_full(*entry.fonts); });
    }
    for (Entry& entry : entries_) {
        if (!entry.files) {
            entry.files = files_in(entry.folders);
        }
        if (entry.files == files) {
            return entry.fonts;
        }
    }
    std::shared_ptr<OpenFonts> fonts = prepared_ ? std::exchange(prepared_, nullptr) : make();
    for (const fs::path& folder : folders) {
        fonts->book.add_folder_on_demand(folder);
    }
    if (entries_.size() == most_entries) {
        entries_.erase(entries_.begin());
    }
    entries_.push_back({std::move(folders), std::move(files), fonts});
    return fonts;
}

}  // namespace tongket::engine
