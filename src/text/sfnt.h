// text/sfnt.h: the tables of a font file, found without trusting a byte of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace tongket::text {

/// Why a file is no usable font, in both languages.
struct FontDefect {
    std::string vi;
    std::string en;
    friend bool operator==(const FontDefect&, const FontDefect&) = default;
};
template <class T>
using Sound = tl::expected<T, FontDefect>;
[[nodiscard]] inline tl::unexpected<FontDefect> defect(std::string vi, std::string en) {
    return tl::unexpected<FontDefect>(FontDefect{std::move(vi), std::move(en)});
}

/// Big-endian integers; what lies past the end reads as 0.
[[nodiscard]] std::uint16_t read_u16(std::string_view bytes, std::size_t offset);
[[nodiscard]] std::int16_t read_i16(std::string_view bytes, std::size_t offset);
[[nodiscard]] std::uint32_t read_u32(std::string_view bytes, std::size_t offset);

/// Faces in the file: the count that a collection states, as far as its header reaches; else 1.
[[nodiscard]] std::uint32_t count_faces(std::string_view file);

/// One face's table directory (OpenType 1.9, "Organization of an OpenType Font"). A view: it must
/// not outlive the file's bytes.
class Sfnt {
  public:
    /// Fails with the file's true kind if it is no TrueType or OpenType font, and if a table
    /// reaches past the end of the file.
    [[nodiscard]] static Sound<Sfnt> read(std::string_view file, std::uint32_t index);

    /// The table's bytes; empty if there is none. A tag has four letters.
    [[nodiscard]] std::string_view table(std::string_view tag) const;
    [[nodiscard]] bool has(std::string_view tag) const { return !table(tag).empty(); }

  private:
    Sfnt(std::string_view file, std::size_t directory, std::size_t tables)
        : file_(file), directory_(directory), tables_(tables) {}
    std::string_view file_;
    std::size_t directory_;  ///< offset of its first entry
    std::size_t tables_;
};

}  // namespace tongket::text
