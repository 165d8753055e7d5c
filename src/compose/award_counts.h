// compose/award_counts.h: how many awards there are, and who got them, in words.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "report/recipients.h"
#include "report/report.h"

namespace tongket::compose {

/// Of the recipients of these awards; nothing where the text of one is no count. A name without a
/// word that tells what it is, is of the kind that its salutation says.
[[nodiscard]] std::optional<report::RecipientCounts> counts_of(
    std::span<const report::Award> awards);

/// "tập thể, cá nhân": the kinds that there are, in the legal order; those two where a kind is not
/// told.
[[nodiscard]] std::string kinds_in_words(const std::optional<report::RecipientCounts>& counts);

/// Head of a column of their names: "Họ và tên" of people alone, "Tên tập thể" of collectives
/// alone, "Họ và tên, tên tập thể" of both and where a kind is not told.
[[nodiscard]] std::string names_in_words(const std::optional<report::RecipientCounts>& counts);

/// "06 tập thể, 12 cá nhân": as formal lists end, counts below ten with a zero; "18 tập thể, cá
/// nhân" where a kind is not told; empty where it is not known how many.
[[nodiscard]] std::string counts_in_words(const std::optional<report::RecipientCounts>& counts);

}  // namespace tongket::compose
