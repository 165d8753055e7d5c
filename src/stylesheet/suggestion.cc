#include "stylesheet/suggestion.h"

#include <algorithm>

#include "vietnamese/similar.h"

namespace tongket::stylesheet {

namespace {

constexpr std::size_t most_offered = 12;
/// Longer words are nobody's typing error.
constexpr std::size_t most_compared = 200;

}  // namespace

std::string suggest(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.size() <= most_compared) {
        if (auto similar = vietnamese::find_similar(word, candidates)) {
            return *std::move(similar);
        }
    }
    std::string offered;
    for (const std::string_view candidate :
         candidates.first(std::min(candidates.size(), most_offered))) {
        offered += offered.empty() ? "" : ", ";
        offered += candidate;
    }
    if (candidates.size() > most_offered) {
        offered += ", …";
    }
    return offered.empty() ? "—" : offered;
}

}  // namespace tongket::stylesheet
