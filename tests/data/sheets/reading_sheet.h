// tests/data/sheets/reading_sheet.h: a sheet that was read, with all that was said about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/diagnostics.h"
#include "base/file.h"
#include "base/source.h"
#include "data/sheets/read_csv.h"
#include "data/sheets/sheet.h"

namespace tongket::data {

/// "TK0162 6:1, …", in the order of their places; empty if there is none.
[[nodiscard]] inline std::string list_codes(const base::Diagnostics& diagnostics,
                                            const base::Sources& sources) {
    std::string text;
    for (const base::Diagnostic& item : diagnostics.sorted()) {
        const bool is_cell =
            sources.contains(item.place.source) && sources.sheet(item.place.source).has_value();
        text += fmt::format("{}{} {}:{}", text.empty() ? "" : ", ", base::code_text(item.code),
                            item.place.line,
                            is_cell ? base::cell_column(item.place) : item.place.column);
    }
    return text;
}

/// Rows as lines, cells parted by |; rows that are empty are left out, as are empty cells at the
/// end.
[[nodiscard]] inline std::string list_cells(const Sheet& sheet) {
    std::string text;
    std::uint32_t row = 0;
    std::uint32_t column = 1;
    for (const Cell& cell : sheet.cells) {
        if (cell.row != row) {
            text += row == 0 ? "" : "\n";
            row = cell.row;
            column = 1;
        }
        for (; column < cell.column; ++column) {
            text += '|';
        }
        for (const char c : cell.text) {
            text += c == '\n' ? "⏎" : std::string(1, c);
        }
    }
    return text + (row == 0 ? "" : "\n");
}

struct SheetReading {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::optional<Sheet> sheet;

    [[nodiscard]] std::string codes() const { return list_codes(diagnostics, sources); }
    [[nodiscard]] std::string text() const { return sheet ? list_cells(*sheet) : "none"; }
};

[[nodiscard]] inline std::string load_case(std::string_view name) {
    const auto bytes = base::read_file(std::string(TONGKET_SOURCE_DIR "/tests/data/cases/sheets/") +
                                       std::string(name));
    REQUIRE(bytes);
    return *bytes;
}

[[nodiscard]] inline SheetReading read_csv_text(std::string text, const SheetLimits& limits = {}) {
    SheetReading reading;
    const base::SourceId id = reading.sources.add("so-lieu.csv", std::move(text));
    reading.sheet = read_csv(reading.sources, id, limits, reading.diagnostics);
    return reading;
}

[[nodiscard]] inline SheetReading read_csv_case(std::string_view name) {
    return read_csv_text(load_case(name));
}

}  // namespace tongket::data
