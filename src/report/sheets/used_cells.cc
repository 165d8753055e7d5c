#include "report/sheets/used_cells.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace tongket::report {

namespace {

class SourceFinder {
  public:
    SourceFinder(const base::Sources& sources,
                 std::span<const std::shared_ptr<const data::Sheet>> sheets)
        : sources_(sources) {
        for (const auto& sheet : sheets) {
            sheets_.insert(sheet->source);
            for (const data::Cell& cell : sheet->cells) {
                known_.emplace(cell.place, &cell);
            }
        }
    }

    /// As deep as the tree, which reading has bounded.
    void visit(const data::Value& value) {  // NOLINT(misc-no-recursion)
        if (value.is_scalar()) {
            note(value.place, value.text);
        } else {
            note_text(value.place.source);
        }
        for (const data::Value& item : value.items) {
            visit(item);
        }
        for (const data::Entry& entry : value.entries) {
            note(entry.key_place, entry.key);
            visit(entry.value);
        }
    }

    [[nodiscard]] UsedSources take() {
        UsedSources used;
        used.texts.assign(texts_.begin(), texts_.end());
        for (auto& [source, cells] : cells_) {
            UsedSheet& sheet = used.sheets.emplace_back();
            sheet.source = source;
            for (auto& [place, text] : cells) {
                sheet.cells.push_back({place.first, place.second, std::move(text)});
            }
        }
        return used;
    }

  private:
    void note(base::Place place, std::string_view text) {
        if (const auto cell = known_.find(place); cell != known_.end()) {
            const data::Cell& found = *cell->second;
            cells_[place.source].try_emplace({found.row, found.column}, found.text);
        } else if (sources_.contains(place.source) && sources_.sheet(place.source) &&
                   place.line > 0) {
            cells_[place.source].try_emplace({place.line, base::cell_column(place)}, text);
        } else {
            note_text(place.source);
        }
    }

    void note_text(base::SourceId source) {
        if (sources_.contains(source) && !sources_.sheet(source) && !sheets_.contains(source)) {
            texts_.insert(source);
        }
    }

    const base::Sources& sources_;
    std::set<base::SourceId> sheets_;
    std::map<base::Place, const data::Cell*> known_;
    std::set<base::SourceId> texts_;
    using Position = std::pair<std::uint32_t, std::uint32_t>;
    std::map<base::SourceId, std::map<Position, std::string>> cells_;
};

void append_field(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    out += '"';
}

/// "C" of C7.
std::string column_letters(std::uint32_t column) {
    std::string name = base::cell_name(1, column);
    name.pop_back();
    return name;
}

}  // namespace

UsedSources find_used_sources(const data::Value& report,
                              const base::Sources& sources,
                              std::span<const std::shared_ptr<const data::Sheet>> sheets) {
    SourceFinder finder(sources, sheets);
    finder.visit(report);
    return finder.take();
}

std::string to_csv(const UsedSheet& sheet) {
    std::set<std::uint32_t> columns;
    for (const UsedCell& cell : sheet.cells) {
        columns.insert(cell.column);
    }
    std::string csv = "\uFEFF";
    for (const std::uint32_t column : columns) {
        csv += ',' + column_letters(column);
    }
    csv += "\r\n";
    for (auto cell = sheet.cells.begin(); cell != sheet.cells.end();) {
        const std::uint32_t row = cell->row;
        csv += std::to_string(row);
        for (const std::uint32_t column : columns) {
            csv += ',';
            if (cell != sheet.cells.end() && cell->row == row && cell->column == column) {
                append_field(csv, cell->text);
                ++cell;
            }
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace tongket::report
