// data/changed_yaml.h: a file that is read again after it was changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/decode.h"
#include "data/read_yaml.h"
#include "data/value.h"

namespace tongket::data {

/// A tree, and the text that it was read from.
struct KeptYaml {
    DecodedText decoded;
    Value tree;
    /// Whether a part of the text can be read by itself: nothing was said of it, it has no aliases,
    /// and it cannot pass a limit.
    bool has_parts = false;
};

/// Where a list is another one than before.
struct ChangedItems {
    std::size_t first = 0, past = 0;  ///< those of the new list outside [first, past) stayed
    std::size_t old_past = 0;         ///< from there on the old list is the new one from `past` on
    std::int64_t lines = 0;           ///< that the file has more: what is behind stands lower
};

/// Reads as `read_yaml` does, what `read_change` needs of it being kept.
[[nodiscard]] std::optional<KeptYaml> read_to_keep(DecodedText decoded,
                                                   const YamlLimits& limits,
                                                   base::Diagnostics& diagnostics);

/// Reads `decoded`, a later state of the file of `kept`, if all that is new lies in items of the
/// root's block list `key`, by reading these alone; `kept` is of it afterwards. Nothing, and `kept`
/// is as it was, if something else has changed, or something is to be said of the new text.
[[nodiscard]] std::optional<ChangedItems> read_change(const DecodedText& decoded,
                                                      std::string_view key,
                                                      const YamlLimits& limits,
                                                      KeptYaml& kept);

}  // namespace tongket::data
