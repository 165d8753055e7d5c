// report/checks/near_name.h: which name a misspelt one was meant to be. Private to the checks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tongket::report {

/// The one of `names` that `name` was meant to be: with other marks on its letters, or one letter
/// away where six at least are the same; never one that differs in a digit. Nothing if `name` is
/// one of them, tone styles apart, or is near to none.
[[nodiscard]] std::optional<std::string> near_name(std::string_view name,
                                                   std::span<const std::string> names);

}  // namespace tongket::report
