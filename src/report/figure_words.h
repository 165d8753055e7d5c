// report/figure_words.h: figures as they are read aloud.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/report.h"

namespace tongket::report {

/// What is printed while a statistic has no value.
inline constexpr std::string_view missing_value = "……";

/// "3.300 tỷ đồng" → "ba nghìn ba trăm tỷ đồng", "233/473 hộ" → "hai trăm ba mươi ba trên bốn trăm
/// bảy mươi ba hộ", "10 - 15%" → "từ mười đến mười lăm phần trăm". Nothing for a value not known.
[[nodiscard]] std::optional<std::string> statistic_in_words(const Statistic& statistic);
/// The same for a number as it is printed, with or without %.
[[nodiscard]] std::optional<std::string> figure_in_words(std::string_view text);

}  // namespace tongket::report
