// Names of places that are misspelt, and words that one report writes in two tone styles.

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "report/checks/check_table.h"
#include "report/checks/near_name.h"
#include "report/checks/words_in_text.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 8> types = {"phường", "xã",     "thị trấn", "quận",
                                                   "huyện",  "thị xã", "tỉnh",     "thành phố"};

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

class PlaceNamesCheck {
  public:
    PlaceNamesCheck(const Matter& matter, base::Diagnostics& diagnostics)
        : matter_(matter), diagnostics_(diagnostics) {
        std::optional<UnitMap> map = matter.own_units;
        if (!map) {
            const std::string issuer = matter.report.issuer.name.plain();
            map = matter.lists.units.beside(issuer, matter.report.year);
        }
        if (map) {
            own_[map->parent_type].add(map->parent);
            for (const Unit& unit : map->units) {
                own_[unit.type].add(unit.name);
            }
        }
    }

    void run() {
        if (own_.empty()) {
            return;
        }
        for (std::size_t i = 0; i < matter_.lines.size(); ++i) {
            check(matter_.lines[i], matter_.small[i]);
        }
    }

  private:
    void check(const TextLine& line, std::string_view lower) {
        const std::string_view text = line.text();
        if (lower.empty()) {
            return;
        }
        std::vector<std::pair<std::size_t, std::size_t>> names;  // type and place
        for (std::size_t end = text.find(' '); end != std::string_view::npos;
             end = text.find(' ', end + 1)) {
            if (!may_be_capital(text.substr(end + 1, 3), lower.substr(end + 1, 3))) {
                continue;
            }
            const std::string_view before = lower.substr(0, end);
            if (!may_end_type(before)) {
                continue;
            }
            for (std::size_t i = 0; i < types.size(); ++i) {
                if (before.ends_with(types[i]) && begins_word(before, types[i].size())) {
                    names.emplace_back(i, end + 1);
                }
            }
        }
        std::ranges::sort(names);
        for (const auto& [type, begin] : names) {
            check_name(line, types[type], begin);
        }
    }

    /// The first letter, which has at most as many bytes as there are; `lower` is without capitals.
    static bool may_be_capital(std::string_view text, std::string_view lower) {
        return text != lower;
    }

    /// By the last letter, which most words do not have.
    static bool may_end_type(std::string_view text) {
        return std::ranges::any_of(
            types, [&](std::string_view type) { return text.ends_with(type.back()); });
    }

    /// Whether a word of a line, or an opening bracket, begins with its last `size` bytes.
    static bool begins_word(std::string_view line, std::size_t size) {
        const char before = line.size() == size ? ' ' : line[line.size() - size - 1];
        return before == ' ' || before == '(';
    }

    /// The words that begin at `begin`, the first with a capital.
    void check_name(const TextLine& line, std::string_view type, std::size_t begin) {
        constexpr std::size_t most_words = 4;
        constexpr std::size_t most_bytes = 80;
        const auto own = own_.find(type);
        if (own == own_.end()) {
            return;
        }
        const std::string_view rest = std::string_view(line.text()).substr(begin, most_bytes);
        std::vector<TextWord> words;
        std::size_t capitals = 0;  // words of a name that is written as names are
        for (const TextWord& word : words_in_text(rest)) {
            const bool joined = words.empty() ? word.begin == 0 && word.capital : word.after_blank;
            if (!joined || words.size() == most_words || word.all_capital) {
                break;
            }
            const bool continues = word.capital || is_number(rest.substr(word.begin, word.size));
            capitals += capitals == words.size() && continues ? 1U : 0U;
            words.push_back(word);
        }
        if (words.size() < 2) {
            return;  // one syllable alone is too little to know what was meant
        }
        const auto part = [&](std::size_t count) {
            return rest.substr(0, words[count - 1].begin + words[count - 1].size);
        };
        const auto report = [&](std::size_t count, std::string meant) {
            diagnostics_.report(base::Code::PlaceMisspelt, line.place(begin, part(count).size()),
                                {std::string(part(count)), std::move(meant)});
        };
        for (std::size_t count = words.size(); count > std::max(capitals, std::size_t{1});
             --count) {
            if (auto meant = own->second.same_but_capitals(part(count))) {
                report(count, *std::move(meant));
                return;
            }
        }
        const UnitNames& official = listed(type);
        // Letter for letter first, which is nearly always all that need be looked at.
        for (std::size_t count = capitals; count >= 1; --count) {
            if (official.contains(part(count))) {
                return;
            }
        }
        for (std::size_t count = capitals; count >= 1; --count) {
            if (official.contains_otherwise(part(count))) {
                return;
            }
        }
        for (std::size_t count = capitals; count >= 2; --count) {
            if (auto meant = own->second.near(part(count))) {
                report(count, *std::move(meant));
                return;
            }
        }
    }

