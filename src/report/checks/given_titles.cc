#include "report/checks/given_titles.h"

#include <map>
#include <utility>

namespace tongket::report {

GivenTitles::GivenTitles(const std::vector<Award>& awards, const AwardTitles& known) {
    std::map<std::string, std::size_t> met;
    of_award_.reserve(awards.size());
    for (const Award& award : awards) {
        const auto [entry, is_new] = met.try_emplace(award.title.plain(), titles_.size());
        if (is_new) {
            const std::string& text = entry->first;
            std::string key = AwardTitles::key_of(text);
            const FoundTitle found = known.find_key(key);
            titles_.push_back({text, std::move(key), found});
        }
        of_award_.push_back(entry->second);
    }
}

}  // namespace tongket::report
