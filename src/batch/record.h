// batch/record.h: what became of one report, for the journal and all that is told of the batch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace tongket::batch {

struct FileRecord {
    std::string profile;
    std::string path;  ///< relative to the folder of the results
    std::uint64_t bytes = 0;
    std::string sha256;
    std::string hash;  ///< base::Hash, to tell fast whether the file is still the one
    friend bool operator==(const FileRecord&, const FileRecord&) = default;
};

/// A file that the report was made from, and its content's hash; "-" if it was looked for and not
/// there.
struct InputRecord {
    std::string path;
    std::string hash;
    friend auto operator<=>(const InputRecord&, const InputRecord&) = default;
};

struct MessageRecord {
    base::Severity severity = base::Severity::Error;
    std::string code;   ///< "TK0301"
    std::string place;  ///< "bao-cao.yaml:3:5", "so-lieu.xlsx, Sheet 'Phường', C7"; may be empty
    std::string message_vi, message_en;
    std::string hint_vi, hint_en;
    friend bool operator==(const MessageRecord&, const MessageRecord&) = default;
};

/// The volume that all reports of a batch are bound into.
struct VolumeRecord {
    std::string title;
    std::string name;   ///< of its file, without ending
    std::string first;  ///< the key of the report that goes before the others; may be empty
    friend bool operator==(const VolumeRecord&, const VolumeRecord&) = default;
};

enum class RowStatus : std::uint8_t { Made, Failed };

struct RowRecord {
    std::size_t number = 0;
    std::string key;
    std::string name;
    RowStatus status = RowStatus::Made;
    int exit_code = 0;  ///< as of `build`: 0, 1, 3, 4
    std::string job;    ///< hash of all that is asked for, but for the contents of `inputs`
    std::size_t pages = 0;
    std::size_t warnings = 0;
    std::uint64_t nanoseconds = 0;
    std::vector<FileRecord> files;
    std::vector<InputRecord> inputs;
    std::vector<MessageRecord> messages;  ///< errors and warnings, the first ones
    friend bool operator==(const RowRecord&, const RowRecord&) = default;
};

/// The errors and warnings, sorted by place, errors first, as records; at most fifty.
[[nodiscard]] std::vector<MessageRecord> record_messages(const base::Diagnostics& diagnostics,
                                                         const base::Sources& sources);
/// Warnings in all.
[[nodiscard]] std::size_t count_warnings(const base::Diagnostics& diagnostics);

}  // namespace tongket::batch
