// report/table_columns.h: the columns of a table and their heads.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "data/value.h"
#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Whether a map has a key of `owner`; any other map is a text that lacks its quotes.
[[nodiscard]] bool has_key_of(const data::Value& value, KeyOwner owner);

/// Columns that hold cells, from the left: those without columns of their own.
[[nodiscard]] std::vector<TableColumn*> leaves_of(std::vector<TableColumn>& columns);
[[nodiscard]] std::size_t count_columns(const std::vector<TableColumn>& columns);

struct TypedColumns {
    std::vector<TableColumn> columns;
    std::size_t drawn_at_end = 0;  ///< last ones that draw others: rows need not have cells there
};
/// The key `columns` of a table; `name` is the table's, for messages. What a column draws is named
/// by the titles of others, which may stand to the right of it.
[[nodiscard]] TypedColumns read_columns(const Fields& table,
                                        const Reading& reading,
                                        const std::string& name);

/// The key `align` of a table: one word a column that holds cells, after the first `made` ones.
void read_align(const Fields& table,
                const Reading& reading,
                std::size_t made,
                std::vector<TableColumn>& columns);

}  // namespace tongket::report
