#include "report/checks/award_titles.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "report/checks/read_rows.h"
#include "vietnamese/normalize.h"
#include "vietnamese/similar.h"

namespace tongket::report {

namespace {

void replace_all(std::string& text, std::string_view old_part, std::string_view new_part) {
    for (std::size_t at = text.find(old_part); at != std::string::npos;
         at = text.find(old_part, at + new_part.size())) {
        text.replace(at, old_part.size(), new_part);
    }
}

std::int32_t to_number(std::string_view digits) {
    std::int32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

bool AwardTitle::exists_in(std::int32_t year) const {
    const auto year_of = [](const std::string& day) { return to_number(day.substr(0, 4)); };
    return (since.empty() || year >= year_of(since)) && (until.empty() || year <= year_of(until));
}

std::string AwardTitles::key_of(std::string_view title) {
    static const std::string committee = vietnamese::matching_key("ủy ban nhân dân");
    static const std::string chairman = "chủ tịch " + committee;
    static const std::string prefix = vietnamese::matching_key("danh hiệu ");
    std::string key = vietnamese::matching_key(title);
    for (const std::string_view sign : {"“", "”", "\"", "‘", "’", "'"}) {
        replace_all(key, sign, "");
    }
    for (const std::string_view abbreviation : {"ctubnd", "ct ubnd"}) {
        replace_all(key, abbreviation, chairman);
    }
    replace_all(key, "ubnd", committee);
    replace_all(key, "tp. ", "thành phố ");
    if (key.starts_with(prefix)) {
        key.erase(0, prefix.size());
    }
    while (key.ends_with('.') || key.ends_with(';') || key.ends_with(',') || key.ends_with(' ')) {
        key.pop_back();
    }
    while (key.starts_with(' ')) {
        key.erase(0, 1);
    }
    return key;
}

AwardTitles::AwardTitles(std::string_view csv) {
    using Fault = FoundTitle::Fault;
    ListRows rows(csv);
    const std::size_t rank = rows.column("rank");
    const std::size_t name = rows.column("title");
    const std::size_t award_class = rows.column("class");
    const std::size_t recipients = rows.column("recipients");
    const std::size_t since = rows.column("since");
    const std::size_t until = rows.column("until");
    const std::size_t forms = rows.column("forms");
    const std::size_t wrong_level = rows.column("wrong_level");
    while (rows.next()) {
        AwardTitle title;
        title.rank = to_number(rows[rank]);
        title.title = rows[name];
        title.award_class = rows[award_class];
        title.recipients = rows[recipients];
        title.since = rows[since];
        title.until = rows[until];
        if (rows[rank].empty() || title.rank < 0 || title.title.empty()) {
            continue;
        }
        const std::size_t index = titles_.size();
        if (title.award_class.empty()) {
            forms_.push_back({key_of(title.title), index, Fault::None, Form::Extent::Whole});
        } else {
            forms_.push_back({key_of(title.title + " " + title.award_class), index, Fault::None,
                              Form::Extent::Whole});
            forms_.push_back(
                {key_of(title.title), index, Fault::ClassMissing, Form::Extent::Whole});
        }
        titles_.push_back(std::move(title));
        add_forms(rows[forms], index, Fault::None);
        add_forms(rows[wrong_level], index, Fault::WrongLevel);
    }
}

void AwardTitles::add_forms(std::string_view forms, std::size_t title, FoundTitle::Fault fault) {
    while (!forms.empty()) {
        const std::size_t end = std::min(forms.find('|'), forms.size());
        std::string_view form = forms.substr(0, end);
        forms.remove_prefix(std::min(end + 1, forms.size()));
        const bool goes_on = form.ends_with('*');
        form.remove_suffix(goes_on ? 1 : 0);
        if (!form.empty()) {
            forms_.push_back({key_of(form), title, fault,
                              goes_on ? Form::Extent::Beginning : Form::Extent::Whole});
        }
    }
}

FoundTitle AwardTitles::find_key(std::string_view key) const {
    const Form* best = nullptr;
    for (const Form& form : forms_) {
        if (form.extent == Form::Extent::Whole && form.key == key) {
            return {form.fault, &titles_[form.title]};
        }
        const bool begins = form.extent == Form::Extent::Beginning && key.starts_with(form.key) &&
                            (key.size() == form.key.size() || key[form.key.size()] == ' ' ||
                             key[form.key.size()] == ',');
        if (begins && (best == nullptr || form.key.size() > best->key.size())) {
            best = &form;
        }
    }
    if (best != nullptr) {
        return {best->fault, &titles_[best->title]};
    }
    std::vector<std::string_view> keys;
    for (const Form& form : forms_) {
        if (form.fault == FoundTitle::Fault::None && form.extent == Form::Extent::Whole) {
            keys.push_back(form.key);
        }
    }
    const std::optional<std::string> meant = vietnamese::find_similar(key, keys);
    for (const Form& form : forms_) {
        if (meant && form.key == *meant) {
            return {FoundTitle::Fault::Misspelt, &titles_[form.title]};
        }
    }
    return {};
}

}  // namespace tongket::report
