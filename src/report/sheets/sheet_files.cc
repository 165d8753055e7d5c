#include "report/sheets/sheet_files.h"

#include "data/convert_text.h"
#include "report/sheets/shared_sheets.h"

namespace tongket::report {

namespace {

/// What was asked for, such as the conversion, needs no note each time.
void append_faults(const base::Diagnostics& found, base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& item : found.items()) {
        if (item.severity != base::Severity::Note) {
            diagnostics.report_as(item.severity, item.code, item.place, item.arguments);
        }
    }
}

}  // namespace

std::unique_ptr<data::Workbook> SheetFiles::open(const Request& request) {
    const data::SheetLimits limits;
    auto file = folder_.read(request.file, limits.file_bytes, request.place, diagnostics_);
    if (!file) {
        return nullptr;
    }
    if (request.encoding && data::is_text_file(file->name, file->bytes)) {
        base::Diagnostics found;
        const auto text =
            data::convert_text(file->bytes, request.encoding, sources_.add(file->name, {}), found);
        append_faults(found, diagnostics_);
        if (!text) {
            return nullptr;
        }
        file->bytes = *text;
    }
    auto workbook = data::Workbook::open(std::move(file->name), std::move(file->bytes), limits,
                                         sources_, diagnostics_);
    return workbook ? std::make_unique<data::Workbook>(std::move(*workbook)) : nullptr;
}

const data::Sheet* SheetFiles::find(const Request& request) {
    auto [known, is_new] = books_.try_emplace({request.file, request.encoding});
    Book& book = known->second;
    if (is_new) {
        book.workbook = open(request);
    }
    if (!book.workbook) {
        return nullptr;
    }
    const auto index = book.workbook->find(request.sheet, request.place, diagnostics_);
    if (!index) {
        return nullptr;
    }
    auto [cached, is_first] = book.sheets.try_emplace(*index);
    if (is_first) {
        if (auto read = book.workbook->read(*index, sources_, diagnostics_)) {
            cached->second = std::make_shared<const data::Sheet>(std::move(*read));
        }
    }
    return cached->second.get();
}

const data::Sheet* SheetFiles::find_part(const data::Value& keys) {
    const data::Sheet* part = shared_ == nullptr ? nullptr : shared_->find(keys);
    if (part != nullptr) {
        parts_.emplace_back(std::shared_ptr<const void>(), part);
    }
    return part;
}

std::vector<std::shared_ptr<const data::Sheet>> SheetFiles::sheets() const {
    std::vector<std::shared_ptr<const data::Sheet>> all;
    for (const auto& [name, book] : books_) {
        for (const auto& [index, sheet] : book.sheets) {
            if (sheet) {
                all.push_back(sheet);
            }
        }
    }
    all.insert(all.end(), parts_.begin(), parts_.end());
    return all;
}

}  // namespace tongket::report
