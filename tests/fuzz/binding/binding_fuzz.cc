// tests/fuzz/binding/binding_fuzz.cc: a report and the files that it names end in a report or in an
// error. The input is three texts, parted by lines "%%": the report; a sheet, which the report
// calls a.csv: CSV, or the XML of an XLSX's sheet or of an ODS; another YAML file, b.yaml.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <unistd.h>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/utf8.h"
#include "data/data_folder.h"
#include "data/read_yaml.h"
#include "fuzz/one_part_books.h"
#include "report/read_report.h"
#include "report/sheets/resolve_data.h"
#include "report/table_columns.h"
#include "report/tables.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

/// A folder that is gone with the program.
class Folder {
  public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tongket-XXXXXX").string();
        const char* made = mkdtemp(pattern.data());
        require(made != nullptr);
        path_ = made;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    void write(std::string_view name, std::string_view bytes) const {
        // Not base::write_file, which waits for the disk.
        std::ofstream file(path_ / name, std::ios::binary);
        file << bytes;
        require(file.good());
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// What stands before the next line "%%"; `rest` begins after it.
std::string_view take_part(std::string_view& rest) {
    constexpr std::string_view mark = "\n%%\n";
    const std::size_t end = rest.find(mark);
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + mark.size());
    return part;
}

std::string sheet_file(std::string_view part) {
    if (part.starts_with("<worksheet")) {
        return fuzz::make_book("xl/worksheets/sheet1.xml", std::string(part));
    }
    if (part.starts_with("<office")) {
        return fuzz::make_document("content.xml", std::string(part));
    }
    return std::string(part);
}

/// The cells of a table that was read without an error fill it.
void check_tables(const std::vector<report::Section>& sections, bool sound) {
    for (const report::Section& section : sections) {
        for (const report::SectionItem& item : section.items) {
            const auto* table = std::get_if<report::Table>(&item);
            if (table == nullptr) {
                continue;
            }
            std::size_t places = 0;
            for (const auto& row : table->rows) {
                for (const report::TableCell& cell : row) {
                    require(cell.rows > 0 && cell.columns > 0);
                    require(base::find_invalid_utf8(cell.text.plain()) == std::string::npos);
                    places += std::size_t{cell.rows} * cell.columns;
                }
            }
            require(!sound || places == report::count_columns(table->columns) * table->rows.size());
        }
        check_tables(section.sections, sound);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder files;
    const std::string input(data, data + size);
    std::string_view rest = input;
    const std::string yaml(take_part(rest));
    files.write("a.csv", sheet_file(take_part(rest)));
    files.write("b.yaml", rest);

    base::Sources sources;
    base::Diagnostics diagnostics;
    const base::SourceId id = sources.add("fuzz.yaml", yaml);
    data::YamlLimits limits;
    limits.nodes = 10'000;
    limits.alias_nodes = 1'000;
    auto value = data::read_yaml(sources, id, limits, diagnostics);
    if (!value) {
        return 0;
    }
    data::DataFolder folder(files.path());
    report::resolve_data(*value, folder, sources, diagnostics);
    const auto read = report::read_report(*value, diagnostics);
    const bool sound = !diagnostics.has_errors();
    require(read.has_value() || !sound);
    for (const base::Diagnostic& item : diagnostics.sorted()) {
        require(item.place.line == 0 || sources.contains(item.place.source));
        const std::string text = base::format_diagnostic(item, sources, base::Language::Vietnamese);
        require(base::find_invalid_utf8(text) == std::string::npos);
    }
    if (read) {
        check_tables(read->sections, sound);
    }
    return 0;
}
