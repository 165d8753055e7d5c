// data/read_yaml.h: YAML bytes → Value, with every trap of YAML for Vietnamese text caught.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/value.h"

namespace tongket::data {

struct DecodedText;

/// Applied before and while the tree grows; what passes them cannot exhaust stack or memory.
struct YamlLimits {
    std::size_t bytes = std::size_t{32} << 20U;
    std::size_t line_bytes = std::size_t{1} << 20U;
    std::size_t key_bytes = 1024;
    std::size_t depth = 64;
    std::size_t nodes = 2'000'000;  ///< aliases count as often as they are expanded
    /// Nodes that aliases and anchors may add: a few hundred bytes of them grow to gigabytes.
    std::size_t alias_nodes = 100'000;
    std::size_t scalar_bytes = std::size_t{64} << 20U;  ///< in all, after expansion
};

/// Reads the one document of source `id` (its bytes as they are in the file, in any encoding).
/// Nothing is returned if the text is no YAML; then at least one error was reported. Merge keys
/// (<<) are resolved, aliases expanded. Where the bytes are not the text (UTF-16, two byte order
/// marks), the decoded text is added to `sources` under the same name, and places point into that.
[[nodiscard]] std::optional<Value> read_yaml(base::Sources& sources,
                                             base::SourceId id,
                                             const YamlLimits& limits,
                                             base::Diagnostics& diagnostics);

struct YamlTree {
    Value root;
    bool has_aliases = false;  ///< or anchors
};

/// The same of text that was decoded: no source is added any more.
[[nodiscard]] std::optional<YamlTree> read_tree(const DecodedText& decoded,
                                                const YamlLimits& limits,
                                                base::Diagnostics& diagnostics);
[[nodiscard]] std::optional<Value> read_yaml(const DecodedText& decoded,
                                             const YamlLimits& limits,
                                             base::Diagnostics& diagnostics);

}  // namespace tongket::data
