#include "compose/award_fields.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/award_counts.h"
#include "report/award_form.h"
#include "report/recipients.h"
#include "report/signing.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

/// Kinds are told of all groups or of none: their columns add up to the whole.
enum class Kinds : std::uint8_t { Told, Untold };

void add_counts(Fields& fields,
                const std::optional<report::RecipientCounts>& counts,
                Kinds kinds,
                const report::Award& award) {
    Field number = text_field(award.recipient);
    number.given = counts.has_value();
    if (counts) {
        number.text = text_field(vietnamese::format_number({counts->all, 0}), award.place).text;
    }
    add(fields, "number", std::move(number));
    // None of a kind is not given, but prints as a dash.
    const auto add_kind = [&](std::string_view name, std::int64_t count) {
        Field field;
        if (kinds == Kinds::Told) {
            field =
                text_field(count > 0 ? vietnamese::format_number({count, 0}) : "–", award.place);
            field.given = count > 0;
        }
        add(fields, name, std::move(field));
    };
    const report::RecipientCounts known = counts.value_or(report::RecipientCounts{});
    add_kind("collectives", known.collectives);
    add_kind("people", known.people);
    add_kind("households", known.households);
    add(fields, "kinds", text_field(kinds_in_words(counts), award.place));
}

/// Who gives the awards whose titles name nobody: the head of the report's body, or the body.
struct Giver {
    std::string head, body;
    [[nodiscard]] std::string in_full() const {
        return head.empty() || body.empty() ? head + body : head + " " + body;
    }
};

Giver giver_of(const report::Report& report) {
    const report::Signer& signer = report.signer;
    std::string body = report.issuer.name.plain();
    std::ranges::replace(body, '|', ' ');
    return {report::sign_as_head(signer.acting_for.plain(), signer.role.plain()).head,
            single_blanks(body)};
}

/// What a title tells: "Bằng khen" and who gives it.
struct Awarding {
    std::string form, giver;
    bool is_own = false;  ///< the report's own body gives it
};

Awarding awarding_of(const std::string& title, const Giver& own) {
    report::AwardForm form = report::award_form(title);
    const bool is_own = form.giver.empty() || report::is_own_giver(form.giver, own.head, own.body);
    return {std::move(form.form), is_own ? own.in_full() : std::move(form.giver), is_own};
}

/// What all members of a list of awards know of it.
struct AwardList {
    std::span<const report::Award> awards;  ///< of the report, which outlives the fields
    std::string kinds;                      ///< of all recipients, in words
    /// What titles tell, each by the first of the awards that follow each other with it.
    std::map<std::size_t, Awarding> awardings;

    [[nodiscard]] const Awarding& awarding(std::size_t index) const {
        return std::prev(awardings.upper_bound(index))->second;
    }
};

Fields award_fields(const AwardList& list, std::size_t index) {
    const report::Award& award = list.awards[index];
    Fields fields = member_fields(index, list.awards.size(), text_field(award.title));
    const auto own = counts_of({&award, 1});
    add(fields, "recipient-kind",
        own && own->tells_kinds ? text_field(kinds_in_words(own), award.place) : Field{});
    add(fields, "group-kinds", text_field(list.kinds, award.place));
    add(fields, "title", text_field(award.title));
    const Awarding& awarding = list.awarding(index);
    add(fields, "form", text_field(awarding.form, award.place));
    add(fields, "giver", text_field(awarding.giver, award.place));
    add(fields, "giver.other", flag(!awarding.is_own));
    add(fields, "recipient", text_field(award.recipient));
    add(fields, "for", text_field(award.merit));
    add(fields, "salutation", text_field(award.salutation));
    add(fields, "unit", text_field(award.unit));
    add(fields, "decision", text_field(award.decision));
    add(fields, "note", text_field(award.note));
    Field photo;
    photo.given = award.photo.has_value();
    photo.picture = award.photo ? &*award.photo : nullptr;
    add(fields, "photo", std::move(photo));
    return fields;
}

