// batch/batch_file.h: what a batch file asks for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "batch/map_fields.h"
#include "data/value.h"
#include "pdf/write_pdf.h"
#include "vietnamese/date.h"

namespace tongket::batch {

/// Where the reports come from: a row, a folder or a file each.
enum class RowSource : std::uint8_t { Table, Folders, Reports };

struct UnitList {
    PlacedText of;  ///< the body above: the program's list
    vietnamese::Date on;
    data::Value table;  ///< a list of one's own: the keys data, sheet …; null if none
    PlacedText column;
    base::Place place;
};

/// All reports in one file.
struct VolumeWish {
    PlacedText title;
    PlacedText name;  ///< of the file, as it is on the disk once the plan is made
};

struct Limits {
    std::uint64_t failures = 20;
    std::uint64_t pages = 500;
    std::uint64_t seconds = 120;
};

struct BatchFile {
    std::filesystem::path path;
    std::filesystem::path folder;  ///< that its names are seen from; never empty
    RowSource source = RowSource::Table;
    PlacedText template_file;
    std::string layout;   ///< empty: what the report says
    data::Value table;    ///< Table: the keys data, sheet, range, head, where, encoding
    data::Value columns;  ///< a map of the report's key → the column; null if none
    PlacedText key;       ///< Table: the column
    PlacedText pattern;   ///< Folders, Reports
    PlacedText summary;   ///< a whole report that is made with the others; empty: none
    PlacedText name;      ///< of the files; empty: the key
    std::optional<VolumeWish> volume;
    std::vector<pdf::Profile> profiles = {pdf::Profile::Archive};
    data::Value overrides;  ///< key of the row → map of the report's keys; null if none
    std::vector<PlacedText> only;
    std::optional<UnitList> units;
    Limits limits;
};

/// Reads the file `path`, whose bytes are source `id`. Nothing if it cannot be worked with, which
/// is reported.
[[nodiscard]] std::optional<BatchFile> read_batch_file(const std::filesystem::path& path,
                                                       base::SourceId id,
                                                       base::Sources& sources,
                                                       base::Diagnostics& diagnostics);

}  // namespace tongket::batch
