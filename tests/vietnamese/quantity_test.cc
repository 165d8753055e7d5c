#include "vietnamese/quantity.h"

#include <doctest/doctest.h>

#include "vietnamese/vectors.h"

using namespace tongket::vietnamese;

namespace {

/// As the vectors write values: with a point and no groups.
std::string plain(const Decimal& value) {
    std::string text = format_number(value, Grouping::None);
    for (char& c : text) {
        c = c == ',' ? '.' : c;
    }
    return text;
}

std::string plain(const Quantity& quantity) {
    switch (quantity.form) {
        case QuantityForm::Number:
            return plain(quantity.value);
        case QuantityForm::Ratio:
            return plain(quantity.value) + "/" + plain(quantity.second);
        case QuantityForm::Range:
            return plain(quantity.value) + ".." + plain(quantity.second);
    }
    return {};
}

}  // namespace

TEST_CASE("every written form has its value, unit and words, or is an error") {
    std::size_t read_aloud = 0;
    for (const auto& row : read_vectors("number-forms.csv")) {
        CAPTURE(row[0]);
        const auto quantity = read_quantity(row[0]);
        if (row[1] == "?") {
            CHECK_FALSE(quantity.has_value());
            CHECK(quantity.error().fault == NumberFault::Ambiguous);
            continue;
        }
        REQUIRE(quantity.has_value());
        CHECK(plain(*quantity) == row[1]);
        CHECK(quantity->unit == row[2]);
        if (row[3].starts_with("như trên") || row[3].starts_with("nhóm ba số")) {
            continue;
        }
        ++read_aloud;
        std::string expected = row[3];
        if (const std::size_t note = expected.find(" ("); note != std::string::npos) {
            expected.resize(note);
        }
        const std::string words = quantity_in_words(*quantity, Dialect::North);
        if (expected.ends_with(" ...")) {
            CHECK(words.starts_with(expected.substr(0, expected.size() - 4)));
        } else {
            CHECK(words == expected);
        }
    }
    CHECK(read_aloud == 16);
}

TEST_CASE("ranges are read with any dash, and years are said as years") {
    const auto words = [](std::string_view text) {
        const auto quantity = read_quantity(text);
        return quantity ? quantity_in_words(*quantity, Dialect::South) : "none";
    };
    CHECK(words("10 - 15%") == "từ mười đến mười lăm phần trăm");
    CHECK(words("10–15 hộ") == "từ mười đến mười lăm hộ");
    CHECK(words("2021-2025") ==
          "từ năm hai ngàn không trăm hai mươi mốt đến năm hai ngàn không trăm hai mươi lăm");
    CHECK(words("100 m2") == "một trăm mét vuông");
    CHECK(words(" 8.575\u00A0m ") == "tám ngàn năm trăm bảy mươi lăm mét");
}

TEST_CASE("codes, dates and prose are no quantities") {
    for (const std::string_view text : {"", "hộ", "31/12/2021", "12a4", "412/BC-UBND 5", "5 - ",
                                        "-", "1-2-3", "1/2/3", "//", "5/"}) {
        CAPTURE(text);
        const auto quantity = read_quantity(text);
        const bool whole = quantity && quantity->form == QuantityForm::Number;
        CHECK((!quantity || (whole && !quantity->unit.empty())));
    }
    CHECK_FALSE(read_quantity("31/12/2021").has_value());
    CHECK_FALSE(read_quantity("1.234.56/3 hộ").has_value());
}

TEST_CASE("sums of money are written out in đồng") {
    const auto words = [](const Decimal& value, std::string_view unit) {
        return money_in_words(value, unit, Dialect::North, MoneyEnd::Plain);
    };
    CHECK(words({28, 0}, "tỷ đồng") == "Hai mươi tám tỷ đồng.");
    CHECK(words({125, 1}, "triệu đồng") == "Mười hai triệu năm trăm nghìn đồng.");
    CHECK(words({1'250'000, 0}, "đồng") == "Một triệu hai trăm năm mươi nghìn đồng.");
    CHECK(words({-5, 0}, "đồng") == "Âm năm đồng.");
    CHECK(words({5, 1}, "đồng") == "Không phẩy năm đồng.");
    CHECK(words({100, 0}, "USD") == "Một trăm đô la Mỹ.");
    CHECK(money_in_words({28, 0}, "tỷ đồng", Dialect::South, MoneyEnd::Even) ==
          "Hai mươi tám tỷ đồng chẵn.");
    CHECK(money_in_words({5, 1}, "đồng", Dialect::South, MoneyEnd::Even) == "Không phẩy năm đồng.");
}

TEST_CASE("a change has its sign in tables, and its verb in text") {
    CHECK(format_signed({32, 1}) == "+3,2");
    CHECK(format_signed({-32, 1}) == "-3,2");
    CHECK(format_signed({0, 1}) == "0");
    CHECK(change_in_prose({32, 1}, "%") == "tăng 3,2%");
    CHECK(change_in_prose({-3300, 0}, " hộ") == "giảm 3.300 hộ");
    CHECK(change_in_prose({0, 0}, "%") == "không thay đổi");
}
