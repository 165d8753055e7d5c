#include "vietnamese/legacy_encoding.h"

#include <array>
#include <charconv>
#include <map>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "vietnamese/normalize.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

namespace {

/// "41 D9" as bytes.
std::string bytes_of(const std::string& list) {
    std::string bytes;
    for (std::size_t at = 0; at + 2 <= list.size(); at += 3) {
        unsigned value = 0;
        std::from_chars(list.data() + at, list.data() + at + 2, value, 16);
        bytes.push_back(static_cast<char>(value));
    }
    return bytes;
}

struct CodeTable {
    std::string_view file;
    std::size_t letter_column;
    LegacyEncoding encoding;
};
constexpr std::array<CodeTable, 5> code_tables = {{
    {"tcvn3.csv", 4, LegacyEncoding::Tcvn3},
    {"tcvn3.csv", 6, LegacyEncoding::Tcvn3Capitals},
    {"vni-windows.csv", 4, LegacyEncoding::Vni},
    {"viscii.csv", 3, LegacyEncoding::Viscii},
    {"vps.csv", 3, LegacyEncoding::Vps},
}};

}  // namespace

TEST_CASE("every code of the tables is its letter, alone and among others") {
    for (const CodeTable& table : code_tables) {
        CAPTURE(table.file);
        for (const auto& row : read_vectors(table.file)) {
            CAPTURE(row[0]);
            const std::string& letter = row[table.letter_column];
            CHECK(decode_legacy(bytes_of(row[0]), table.encoding) == letter);
            const std::string inside = decode_legacy("x" + bytes_of(row[0]) + "x", table.encoding);
            const bool capitals = table.encoding == LegacyEncoding::Tcvn3Capitals;
            CHECK(inside == (capitals ? "X" + letter + "X" : "x" + letter + "x"));
        }
    }
}

TEST_CASE("any run of VNI letters is read without a separator") {
    const auto rows = read_vectors("vni-windows.csv");
    for (const auto& first : rows) {
        for (const auto& second : rows) {
            const std::string text =
                decode_legacy(bytes_of(first[0]) + bytes_of(second[0]), LegacyEncoding::Vni);
            CHECK(text == first[4] + second[4]);
        }
    }
}

TEST_CASE("what a program showed as Windows-1252 goes back to its bytes") {
    for (const auto& row : read_vectors("vni-windows.csv")) {
        CHECK(bytes_of_windows1252(row[1]) == bytes_of(row[0]));
    }
    const auto decode_shown = [](std::string_view shown, LegacyEncoding encoding) {
        const auto bytes = bytes_of_windows1252(shown);
        REQUIRE(bytes.has_value());
        return decode_legacy(*bytes, encoding);
    };
    CHECK(decode_shown("quËn B¾c Tõ Liªm, 3.300 tû ®ång", LegacyEncoding::Tcvn3) ==
          "quận Bắc Từ Liêm, 3.300 tỷ đồng");
    CHECK(decode_shown("ng\u00ADêi lao ®éng", LegacyEncoding::Tcvn3) == "người lao động");
    CHECK(decode_shown("quaän Baéc Töø Lieâm, 3.300 tyû ñoàng", LegacyEncoding::Vni) ==
          "quận Bắc Từ Liêm, 3.300 tỷ đồng");
    CHECK(decode_shown("ngöôøi lao ñoäng, UÛy ban nhaân daân", LegacyEncoding::Vni) ==
          "người lao động, Ủy ban nhân dân");
    CHECK(decode_shown("quáº\u00ADn Báº¯c Tá»« LiÃªm", LegacyEncoding::Utf8AsWindows1252) ==
          "quận Bắc Từ Liêm");
    CHECK_FALSE(bytes_of_windows1252("quận").has_value());
}

