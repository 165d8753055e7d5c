// report/file_edits.h: changes to keys and values of a report's file. Private to next_year.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "data/value.h"
#include "report/text_edits.h"

namespace tongket::report {

/// TextEdits that knows what YAML's nodes look like. What is written in a form that it does not
/// handle (a value over several lines) is left as it is.
class FileEdits {
  public:
    FileEdits(const base::Sources& sources, base::SourceId source) : edits_(sources, source) {}

    [[nodiscard]] TextEdits& text() { return edits_; }

    /// A plain or quoted scalar of one line gives way to `yaml`.
    void replace_scalar(const data::Value& scalar, std::string yaml);
    /// Takes entry `index` of `map` out: its lines, or in braces its text and the comma behind.
    void remove_entry(const data::Value& map, std::size_t index);
    /// Puts `key: value` before the first entry of `map`.
    void add_entry(const data::Value& map, std::string_view key, std::string_view value);
    /// Gives entry `index` another key; in block style an entry `blank_key` without value before
    /// it.
    void rename_entry(const data::Value& map,
                      std::size_t index,
                      std::string_view key,
                      std::string_view blank_key);
    /// Lines [first, last] become comments; blank ones stay.
    void comment_out(std::uint32_t first, std::uint32_t last);
    /// The last line that belongs to entry `index` of the block map `map`, comments behind it not
    /// counted; the file's last line is at least that of the last entry.
    [[nodiscard]] std::uint32_t last_line(const data::Value& map, std::size_t index) const;

  private:
    [[nodiscard]] std::string indent_of(const base::Place& place) const;

    TextEdits edits_;
};

/// `text` as a scalar in double quotes.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace tongket::report
