// report/names.h: the people and units that the index of names lists.
#pragma once

#include <string_view>

#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// Reads the keys `name-index` and `names`, and adds who receives an award, which is read already.
/// A name that comes twice is one; how to sort it is taken from wherever it is said.
void read_names(const Fields& fields, const Reading& reading, Report& report);

/// Whether a name looks like a person's: two to five syllables of letters, each with a capital,
/// and none that units begin with (Phường, Quận, Ủy …). A report can say otherwise (`kind`).
[[nodiscard]] bool looks_like_person(std::string_view name);

}  // namespace tongket::report
