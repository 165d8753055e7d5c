#include "typeset/page_list.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <system_error>

#include "vietnamese/numerals.h"

namespace tongket::typeset {

namespace {

struct ListedPage {
    std::uint32_t index = 0;
    const std::string* label = nullptr;
    document::StructureId structure{};
};

std::vector<ListedPage> pages_of(const document::PageList& list,
                                 const document::References& references) {
    std::vector<ListedPage> pages;
    for (const document::PageList::Target& target : list.targets) {
        const auto place = references.labels.find(target.label);
        if (place != references.labels.end()) {
            pages.push_back(
                {place->second.page_index, &place->second.page_label, target.structure});
        }
    }
    std::ranges::stable_sort(pages, {}, &ListedPage::index);
    const auto same = [](const ListedPage& a, const ListedPage& b) { return a.index == b.index; };
    // clang 14 cannot compile GCC 12's ranges::unique.
    pages.erase(std::unique(pages.begin(), pages.end(), same), pages.end());
    return pages;
}

/// The number that the label is, in digits or Roman numerals; nothing if it is more than a number.
std::optional<std::int64_t> number_of(const std::string& label) {
    std::int64_t number = 0;
    const char* end = label.data() + label.size();
    const auto [stop, error] = std::from_chars(label.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number)
                                               : vietnamese::read_roman(label);
}

bool follow_each_other(const ListedPage& first, const ListedPage& second) {
    const auto before = number_of(*first.label);
    const auto after = number_of(*second.label);
    // Page 1 that follows page i is no page ii.
    const auto is_digit = [](const std::string* label) { return label->front() <= '9'; };
    return second.index == first.index + 1 && before && after && *after == *before + 1 &&
           is_digit(first.label) == is_digit(second.label);
}

}  // namespace

std::vector<PageListPart> list_pages(const document::PageList& list,
                                     const document::References& references) {
    constexpr std::size_t shortest_range = 3;
    const std::vector<ListedPage> pages = pages_of(list, references);
    std::vector<PageListPart> parts;
    for (std::size_t first = 0; first < pages.size();) {
        std::size_t end = first + 1;
        while (end < pages.size() && follow_each_other(pages[end - 1], pages[end])) {
            ++end;
        }
        if (end - first < shortest_range) {
            end = first + 1;
        }
        if (first > 0) {
            parts.push_back({", ", list.structure});
        }
        parts.push_back({*pages[first].label, pages[first].structure});
        if (end - first >= shortest_range) {
            parts.push_back({"–", list.structure});
            parts.push_back({*pages[end - 1].label, pages[end - 1].structure});
        }
        first = end;
    }
    return parts;
}

}  // namespace tongket::typeset
