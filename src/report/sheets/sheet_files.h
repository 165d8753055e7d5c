// report/sheets/sheet_files.h: the workbooks of one report, each opened once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/data_folder.h"
#include "data/sheets/sheet.h"
#include "data/sheets/workbook.h"

namespace tongket::report {

/// Opens files of the report's folder and reads their sheets on demand; what is wrong with a file
/// is said once, however often it is named.
class SheetFiles {
  public:
    SheetFiles(data::DataFolder& folder, base::Sources& sources, base::Diagnostics& diagnostics)
        : folder_(folder), sources_(sources), diagnostics_(diagnostics) {}

    /// The sheet `sheet` (empty: the first that is not hidden) of the file `file`, as `place` asks
    /// for it; null if there is none, which is reported. It stays where it is.
    [[nodiscard]] const data::Sheet* find(std::string_view file,
                                          std::string_view sheet,
                                          base::Place place);

    [[nodiscard]] data::DataFolder& folder() { return folder_; }
    [[nodiscard]] base::Sources& sources() { return sources_; }
    [[nodiscard]] base::Diagnostics& diagnostics() { return diagnostics_; }

  private:
    struct Book {
        std::unique_ptr<data::Workbook> workbook;  ///< none: it could not be opened
        std::map<std::size_t, std::unique_ptr<data::Sheet>> sheets;
    };

    data::DataFolder& folder_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, Book, std::less<>> books_;
};

}  // namespace tongket::report
