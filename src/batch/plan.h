// batch/plan.h: all reports of a batch, known before the first page is set.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/hash.h"
#include "base/source.h"
#include "batch/batch_file.h"
#include "batch/row.h"
#include "data/data_folder.h"
#include "data/value.h"
#include "report/sheets/report_target.h"
#include "report/sheets/shared_sheets.h"
#include "report/sheets/sheet_files.h"
#include "report/sheets/sheet_table.h"

namespace tongket::batch {

/// A column of the table and where in the report its cells belong.
struct BoundColumn {
    std::size_t column = 0;
    std::string id;
    /// None: the column is a word of the report, {id}.
    std::optional<report::ReportTarget> target;
    bool used_as_word = false;  ///< the template has {id}
};

/// The table and what reading it needs; they stay where they are.
struct RowTable {
    RowTable(std::filesystem::path folder, base::Sources& sources)
        : data_folder(std::move(folder)), files(data_folder, sources, diagnostics) {}

    base::Diagnostics diagnostics;  ///< of reading the table
    data::DataFolder data_folder;
    report::SheetFiles files;
    std::optional<report::SheetTable> table;
    std::vector<BoundColumn> columns;
};

struct Plan {
    BatchFile batch;
    /// The batch file and its tables: each report's sources begin with them.
    base::Sources sources;
    std::string template_text;
    std::unique_ptr<RowTable> table;
    /// Other tables that the template takes rows from by a condition of the row, and the keys that
    /// ask for them.
    report::SharedSheets shared_sheets;
    std::vector<data::Value> shared_asked;
    std::vector<Row> rows;  ///< in order; their numbers are their places, from 1
    /// Of all that decides which rows there are and what they are called: parts of one batch have
    /// the same.
    base::Hash identity;
};

/// Reads the batch file and all that says which reports there are. Faults of single rows stay with
/// them; nothing is returned if there is nothing to be made. Whatever is reported has its place in
/// `sources`, with which the plan's own begin.
[[nodiscard]] std::unique_ptr<Plan> make_plan(const std::filesystem::path& batch_file,
                                              const std::filesystem::path& resources,
                                              base::Sources& sources,
                                              base::Diagnostics& diagnostics);

}  // namespace tongket::batch
