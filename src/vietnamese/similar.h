// vietnamese/similar.h: "did you mean".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tongket::vietnamese {

/// Optimal string alignment distance in characters; stops and returns limit + 1 above `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that `word` most likely was meant to be: equal without accents and case, else at
/// most one edit for each three characters (at least one, at most three). Ties: the first.
[[nodiscard]] std::optional<std::string> find_similar(std::string_view word,
                                                      std::span<const std::string_view> candidates);

}  // namespace tongket::vietnamese