TEST_CASE("UTF-8 that was taken for Windows-1252 twice is read twice") {
    const auto show = [](std::string_view bytes) {
        std::string shown;
        for (const char byte : bytes) {
            static constexpr std::u32string_view page =
                U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
            const auto value = static_cast<std::uint8_t>(byte);
            base::append_utf8(shown, value >= 0x80 && value < 0xA0 ? page[value - 0x80U] : value);
        }
        return shown;
    };
    const std::string text = "Ủy ban nhân dân quận Bắc Từ Liêm";
    CHECK(decode_legacy(text, LegacyEncoding::Utf8AsWindows1252) == text);
    CHECK(decode_legacy(show(text), LegacyEncoding::Utf8AsWindows1252) == text);
    CHECK(decode_legacy(*bytes_of_windows1252(show(show(text))),
                        LegacyEncoding::Utf8AsWindows1252) == text);
}

TEST_CASE("Windows-1258 composes to NFC") {
    CHECK(decode_legacy("qu\xE2\xF2n B\xE3\xEC"
                        "c", LegacyEncoding::Windows1258) == "quận Bắc");
    CHECK(decode_legacy("\xD0\xF4ng Ng\x61\xF2"
                        "c 5 \xFE",
                        LegacyEncoding::Windows1258) == "Đông Ngạc 5 ₫");
}

TEST_CASE("bytes that an encoding leaves free are those of Windows-1252") {
    for (const LegacyEncoding encoding : {LegacyEncoding::Tcvn3, LegacyEncoding::Vni}) {
        CHECK(decode_legacy("\x93Thi \x96 5 m\xB2\x94\r\n\t", encoding) == "“Thi – 5 m²”\r\n\t");
    }
}

TEST_CASE("a capital made byte by byte keeps its small mark in VNI") {
    CHECK(decode_legacy("U\xFBy Ban", LegacyEncoding::Vni) == "Ủy Ban");
    CHECK(decode_legacy("U\xDBY BAN", LegacyEncoding::Vni) == "ỦY BAN");
}

TEST_CASE("fonts name their encoding") {
    const std::map<std::string_view, std::optional<LegacyEncoding>> fonts = {
        {".VnTime", LegacyEncoding::Tcvn3},
        {".VnTimeH", LegacyEncoding::Tcvn3Capitals},
        {".VnArialH Bold", LegacyEncoding::Tcvn3Capitals},
        {".VNTIME", LegacyEncoding::Tcvn3},
        {"VNI-Times", LegacyEncoding::Vni},
        {"VNI Helve", LegacyEncoding::Vni},
        {"VPS Times", LegacyEncoding::Vps},
        {"VI Times", LegacyEncoding::Viscii},
        {"HoangYen", LegacyEncoding::Viscii},
        {"Times New Roman", std::nullopt},
        {"VNIX", std::nullopt},
        {"Viner Hand ITC", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [font, encoding] : fonts) {
        CAPTURE(font);
        CHECK(encoding_of_font(font) == encoding);
    }
}

TEST_CASE("each encoding has a name to be shown and one to be typed") {
    for (const std::string_view name :
         {"tcvn3", "tcvn3h", "vni", "viscii", "vps", "cp1258", "utf8"}) {
        REQUIRE(read_encoding_name(name).has_value());
        CHECK_FALSE(encoding_name(*read_encoding_name(name)).empty());
    }
    CHECK(read_encoding_name("TCVN3") == LegacyEncoding::Tcvn3);
    CHECK_FALSE(read_encoding_name("koi8").has_value());
}

TEST_CASE("every byte of every encoding becomes UTF-8 in NFC") {
    std::string bytes;
    for (int value = 0; value < 256; ++value) {
        bytes.push_back(static_cast<char>(value));
    }
    for (int encoding = 0; encoding < 7; ++encoding) {
        const std::string text = decode_legacy(bytes, static_cast<LegacyEncoding>(encoding));
        CHECK(base::find_invalid_utf8(text) == std::string::npos);
        CHECK(is_nfc(text));
    }
}
