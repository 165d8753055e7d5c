#include "batch/batch_file.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/read_yaml.h"
#include "pdf/profile_name.h"

namespace tongket::batch {

namespace {

using base::Code;

constexpr std::array all_profiles = {pdf::Profile::Press, pdf::Profile::Archive,
                                     pdf::Profile::Screen};
constexpr std::array<std::string_view, 6> table_keys = {"data", "sheet", "range",
                                                        "head", "where", "encoding"};

data::Value empty_map(base::Place place) {
    data::Value map;
    map.kind = data::Value::Kind::Map;
    map.place = place;
    return map;
}

/// The entries that say where a table lies, as SheetTable reads them.
data::Value table_of(const data::Value& map) {
    data::Value table = empty_map(map.place);
    for (const data::Entry& entry : map.entries) {
        if (std::ranges::find(table_keys, entry.key) != table_keys.end()) {
            table.entries.push_back(entry);
        }
    }
    return table;
}

class BatchReader {
  public:
    BatchReader(const data::Value& map, base::Diagnostics& diagnostics)
        : map_(map), fields_(map, KeyOwner::Batch, diagnostics), diagnostics_(diagnostics) {}

    [[nodiscard]] bool read(BatchFile& batch) const {
        read_source(batch);
        batch.layout = fields_.text("layout").text;
        batch.summary = fields_.text("summary");
        batch.name = fields_.text("name");
        batch.only = fields_.texts("only");
        if (const data::Value* columns = fields_.map("columns", "thu-ngan-sach: Tổng thu")) {
            batch.columns = *columns;
        }
        if (const data::Value* overrides = fields_.map("overrides", "\"00123\":")) {
            batch.overrides = *overrides;
        }
        read_volume(batch);
        read_profiles(batch);
        read_units(batch);
        read_limits(batch);
        return !diagnostics_.has_errors();
    }

  private:
    void read_source(BatchFile& batch) const {
        constexpr std::array<std::string_view, 3> names = {"data", "folders", "reports"};
        const auto given = std::ranges::count_if(
            names, [this](std::string_view key) { return fields_.find(key) != nullptr; });
        if (given != 1) {
            diagnostics_.report(Code::OneSourceOfRows, map_.place,
                                {"`data`, `folders`, `reports`"});
            return;
        }
        batch.template_file = fields_.text("template");
        batch.key = fields_.text("key");
        if (fields_.find("data") != nullptr) {
            batch.source = RowSource::Table;
            static_cast<void>(fields_.text("data"));
            batch.table = table_of(map_);
            require(batch.key, "data", "key");
        } else {
            const bool folders = fields_.find("folders") != nullptr;
            batch.source = folders ? RowSource::Folders : RowSource::Reports;
            batch.pattern = fields_.text(folders ? "folders" : "reports");
        }
        if (batch.source != RowSource::Reports) {
            require(batch.template_file, batch.source == RowSource::Table ? "data" : "folders",
                    "template");
        }
    }

    void require(const PlacedText& text, std::string_view with, std::string_view key) const {
        if (text.empty()) {
            diagnostics_.report(Code::KeyNeededWith, fields_.place_of(with),
                                {std::string(with), std::string(key)});
        }
    }

    void read_volume(BatchFile& batch) const {
        const data::Value* map = fields_.map("volume", list_keys(KeyOwner::Volume));
        if (map == nullptr) {
            return;
        }
        const MapFields fields(*map, KeyOwner::Volume, diagnostics_);
        VolumeWish volume{fields.text("title"), fields.text("name")};
        if (!volume.title.empty() && !volume.name.empty()) {
            batch.volume = std::move(volume);
        }
    }

    void read_profiles(BatchFile& batch) const {
        const std::vector<PlacedText> asked = fields_.texts("profiles");
        std::vector<pdf::Profile> profiles;
        for (const PlacedText& word : asked) {
            const std::size_t before = profiles.size();
            bool known = false;
            for (const pdf::Profile profile : all_profiles) {
                const bool named = word.text == "all" || word.text == name_of(profile);
                known |= named;
                if (named && std::ranges::find(profiles, profile) == profiles.end()) {
                    profiles.push_back(profile);
                }
            }
            if (!known && profiles.size() == before) {
                diagnostics_.report(Code::UnknownChoice, word.place,
                                    {"profiles", word.text, "archive, press, screen, all"});
            }
        }
        if (!profiles.empty()) {
            batch.profiles = std::move(profiles);
        }
    }

    void read_units(BatchFile& batch) const {
        const data::Value* map = fields_.map("units", list_keys(KeyOwner::Units));
        if (map == nullptr) {
            return;
        }
        const MapFields fields(*map, KeyOwner::Units, diagnostics_);
        UnitList units;
        units.place = map->place;
        units.of = fields.text("of");
        units.column = fields.text("column");
        const auto date = fields.date("on");
        if (fields.find("data") != nullptr) {
            static_cast<void>(fields.text("data"));
            units.table = table_of(*map);
        }
        if (units.of.empty() == units.table.is_null()) {
            diagnostics_.report(Code::OneSourceOfRows, map->place, {"`of`, `data`"});
            return;
        }
        if (!units.of.empty() && fields.find("on") == nullptr) {
            diagnostics_.report(Code::KeyNeededWith, units.of.place, {"of", "on"});
            return;
        }
        units.on = date.value_or(vietnamese::Date{});
        batch.units = std::move(units);
    }

    void read_limits(BatchFile& batch) const {
        const data::Value* map = fields_.map("limits", list_keys(KeyOwner::Limits));
        if (map == nullptr) {
            return;
        }
        const MapFields fields(*map, KeyOwner::Limits, diagnostics_);
        const auto take = [&fields](std::string_view key, NumberRange range, std::uint64_t& limit) {
            if (const auto given = fields.integer(key, range)) {
                limit = static_cast<std::uint64_t>(*given);
            }
        };
        take("failures", {1, 1'000'000}, batch.limits.failures);
        take("pages", {1, 100'000}, batch.limits.pages);
        take("seconds", {1, 86'400}, batch.limits.seconds);
    }

    const data::Value& map_;
    MapFields fields_;
    base::Diagnostics& diagnostics_;
};

bool is_readable_version(const data::Value& map, base::Diagnostics& diagnostics) {
    const data::Value* version = map.find("batch");
    if (version == nullptr && map.find("tongket") != nullptr) {
        diagnostics.report(Code::NotABatch, map.place);
        return false;
    }
    if (version == nullptr || !version->is_scalar() || version->text == "1") {
        return true;  // a missing one is reported with the other keys
    }
    diagnostics.report(Code::UnknownBatchVersion, version->place, {version->text});
    return false;
}

}  // namespace

std::optional<BatchFile> read_batch_file(const std::filesystem::path& path,
                                         base::SourceId id,
                                         base::Sources& sources,
                                         base::Diagnostics& diagnostics) {
    const auto value = data::read_yaml(sources, id, {}, diagnostics);
    if (!value || value->is_poisoned()) {
        return std::nullopt;
    }
    if (!value->is_map()) {
        diagnostics.report(Code::NotABatch, value->place);
        return std::nullopt;
    }
    if (!is_readable_version(*value, diagnostics)) {
        return std::nullopt;
    }
    BatchFile batch;
    batch.path = path;
    batch.folder = path.parent_path();
    if (batch.folder.empty()) {
        batch.folder = ".";
    }
    return BatchReader(*value, diagnostics).read(batch) ? std::optional(std::move(batch))
                                                        : std::nullopt;
}

}  // namespace tongket::batch
