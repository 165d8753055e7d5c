// data/sheets/workbook.h: a file of tables, whatever its kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/sheets/limits.h"
#include "data/sheets/sheet.h"

namespace tongket::data {

/// Whether a file is text by its name, and no archive or old workbook by what is in it.
[[nodiscard]] bool is_text_file(std::string_view name, std::string_view bytes);

/// A CSV, XLSX or ODS file in memory; told apart by what is in it, and only text by its name.
class Workbook {
  public:
    struct Entry {
        std::string name;
        bool hidden = false;
    };

    /// `name` is what messages show. Nothing if the file is none of them (an old .xls, one with a
    /// password, something else), which is reported.
    [[nodiscard]] static std::optional<Workbook> open(std::string name,
                                                      std::string bytes,
                                                      const SheetLimits& limits,
                                                      base::Sources& sources,
                                                      base::Diagnostics& diagnostics);

    [[nodiscard]] const std::string& name() const { return name_; }
    /// In the order of their tabs; a CSV file has one, without a name.
    [[nodiscard]] const std::vector<Entry>& sheets() const { return sheets_; }
    [[nodiscard]] bool is_text() const { return kind_ == Kind::Csv; }
    /// The file as a whole.
    [[nodiscard]] base::Place place() const { return {file_, 0, 0, 0}; }

    /// The sheet called `wanted`: in any case and blanks; without a name the first that is not
    /// hidden. Nothing, reported at `place`, if there is none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view wanted,
                                                  base::Place place,
                                                  base::Diagnostics& diagnostics) const;

    /// Reads one sheet; what is wrong with it is reported.
    [[nodiscard]] std::optional<Sheet> read(std::size_t index,
                                            base::Sources& sources,
                                            base::Diagnostics& diagnostics) const;

  private:
    enum class Kind : std::uint8_t { Csv, Xlsx, Ods };

    std::string name_, bytes_;
    SheetLimits limits_;
    Kind kind_ = Kind::Csv;
    base::SourceId file_ = base::no_source;
    std::vector<Entry> sheets_;
};

}  // namespace tongket::data
