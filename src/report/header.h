// report/header.h: issuer, document, signer, title: what stands around the text.
#pragma once

#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Reads the keys of the report's own map that are no lists of sections, awards, goals.
void read_header(const Fields& fields, const Reading& reading, Report& report);

}  // namespace tongket::report
