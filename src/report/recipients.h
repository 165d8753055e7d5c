// report/recipients.h: who or how many received an award, from the words of the report.
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

/// How many, and of what kind where the words say it of all: "53 tập thể, cá nhân" does not.
struct RecipientCounts {
    std::int64_t all = 0;
    bool tells_kinds = true;
    std::int64_t people = 0, collectives = 0, households = 0;  ///< 0 where the kinds are not told

    /// Counts so many more, of that kind or of none that is told.
    void add(std::int64_t count, std::optional<RecipientKind> kind);
    friend bool operator==(const RecipientCounts&, const RecipientCounts&) = default;
};

/// Of "6 tập thể", "06 tập thể", "18 tập thể, 35 cá nhân", "1.053 người và 2 tập thể"; nothing for
/// a name, and where a number has no word of a kind after it. At most 1,000,000 each.
[[nodiscard]] std::optional<RecipientCounts> recipient_counts(std::string_view recipient);

}  // namespace tongket::report
