#include "vietnamese/guess_encoding.h"

#include <array>
#include <map>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

namespace {

struct Table {
    std::string_view file;
    std::size_t letter_column;
    LegacyEncoding encoding;
};
constexpr std::array<Table, 4> tables = {{
    {"tcvn3.csv", 4, LegacyEncoding::Tcvn3},
    {"vni-windows.csv", 4, LegacyEncoding::Vni},
    {"viscii.csv", 3, LegacyEncoding::Viscii},
    {"vps.csv", 3, LegacyEncoding::Vps},
}};

/// Text in an encoding; letters that it has not (TCVN3's toned capitals) as small ones.
std::string encode(std::string_view text, const Table& table) {
    std::map<char32_t, std::string> codes;
    for (const auto& row : read_vectors(table.file)) {
        std::string bytes;
        for (std::size_t at = 0; at + 2 <= row[0].size(); at += 3) {
            bytes.push_back(static_cast<char>(std::stoi(row[0].substr(at, 2), nullptr, 16)));
        }
        codes[base::to_utf32(row[table.letter_column])[0]] = bytes;
    }
    if (table.encoding == LegacyEncoding::Tcvn3) {
        codes[U'Ủ'] = codes[U'ủ'];
    }
    std::string bytes;
    for (const char32_t character : base::to_utf32(text)) {
        const auto found = codes.find(character);
        REQUIRE((found != codes.end() || character < 0x80));
        bytes +=
            found != codes.end() ? found->second : std::string(1, static_cast<char>(character));
    }
    return bytes;
}

/// The bytes as a program shows them that takes them for Windows-1252's upper half of Latin-1.
std::string show(std::string_view bytes) {
    std::string shown;
    for (const char byte : bytes) {
        base::append_utf8(shown, static_cast<std::uint8_t>(byte));
    }
    return shown;
}

constexpr std::string_view sample =
    "Ủy ban nhân dân quận Bắc Từ Liêm báo cáo kết quả phong trào thi đua yêu nước, thu ngân sách "
    "3.300 tỷ đồng, bằng 103,8% dự toán; người lao động được khen thưởng";

}  // namespace

TEST_CASE("each encoding is found by its syllables") {
    for (const Table& table : tables) {
        CAPTURE(table.file);
        const std::string bytes = encode(sample, table);
        CHECK(guess_encoding(bytes) == table.encoding);
        CHECK(rank_encodings(bytes).front().is_convincing());
    }
    CHECK(guess_encoding("Phuong,Thu\nPh\xF4 Di\xEA\xDEn,5\n\xD0\xF4ng Nga\xF2"
                         "c,7\nQu\xE2\xF2n") == LegacyEncoding::Windows1258);
}

TEST_CASE("one short line of each commune's name is read as itself or not at all") {
    for (const Table& table : tables) {
        if (table.encoding == LegacyEncoding::Tcvn3) {
            continue;  // capitals with a tone cannot be written
        }
        std::size_t wrong = 0;
        std::size_t right = 0;
        for (const auto& row : read_vectors("vn-communes-2025.csv")) {
            const std::string bytes = encode(row[1], table);
            if (const auto guess = guess_encoding(bytes)) {
                ++(*guess == table.encoding ? right : wrong);
            }
        }
        CAPTURE(table.file);
        CAPTURE(right);
        CHECK(wrong * 50 < right);
    }
}

TEST_CASE("what is no Vietnamese in any encoding is not guessed at") {
    CHECK_FALSE(guess_encoding("").has_value());
    CHECK_FALSE(guess_encoding("plain ASCII").has_value());
    CHECK_FALSE(guess_encoding("Stra\xDF"
                               "e nach M\xFCnchen, sch\xF6n")
                    .has_value());
    CHECK_FALSE(guess_encoding("\xFF\xFE\xFD\xFC \x80\x81").has_value());
}

TEST_CASE("lines that came out of an old encoding are found in Unicode text") {
    const std::string text =
        "Tiêu đề bằng Unicode\nquËn B¾c Tõ Liªm\nthu ngân sách\n3.300 tû ®ång\n";
    const auto lines = find_legacy_lines(text);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].line == 2);
    CHECK(lines[0].encoding == LegacyEncoding::Tcvn3);
    CHECK(lines[0].word == "quËn");
    CHECK(lines[0].converted == "quận");
    CHECK(lines[1].line == 4);
    CHECK(convert_line("3.300 tû ®ång", LegacyEncoding::Tcvn3) == "3.300 tỷ đồng");
    CHECK(convert_line("Tiêu đề", LegacyEncoding::Tcvn3) == "Tiêu đề");

    const auto vni = find_legacy_lines("ngöôøi lao ñoäng\n\nUÛy ban nhaân daân\n");
    REQUIRE(vni.size() == 2);
    CHECK(vni[1].line == 3);
    CHECK(vni[1].encoding == LegacyEncoding::Vni);
    CHECK(vni[1].converted == "Ủy");

    const auto utf8 = find_legacy_lines("quáº\u00ADn Báº¯c Tá»« LiÃªm");
    REQUIRE(utf8.size() == 1);
    CHECK(utf8[0].encoding == LegacyEncoding::Utf8AsWindows1252);
}

TEST_CASE("the sample is found in every encoding that text is pasted in") {
    for (const Table& table : tables) {
        if (table.encoding == LegacyEncoding::Viscii || table.encoding == LegacyEncoding::Vps) {
            continue;
        }
        const auto lines = find_legacy_lines(show(encode(sample, table)));
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].encoding == table.encoding);
    }
}

TEST_CASE("words of other languages and signs are no old encoding") {
    for (const std::string_view text : {"Straße nach München, schön für Öl",
                                        "São Paulo, Málaga, Bogotá",
                                        "Noël, naïve, Citroën",
                                        "Zürich – Genève",
                                        "Ångström ± 5 °C, 3 × 4, ½",
                                        "Mbappé và Müller",
                                        "© 2021 Công ty",
                                        "§ 5, 1º, 2ª",
                                        "“Thi đua” « khen thưởng »",
                                        "Françoise Sagan",
                                        "señor Peña",
                                        "Krông Nô, Čư M'gar, Đắk Lắk",
                                        "HÀ NỘI",
                                        "Hà",
                                        "®",
                                        "Windows® 11, Intel®",
                                        "10 µm, µg/m³",
                                        "café",
                                        "fête",
                                        "Bjørn Ødegård",
                                        "Tên: Müller",
                                        "½ chén"}) {
        CAPTURE(text);
        CHECK(find_legacy_lines(text).empty());
    }
    for (const auto& row : read_vectors("vn-communes-2025.csv")) {
        CHECK(find_legacy_lines(row[1]).empty());
    }
}

TEST_CASE("any bytes end in a ranking") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) {
        bytes.push_back(static_cast<char>(i * 7919 >> 3));
    }
    CHECK(rank_encodings(bytes).size() == 5);
    CHECK_NOTHROW(static_cast<void>(find_legacy_lines(bytes)));
}
