#include "data/sheets/workbook.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "data/sheets/read_csv.h"
#include "data/sheets/read_ods.h"
#include "data/sheets/read_xlsx.h"
#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::data {

namespace {

using base::Code;

constexpr std::string_view zip_signature = "PK";
/// Microsoft's compound file: workbooks of before 2007, and newer ones with a password.
constexpr std::string_view compound_signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A stream's name in a compound file, which is in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) {
        wide.push_back(c);
        wide.push_back('\0');
    }
    return bytes.find(wide) != std::string_view::npos;
}

Code code_of_no_workbook(std::string_view bytes) {
    if (!bytes.starts_with(compound_signature)) {
        return Code::NotASpreadsheet;
    }
    return has_stream(bytes, "EncryptedPackage") ? Code::PasswordProtected : Code::OldExcelFile;
}

}  // namespace

bool is_text_file(std::string_view name, std::string_view bytes) {
    const std::string lower = vietnamese::fold_accents(vietnamese::to_lower(name));
    return (lower.ends_with(".csv") || lower.ends_with(".txt") || lower.ends_with(".tsv")) &&
           !bytes.starts_with(zip_signature) && !bytes.starts_with(compound_signature);
}

std::optional<Workbook> Workbook::open(std::string name,
                                       std::string bytes,
                                       const SheetLimits& limits,
                                       base::Sources& sources,
                                       base::Diagnostics& diagnostics) {
    Workbook book;
    book.name_ = std::move(name);
    book.limits_ = limits;
    if (is_text_file(book.name_, bytes)) {
        book.kind_ = Kind::Csv;
        book.file_ = sources.add(book.name_, std::move(bytes));
        book.sheets_.emplace_back();
        return book;
    }
    book.file_ = sources.add(book.name_, {});
    if (!bytes.starts_with(zip_signature)) {
        diagnostics.report(code_of_no_workbook(bytes), book.place());
        return std::nullopt;
    }
    book.bytes_ = std::move(bytes);
    const auto archive = ZipArchive::open(book.bytes_, limits);
    if (!archive) {
        diagnostics.report(Code::DamagedWorkbook, book.place(), {"ZIP"});
        return std::nullopt;
    }
    if (is_ods(*archive)) {
        book.kind_ = Kind::Ods;
        auto entries = read_ods_entries(*archive, limits, book.place(), diagnostics);
        if (!entries) {
            return std::nullopt;
        }
        for (OdsEntry& entry : *entries) {
            book.sheets_.push_back({std::move(entry.name), entry.hidden});
        }
        return book;
    }
    if (!is_xlsx(*archive)) {
        diagnostics.report(Code::NotASpreadsheet, book.place());
        return std::nullopt;
    }
    book.kind_ = Kind::Xlsx;
    auto listed = read_xlsx_book(*archive, limits, book.place(), diagnostics);
    if (!listed) {
        return std::nullopt;
    }
    for (XlsxBook::Entry& entry : listed->sheets) {
        book.sheets_.push_back({std::move(entry.name), entry.hidden});
    }
    return book;
}

std::optional<std::size_t> Workbook::find(std::string_view wanted,
                                          base::Place place,
                                          base::Diagnostics& diagnostics) const {
    const auto first = [this](const auto& matches) -> std::optional<std::size_t> {
        const auto found = std::find_if(sheets_.begin(), sheets_.end(), matches);
        return found == sheets_.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - sheets_.begin()));
    };
    if (wanted.empty()) {
        if (const auto visible = first([](const Entry& entry) { return !entry.hidden; })) {
            return visible;
        }
        if (!sheets_.empty()) {
            return 0;
        }
        diagnostics.report(Code::EmptySheet, this->place());
        return std::nullopt;
    }
    if (const auto exact = first([&](const Entry& entry) { return entry.name == wanted; })) {
        return exact;
    }
    const std::string key = vietnamese::matching_key(wanted);
    if (const auto alike = first([&](const Entry& entry) {
            return vietnamese::matching_key(entry.name) == key && !is_text();
        })) {
        return alike;
    }
    std::string names;
    for (const Entry& entry : sheets_) {
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    diagnostics.report(Code::NoSuchSheet, place,
                       {std::string(wanted), names.empty() ? "(CSV)" : names, name_});
    return std::nullopt;
}

std::optional<Sheet> Workbook::read(std::size_t index,
                                    base::Sources& sources,
                                    base::Diagnostics& diagnostics) const {
    if (kind_ == Kind::Csv) {
        return read_csv(sources, file_, limits_, diagnostics);
    }
    Sheet sheet;
    sheet.name = sheets_.at(index).name;
    sheet.source = sources.add_sheet(name_, sheet.name);
    const auto archive = ZipArchive::open(bytes_, limits_);
    if (!archive) {
        diagnostics.report(Code::DamagedWorkbook, place(), {"ZIP"});
        return std::nullopt;
    }
    if (kind_ == Kind::Ods) {
        return read_ods_sheet(*archive, index, std::move(sheet), limits_, diagnostics);
    }
    base::Diagnostics again;  // what the list of sheets gave was reported when it was opened
    const auto book = read_xlsx_book(*archive, limits_, place(), again);
    if (!book || index >= book->sheets.size()) {
        return std::nullopt;
    }
    const std::string& part = book->sheets[index].part;
    if (part.empty()) {
        diagnostics.report(Code::EmptySheet, {sheet.source, 0, 0, 0});
        return std::nullopt;
    }
    return read_xlsx_sheet(*archive, *book, part, std::move(sheet), limits_, diagnostics);
}

}  // namespace tongket::data
