// data/line_scanner.h: the state of scan_lines, between one line and the next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/line_text.h"
#include "data/scan_context.h"
#include "data/scan_lines.h"

namespace tongket::data {

/// Every `scan_…` takes a place in the text and returns the beginning of the line to go on with.
class LineScanner {
  public:
    explicit LineScanner(ScanContext& context) : context_(context), text_(context.text) {}
    DocumentState run();

  private:
    enum class LevelKind : std::uint8_t { Map, Sequence };
    /// A value that was left out, which those that are left out right behind it join.
    struct Joint {
        std::size_t value = nowhere;
        std::size_t end = nowhere;  ///< of what stands for it
    };
    struct Level {
        BlockColumn column;
        LevelKind kind;
        bool pending;       ///< its last key or dash has no value yet: a deeper block may follow
        std::size_t begin;  ///< its first key or dash
        Joint joint = {};   ///< its last values, if they were left out and nothing came after them
        bool has_entries = false;
        bool is_left_out = true;  ///< whether all values are in the joint
        /// Behind the last key or dash, where a block below would begin if it is left out; nowhere
        /// if that cannot be.
        std::size_t below = nowhere;
        Joint joint_above = {};  ///< which that block would join
    };
    /// A plain scalar, which goes on over all deeper lines.
    struct PlainText {
        std::size_t begin;
        BlockColumn column;
        bool reported = false;
    };
    enum class Opened : std::uint8_t { Yes, No };

    std::size_t scan_line(std::size_t begin);
    std::size_t scan_document_mark(std::size_t begin, std::size_t end);
    std::size_t scan_nodes(std::size_t begin, BlockColumn column, std::size_t end);
    /// `of_item`: of the list whose item begins on this line, if one does.
    std::size_t scan_content(std::size_t begin,
                             BlockColumn column,
                             std::size_t end,
                             std::optional<Joint> of_item);
    std::size_t scan_pair(std::size_t begin,
                          std::size_t colon,
                          std::size_t value,
                          BlockColumn column);
    std::size_t scan_keyless(std::size_t begin, BlockColumn column, std::size_t end);
    Opened open_level(BlockColumn column, LevelKind kind, std::size_t begin);
    /// After the value at byte `value`, which was left out.
    void join(Joint joint, Skeleton::Joined what, std::size_t value);
    /// Another key or dash of the last level. Returns the joint that its value may go on.
    Joint begin_entry();
    void close_deeper_levels(BlockColumn column, LevelKind kind);
    /// The last one, which is left out whole if all of it is.
    void close_level();
    Opened check_key(std::size_t begin, std::size_t end);

    // scan_value.cc: what follows a key or a dash. `item` is where the whole item begins, which may
    // be the key that a text with a colon was taken for.
    std::size_t scan_value(std::size_t item, std::size_t begin);
    std::size_t scan_property(std::size_t item, std::size_t begin, std::size_t end);
    std::size_t scan_quoted_value(std::size_t begin, std::size_t end);
    std::size_t scan_flow_value(std::size_t begin, std::size_t end);
    std::size_t scan_plain(std::size_t item, std::size_t begin, std::size_t from, std::size_t end);
    std::size_t go_on_plain(std::size_t begin, BlockColumn column, std::size_t end);
    std::size_t mend_value(base::Code code,
                           std::size_t begin,
                           std::size_t end,
                           std::vector<std::string> more_arguments = {});
    /// Whether a deeper block, or a list in the key's own column, follows the line that ends at
    /// `end`.
    [[nodiscard]] bool is_block_below(std::size_t end) const;
    [[nodiscard]] std::size_t find_plain_end(std::size_t begin) const;
    /// The end of the text of a value that goes to `end`, without a comment after two blanks.
    [[nodiscard]] std::size_t find_text_end(std::size_t begin, std::size_t end) const;
    [[nodiscard]] BlockColumn column() const {
        return levels_.empty() ? BlockColumn{-1} : levels_.back().column;
    }
    [[nodiscard]] std::size_t next_line(std::size_t end) const {
        return end < text_.size() ? end + 1 : text_.size();
    }

    ScanContext& context_;
    std::string_view text_;
    std::vector<Level> levels_;
    std::optional<PlainText> plain_;
    std::size_t line_begin_ = 0;  ///< of the line that is scanned
    bool root_seen_ = false;
};

}  // namespace tongket::data
