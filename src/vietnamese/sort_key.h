// vietnamese/sort_key.h: the order of names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::vietnamese {

// Each function makes a key from a text in NFC; keys of one function compare as bytes, with < of
// std::string. Texts that differ in nothing that has an order (hòa and hoà, two kinds of blanks)
// have equal keys, and a stable sort leaves them as they came. The tables are our own, not a
// locale's, so that every machine sorts alike.

/// The order of CLDR's `vi` without its traditional variant, as ICU has it with numbers by value:
/// first the letters of the whole text (a ă â b … d đ … u ư; blanks, punctuation and digits before
/// them), then its tones (ngang huyền hỏi ngã sắc nặng), then small letters before capitals.
/// Đống Đa comes before Đông Ngạc. Letters of other alphabets follow y and z by code point.
[[nodiscard]] std::string whole_text_sort_key(std::string_view text);

/// The order of dictionaries and offices: the same rules applied to syllable after syllable, so
/// that Đông Ngạc comes before Đống Đa. A tone counts alike on whichever letter it stands, a blank
/// sorts before any letter, a run of digits by its value. Dashes of every kind are alike and part
/// syllables; so do apostrophes compare alike. Capitals decide last, when all else is equal.
[[nodiscard]] std::string name_sort_key(std::string_view text);

/// Which part of a person's name decides after the given name, its last syllable.
enum class PersonOrder : std::uint8_t {
    GivenFamilyMiddle,  ///< most offices
    GivenMiddleFamily,
    GivenThenRest,  ///< all that stands before the given name, from the left
};

/// A person by given name. Ông, Bà, đồng chí in front are not part of the name if two syllables
/// or more follow; what stands in brackets or behind a comma decides last. Names without a family
/// name before the given name (Y Moan, H'Hen Niê) want `name_sort_key` of how they are to sort.
[[nodiscard]] std::string person_sort_key(std::string_view name, PersonOrder order);

/// The name without Ông, Bà, đồng chí in front, where two syllables or more follow.
[[nodiscard]] std::string_view without_address(std::string_view name);

/// The places of `keys` in ascending order; equal keys keep theirs.
[[nodiscard]] std::vector<std::size_t> sorted_order(std::span<const std::string> keys);

}  // namespace tongket::vietnamese
