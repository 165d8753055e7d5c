// report/sheets/table_from_sheet.h: a table of the report whose rows are in a sheet.
#pragma once

#include "data/value.h"
#include "report/sheets/sheet_files.h"

namespace tongket::report {

/// Puts columns and rows in the place of the keys `data`, `sheet`, `range`, `head` and `where`.
/// Merged cells of the head become columns under one title, those of the rows become spans. A list
/// `columns` chooses columns by their names, in its order; without a head it gives the titles. If
/// the sheet cannot be used, which is reported, `rows` is poisoned.
void fill_table(data::Value& table, SheetFiles& files);

/// The same for a chart: its names and numbers are the first two columns, or those that `columns`
/// names; several columns of numbers are its series.
void fill_chart(data::Value& chart, SheetFiles& files);

}  // namespace tongket::report