/// Past the last award from `first` on that has its title.
std::size_t end_of_title(std::span<const report::Award> awards, std::size_t first) {
    const std::string title = awards[first].title.plain();
    std::size_t end = first + 1;
    while (end < awards.size() && awards[end].title.plain() == title) {
        ++end;
    }
    return end;
}

Members members_of_awards(std::span<const report::Award> awards,
                          const std::optional<report::RecipientCounts>& counts,
                          const Giver& giver) {
    auto list = std::make_shared<AwardList>();
    list->awards = awards;
    list->kinds = kinds_in_words(counts);
    for (std::size_t first = 0; first < awards.size(); first = end_of_title(awards, first)) {
        list->awardings.emplace(first, awarding_of(awards[first].title.plain(), giver));
    }
    return {awards.size(), [list = std::shared_ptr<const AwardList>(std::move(list))](
                               std::size_t i) { return award_fields(*list, i); }};
}

/// Awards of one title that follow each other.
struct AwardGroup {
    std::span<const report::Award> awards;
    std::optional<report::RecipientCounts> counts;
    bool has_photos = false;
};
struct AwardGroups {
    std::vector<AwardGroup> groups;
    Kinds kinds = Kinds::Told;
    std::size_t first_with_photos = 0;  ///< or past the last
};

AwardGroups group_awards(std::span<const report::Award> awards) {
    AwardGroups made;
    for (std::size_t first = 0; first < awards.size();) {
        const std::size_t end = end_of_title(awards, first);
        const std::span group = awards.subspan(first, end - first);
        made.groups.push_back(
            {group, counts_of(group), std::ranges::any_of(group, [](const report::Award& award) {
                 return award.photo.has_value();
             })});
        first = end;
    }
    const bool tells_kinds = std::ranges::all_of(made.groups, [](const AwardGroup& group) {
        return group.counts && group.counts->tells_kinds;
    });
    made.kinds = tells_kinds ? Kinds::Told : Kinds::Untold;
    made.first_with_photos = static_cast<std::size_t>(
        std::ranges::find(made.groups, true, &AwardGroup::has_photos) - made.groups.begin());
    return made;
}

Fields group_fields(const AwardGroups& groups, std::size_t index, const Giver& giver) {
    const AwardGroup& group = groups.groups[index];
    const report::Award& award = group.awards.front();
    Fields fields = member_fields(index, groups.groups.size(), text_field(award.title));
    add(fields, "title", text_field(award.title));
    add(fields, "level", text_field(award.level));
    // "6 tập thể" says itself how many they are.
    const bool is_named = group.awards.size() > 1 || award.is_named;
    add(fields, "count",
        is_named ? text_field(std::to_string(group.awards.size()), award.place) : Field{});
    add(fields, "counted", is_named ? Field{} : text_field(award.recipient));
    add_counts(fields, group.counts, groups.kinds, award);
    Field members;
    members.given = true;
    members.members = members_of_awards(group.awards, group.counts, giver);
    add(fields, "awards", std::move(members));
    add(fields, "photos", flag(group.has_photos));
    add(fields, "first-photos", flag(index == groups.first_with_photos));
    return fields;
}

}  // namespace

Field awards_field(const report::Report& report, Shown shown_by) {
    Field list;
    list.given = !report.awards.empty() && shown_by == Shown::ByLayout;
    list.members = members_of_awards(report.awards, counts_of(report.awards), giver_of(report));
    return list;
}

Field award_groups_field(const report::Report& report, Shown shown_by) {
    const auto groups = std::make_shared<const AwardGroups>(group_awards(report.awards));
    Field list;
    list.given = !report.awards.empty() && shown_by == Shown::ByLayout;
    list.members = {groups->groups.size(), [groups, giver = giver_of(report)](std::size_t g) {
                        return group_fields(*groups, g, giver);
                    }};
    return list;
}

}  // namespace tongket::compose
