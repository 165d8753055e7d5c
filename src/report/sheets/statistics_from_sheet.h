// report/sheets/statistics_from_sheet.h: statistics whose values are in a sheet.
#pragma once

#include "data/value.h"
#include "report/sheets/sheet_files.h"

namespace tongket::report {

/// Under `statistics`, the keys `data`, `sheet`, `range`, `head`, `where` and `columns` (where they
/// are no statistics of their own) say where the values lie, a row a statistic. A row belongs to
/// the statistic with its id (columns id or mã) or its label; what the report itself says of a
/// statistic goes before what its row says. Rows that the report does not name are statistics too,
/// by their id or an id made of their label: "Thu ngân sách" is thu-ngan-sach.
///
/// One statistic may have these keys as well: then `where` names its row, or `range` its one cell.
void fill_statistics(data::Value& statistics, SheetFiles& files);

}  // namespace tongket::report
