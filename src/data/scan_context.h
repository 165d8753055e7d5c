// data/scan_context.h: what the scanners of one text share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/line_places.h"
#include "data/read_yaml.h"
#include "data/skeleton.h"

namespace tongket::data {

/// Column of the block map or sequence that a value belongs to; -1 at the root.
using BlockColumn = std::int64_t;

/// The text, what was found out about it so far, and the sinks. The scanners go through the text
/// before the YAML library does: what YAML takes in silence, or refuses without saying how to mend
/// it, is reported here and spliced into what was meant.
class ScanContext {
  public:
    ScanContext(std::string_view source_text,
                const LinePlaces& line_places,
                const YamlLimits& yaml_limits,
                base::Diagnostics& sink)
        : text(source_text),
          places(line_places),
          limits(yaml_limits),
          diagnostics(sink),
          skeleton(source_text) {}

    void report(base::Code code,
                std::size_t begin,
                std::size_t end,
                std::vector<std::string> arguments = {});
    /// [begin, end) was meant as text: shows its line with it in quotes (the first argument of the
    /// message), and reads it so. `quoted` is [begin, end) unless the caller knows better.
    void mend(base::Code code,
              std::size_t begin,
              std::size_t end,
              std::vector<std::string> more_arguments = {});
    void mend_as(base::Code code,
                 std::size_t begin,
                 std::size_t end,
                 std::string quoted,
                 std::vector<std::string> more_arguments = {});
    /// The line of `begin`, without its indent, with [begin, end) replaced. Of long lines, the
    /// replacement alone.
    [[nodiscard]] std::string mended_line(std::size_t begin,
                                          std::size_t end,
                                          std::string_view replacement) const;
    /// Whether `*name` stands anywhere in the text.
    [[nodiscard]] bool is_used_alias(std::string_view name);
    /// The end of the anchor's or alias's name that begins at `begin`.
    [[nodiscard]] std::size_t find_name_end(std::size_t begin) const;

    std::string_view text;
    const LinePlaces& places;
    const YamlLimits& limits;
    base::Diagnostics& diagnostics;
    Skeleton skeleton;
    std::set<std::string_view> anchors;
    /// The structure cannot be trusted: what is found by the lines alone is still reported.
    bool broken = false;
    /// A limit was passed: nothing more is read.
    bool stopped = false;

  private:
    std::optional<std::set<std::string_view>> aliases_;
};

/// What `#` after a blank means to whoever typed it. YAML takes it for a comment always.
enum class HashMeaning : std::uint8_t { Comment, Doubtful, Text };

/// The rule for the `#` at `hash`, after the text [begin, hash): two blanks or a tab before it make
/// a comment, and so does one blank after a single word of digits and ASCII small letters (a
/// number, an id, a file). Else `#1` is text, and `# …` most likely a comment.
[[nodiscard]] HashMeaning judge_hash(std::string_view text, std::size_t begin, std::size_t hash);

}  // namespace tongket::data
