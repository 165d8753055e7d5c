// compose/table_breaks.h: what a table says where a page ends inside it, all as artifacts.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compose/table_builder.h"

namespace tongket::compose {

/// With zeros in front up to so many digits: "06 tập thể" is the form of official lists.
[[nodiscard]] std::string padded_count(std::size_t count, std::size_t digits);

/// Adds to each group's title how many rows it has, and how many there are up to its end, and to
/// the labels of totals how many there are; as the look says it.
void count_rows(Grid& grid, const stylesheet::TableLook& look, const report::Text& unit);

/// A group's title without what a tab sets apart from its name.
[[nodiscard]] PieceList name_of_group(const PieceList& title);

/// "Danh sách gồm 124 tập thể./.": what stands below a table whose rows are counted; empty if the
/// look says nothing.
[[nodiscard]] std::string closing_words(const stylesheet::TableLook& look,
                                        std::size_t rows,
                                        std::string_view unit);

/// Adds to the note of a table whose rows are counted the words that close it: the grid's own, else
/// those of the look.
void close_table(Grid& grid, const stylesheet::TableLook& look);

/// The rows of sums at a page break: a label over the columns before the first sum, then a cell a
/// column. `sums`: those after each row of the body, one a summed column. Null if the first column
/// is one of them.
[[nodiscard]] std::shared_ptr<const document::CarriedSums> make_carried_sums(
    const Composition& composition,
    const Grid& grid,
    const stylesheet::TableLook& look,
    const std::vector<std::vector<std::string>>& sums);

/// The titles that are said again; none if the look says none. `columns`: of the whole table.
[[nodiscard]] std::vector<document::ContinuedGroup> make_continued_groups(
    const Composition& composition,
    const Grid& grid,
    const stylesheet::TableLook& look,
    std::size_t columns);

}  // namespace tongket::compose
