#include "report/prose_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace tongket::report {

namespace {

struct CellRange {
    std::size_t begin, end;
};

bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// The cells of a row between its bars; a bar after a backslash is text.
std::vector<CellRange> split_row(std::string_view line) {
    std::vector<CellRange> cells;
    std::size_t begin = line.starts_with('|') ? 1 : 0;
    const auto add = [&cells, line](std::size_t from, std::size_t to) {
        while (from < to && is_blank(line[from])) {
            ++from;
        }
        while (to > from && is_blank(line[to - 1])) {
            --to;
        }
        cells.push_back({from, to});
    };
    for (std::size_t at = begin; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == '|') {
            add(begin, at);
            begin = at + 1;
        }
    }
    if (begin < line.size()) {
        add(begin, line.size());
    }
    return cells;
}

/// |---|:---:| with at least one bar.
bool is_delimiter_row(std::string_view line) {
    if (line.find('|') == std::string_view::npos ||
        line.find_first_not_of("|-: ") != std::string_view::npos) {
        return false;
    }
    const std::vector<CellRange> cells = split_row(line);
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [line](CellRange range) {
        std::string_view cell = line.substr(range.begin, range.end - range.begin);
        cell.remove_prefix(cell.starts_with(':') ? 1 : 0);
        cell.remove_suffix(cell.ends_with(':') ? 1 : 0);
        return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
    });
}

/// Empty cells for those that are missing; what is too much goes into the last one, with its bars.
void fit_row(std::vector<SpanList>& row, std::size_t columns, base::Place place) {
    for (std::size_t i = columns; i < row.size(); ++i) {
        SpanList& last = row[columns - 1];
        last.push_back({" | ", false, false, place});
        last.insert(last.end(), row[i].begin(), row[i].end());
    }
    row.resize(columns);
}

}  // namespace

bool is_table_start(std::span<const CleanLine> lines) {
    if (lines.size() < 2 || !is_delimiter_row(lines[1].content.text())) {
        return false;
    }
    const std::string& head = lines[0].content.text();
    return head.find('|') != std::string::npos &&
           split_row(head).size() == split_row(lines[1].content.text()).size();
}

ProseTableReading read_prose_table(std::span<const CleanLine> lines, const ProseContext& context) {
    ProseTableReading reading;
    reading.table.place = context.places.at(lines[0].content.origin(0));
    const auto read_row = [&context](const TracedText& line) {
        std::vector<SpanList> cells;
        for (const auto [begin, end] : split_row(line.text())) {
            cells.push_back(read_spans(line, begin, end, context));
        }
        return cells;
    };
    reading.table.head = read_row(lines[0].content);
    const std::size_t columns = reading.table.head.size();
    std::size_t at = 2;
    for (; at < lines.size() && lines[at].content.text().find('|') != std::string::npos; ++at) {
        const TracedText& line = lines[at].content;
        std::vector<SpanList> row = read_row(line);
        if (row.size() != columns) {
            context.diagnostics.report(base::Code::ProseTableCells,
                                       context.places.at(line.origin(0)),
                                       {fmt::format("{}", row.size()), fmt::format("{}", columns)});
            fit_row(row, columns, context.places.at(line.origin(0)));
        }
        reading.table.rows.push_back(std::move(row));
    }
    reading.lines = at;
    return reading;
}

}  // namespace tongket::report
