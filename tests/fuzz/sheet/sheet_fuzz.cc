// tests/fuzz/sheet/sheet_fuzz.cc: any bytes end in cells or in an error. The first byte says what
// the others are: a whole CSV, XLSX or ODS file, one part of such an archive, or a number format;
// so that the readers of XML are reached without a check sum to guess.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/utf8.h"
#include "data/sheets/cell_range.h"
#include "data/sheets/number_format.h"
#include "data/sheets/workbook.h"
#include "fuzz/one_part_books.h"

namespace {

using namespace tongket;

void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

void read_all(std::string name, std::string bytes) {
    data::SheetLimits limits;
    limits.cells = 5'000;
    limits.text_bytes = 1'000'000;
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto workbook =
        data::Workbook::open(std::move(name), std::move(bytes), limits, sources, diagnostics);
    require(workbook.has_value() || diagnostics.has_errors());
    for (std::size_t i = 0; workbook && i < workbook->sheets().size() && i < 3; ++i) {
        base::Diagnostics found;
        const auto read = workbook->read(i, sources, found);
        require(read.has_value() || found.has_errors());
        const data::Cell* before = nullptr;
        for (std::size_t c = 0; read && c < read->cells.size(); ++c) {
            const data::Cell& cell = read->cells[c];
            require(cell.row >= 1 && cell.row <= data::last_row);
            require(cell.column >= 1 && cell.column <= data::last_column);
            require(before == nullptr || before->row < cell.row ||
                    (before->row == cell.row && before->column < cell.column));
            require(base::find_invalid_utf8(cell.text) == std::string::npos);
            require(base::find_invalid_utf8(data::number_text(cell)) == std::string::npos);
            require(read->find(cell.row, cell.column) == &cell);
            data::report_fault(cell, found);
            before = &cell;
        }
        diagnostics.append(found);
    }
    for (const auto& item : diagnostics.items()) {
        const std::string text = base::format_diagnostic(item, sources, base::Language::Vietnamese);
        require(base::find_invalid_utf8(text) == std::string::npos);
    }
}

void show_numbers(std::string_view code) {
    const data::NumberFormat format = data::read_number_format(code);
    for (const std::string_view number :
         {"0", "-0.5", "1234567.891", "123456789012345678", "1E-15", "46022.99999", "-3"}) {
        static_cast<void>(data::show_number(*data::read_stored_number(number), format,
                                            data::DateSystem::From1900));
    }
    static_cast<void>(data::read_cell_range(code));
    static_cast<void>(data::read_stored_number(code));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    std::string rest(data + 1, data + size);
    switch (data[0]) {
        case 'c':
            read_all("a.csv", std::move(rest));
            break;
        case 'z':
            read_all("a.xlsx", std::move(rest));
            break;
        case 'x':
            read_all("a.xlsx", fuzz::make_book("xl/worksheets/sheet1.xml", std::move(rest)));
            break;
        case 's':
            read_all("a.xlsx", fuzz::make_book("xl/styles.xml", std::move(rest)));
            break;
        case 't':
            read_all("a.xlsx", fuzz::make_book("xl/sharedStrings.xml", std::move(rest)));
            break;
        case 'w':
            read_all("a.xlsx", fuzz::make_book("xl/workbook.xml", std::move(rest)));
            break;
        case 'r':
            read_all("a.xlsx", fuzz::make_book("xl/_rels/workbook.xml.rels", std::move(rest)));
            break;
        case 'o':
            read_all("a.ods", fuzz::make_document("content.xml", std::move(rest)));
            break;
        case 'm':
            read_all("a.ods", fuzz::make_document("META-INF/manifest.xml", std::move(rest)));
            break;
        default:
            show_numbers(rest);
    }
    return 0;
}
