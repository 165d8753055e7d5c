// report/sections.h: the keys `sections` and `appendices`.
#pragma once

#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Reads the sections and appendices of the report's map, and notes which collections they show.
/// What a section holds stays in the file's order: what comes after the key `sections` goes into a
/// section without a title behind those.
void read_sections(const Fields& fields, const Reading& reading, Report& report);

}  // namespace tongket::report