    const UnitNames& listed(std::string_view type) {
        auto found = listed_.find(type);
        if (found == listed_.end()) {
            found = listed_
                        .emplace(std::string(type),
                                 matter_.lists.units.names(type, matter_.report.year))
                        .first;
        }
        return *found->second;
    }

    const Matter& matter_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, NearNames, std::less<>> own_;  ///< by type
    /// All of the type.
    std::map<std::string, std::shared_ptr<const UnitNames>, std::less<>> listed_;
};

/// Where a syllable may end that ends in oa, oe or uy with a tone, the only ones whose tone has two
/// places: at or after byte `from`, which is that of a character; npos if there is none. One of the
/// two vowels is beyond ASCII, and most others of these have other letters beside them.
std::size_t find_two_places(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0xC3U) {
            continue;  // ASCII, a sign, or inside a character
        }
        const std::size_t size = first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
        const char next = at + size < text.size() ? text[at + size] : ' ';
        if (next == 'a' || next == 'e' || next == 'y') {
            return at + size + 1;
        }
        const char last = at > 0 ? text[at - 1] : ' ';
        if ((last == 'o' || last == 'u') && (at < 2 || text[at - 2] != 'q')) {
            return at + size;
        }
        at += size - 1;
    }
    return std::string_view::npos;
}

/// One spelling of a word, and where it stands.
struct Form {
    std::string lower;
    bool is_name;
    struct Use {
        const TextLine* line;
        std::size_t begin, size;
    };
    std::vector<Use> uses = {};
};

/// Words whose tone has two places, each spelling once. Names and other words apart: an official
/// name keeps its style whatever the office writes.
class ToneForms {
  public:
    void add(const TextLine& line) {
        const std::string_view text = line.text();
        for (std::size_t end = find_two_places(text, 0); end != std::string_view::npos;
             end = find_two_places(text, end)) {
            const std::optional<TextWord> word = word_up_to(text, end);
            if (!word || word->size < 3 || word->all_capital) {
                continue;  // a sign beside one letter
            }
            const bool is_name = word->capital && stands_beside_capital(text, *word);
            const std::string_view letters = text.substr(word->begin, word->size);
            forms_[find_or_add(letters, is_name)].uses.push_back({&line, word->begin, word->size});
        }
    }

    [[nodiscard]] const std::vector<Form>& all() const { return forms_; }

  private:
    /// A word in the letters of one that was met is one look-up.
    std::size_t find_or_add(std::string_view letters, bool is_name) {
        auto& known = known_[is_name ? 1 : 0];
        const auto [entry, is_new] = known.try_emplace(letters, forms_.size());
        if (!is_new) {
            return entry->second;
        }
        std::string lower = vietnamese::to_lower(letters);
        const auto [same, is_new_form] =
            by_lower_[is_name ? 1 : 0].try_emplace(lower, forms_.size());
        if (is_new_form) {
            forms_.push_back({std::move(lower), is_name});
        }
        entry->second = same->second;
        return same->second;
    }

    std::vector<Form> forms_;
    /// The form of each word as it is written, and in small letters; of names in the second ones.
    std::array<std::unordered_map<std::string_view, std::size_t>, 2> known_;
    std::array<std::unordered_map<std::string, std::size_t>, 2> by_lower_;
};

}  // namespace

void check_place_names(const Matter& matter, base::Diagnostics& diagnostics) {
    PlaceNamesCheck(matter, diagnostics).run();
}

void check_tone_styles(const Matter& matter, base::Diagnostics& diagnostics) {
    ToneForms forms;
    for (const TextLine& line : matter.lines) {
        forms.add(line);
    }
    std::map<std::pair<bool, std::string>, std::map<std::string_view, const Form*>> spelt;
    for (const Form& form : forms.all()) {
        spelt[{!form.is_name, vietnamese::matching_key(form.lower)}][form.lower] = &form;
    }
    constexpr std::size_t most_reported = 5;
    for (const auto& [key, spellings] : spelt) {
        if (spellings.size() < 2) {
            continue;
        }
        const auto most =
            std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
                return a.second->uses.size() < b.second->uses.size();
            });
        for (const auto& [lower, form] : spellings) {
            if (form == most->second) {
                continue;
            }
            for (std::size_t i = 0; i < std::min(form->uses.size(), most_reported); ++i) {
                const Form::Use& use = form->uses[i];
                diagnostics.report(
                    base::Code::NameTwoWays, use.line->place(use.begin, use.size),
                    {use.line->text().substr(use.begin, use.size), most->second->lower});
            }
        }
    }
}

}  // namespace tongket::report
