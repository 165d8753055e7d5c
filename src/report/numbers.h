// report/numbers.h: the numbers of the report file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "report/fields.h"
#include "vietnamese/number.h"

namespace tongket::report {

/// A number with its form as it is printed: as it was typed.
struct PrintedNumber {
    vietnamese::Decimal value;
    std::string text;
};

/// Whether a number without its dot (1005,0) is warned of. A chart's own data only draw.
enum class MissingDot : std::uint8_t { Warned, Accepted };

/// What a number was read for: the key, and where it stands.
struct NumberPlace {
    std::string_view key;
    base::Place place;
    MissingDot missing_dot = MissingDot::Warned;
};

/// `text`, which is one number without %; what cannot be read, or in two ways, is reported.
[[nodiscard]] std::optional<PrintedNumber> read_printed_number(std::string_view text,
                                                               const NumberPlace& where,
                                                               const Reading& reading);

/// `text` without the % at its end and the blank before that; unchanged if there is none.
[[nodiscard]] std::string_view without_percent(std::string_view text);

}  // namespace tongket::report
