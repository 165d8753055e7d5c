// tests/fuzz/one_part_books.h: workbooks of which one part is the fuzzer's, so that the readers of
// XML are reached without a check sum to guess.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "data/sheets/make_zip.h"

namespace tongket::fuzz {

inline constexpr std::string_view relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    "</Relationships>";
inline constexpr std::string_view book =
    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
    "<sheet name=\"a\" r:id=\"a\"/></sheets></workbook>";
inline constexpr std::string_view sheet =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
    "<row><c s=\"1\"><v>46022.5</v></c><c t=\"s\"><v>1</v></c></row></sheetData></worksheet>";

/// An XLSX file with one of its parts replaced.
[[nodiscard]] inline std::string make_book(std::string_view name, std::string part) {
    data::ZipParts parts = {{"xl/workbook.xml", std::string(book)},
                            {"xl/_rels/workbook.xml.rels", std::string(relations)},
                            {"xl/worksheets/sheet1.xml", std::string(sheet)}};
    for (auto& [known, content] : parts) {
        if (known == name) {
            content = std::move(part);
            return data::make_zip(parts);
        }
    }
    parts.emplace_back(std::string(name), std::move(part));
    return data::make_zip(parts);
}

/// An ODS file with this part, and no more than a reader needs beside it.
[[nodiscard]] inline std::string make_document(std::string_view name, std::string part) {
    data::ZipParts parts = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                            {std::string(name), std::move(part)}};
    if (name != "content.xml") {
        parts.emplace_back("content.xml", "<a/>");
    }
    return data::make_zip(parts);
}

}  // namespace tongket::fuzz
