// base/source.h: the text that a diagnostic points at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::base {

/// Index of a file in `Sources`; `no_source` where a message has no place in a file.
enum class SourceId : std::uint32_t {};
inline constexpr SourceId no_source{0xFFFF'FFFF};

/// A place in a source: line and column from 1, in characters (code points after a byte order
/// mark), not bytes. Line 0 means "the file as a whole"; length 0 means "from here". For a
/// cell of a workbook see cell_place.
struct Place {
    SourceId source = no_source;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 0;
    friend bool operator==(const Place&, const Place&) = default;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// The texts that one document was read from. Append-only; ids and views stay valid. Two threads
/// may add and look up at once.
class Sources {
  public:
    Sources() = default;
    /// Begins with all that `earlier` has, under the same ids; what is added later to either is its
    /// own. The texts are shared, not copied.
    [[nodiscard]] static Sources beginning_with(const Sources& earlier);

    /// `name` is what messages show: the path as the user gave it.
    SourceId add(std::string name, std::string text);
    /// A sheet of the workbook `name`: its places are cells, it has no text.
    SourceId add_sheet(std::string name, std::string sheet);
    /// The sheet's name; nothing for a file of text.
    [[nodiscard]] const std::optional<std::string>& sheet(SourceId id) const;
    [[nodiscard]] const std::string& name(SourceId id) const;
    [[nodiscard]] const std::string& text(SourceId id) const;
    /// Line `line` (from 1) without its end; empty past the last.
    [[nodiscard]] std::string_view line(SourceId id, std::uint32_t line) const;
    /// The place of byte `offset`; an offset past the end is the end.
    [[nodiscard]] Place place_at(SourceId id, std::size_t offset, std::size_t bytes = 0) const;
    [[nodiscard]] bool contains(SourceId id) const;

  private:
    struct File {
        std::string name;
        std::string text;
        std::vector<std::size_t> line_starts;
        std::optional<std::string> sheet;
    };
    [[nodiscard]] const File& file(SourceId id) const;
    SourceId append(File file);
    /// For `files_` itself: a file is not changed any more.
    std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();
    std::vector<std::shared_ptr<const File>> files_;
};

/// The place of a cell: the line is its row; the column is its column times 131,072, so that what
/// moves a place along a text, a column a character, stays in the cell.
[[nodiscard]] constexpr Place cell_place(SourceId source, std::uint32_t row, std::uint32_t column) {
    return {source, row, column << 17U, 0};
}
/// The column of the cell that a place of a workbook lies in.
[[nodiscard]] constexpr std::uint32_t cell_column(const Place& place) {
    return place.column >> 17U;
}
/// "C7": row and column from 1.
[[nodiscard]] std::string cell_name(std::uint32_t row, std::uint32_t column);

/// Where a place is, for people: "bao-cao.yaml:3:5", "so-lieu.xlsx, Sheet 'Phường', C7", or the
/// file (and the sheet) alone where the line is 0. Empty if `sources` does not have it.
[[nodiscard]] std::string format_place(const Place& place, const Sources& sources);

}  // namespace tongket::base
