#include "pdf/page_labels.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::pdf {

namespace {

using graphics::Numerals;

/// "PL I-3" is the prefix "PL I-" and 3; number 0 is a prefix alone.
struct Label {
    std::string prefix;
    std::uint32_t number = 0;
    Numerals numerals = Numerals::Arabic;

    [[nodiscard]] bool is_followed_by(const Label& next) const {
        return number > 0 && next.number == number + 1 && next.prefix == prefix &&
               next.numerals == numerals;
    }
};

/// ISO 32000-1, table 159.
std::string_view style_name(Numerals numerals) {
    switch (numerals) {
        case Numerals::Arabic:
            return "D";
        case Numerals::Roman:
            return "r";
        case Numerals::RomanCapitals:
            return "R";
    }
    return "D";
}

Label split(std::string_view text) {
    constexpr std::size_t most_digits = 9;
    std::size_t start = text.size();
    while (start > 0 && text.size() - start < most_digits && text[start - 1] >= '0' &&
           text[start - 1] <= '9') {
        --start;
    }
    // A reader counts without leading zeros: they belong to the prefix.
    while (start < text.size() && text[start] == '0') {
        ++start;
    }
    std::uint32_t number = 0;
    std::from_chars(text.data() + start, text.data() + text.size(), number);
    return {std::string(text.substr(0, start)), number};
}

Label label_of(const graphics::Page& page) {
    if (page.numerals == Numerals::Arabic || page.number <= 0) {
        return split(page.label);
    }
    return {page.label.substr(0, page.label_prefix), static_cast<std::uint32_t>(page.number),
            page.numerals};
}

}  // namespace

Array page_labels(std::span<const graphics::Page> pages) {
    std::vector<Label> labels;
    for (const graphics::Page& page : pages) {
        labels.push_back(label_of(page));
    }
    for (std::size_t i = labels.size(); i-- > 1;) {
        if (pages[i - 1].label.empty() && labels[i].number > 1) {
            labels[i - 1] = {labels[i].prefix, labels[i].number - 1, labels[i].numerals};
        }
    }
    Array nums;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i > 0 && labels[i - 1].is_followed_by(labels[i])) {
            continue;
        }
        Dictionary range;
        if (labels[i].number > 0) {
            range.add("S", Name{style_name(labels[i].numerals)}).add("St", labels[i].number);
        }
        if (!labels[i].prefix.empty()) {
            range.add("P", Text{labels[i].prefix});
        }
        nums.add(i).add(range);
    }
    return nums;
}

}  // namespace tongket::pdf
