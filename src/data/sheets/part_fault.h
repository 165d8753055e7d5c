// data/sheets/part_fault.h: what is wrong with a workbook, said.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "data/sheets/zip_archive.h"

namespace tongket::data {

/// Reports a fault of the part `name`; nothing for None, and for Stopped, which was reported.
void report_part_fault(PartFault fault,
                       const std::string& name,
                       base::Place place,
                       base::Diagnostics& diagnostics);

}  // namespace tongket::data
