// qpdf/part_facts.h: a finished file of this program, and what it says of itself.
#pragma once

#include <string_view>

#include <qpdf/QPDF.hh>

#include "pdf/part.h"

namespace tongket::qpdf {

/// Throws where a file is none of this program: whoever reads one catches that, and what qpdf
/// throws, in one place.
void require(bool condition);

/// `file` must stay as long as the source is read.
void open(QPDF& source, std::string_view file);

[[nodiscard]] pdf::PartFacts read_facts(QPDF& source);

}  // namespace tongket::qpdf
