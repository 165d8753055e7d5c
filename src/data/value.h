// data/value.h: what a data file says, with the place of everything.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.h"

namespace tongket::data {

/// Verbatim: a cell of a sheet, in whose text nothing is markup and nothing a figure.
enum class ScalarStyle : std::uint8_t { Plain, Quoted, Literal, Folded, Verbatim };
/// How a sequence or map was written: by indents, or inside [ ] and { }.
enum class CollectionStyle : std::uint8_t { Block, Flow };

struct Entry;

/// What few values have.
struct Annex {
    /// A large map's entries in the order of their keys.
    std::vector<std::uint32_t> by_key;
    /// A scalar's text as the file has it, where that is not NFC: its columns are the file's.
    std::string as_written;
};

/// A node of the tree. Scalars are text (NFC); what they mean is decided where their key is known.
/// Poisoned nodes stand where something was reported already: whoever meets one stays silent.
class Value {
  public:
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map, Poisoned };

    Kind kind = Kind::Null;
    base::Place place;
    /// Scalar: its text. For Literal and Folded the lines are joined as YAML says.
    std::string text;
    ScalarStyle style = ScalarStyle::Plain;
    /// Literal scalars: the file's line of the text's first line and the columns that are cut off,
    /// so that byte offsets in `text` can be traced to the file (`place_in`).
    std::uint32_t first_line = 0;
    std::uint32_t indent = 0;
    CollectionStyle collection = CollectionStyle::Block;
    std::vector<Value> items;    ///< Sequence
    std::vector<Entry> entries;  ///< Map, in the file's order; keys are unique
    std::shared_ptr<const Annex> annex;

    [[nodiscard]] bool is_null() const { return kind == Kind::Null; }
    [[nodiscard]] bool is_scalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool is_sequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool is_map() const { return kind == Kind::Map; }
    [[nodiscard]] bool is_poisoned() const { return kind == Kind::Poisoned; }
    /// The value of `key`, or null. Maps of reports are small; large ones keep an index.
    [[nodiscard]] const Value* find(std::string_view key) const;
    /// The place of byte `offset` of `text` in the file; for styles that lose the map (Folded,
    /// quoted with escapes) the scalar's own place.
    [[nodiscard]] base::Place place_in(std::size_t offset, std::size_t length = 0) const;
};

struct Entry {
    std::string key;  ///< NFC
    base::Place key_place;
    Value value;
};

}  // namespace tongket::data
