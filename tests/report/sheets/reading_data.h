// tests/report/sheets/reading_data.h: a report and its files in a folder of the test's own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "data/data_folder.h"
#include "data/read_yaml.h"
#include "report/reading.h"
#include "report/sheets/resolve_data.h"

namespace tongket::report {

/// A folder that is gone with the test.
class TestFolder {
  public:
    TestFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tongket-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    void write(std::string_view name, std::string_view bytes) const {
        REQUIRE(base::write_file(path_ / name, bytes));
    }
    /// A file of tests/data/cases/sheets.
    void copy_case(std::string_view name) const {
        std::filesystem::copy_file(
            std::filesystem::path(TONGKET_SOURCE_DIR "/tests/data/cases/sheets") / name,
            path_ / name);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// The report that consists of four lines of head and `rest`, which begins on line 5.
    [[nodiscard]] ReportReading read(std::string_view rest) const {
        return read_whole(std::string(report_head) + std::string(rest));
    }
    [[nodiscard]] ReportReading read_whole(std::string yaml) const {
        ReportReading reading;
        const base::SourceId id = reading.sources.add("báo-cáo.yaml", std::move(yaml));
        if (auto value = data::read_yaml(reading.sources, id, {}, reading.diagnostics)) {
            data::DataFolder folder(path_);
            resolve_data(*value, folder, reading.sources, reading.diagnostics);
            reading.report = read_report(*value, reading.diagnostics);
        }
        return reading;
    }

  private:
    std::filesystem::path path_;
};

/// "TK0172 so-lieu.xlsx, Sheet 'Phường', C7", one for each message, without the folder's path.
[[nodiscard]] inline std::string places_of(const ReportReading& reading, const TestFolder& folder) {
    std::string text;
    for (const base::Diagnostic& item : reading.diagnostics.sorted()) {
        std::string place = base::format_place(item.place, reading.sources);
        const std::string root = folder.path().string() + "/";
        if (place.starts_with(root)) {
            place.erase(0, root.size());
        }
        text += (text.empty() ? "" : "; ") + base::code_text(item.code) + " " + place;
    }
    return text;
}

/// Heads as a(b,c), rows as lines, cells parted by |, spans as text[rows×columns].
[[nodiscard]] inline std::string list_heads(const std::vector<TableColumn>& columns) {
    std::string text;
    for (const TableColumn& column : columns) {
        text += (text.empty() ? "" : ",") + column.title.plain();
        if (!column.columns.empty()) {
            text += "(" + list_heads(column.columns) + ")";
        }
    }
    return text;
}
[[nodiscard]] inline std::string list_table(const Table& table) {
    std::string text = list_heads(table.columns) + "\n";
    for (const auto& row : table.rows) {
        std::string line;
        for (const TableCell& cell : row) {
            line += (&cell == row.data() ? "" : "|") + cell.text.plain();
            if (cell.rows > 1 || cell.columns > 1) {
                line += fmt::format("[{}×{}]", cell.rows, cell.columns);
            }
        }
        text += line + "\n";
    }
    return text;
}
/// The first table of the first section.
[[nodiscard]] inline std::string first_table(const ReportReading& reading) {
    if (!reading.report || reading.report->sections.empty() ||
        reading.report->sections[0].items.empty()) {
        return "none\n";
    }
    const auto* table = std::get_if<Table>(&reading.report->sections[0].items[0]);
    return table == nullptr ? "none\n" : list_table(*table);
}

inline constexpr std::string_view section_head = "sections:\n  - title: Mục\n    table:\n";

}  // namespace tongket::report
