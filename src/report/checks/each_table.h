// report/checks/each_table.h: the tables that somebody typed, wherever they stand.
#pragma once

#include <functional>

#include "report/report.h"

namespace tongket::report {

/// Tables of the sections and appendices in the order of the document, those in the prose too; not
/// those that tongket makes of statistics and awards.
void for_each_table(const Report& report, const std::function<void(const Table&)>& visit);

}  // namespace tongket::report
