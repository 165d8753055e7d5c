#include "report/checks/near_name.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

NearNames::Name NearNames::measure(std::string name) {
    Name measured;
    measured.key = vietnamese::matching_key(name);
    measured.folded = vietnamese::fold_accents(measured.key);
    measured.digits = digits_of(name);
    measured.name = std::move(name);
    return measured;
}

void NearNames::add(std::string name) { names_.push_back(std::move(name)); }

std::optional<std::string> NearNames::near(std::string_view name) {
    const Name asked = measure(std::string(name));
    const Name* near = nullptr;
    for (std::size_t i = measured_.size(); i < names_.size(); ++i) {
        measured_.push_back(measure(names_[i]));
    }
    for (const Name& other : measured_) {
        if (other.key == asked.key) {
            return std::nullopt;
        }
        if (other.digits != asked.digits) {
            continue;
        }
        if (other.folded == asked.folded) {
            near = &other;
        } else if (near == nullptr && other.folded.size() >= 6 && asked.folded.size() >= 6 &&
                   vietnamese::edit_distance(other.folded, asked.folded, 1) <= 1) {
            near = &other;
        }
    }
    return near == nullptr ? std::nullopt : std::optional(near->name);
}

std::optional<std::string> NearNames::same_but_capitals(std::string_view name) const {
    const std::string small = vietnamese::to_lower(name);
    for (const std::string& other : names_) {
        if (other.size() == name.size() && other != name && vietnamese::to_lower(other) == small) {
            return other;
        }
    }
    return std::nullopt;
}

}  // namespace tongket::report
