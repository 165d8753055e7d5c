#include "report/recipients.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "vietnamese/normalize.h"
#include "vietnamese/number.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 9> people = {
    "cá nhân", "người ", "ông ", "bà ", "đồng chí ", "anh ", "chị ", "bác sĩ ", "thầy giáo "};
constexpr std::array<std::string_view, 22> collectives = {"tập thể",
                                                          "cán bộ và nhân dân",
                                                          "nhân dân và cán bộ",
                                                          "phòng ",
                                                          "ban ",
                                                          "trường ",
                                                          "đảng bộ ",
                                                          "chi bộ ",
                                                          "công an ",
                                                          "trạm ",
                                                          "đoàn ",
                                                          "hội ",
                                                          "ủy ban ",
                                                          "uỷ ban ",
                                                          "hợp tác xã ",
                                                          "công ty ",
                                                          "chi cục ",
                                                          "trung tâm ",
                                                          "tổ dân phố ",
                                                          "thôn ",
                                                          "bệnh viện ",
                                                          "văn phòng "};
/// Words of more than one kind after one number.
constexpr std::array<std::string_view, 3> kinds = {"cá nhân", "tập thể", "hộ gia đình"};

/// `text` is not empty.
bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [text](const std::string_view word) {
        return word.front() == text.front() && text.starts_with(word);
    });
}

std::size_t digits_of(std::string_view text) {
    return std::min(text.find_first_not_of("0123456789."), text.size());
}

std::string_view without_count(std::string_view text) {
    const std::size_t digits = digits_of(text);
    if (digits == text.size() || digits == 0) {
        return text;
    }
    text.remove_prefix(digits);
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return text;
}

/// "18 tập thể, 35 cá nhân" up to where the next number begins.
std::string_view next_part(std::string_view text) {
    const std::size_t words = digits_of(text);
    return text.substr(0, std::min(text.find_first_of("0123456789", words), text.size()));
}

/// 6 of "06 tập thể".
std::optional<std::int64_t> count_of(std::string_view part) {
    constexpr std::int64_t most = 1'000'000;
    const std::size_t digits = digits_of(part);
    if (digits == 0 || !part.substr(digits).starts_with(' ')) {
        return std::nullopt;
    }
    std::string_view text = part.substr(0, digits);
    while (text.size() > 1 && text.front() == '0') {
        text.remove_prefix(1);
    }
    const auto number = vietnamese::read_number(text);
    return number && number->value.scale == 0 && number->value.coefficient <= most
               ? std::optional(number->value.coefficient)
               : std::nullopt;
}

bool is_of_several(std::string_view part) {
    return std::ranges::count_if(kinds, [part](const std::string_view kind) {
               return part.find(kind) != std::string_view::npos;
           }) > 1;
}

}  // namespace

std::string_view name_of(RecipientKind kind) {
    switch (kind) {
        case RecipientKind::Person:
            return "cá nhân";
        case RecipientKind::Collective:
            return "tập thể";
        case RecipientKind::Household:
            return "hộ gia đình";
    }
    return "";
}

std::optional<RecipientKind> recipient_kind(std::string_view recipient) {
    const std::string lower = vietnamese::to_lower(recipient);
    const std::string text = std::string(without_count(lower)) + " ";
    if (text.starts_with("hộ ") || text.starts_with("gia đình ")) {
        return RecipientKind::Household;
    }
    if (begins_with_any(text, people)) {
        return RecipientKind::Person;
    }
    if (begins_with_any(text, collectives)) {
        return RecipientKind::Collective;
    }
    return std::nullopt;
}

void RecipientCounts::add(std::int64_t count, std::optional<RecipientKind> kind) {
    all += count;
    tells_kinds = tells_kinds && kind.has_value();
    people += kind == RecipientKind::Person ? count : 0;
    collectives += kind == RecipientKind::Collective ? count : 0;
    households += kind == RecipientKind::Household ? count : 0;
    if (!tells_kinds) {
        people = collectives = households = 0;
    }
}

std::optional<RecipientCounts> recipient_counts(std::string_view recipient) {
    const std::string lower = vietnamese::to_lower(recipient);
    RecipientCounts counts;
    for (std::string_view rest = lower; !rest.empty();) {
        const std::string_view part = next_part(rest);
        rest.remove_prefix(part.size());
        const auto count = count_of(part);
        const auto kind = count ? recipient_kind(part) : std::nullopt;
        if (!kind) {
            return std::nullopt;
        }
        counts.add(*count, is_of_several(part) ? std::nullopt : kind);
    }
    return counts.all > 0 ? std::optional(counts) : std::nullopt;
}

}  // namespace tongket::report
