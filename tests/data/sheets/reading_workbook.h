// tests/data/sheets/reading_workbook.h: workbooks made in the test or read from a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "data/sheets/make_zip.h"
#include "data/sheets/reading_sheet.h"
#include "data/sheets/workbook.h"

namespace tongket::data {

struct WorkbookReading : SheetReading {
    std::optional<Workbook> book;

    /// What the cell at an A1 name shows; "(none)" where it is empty.
    [[nodiscard]] std::string at(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = sheet ? sheet->find(row, column) : nullptr;
        return cell == nullptr ? "(none)" : cell->text;
    }
    [[nodiscard]] std::string number_at(std::uint32_t row, std::uint32_t column) const {
        const Cell* cell = sheet ? sheet->find(row, column) : nullptr;
        return cell == nullptr ? "(none)" : number_text(*cell);
    }
    /// "TK0172 so-lieu.xlsx, Sheet 'Phường', C7", one for each message.
    [[nodiscard]] std::string places() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.sorted()) {
            text += (text.empty() ? "" : "; ") + base::code_text(item.code) + " " +
                    base::format_place(item.place, sources);
        }
        return text;
    }
    /// Reports what is wrong with every cell, as a table that uses them all would.
    void use_all() {
        for (const Cell& cell : sheet->cells) {
            report_fault(cell, diagnostics);
        }
    }
};

[[nodiscard]] inline WorkbookReading read_book(std::string name,
                                               std::string bytes,
                                               std::string_view sheet = {},
                                               const SheetLimits& limits = {}) {
    WorkbookReading reading;
    reading.book = Workbook::open(std::move(name), std::move(bytes), limits, reading.sources,
                                  reading.diagnostics);
    if (reading.book) {
        if (const auto index = reading.book->find(sheet, {}, reading.diagnostics)) {
            reading.sheet = reading.book->read(*index, reading.sources, reading.diagnostics);
        }
    }
    return reading;
}

[[nodiscard]] inline WorkbookReading read_book_case(std::string_view name,
                                                    std::string_view sheet = {}) {
    return read_book(std::string(name), load_case(name), sheet);
}

/// A workbook of one sheet, "Phường", with the content of <worksheet>, <styleSheet> and <sst>.
[[nodiscard]] inline std::string make_xlsx(std::string_view sheet,
                                           std::string_view styles = {},
                                           std::string_view strings = {}) {
    const std::string space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](std::string_view id, std::string_view type, std::string_view part) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + relations + "/" +
               std::string(type) + "\" Target=\"" + std::string(part) + "\"/>";
    };
    const std::string package =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return make_zip(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          package + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {"xl/_rels/workbook.xml.rels",
          package + relation("a", "worksheet", "worksheets/sheet1.xml") +
              relation("b", "styles", "styles.xml") +
              relation("c", "sharedStrings", "/xl/sharedStrings.xml") + "</Relationships>"},
         {"xl/workbook.xml", "<workbook " + space + " xmlns:r=\"" + relations +
                                 "\"><sheets><sheet name=\"Phường\" r:id=\"a\"/></sheets>"
                                 "</workbook>"},
         {"xl/styles.xml", "<styleSheet " + space + ">" + std::string(styles) + "</styleSheet>"},
         {"xl/sharedStrings.xml", "<sst " + space + ">" + std::string(strings) + "</sst>"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet " + space + ">" + std::string(sheet) + "</worksheet>"}});
}

/// A workbook whose <office:automatic-styles> and <office:spreadsheet> have this content.
[[nodiscard]] inline std::string make_ods(std::string_view tables, std::string_view styles = {}) {
    const auto space = [](std::string_view prefix, std::string_view word) {
        return " xmlns:" + std::string(prefix) +
               "=\"urn:oasis:names:tc:opendocument:xmlns:" + std::string(word) + ":1.0\"";
    };
    return make_zip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content" + space("office", "office") + space("table", "table") +
              space("text", "text") + space("style", "style") + space("number", "datastyle") +
              " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:"
              "calcext:1.0\"><office:automatic-styles>" +
              std::string(styles) + "</office:automatic-styles><office:body><office:spreadsheet>" +
              std::string(tables) +
              "</office:spreadsheet></office:body></office:document-content>"}});
}

}  // namespace tongket::data
