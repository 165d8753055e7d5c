#include "compose/table_breaks.h"

#include <algorithm>
#include <utility>

#include "base/narrow.h"
#include "compose/inlines.h"
#include "compose/name_column.h"
#include "compose/template.h"

namespace tongket::compose {

namespace {

using report::RowRole;

struct Counts {
    std::size_t count = 0, so_far = 0;
};

std::string filled(std::string_view format,
                   const Counts& counts,
                   std::string_view unit,
                   std::size_t digits) {
    std::string text;
    for (const stylesheet::TemplatePiece& piece : read_format(format).pieces) {
        text += !piece.is_path           ? piece.text
                : piece.text == "count"  ? padded_count(counts.count, digits)
                : piece.text == "so-far" ? padded_count(counts.so_far, digits)
                                         : std::string(unit);
    }
    return text;
}

void add_text(GridCell& cell, std::string text) {
    cell.text.emplace_back(report::Span{std::move(text), false, false, cell.place});
}

std::size_t plain_rows(const Grid& grid, std::size_t from) {
    std::size_t count = 0;
    for (std::size_t row = from; row < grid.body.size() && grid.kind(row) != RowRole::GroupTitle;
         ++row) {
        count += grid.kind(row) == RowRole::Plain ? 1 : 0;
    }
    return count;
}

document::Cell cell_of(const stylesheet::Style& style, std::size_t columns, base::Place place) {
    document::Cell cell;
    cell.column_span = base::narrow<std::uint16_t>(columns);
    document::Paragraph& paragraph = cell.paragraphs.emplace_back();
    paragraph.style = style.paragraph;
    paragraph.place = place;
    return cell;
}

document::TextRun empty_run(const stylesheet::Style& style, base::Place place) {
    document::TextRun run;
    run.style = style.text;
    run.place = place;
    return run;
}

/// The rows of sums at a page break.
struct CarriedMaker {
    const Grid& grid;
    const stylesheet::Style& style;
    std::size_t labels;       ///< columns that the label stands over
    std::string_view counts;  ///< before the number of rows, in the label; empty: it is not said
    std::uint16_t names;      ///< the column at which the label begins

    [[nodiscard]] document::Row make(const std::string& label) const {
        document::Row row;
        document::Cell& first = row.cells.emplace_back(cell_of(style, labels, grid.place));
        first.align = cell_align(style);
        first.name_column = labels > names ? names : std::uint16_t{0};
        InlineWriter writer(style, {});
        writer.add(report::Span{label + std::string(counts), false, false, grid.place});
        first.paragraphs.front().content = writer.take();
        if (!counts.empty()) {
            first.paragraphs.front().content.emplace_back(empty_run(style, grid.place));
        }
        for (std::size_t c = labels; c < grid.columns.size(); ++c) {
            row.cells.push_back(cell_of(style, 1, grid.place));
            row.cells.back().paragraphs.front().content.emplace_back(empty_run(style, grid.place));
        }
        return row;
    }
};

/// The title of a group: its name, and what a tab sets apart from it.
struct TitleParts {
    PieceList name, counts;
};
TitleParts parts_of(const PieceList& title) {
    TitleParts parts;
    for (const Piece& piece : title) {
        const auto* span = std::get_if<report::Span>(&piece);
        const std::size_t tab = span != nullptr ? span->text.find('\t') : std::string::npos;
        if (!parts.counts.empty() || tab == std::string::npos) {
            (parts.counts.empty() ? parts.name : parts.counts).push_back(piece);
            continue;
        }
        report::Span before = *span, after = *span;
        before.text.resize(tab);
        after.text.erase(0, tab);
        parts.name.emplace_back(std::move(before));
        parts.counts.emplace_back(std::move(after));
    }
    return parts;
}

/// What a group's title says instead of its counts on later pages.
class RestOfGroups {
  public:
    RestOfGroups(const Grid& grid, const stylesheet::TableLook& look)
        : grid_(grid),
          words_(grid.counted.empty() ? std::string_view() : look.group_rest),
          digits_(look.count_digits) {}

    [[nodiscard]] bool is_said() const { return !words_.empty(); }
    /// Where a page begins with row `first` of the body, and with each up to `end`.
    [[nodiscard]] std::vector<std::string> texts(std::size_t first, std::size_t end) const {
        std::vector<std::string> texts(end - first);
        std::size_t left = 0;
        for (std::size_t row = end; row-- > first;) {
            left += grid_.kind(row) == RowRole::Plain ? 1 : 0;
            texts[row - first] = filled(words_, {left, left}, grid_.counted, digits_);
        }
        return texts;
    }

