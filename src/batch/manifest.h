// batch/manifest.h: what a batch has made, for machines and for people.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "batch/run_batch.h"

namespace tongket::batch {

/// What the lists are made from; rows in their order, `states` beside `records`.
struct BatchListing {
    std::string title;
    std::vector<RowState> states;
    std::vector<RowRecord> records;
    std::optional<RowRecord> volume = std::nullopt;  ///< of all of them, without a key
};

/// manifest.csv: a line a file (UTF-8 with a byte order mark, for Excel); rows without a file have
/// a line as well. Kept files count as made: a resumed run has the same lines as a whole one.
[[nodiscard]] std::string manifest_csv(const BatchListing& listing);
/// manifest.json: the same, with the messages in both languages.
[[nodiscard]] std::string manifest_json(const BatchListing& listing);
/// times.csv: how long each report took; of kept ones when they were made. Apart, as it is never
/// the same twice.
[[nodiscard]] std::string times_csv(const BatchListing& listing);
/// index.html: what was made, what failed and why; one page without scripts, in Vietnamese.
[[nodiscard]] std::string index_html(const BatchListing& listing);

/// Writes all four into the folder.
[[nodiscard]] base::Result<void> write_manifest(const std::filesystem::path& out,
                                                const BatchListing& listing);

}  // namespace tongket::batch
