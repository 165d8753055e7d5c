#include "report/signing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 7> of_persons = {"kt.",  "k/t",  "tl.", "t/l",
                                                        "tuq.", "t/uq", "q."};
constexpr std::array<std::string_view, 2> of_bodies = {"tm.", "t/m"};
constexpr std::string_view between = " \t\n\r,;/-";

char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The mark that the text begins with, of a table; empty if none. "Q.5" is a district.
std::string_view mark_of(std::string_view text, std::span<const std::string_view> marks) {
    for (const std::string_view mark : marks) {
        const bool is_met = text.size() > mark.size() &&
                            std::ranges::equal(text.substr(0, mark.size()), mark, {}, small);
        if (is_met && (text[mark.size()] < '0' || text[mark.size()] > '9')) {
            return text.substr(0, mark.size());
        }
    }
    return {};
}

bool begins_capacity(std::string_view text) {
    return !mark_of(text, of_persons).empty() || !mark_of(text, of_bodies).empty();
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(between), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(between) + 1);
}

/// "TM. Ủy ban nhân dân" and "KT. Chủ tịch": each from its mark on.
std::vector<std::string_view> capacities_of(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
        const bool is_word =
            at < text.size() && between.find(text[at - 1]) != std::string_view::npos;
        if (at == text.size() || (is_word && begins_capacity(text.substr(at)))) {
            if (const auto one = trimmed(text.substr(begin, at - begin)); !one.empty()) {
                found.push_back(one);
            }
            begin = at;
        }
    }
    return found;
}

bool is_peoples_committee(std::string_view body) {
    const std::string key = vietnamese::matching_key(body);
    return key.find(vietnamese::matching_key("ủy ban nhân dân")) != std::string::npos ||
           key.find("ubnd") != std::string::npos;
}

}  // namespace

HeadSigning sign_as_head(std::string_view acting_for, std::string_view role) {
    HeadSigning made{{}, std::string(role)};
    for (const std::string_view capacity : capacities_of(acting_for)) {
        const std::string_view mark = mark_of(capacity, of_persons);
        if (mark.empty() && is_peoples_committee(capacity)) {
            continue;
        }
        if (!mark.empty()) {
            made.head = trimmed(capacity.substr(mark.size()));
        }
        made.capacity += (made.capacity.empty() ? "" : "\n") + std::string(capacity);
    }
    return made;
}

}  // namespace tongket::report
