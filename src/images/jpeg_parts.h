// images/jpeg_parts.h: what stands before the pixels of a JPEG file (ITU-T T.81, annex B).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::images {

/// How the components are to be read as colours.
enum class JpegColours : std::uint8_t {
    Grey,
    YCbCr,
    Rgb,  ///< untransformed: Adobe's marker says so, or the components are called R, G, B
    Cmyk,
    Ycck,  ///< CMY as YCbCr, and black
};

struct JpegParts {
    std::uint32_t columns = 0, rows = 0;
    std::uint8_t frame = 0;      ///< second byte of the frame's marker: 0xC0 is baseline
    std::uint8_t precision = 8;  ///< bits of a sample
    std::size_t components = 0;
    JpegColours colours = JpegColours::YCbCr;
    bool is_inverted = false;                  ///< four inks as Adobe writes them: 0 is full ink
    std::optional<std::uint16_t> orientation;  ///< as EXIF gives it, whatever it is
    std::string profile;                   ///< ICC, its pieces joined; empty if none or incomplete
    std::vector<std::string_view> tables;  ///< segments that the pixels need, markers included
    std::string_view scans;                ///< from the first scan's marker on
    bool has_end = false;                  ///< an end marker follows the scans

    /// Whether the frame is one that every reader of PDF knows: baseline, extended or progressive,
    /// Huffman-coded, 8 bits (ISO 32000-1, 7.4.8).
    [[nodiscard]] bool is_common() const {
        return frame >= 0xC0 && frame <= 0xC2 && precision == 8 &&
               (components == 1 || components == 3 || components == 4);
    }
};

/// Nothing if the file ends before its first scan, or is no JPEG file.
[[nodiscard]] std::optional<JpegParts> read_jpeg_parts(std::string_view bytes);

/// The file again, its pixels untouched, without what is not needed to show them: camera notes and
/// places, previews, profiles, what follows the end. Adobe's marker says how colours are to be
/// read, so that no reader guesses; four inks without one stay without.
[[nodiscard]] std::string write_bare_jpeg(const JpegParts& parts);

}  // namespace tongket::images
