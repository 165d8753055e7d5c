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

/// How many a group's awards went to; not given where that is not counted.
Field number_field(const std::optional<report::RecipientCounts>& counts,
                   const report::Award& award) {
    Field number = text_field(award.recipient);
    number.given = counts.has_value();
    if (counts) {
        number.text = text_field(vietnamese::format_number({counts->all, 0}), award.place).text;
    }
    return number;
}

/// None of a kind is not given, but prints as a dash.
Field kind_field(std::int64_t count, Kinds kinds, const report::Award& award) {
    if (kinds == Kinds::Untold) {
        return {};
    }
    Field field = text_field(count > 0 ? vietnamese::format_number({count, 0}) : "–", award.place);
    field.given = count > 0;
    return field;
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

Field recipient_kind_field(const report::Award& award) {
    const auto own = counts_of({&award, 1});
    return own && own->tells_kinds ? text_field(kinds_in_words(own), award.place) : Field{};
}

Field photo_field(const report::Award& award) {
    Field photo;
    photo.given = award.photo.has_value();
    photo.picture = award.photo ? &*award.photo : nullptr;
    return photo;
}

NamedField::Make text_of(const report::Text& text) {
    return [&text] { return text_field(text); };
}

Fields award_fields(const AwardList& list, std::size_t index) {
    const report::Award& award = list.awards[index];
    Fields fields =
        lazy_member_fields(index, list.awards.size(), [&award] { return text_field(award.title); });
    add(fields, "recipient-kind", [&award] { return recipient_kind_field(award); });
    add(fields, "group-kinds", [&list, &award] { return text_field(list.kinds, award.place); });
    add(fields, "title", text_of(award.title));
    add(fields, "form",
        [&list, index] { return text_field(list.awarding(index).form, list.awards[index].place); });
    add(fields, "giver", [&list, index] {
        return text_field(list.awarding(index).giver, list.awards[index].place);
    });
    add(fields, "giver.other", [&list, index] { return flag(!list.awarding(index).is_own); });
    add(fields, "recipient", text_of(award.recipient));
    add(fields, "for", text_of(award.merit));
    add(fields, "salutation", text_of(award.salutation));
    add(fields, "unit", text_of(award.unit));
    add(fields, "decision", text_of(award.decision));
    add(fields, "note", text_of(award.note));
    add(fields, "photo", [&award] { return photo_field(award); });
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

    [[nodiscard]] const report::Award& first() const { return awards.front(); }
    /// "6 tập thể" says itself how many they are.
    [[nodiscard]] bool is_named() const { return awards.size() > 1 || first().is_named; }
};
struct AwardGroups {
    std::vector<AwardGroup> groups;
    Giver giver;
    Kinds kinds = Kinds::Told;
    std::size_t first_with_photos = 0;  ///< or past the last
};

AwardGroups group_awards(const report::Report& report) {
    const std::span<const report::Award> awards = report.awards;
    AwardGroups made;
    made.giver = giver_of(report);
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

/// `groups` outlives the fields.
Fields group_fields(const AwardGroups& groups, std::size_t index) {
    const AwardGroup& group = groups.groups[index];
    const report::Award& award = group.first();
    Fields fields = lazy_member_fields(index, groups.groups.size(),
                                       [&award] { return text_field(award.title); });
    add(fields, "title", text_of(award.title));
    add(fields, "level", text_of(award.level));
    add(fields, "count", [&group] {
        return group.is_named()
                   ? text_field(std::to_string(group.awards.size()), group.first().place)
                   : Field{};
    });
    add(fields, "counted",
        [&group] { return group.is_named() ? Field{} : text_field(group.first().recipient); });
    add(fields, "number", [&group] { return number_field(group.counts, group.first()); });
    const auto add_kind = [&](std::string_view name, std::int64_t report::RecipientCounts::*kind) {
        const std::int64_t count = group.counts ? (*group.counts).*kind : 0;
        add(fields, name,
            [count, &groups, &award] { return kind_field(count, groups.kinds, award); });
    };
    add_kind("collectives", &report::RecipientCounts::collectives);
    add_kind("people", &report::RecipientCounts::people);
    add_kind("households", &report::RecipientCounts::households);
    add(fields, "kinds",
        [&group] { return text_field(kinds_in_words(group.counts), group.first().place); });
    add(fields, "awards", [&groups, &group] {
        Field members;
        members.given = true;
        members.members = members_of_awards(group.awards, group.counts, groups.giver);
        return members;
    });
    add(fields, "photos", [&group] { return flag(group.has_photos); });
    add(fields, "first-photos",
        [&groups, index] { return flag(index == groups.first_with_photos); });
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
    const auto groups = std::make_shared<const AwardGroups>(group_awards(report));
    Field list;
    list.given = !report.awards.empty() && shown_by == Shown::ByLayout;
    list.members = {groups->groups.size(),
                    [groups](std::size_t g) { return group_fields(*groups, g); }};
    return list;
}

}  // namespace tongket::compose
