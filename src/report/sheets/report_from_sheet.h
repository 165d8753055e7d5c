// report/sheets/report_from_sheet.h: a whole report whose values are one row of a sheet.
#pragma once

#include "data/value.h"
#include "report/sheets/sheet_files.h"

namespace tongket::report {

/// `data: phuong.xlsx` with `where: Mã xã = 00595` at the top of a report, a row a ward: each
/// column fills what its head names, if the report itself does not say it. A head is a key of the
/// report or its label (tiêu đề), one of a part of it (issuer.name, document.number), the id or the
/// label of a statistic, or its field (thu-ngan-sach.plan). `columns` says other heads: `columns:
/// {thu-ngan-sach: Tổng thu}`. Other columns are left alone.
void fill_report(data::Value& report, SheetFiles& files);

}  // namespace tongket::report
