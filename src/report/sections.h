// report/sections.h: the keys `sections` and `appendices`.
#pragma once

#include <vector>

#include "report/fields.h"
#include "report/kept_reading.h"
#include "report/report.h"

namespace tongket::report {

/// Reads the sections of the report's map, and notes which collections they show. What a section
/// holds stays in the file's order: what comes after the key `sections` goes into a section without
/// a title behind those. Those that `last` has are taken over, if it is not null.
[[nodiscard]] std::vector<ReadSection> read_sections(const Fields& fields,
                                                     const Reading& reading,
                                                     const LastReading* last,
                                                     Report& report);

/// The same for the appendices and their sections.
void read_appendices(const Fields& fields, const Reading& reading, Report& report);

}  // namespace tongket::report
