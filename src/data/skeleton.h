// data/skeleton.h: what the YAML library gets to read instead of the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/value.h"

namespace tongket::data {

/// The text of a block scalar (| or >), read by us.
struct BlockText {
    std::size_t header = 0;  ///< byte offset of its | or > in the source
    ScalarStyle style = ScalarStyle::Literal;
    std::string text;
    std::uint32_t first_line = 0;
    std::uint32_t indent = 0;
};

/// A node that the library does not meet, in the order of the text; a key is a Text.
struct LeftOutNode {
    enum class Kind : std::uint8_t {
        Sequence,  ///< its opening bracket, or the first dash
        Map,       ///< its opening bracket, or the first key
        Text,      ///< on one line and without escapes, in its quotes if it has any
        Block,     ///< the header of a block scalar
        End,       ///< the end of the last collection that is open
    } kind = Kind::Text;
    std::size_t begin = 0, end = 0;  ///< bytes of the source
    CollectionStyle style = CollectionStyle::Flow;
};

/// The source with stretches replaced: scalars that need no reading left out (the library takes
/// most of its time over their letters), and what YAML would misread put in quotes, so that one
/// mistake does not hide the next. Splices come in the order of the source and do not overlap; one
/// that covers earlier ones takes their place.
class Skeleton {
  public:
    explicit Skeleton(std::string_view source) : source_(source) {}
    Skeleton(const Skeleton&) = delete;
    Skeleton& operator=(const Skeleton&) = delete;
    /// Bytes [begin, end) of the source are read as `replacement`.
    void splice(std::size_t begin, std::size_t end, std::string replacement);
    /// The block scalar of bytes [text.header, end) is left out.
    void leave_out(BlockText text, std::size_t end);
    /// The scalar of bytes [begin, end), on one line and without escapes, is left out. A plain one
    /// must be `worth_leaving_out`.
    void leave_out(std::size_t begin, std::size_t end);
    /// The flow collection of these nodes, the first and the last being its brackets, is left out:
    /// nothing in it needs the library.
    void leave_out(std::span<const LeftOutNode> flow);
    /// The text of the comment whose # stands at byte `hash`, up to its line's end, is left out.
    void leave_out_comment(std::size_t hash, std::size_t end);
    /// Whether the value that was left out last begins at byte `begin`.
    [[nodiscard]] bool has_just_left_out(std::size_t begin) const;
    /// Where the source goes on after the last splice.
    [[nodiscard]] std::size_t end() const { return splices_.empty() ? 0 : splices_.back().end; }
    /// The value that was left out last, of byte `value`, and its key if it is a map's, left out
    /// just before, are taken out of the text altogether: they are in the block collection of the
    /// value that was left out at byte `first`, behind it and what has joined it. The text goes on
    /// without a gap from byte `first_end` on. Only where nothing but blanks and comments lies
    /// between.
    enum class Joined : std::uint8_t { Item, Pair };
    void join(std::size_t first, std::size_t first_end, Joined what, std::size_t value);
    /// A block collection of which all is left out: the first value, at byte `first`, with its key
    /// if it is a map's, and what has joined it. It goes to the end of what was left out last.
    struct Block {
        LeftOutNode::Kind kind;
        std::size_t begin;  ///< of its first dash or key
        std::size_t first;
    };
    /// It is left out whole, as a value that begins at byte `at`: behind the key or dash that it
    /// belongs to, or at its own beginning.
    void leave_out(const Block& block, std::size_t at);
    /// Takes back what was spliced and added from byte `begin` on.
    void forget_from(std::size_t begin);

    [[nodiscard]] std::string text();
    /// Where byte `offset` of text() stands in the source. Only after text().
    [[nodiscard]] std::size_t source_offset(std::size_t offset) const;
    /// The block scalar whose header stands at byte `header` of the source, or null.
    [[nodiscard]] const BlockText* find_block_text(std::size_t header) const;
    /// Where the one-line scalar ends that was left out at byte `begin`; npos if none was.
    [[nodiscard]] std::size_t find_line_text_end(std::size_t begin) const;
    /// The nodes of the flow collection that was left out at byte `begin`; empty: none was.
    [[nodiscard]] std::span<const LeftOutNode> find_flow(std::size_t begin) const;
    /// What has joined the value at byte `first`; empty if nothing has.
    [[nodiscard]] std::span<const LeftOutNode> find_joined(std::size_t first) const;
    /// Bytes [begin, end) of the source without the quotes around them.
    [[nodiscard]] std::string_view without_quotes(std::size_t begin, std::size_t end) const;

  private:
    struct Splice {
        std::size_t begin;
        std::size_t end;
        std::string_view replacement;  ///< a literal, or one of `replacements_`
    };
    void replace(std::size_t begin, std::size_t end, std::string_view replacement);
    /// Takes back the text that was left out last.
    [[nodiscard]] LeftOutNode take_line_text();
    /// Moves the nodes of the value that was left out last, of byte `value`, behind `nodes`.
    void take_value(std::size_t value, std::vector<LeftOutNode>& nodes);
    /// From byte `skeleton` on, text() runs with the source from byte `source` on.
    struct Bearing {
        std::size_t skeleton;
        std::size_t source;
        std::size_t length;  ///< of the stretch that is replaced: all of it is at `source`
    };
    std::string_view source_;
    std::vector<Splice> splices_;
    std::deque<std::string> replacements_;  ///< their addresses stay
    struct LineText {
        std::size_t begin;
        std::size_t end;
    };
    /// Nodes that hang on what begins at byte `begin`.
    struct Nodes {
        std::size_t begin;
        std::size_t first;  ///< of the nodes; they go on to the first of the next
    };
    [[nodiscard]] static std::span<const LeftOutNode> find_nodes(std::span<const Nodes> places,
                                                                 std::span<const LeftOutNode> nodes,
                                                                 std::size_t begin);
    std::vector<Nodes> flows_, joined_;
    std::vector<LeftOutNode> flow_nodes_, joined_nodes_;
    std::vector<BlockText> block_texts_;
    std::vector<LineText> line_texts_;
    std::vector<Bearing> bearings_;
    mutable std::size_t last_bearing_ = 0;
};

/// Whether plain text is more than one sign and no word for null, which the library tells from
/// texts.
[[nodiscard]] bool worth_leaving_out(std::string_view plain);
/// The same in a collection that is left out whole, where one sign is worth it.
[[nodiscard]] bool can_leave_out_within(std::string_view plain);
/// Both for a key, which must not hold any sign that means something to the library either.
[[nodiscard]] bool can_leave_out_key(std::string_view key);
[[nodiscard]] bool is_plain_key(std::string_view key);

}  // namespace tongket::data