  private:
    const Grid& grid_;
    std::string_view words_;
    std::size_t digits_;
};

}  // namespace

std::string padded_count(std::size_t count, std::size_t digits) {
    const std::string text = std::to_string(count);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

void count_rows(Grid& grid, const stylesheet::TableLook& look, const report::Text& unit) {
    Counts counts;
    const std::string words = unit.plain();
    std::size_t all = 0;
    for (std::size_t row = 0; row < grid.body.size(); ++row) {
        const RowRole kind = grid.kind(row);
        all += kind == RowRole::Plain ? 1 : 0;
        if (grid.body[row].empty()) {
            continue;
        }
        if (kind == RowRole::GroupTitle) {
            counts.count = plain_rows(grid, row + 1);
            counts.so_far += counts.count;
            add_text(grid.body[row].front(),
                     filled(look.group_count, counts, words, look.count_digits));
        } else if (kind == RowRole::Total) {
            add_text(grid.body[row].front(),
                     filled(look.sum_count, {all, all}, words, look.count_digits));
        }
    }
}

PieceList name_of_group(const PieceList& title) { return parts_of(title).name; }

std::string closing_words(const stylesheet::TableLook& look,
                          std::size_t rows,
                          std::string_view unit) {
    return filled(look.closing, {rows, rows}, unit, look.count_digits);
}

void close_table(Grid& grid, const stylesheet::TableLook& look) {
    if (grid.counted.empty() || !grid.is_closed) {
        return;
    }
    PieceList words = grid.closing;
    if (is_blank(words)) {
        const std::string usual = closing_words(look, grid.count_plain_rows(), grid.counted);
        words = text_field(usual, grid.place).text;
    }
    if (!grid.note.empty() && !words.empty()) {
        grid.note.emplace_back(report::Span{" ", false, false, grid.place});
    }
    grid.note.insert(grid.note.end(), words.begin(), words.end());
}

std::shared_ptr<const document::CarriedSums> make_carried_sums(
    const Composition& composition,
    const Grid& grid,
    const stylesheet::TableLook& look,
    const std::vector<std::vector<std::string>>& sums) {
    const auto first = std::ranges::find(grid.sums, true);
    const auto labels = static_cast<std::size_t>(first - grid.sums.begin());
    if (labels == 0) {
        return nullptr;
    }
    // What stands before the last tab is the same on all pages.
    const std::string_view format = grid.counted.empty() ? std::string_view() : look.sum_count;
    const std::size_t tab = format.rfind('\t');
    const std::size_t start = tab == std::string_view::npos ? 0 : tab + 1;
    const std::string_view before = format.empty() ? format
                                    : start > 0    ? format.substr(0, start)
                                                   : std::string_view(" ");
    auto made = std::make_shared<document::CarriedSums>();
    made->after = sums;
    if (!format.empty()) {
        made->cells.push_back(0);
        std::size_t count = 0;
        for (std::size_t row = 0; row < made->after.size(); ++row) {
            count += grid.kind(row) == RowRole::Plain ? 1 : 0;
            made->after[row].insert(
                made->after[row].begin(),
                filled(format.substr(start), {count, count}, grid.counted, look.count_digits));
        }
    }
    for (std::size_t c = labels; c < grid.sums.size(); ++c) {
        if (grid.has_sum(c)) {
            made->cells.push_back(1 + c - labels);
        }
    }
    const std::uint16_t names = look.has_number_column ? name_column(grid) : std::uint16_t{0};
    const CarriedMaker maker{grid, composition.styles.find(look.total_style), labels, before,
                             names};
    made->forward = maker.make(look.carried_forward);
    made->brought = maker.make(look.brought_forward);
    return made;
}

std::vector<document::ContinuedGroup> make_continued_groups(const Composition& composition,
                                                            const Grid& grid,
                                                            const stylesheet::TableLook& look,
                                                            std::size_t columns) {
    std::vector<document::ContinuedGroup> groups;
    if (look.group_continued.empty()) {
        return groups;
    }
    const stylesheet::Style& style = composition.styles.find(look.group_style);
    const stylesheet::Style& added = look.group_continued_style.empty()
                                         ? style
                                         : composition.styles.find(look.group_continued_style);
    const RestOfGroups rest(grid, look);
    const std::uint16_t names = look.has_number_column ? name_column(grid) : std::uint16_t{0};
    for (std::size_t row = 0; row < grid.body.size(); ++row) {
        if (grid.kind(row) != RowRole::GroupTitle || grid.body[row].empty()) {
            continue;
        }
        document::ContinuedGroup group;
        group.first = row;
        group.end = row + 1;
        while (group.end < grid.body.size() && grid.kind(group.end) != RowRole::GroupTitle &&
               grid.kind(group.end) != RowRole::Total) {
            ++group.end;
        }
        if (group.end - group.first <= 2) {
            continue;
        }
        const GridCell& title = grid.body[row].front();
        document::Cell& cell = group.title.cells.emplace_back(cell_of(style, columns, title.place));
        cell.align = cell_align(style);
        cell.vertical = look.vertical;
        InlineWriter writer(style, {});
        TitleParts parts = parts_of(title.text);
        cell.name_column = names;
        cell.has_number = names > 0 && set_number_apart(parts.name);
        writer.add(parts.name);
        writer.add_run_in(added.text, " " + look.group_continued, {}, title.place);
        std::vector<document::Inline>& content = cell.paragraphs.front().content;
        if (rest.is_said()) {
            group.rest = rest.texts(row + 1, group.end);
            writer.add_tab();
            content = writer.take();
            content.emplace_back(empty_run(added, title.place));
            std::get<document::TextRun>(content.back()).text = group.rest.front();
        } else {
            writer.add(parts.counts);
            content = writer.take();
        }
        group.title.fill = look.group_fill;
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace tongket::compose
