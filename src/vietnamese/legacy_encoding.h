// vietnamese/legacy_encoding.h: text from before Unicode.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::vietnamese {

enum class LegacyEncoding : std::uint8_t {
    Tcvn3,          ///< ABC, the .Vn fonts: one byte a letter, no capitals with a tone
    Tcvn3Capitals,  ///< the same bytes in a font whose name ends in H, which shows capitals
    Vni,            ///< VNI for Windows: a letter and a byte for its marks
    Viscii,
    Vps,
    Windows1258,       ///< letters with their shape, most tones as combining marks
    Utf8AsWindows1252  ///< UTF-8 whose bytes were taken for Windows-1252, once or twice
};

/// "TCVN3 (ABC)", "VNI Windows" …: as messages name it.
[[nodiscard]] std::string_view encoding_name(LegacyEncoding encoding);
/// tcvn3, tcvn3h, vni, viscii, vps, cp1258, utf8: as the command line names it, whatever the case.
[[nodiscard]] std::optional<LegacyEncoding> read_encoding_name(std::string_view name);
/// The encoding of text set in a font of this name (".VnTime", ".VnTimeH", "VNI-Times", "VPS
/// Times", "VI Times", "HoangYen"), which is a surer sign than the text. Nothing for other fonts.
[[nodiscard]] std::optional<LegacyEncoding> encoding_of_font(std::string_view font);

/// The text that the bytes are, in UTF-8 and NFC. Every byte gives something: what the encoding
/// leaves free is read as Windows-1252. Line ends and tabs stay. Bytes that are no UTF-8 become
/// U+FFFD for `Utf8AsWindows1252`.
[[nodiscard]] std::string decode_legacy(std::string_view bytes, LegacyEncoding encoding);

/// The bytes of a text that a program showed as Windows-1252 (quËn B¾c Tõ Liªm), soft hyphens and
/// C1 controls among them. Nothing if a character is not of that page: then it is Unicode.
[[nodiscard]] std::optional<std::string> bytes_of_windows1252(std::string_view text);

}  // namespace tongket::vietnamese
