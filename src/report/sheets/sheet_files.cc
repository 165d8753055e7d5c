#include "report/sheets/sheet_files.h"

#include <optional>

namespace tongket::report {

const data::Sheet* SheetFiles::find(std::string_view file,
                                    std::string_view sheet,
                                    base::Place place) {
    const data::SheetLimits limits;
    auto [known, is_new] = books_.try_emplace(std::string(file));
    Book& book = known->second;
    if (is_new) {
        if (auto read = folder_.read(file, limits.file_bytes, place, diagnostics_)) {
            auto workbook = data::Workbook::open(std::move(read->name), std::move(read->bytes),
                                                 limits, sources_, diagnostics_);
            if (workbook) {
                book.workbook = std::make_unique<data::Workbook>(std::move(*workbook));
            }
        }
    }
    if (!book.workbook) {
        return nullptr;
    }
    const auto index = book.workbook->find(sheet, place, diagnostics_);
    if (!index) {
        return nullptr;
    }
    auto [cached, is_first] = book.sheets.try_emplace(*index);
    if (is_first) {
        if (auto read = book.workbook->read(*index, sources_, diagnostics_)) {
            cached->second = std::make_unique<data::Sheet>(std::move(*read));
        }
    }
    return cached->second.get();
}

}  // namespace tongket::report
