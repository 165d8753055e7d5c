#include "report/sheets/include_files.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "data/read_yaml.h"
#include "report/sheets/cell_value.h"
#include "report/sheets/keyed_rows.h"

namespace tongket::report {

namespace {

using base::Code;

constexpr std::size_t most_levels = 8;
/// Files in all: each may name others, and eight levels of a hundred each would have no end.
constexpr std::size_t most_files = 100;
constexpr std::string_view include_key = "include";

/// `include: {…}` is a statistic of this name, or a mistake that is reported with the other keys.
const data::Value* find_include(const data::Value& map) {
    const data::Value* file = map.is_map() ? map.find(include_key) : nullptr;
    return file != nullptr && file->is_scalar() ? file : nullptr;
}

class Includer {
  public:
    Includer(data::DataFolder& folder, base::Sources& sources, base::Diagnostics& diagnostics)
        : folder_(folder), sources_(sources), diagnostics_(diagnostics) {}

    /// As deep as the tree is, which reading has bounded, for each level of files.
    void walk(data::Value& value, std::size_t level) {  // NOLINT(misc-no-recursion)
        nodes_ += level > 0 ? 1 : 0;
        if (value.is_map()) {
            if (find_include(value) != nullptr) {
                take_into(value, level);
            }
            for (data::Entry& entry : value.entries) {
                walk(entry.value, level);
            }
        } else if (value.is_sequence()) {
            walk_list(value, level);
        }
    }

  private:
    void walk_list(data::Value& list, std::size_t level) {  // NOLINT(misc-no-recursion)
        const bool splices =
            std::any_of(list.items.begin(), list.items.end(), [](const data::Value& item) {
                return find_include(item) != nullptr && item.entries.size() == 1;
            });
        if (!splices) {
            for (data::Value& item : list.items) {
                walk(item, level);
            }
            return;
        }
        std::vector<data::Value> items;
        for (data::Value& item : list.items) {
            const data::Value* file = find_include(item);
            if (file == nullptr || item.entries.size() != 1) {
                walk(item, level);
                items.push_back(std::move(item));
                continue;
            }
            auto read = read_file(*file, level);
            if (read && read->is_sequence()) {
                items.insert(items.end(), std::make_move_iterator(read->items.begin()),
                             std::make_move_iterator(read->items.end()));
            } else if (read) {
                items.push_back(std::move(*read));
            }
        }
        list.items = std::move(items);
    }

    /// The keys of the file, below those that the map has itself.
    void take_into(data::Value& map, std::size_t level) {  // NOLINT(misc-no-recursion)
        const data::Value file = *find_include(map);
        erase_entries(map, [](std::string_view key) { return key == include_key; });
        auto read = read_file(file, level);
        if (!read) {
            return;
        }
        if (read->is_map()) {
            take_missing(map, std::move(*read));
        } else if (map.entries.empty()) {
            map = std::move(*read);
        } else {
            diagnostics_.report(Code::IncludeNotMap, file.place, {file.text});
        }
    }

    /// Limits hold for all files together: each small one could grow as far as a large one may.
    std::optional<data::Value> read_file(const data::Value& file,
                                         std::size_t level) {  // NOLINT(misc-no-recursion)
        data::YamlLimits limits;
        if (level >= most_levels || ++files_ > most_files || nodes_ >= limits.nodes) {
            if (!reported_) {
                diagnostics_.report(
                    Code::IncludeLoop, file.place,
                    {file.text, fmt::format("{}", most_levels), fmt::format("{}", most_files)});
            }
            reported_ = true;  // a loop comes back here many times
            return std::nullopt;
        }
        auto bytes = folder_.read(file.text, limits.bytes, file.place, diagnostics_);
        if (!bytes) {
            return std::nullopt;
        }
        limits.nodes -= nodes_;
        const base::SourceId id = sources_.add(std::move(bytes->name), std::move(bytes->bytes));
        auto value = data::read_yaml(sources_, id, limits, diagnostics_);
        if (value) {
            walk(*value, level + 1);
        }
        return value;
    }

    data::DataFolder& folder_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::size_t files_ = 0;
    std::size_t nodes_ = 0;
    bool reported_ = false;
};

}  // namespace

void include_files(data::Value& root,
                   data::DataFolder& folder,
                   base::Sources& sources,
                   base::Diagnostics& diagnostics) {
    Includer(folder, sources, diagnostics).walk(root, 0);
}

}  // namespace tongket::report
