// report/checks/award_counts.h: who or how many received an award. Private to the checks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tongket::report {

enum class RecipientKind : std::uint8_t { Person, Collective, Household };

/// "cá nhân", "tập thể", "hộ gia đình": the words of the legal list.
[[nodiscard]] std::string_view name_of(RecipientKind kind);

/// From a name or a count: "6 tập thể", "Trường Tiểu học …", "Ông Nguyễn …". Nothing where the
/// words do not tell.
[[nodiscard]] std::optional<RecipientKind> recipient_kind(std::string_view recipient);

/// 6 of "6 tập thể" and "06 tập thể"; nothing for a name.
[[nodiscard]] std::optional<std::int64_t> recipient_count(std::string_view recipient);

}  // namespace tongket::report
