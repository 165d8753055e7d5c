#include "vietnamese/sort_key.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/sort_weights.h"
#include "vietnamese/tone.h"

namespace tongket::vietnamese {

namespace {

// What parts the levels of a key: less than any weight, and the greater the closer the parts are.
constexpr char part_end = 1, syllable_end = 2, level_end = 3;
static_assert(level_end < least_weight);

using Syllables = std::vector<std::u32string>;

/// Dashes and apostrophes as typed by any keyboard become one of each.
char32_t plain_punctuation(char32_t character) {
    if (character >= U'\u2010' && character <= U'\u2015') {
        return U'-';
    }
    const bool apostrophe = character == U'’' || character == U'‘' || character == U'ʼ';
    return apostrophe ? U'\'' : character;
}

/// The text cut at blanks and around dashes, tones gathered.
Syllables split_syllables(std::u32string text) {
    gather_tones(text);
    Syllables syllables;
    bool open = false;  // whether the last syllable goes on
    for (const char32_t typed : text) {
        const char32_t character = plain_punctuation(typed);
        if (is_blank(character)) {
            open = false;
        } else if (character == U'-') {
            syllables.emplace_back(1, character);
            open = false;
        } else {
            if (!open) {
                syllables.emplace_back();
            }
            syllables.back().push_back(character);
            open = true;
        }
    }
    return syllables;
}

/// Keys of several parts, each of syllables; capitals stand last of all.
class KeyBuilder {
  public:
    void add_part(std::span<const std::u32string> syllables) {
        for (const std::u32string& syllable : syllables) {
            const SortWeights weights = weigh(syllable);
            key_ += weights.letters;
            key_.push_back(level_end);
            key_ += weights.marks;
            key_.push_back(syllable_end);
            capitals_ += weights.capitals;
        }
        key_.push_back(part_end);
    }

    [[nodiscard]] std::string take() {
        key_ += capitals_;
        return std::move(key_);
    }

  private:
    std::string key_;
    std::string capitals_;
};

/// How many syllables at the front address a person: "Ông", "Bà", "đồng chí", "Đ/c".
std::size_t count_address(std::span<const std::u32string> syllables) {
    static constexpr std::array<std::string_view, 4> addresses = {"ông", "bà", "đ/c", "đồng chí"};
    for (const std::string_view address : addresses) {
        const std::size_t length = address.find(' ') == std::string_view::npos ? 1 : 2;
        if (syllables.size() < length + 2) {
            continue;
        }
        std::string front = to_lower(base::to_utf8(syllables[0]));
        if (length == 2) {
            front += " " + to_lower(base::to_utf8(syllables[1]));
        }
        if (front != address) {
            continue;
        }
        // Ông is a family name too: no man who is addressed so has Thị for his family.
        const std::string next = to_lower(base::to_utf8(syllables[length]));
        const bool family_name = next == "thị" || (next == "văn" && syllables.size() == 3);
        return family_name ? 0 : length;
    }
    return 0;
}

}  // namespace

std::string whole_text_sort_key(std::string_view text) {
    SortWeights weights = weigh(base::to_utf32(text));
    std::string key = std::move(weights.letters);
    key.push_back(level_end);
    key += weights.marks;
    key.push_back(level_end);
    key += weights.capitals;
    return key;
}

std::string name_sort_key(std::string_view text) {
    KeyBuilder key;
    key.add_part(split_syllables(base::to_utf32(text)));
    return key.take();
}

std::string person_sort_key(std::string_view name, PersonOrder order) {
    const std::u32string text = base::to_utf32(name);
    const std::size_t end = std::min(text.find_first_of(U"(,;"), text.size());
    const Syllables all = split_syllables(text.substr(0, end));
    const Syllables addition = split_syllables(text.substr(end));
    const std::span<const std::u32string> person = std::span(all).subspan(count_address(all));
    KeyBuilder key;
    if (!person.empty()) {
        const auto family = person.first(person.size() > 1 ? 1 : 0);
        const auto middle = person.subspan(family.size(), person.size() - 1 - family.size());
        key.add_part(person.last(1));
        switch (order) {
            case PersonOrder::GivenFamilyMiddle:
                key.add_part(family);
                key.add_part(middle);
                break;
            case PersonOrder::GivenMiddleFamily:
                key.add_part(middle);
                key.add_part(family);
                break;
            case PersonOrder::GivenThenRest:
                key.add_part(person.first(person.size() - 1));
                break;
        }
    }
    key.add_part(addition);
    return key.take();
}

std::string_view without_address(std::string_view name) {
    const auto skip = [&name](auto&& skipped) {
        while (!name.empty()) {
            const base::DecodedCharacter next = base::decode_utf8(name, 0);
            if (!skipped(next.character)) {
                return;
            }
            name.remove_prefix(next.bytes);
        }
    };
    const auto not_blank = [](char32_t character) { return !is_blank(character); };
    skip(is_blank);
    for (std::size_t left = count_address(split_syllables(base::to_utf32(name))); left > 0;
         --left) {
        skip(not_blank);
        skip(is_blank);
    }
    return name;
}

std::vector<std::size_t> sorted_order(std::span<const std::string> keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

}  // namespace tongket::vietnamese
