// compose/members.h: the members that an `each` or a table goes through.
#pragma once

#include <algorithm>
#include <cstddef>

#include "compose/fields.h"

namespace tongket::compose {

/// Some members of a list that follow each other; the list outlives it.
class MemberSpan {
  public:
    MemberSpan(const Members& list, std::size_t first, std::size_t end)
        : list_(&list), first_(first), end_(end) {}

    [[nodiscard]] std::size_t size() const { return end_ - first_; }
    [[nodiscard]] bool empty() const { return first_ == end_; }
    [[nodiscard]] Fields operator[](std::size_t index) const { return (*list_)[first_ + index]; }
    [[nodiscard]] Members::Iterator begin() const { return {*list_, first_}; }
    [[nodiscard]] Members::Iterator end() const { return {*list_, end_}; }

  private:
    const Members* list_;
    std::size_t first_, end_;
};

/// All of the list, or so many of it from one on.
[[nodiscard]] inline MemberSpan members_of(const stylesheet::MemberRange& range,
                                           const Field& list) {
    const std::size_t first = std::min(range.from - 1, list.members.size());
    const std::size_t left = list.members.size() - first;
    return {list.members, first, first + (range.most > 0 ? std::min(range.most, left) : left)};
}

}  // namespace tongket::compose
