// data/misread_keys.h: keys and values that a file of the user's has wrong, and what was meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/key_table.h"
#include "data/value.h"
#include "vietnamese/date.h"

namespace tongket::data {

/// A key that a map may have, and its Vietnamese name.
struct KnownKey {
    std::string_view key, label_vi;
};
template <typename Owner, typename Kind>
[[nodiscard]] std::vector<KnownKey> known_keys(std::span<const KeyEntry<Owner, Kind>> keys) {
    std::vector<KnownKey> known;
    for (const KeyEntry<Owner, Kind>& entry : keys) {
        known.push_back({entry.key, entry.label_vi});
    }
    return known;
}

/// Unknown keys of one map for which a near one is looked for; it may have a million.
inline constexpr std::size_t most_suggestions = 20;

/// Reports a key that none of `known` is: as the one that has it as its Vietnamese name, with or
/// without accents (`TranslatedKey`), else as the one that it is nearly (`MisspeltKey`), else with
/// all that there are, in `listed` (`UnknownKey`).
void report_unknown_key(const Entry& entry,
                        std::span<const KnownKey> known,
                        const std::string& listed,
                        base::Diagnostics& diagnostics);

/// What is said of a date that cannot be read.
[[nodiscard]] base::Code code_of(vietnamese::DateFault fault);

}  // namespace tongket::data
