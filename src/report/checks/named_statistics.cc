#include "report/checks/named_statistics.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/narrow.h"
#include "vietnamese/normalize.h"
#include "vietnamese/unit.h"

namespace tongket::report {

namespace {

/// Reports with more statistics than any office has are not searched.
constexpr std::size_t most_statistics = 2'000;

/// The longest run of label words that stands in the clause.
std::size_t longest_run(std::span<const std::uint32_t> label,
                        std::span<const std::uint32_t> clause) {
    std::size_t best = 0;
    for (std::size_t i = 0; i < label.size(); ++i) {
        for (std::size_t k = 0; k < clause.size(); ++k) {
            std::size_t size = 0;
            while (i + size < label.size() && k + size < clause.size() &&
                   label[i + size] == clause[k + size]) {
                ++size;
            }
            best = std::max(best, size);
        }
    }
    return best;
}

/// Calls `visit(word)` for each word of a matching key.
template <class Visit>
void for_each_word(std::string_view key, Visit visit) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80U;
    };
    for (const auto* begin = std::ranges::find_if(key, is_part); begin != key.end();) {
        const auto* const end = std::find_if_not(begin, key.end(), is_part);
        visit(std::string_view(begin, static_cast<std::size_t>(end - begin)));
        begin = std::find_if(end, key.end(), is_part);
    }
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for_each_word(vietnamese::matching_key(text),
                  [&words](std::string_view word) { words.emplace_back(word); });
    return words;
}

std::size_t clause_start(std::string_view text, std::size_t at) {
    for (std::string_view before = text.substr(0, at); !before.empty(); before.remove_suffix(1)) {
        if (!before.ends_with(' ')) {
            continue;
        }
        const std::string_view sentence = before.substr(0, before.size() - 1);
        for (const std::string_view end : {".", ";", "?", "!", "…"}) {
            if (sentence.ends_with(end)) {
                return before.size();
            }
        }
    }
    return 0;
}

NamedStatistics::NamedStatistics(const std::vector<Statistic>& statistics) {
    if (statistics.size() > most_statistics) {
        return;
    }
    for (const Statistic& statistic : statistics) {
        if (statistic.label.empty()) {
            continue;
        }
        Named named{&statistic, vietnamese::kind_of_unit(statistic.unit), {}};
        for_each_word(vietnamese::matching_key(statistic.label), [&](std::string_view word) {
            const auto next = base::narrow<std::uint32_t>(words_.size() + 1);
            named.words.push_back(words_.try_emplace(std::string(word), next).first->second);
        });
        named_.push_back(std::move(named));
    }
}

std::vector<std::uint32_t> NamedStatistics::number_words(std::string_view clause) const {
    std::vector<std::uint32_t> numbers;
    for_each_word(vietnamese::matching_key(clause), [&](std::string_view word) {
        const auto found = words_.find(word);
        numbers.push_back(found == words_.end() ? no_word : found->second);
    });
    return numbers;
}

std::vector<NamedStatistics::Match> NamedStatistics::find(std::string_view clause,
                                                          std::string_view unit) const {
    std::vector<Match> found;
    if (named_.empty()) {
        return found;
    }
    const std::string kind = vietnamese::kind_of_unit(unit);
    std::optional<std::vector<std::uint32_t>> words;
    for (const Named& named : named_) {
        if (!unit.empty() && named.kind != kind) {
            continue;
        }
        if (!words) {
            words = number_words(clause);
        }
        const std::size_t run = longest_run(named.words, *words);
        const std::size_t need = named.words.size() == 1
                                     ? 1
                                     : std::max<std::size_t>(2, (named.words.size() * 3 + 4) / 5);
        if (run >= need) {
            found.push_back({named.statistic, run});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Match& a, const Match& b) { return a.words > b.words; });
    return found;
}

}  // namespace tongket::report
