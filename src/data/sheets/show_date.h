// data/sheets/show_date.h: days and times in the sections of number formats.
#pragma once

#include "data/sheets/number_format.h"

namespace tongket::data {

/// A number of days in a section that shows a date, or the time of a day.
[[nodiscard]] ShownNumber show_date(const FormatSection& section,
                                    const vietnamese::Decimal& value,
                                    DateSystem system);
/// A number of days as the hours that they last: 1.5 is "36:00".
[[nodiscard]] ShownNumber show_elapsed(const FormatSection& section,
                                       const vietnamese::Decimal& value);

}  // namespace tongket::data
