// report/sheets/sheet_files.h: the workbooks of one report, each opened once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/data_folder.h"
#include "data/sheets/sheet.h"
#include "data/sheets/workbook.h"
#include "data/value.h"
#include "vietnamese/legacy_encoding.h"

namespace tongket::report {

class SharedSheets;

/// Opens files of the report's folder and reads their sheets on demand; what is wrong with a file
/// is said once, however often it is named.
class SheetFiles {
  public:
    /// `shared`, if there is any, has tables that were read for many reports at once.
    SheetFiles(data::DataFolder& folder,
               base::Sources& sources,
               base::Diagnostics& diagnostics,
               const SharedSheets* shared = nullptr)
        : folder_(folder), sources_(sources), diagnostics_(diagnostics), shared_(shared) {}

    struct Request {
        std::string file;
        std::string sheet = {};  ///< empty: the first that is not hidden
        /// Of a CSV file that is not in Unicode: what its bytes are to be read as.
        std::optional<vietnamese::LegacyEncoding> encoding = {};
        base::Place place = {};  ///< that asks for it
    };
    /// The sheet; null if there is none, which is reported. It stays where it is.
    [[nodiscard]] const data::Sheet* find(const Request& request);

    /// The rows that `keys` asks for, of a table that is shared; null if it is not.
    [[nodiscard]] const data::Sheet* find_part(const data::Value& keys);

    /// All that were read, by file and place in it, then the shared ones that were asked for.
    [[nodiscard]] std::vector<std::shared_ptr<const data::Sheet>> sheets() const;

    [[nodiscard]] data::DataFolder& folder() { return folder_; }
    [[nodiscard]] base::Sources& sources() { return sources_; }
    [[nodiscard]] base::Diagnostics& diagnostics() { return diagnostics_; }

  private:
    struct Book {
        std::unique_ptr<data::Workbook> workbook;  ///< none: it could not be opened
        std::map<std::size_t, std::shared_ptr<const data::Sheet>> sheets;
    };

    [[nodiscard]] std::unique_ptr<data::Workbook> open(const Request& request);

    data::DataFolder& folder_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    const SharedSheets* shared_;
    std::vector<std::shared_ptr<const data::Sheet>> parts_;  ///< of shared tables; not owned
    std::map<std::pair<std::string, std::optional<vietnamese::LegacyEncoding>>, Book> books_;
};

}  // namespace tongket::report
