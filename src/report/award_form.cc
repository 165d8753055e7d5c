#include "report/award_form.h"

#include <algorithm>
#include <array>

#include "vietnamese/normalize.h"

namespace tongket::report {

AwardForm award_form(std::string_view title) {
    constexpr std::array<std::string_view, 4> forms = {"cờ thi đua", "bằng khen", "giấy khen",
                                                       "thư khen"};
    constexpr std::string_view of = " của ";
    const std::string small = vietnamese::to_lower(title);
    const std::size_t at = title.find(of);
    if (at == std::string_view::npos ||
        std::ranges::none_of(forms,
                             [&small](std::string_view form) { return small.starts_with(form); })) {
        return {std::string(title), {}};
    }
    return {std::string(title.substr(0, at)), std::string(title.substr(at + of.size()))};
}

bool is_own_giver(std::string_view giver, std::string_view head, std::string_view body) {
    const std::string key = vietnamese::matching_key(giver);
    const auto begins_with_it = [&key](std::string_view whole) {
        const std::string own = vietnamese::matching_key(whole);
        return own.starts_with(key) && (own.size() == key.size() || own[key.size()] == ' ');
    };
    return !key.empty() &&
           (begins_with_it(body) ||
            (!head.empty() && begins_with_it(std::string(head) + " " + std::string(body))));
}

}  // namespace tongket::report
