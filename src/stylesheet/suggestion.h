// stylesheet/suggestion.h: what the hint of an unknown word offers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::stylesheet {

/// The candidate that was most likely meant, else the first dozen of them; "—" if there is none.
[[nodiscard]] std::string suggest(std::string_view word,
                                  std::span<const std::string_view> candidates);

/// The names of a map of names.
template <class Map>
[[nodiscard]] std::vector<std::string_view> names_of(const Map& map) {
    std::vector<std::string_view> names;
    for (const auto& entry : map) {
        names.push_back(entry.first);
    }
    return names;
}

}  // namespace tongket::stylesheet
