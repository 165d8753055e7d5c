#include "report/checks/near_name.h"

#include <algorithm>

#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::report {

namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

}  // namespace

std::optional<std::string> near_name(std::string_view name, std::span<const std::string> names) {
    const std::string key = vietnamese::matching_key(name);
    const std::string folded = vietnamese::fold_accents(key);
    const std::string* near = nullptr;
    for (const std::string& candidate : names) {
        const std::string other = vietnamese::matching_key(candidate);
        if (other == key) {
            return std::nullopt;
        }
        if (digits_of(candidate) != digits_of(name)) {
            continue;
        }
        const std::string other_folded = vietnamese::fold_accents(other);
        if (other_folded == folded) {
            near = &candidate;
        } else if (near == nullptr && other_folded.size() >= 6 && folded.size() >= 6 &&
                   vietnamese::edit_distance(other_folded, folded, 1) <= 1) {
            near = &candidate;
        }
    }
    return near == nullptr ? std::nullopt : std::optional(*near);
}

}  // namespace tongket::report
