#include "compose/award_counts.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using report::RecipientCounts;
using Kind = report::RecipientKind;

constexpr std::string_view of_any_kind = "tập thể, cá nhân";
constexpr std::string_view of_people = "Họ và tên";

std::array<std::pair<Kind, std::int64_t>, 3> in_legal_order(const RecipientCounts& counts) {
    return {{{Kind::Collective, counts.collectives},
             {Kind::Person, counts.people},
             {Kind::Household, counts.households}}};
}

std::string two_digits(std::int64_t count) {
    return (count < 10 ? "0" : "") + vietnamese::format_number({count, 0});
}

}  // namespace

std::optional<RecipientCounts> counts_of(std::span<const report::Award> awards) {
    RecipientCounts sum;
    for (const report::Award& award : awards) {
        const std::string recipient = award.recipient.plain();
        if (award.is_named) {
            const auto kind = report::recipient_kind(award.salutation.plain());
            sum.add(1, kind ? kind : report::recipient_kind(recipient));
            continue;
        }
        const auto counts = report::recipient_counts(recipient);
        if (!counts) {
            return std::nullopt;
        }
        if (counts->tells_kinds) {
            for (const auto& [kind, count] : in_legal_order(*counts)) {
                sum.add(count, kind);
            }
        } else {
            sum.add(counts->all, std::nullopt);
        }
    }
    return sum;
}

std::string kinds_in_words(const std::optional<RecipientCounts>& counts) {
    std::string words;
    if (counts && counts->tells_kinds) {
        for (const auto& [kind, count] : in_legal_order(*counts)) {
            if (count > 0) {
                words += (words.empty() ? "" : ", ") + std::string(report::name_of(kind));
            }
        }
    }
    return words.empty() ? std::string(of_any_kind) : words;
}

std::string names_in_words(const std::optional<RecipientCounts>& counts) {
    if (!counts || !counts->tells_kinds || counts->all == 0) {
        return std::string(of_people) + ", tên tập thể";
    }
    std::string words(counts->people > 0 ? of_people : "");
    for (const auto& [kind, count] : in_legal_order(*counts)) {
        if (count > 0 && kind != Kind::Person) {
            const bool is_first_name = words.empty() || words == of_people;
            words += words.empty() ? "Tên " : is_first_name ? ", tên " : ", ";
            words += report::name_of(kind);
        }
    }
    return words;
}

std::string counts_in_words(const std::optional<RecipientCounts>& counts) {
    std::string words;
    if (!counts || counts->all == 0) {
        return words;
    }
    if (counts->tells_kinds) {
        for (const auto& [kind, count] : in_legal_order(*counts)) {
            if (count > 0) {
                words += (words.empty() ? "" : ", ") + two_digits(count) + " " +
                         std::string(report::name_of(kind));
            }
        }
    }
    return words.empty() ? two_digits(counts->all) + " " + std::string(of_any_kind) : words;
}

}  // namespace tongket::compose
