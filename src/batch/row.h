// batch/row.h: one report of a batch, before it is made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "batch/row_fields.h"

namespace tongket::batch {

/// Whole: written as it is, such as the summary; nothing is put into it.
enum class RowKind : std::uint8_t { OfTemplate, Whole };

struct Row {
    RowKind kind = RowKind::OfTemplate;
    std::size_t number = 0;        ///< from 1, in the order of the table or of the paths
    std::string key;               ///< never empty, but for a row that has a fault
    std::string name;              ///< of its files: a relative path without an ending
    base::Place place;             ///< of the key, or of what named the row
    std::filesystem::path report;  ///< the template, or the report itself
    std::vector<RowField> fields;
    std::optional<std::size_t> table_row;  ///< in the table's body
    /// What is wrong with the row itself: then it is not made.
    base::Diagnostics faults;
};

}  // namespace tongket::batch
