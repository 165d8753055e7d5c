#include "batch/file_names.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::batch {

namespace {

Row row_of(std::string key) {
    Row row;
    row.key = key;
    row.fields = {{"key", std::move(key)}};
    return row;
}

std::string codes(const Row& row) {
    std::string text;
    for (const base::Diagnostic& item : row.faults.items()) {
        text += base::code_text(item.code);
    }
    return text;
}

}  // namespace

TEST_CASE("accents and blanks leave file names, and nothing that a system refuses stays") {
    CHECK(fold_file_name("Phường Đông Ngạc") == "phuong-dong-ngac");
    CHECK(fold_file_name(" Xã Hòa Xá: 2025? ") == "xa-hoa-xa-2025");
    CHECK(fold_file_name("a.b_c") == "a.b_c");
    CHECK(fold_file_name("..") == "");
    CHECK(fold_file_name("tệp.") == "tep");
}

TEST_CASE("a decomposed letter gives the same name as a composed one") {
    CHECK(fold_file_name("Hòa") == fold_file_name("Ho\u0300a"));
}

TEST_CASE("the devices of Windows are reserved whatever their ending") {
    CHECK(is_reserved_name("con"));
    CHECK(is_reserved_name("nul.xyz"));
    CHECK(is_reserved_name("com1"));
    CHECK_FALSE(is_reserved_name("con-dao"));
    CHECK_FALSE(is_reserved_name("com10"));
}

TEST_CASE("faults of names are those of their rows") {
    std::vector<Row> rows = {row_of("Ba Đình"),
                             row_of("ba dinh"),
                             row_of("Con"),
                             row_of("?"),
                             row_of(std::string(200, 'x')),
                             row_of("Ngọc Hà")};
    base::Diagnostics diagnostics;
    name_files(rows, {}, {}, diagnostics);
    CHECK(diagnostics.size() == 0);
    CHECK(rows[0].name == "ba-dinh");
    CHECK(codes(rows[0]) == "");
    CHECK(codes(rows[1]) == "TK1011");
    CHECK(codes(rows[2]) == "TK1010");
    CHECK(codes(rows[3]) == "TK1009");
    CHECK(codes(rows[4]) == "TK1012");
    CHECK(codes(rows[5]) == "");
}

TEST_CASE("a slash of the pattern makes a folder, one of a cell does not") {
    std::vector<Row> rows = {row_of("a/../../b")};
    base::Diagnostics diagnostics;
    name_files(rows, {"xa/{key}", {}}, {}, diagnostics);
    CHECK(rows[0].name == "xa/a-..-..-b");
    rows = {row_of("a")};
    name_files(rows, {"../{key}", {}}, {}, diagnostics);
    CHECK(codes(rows[0]) == "TK1009");
}

TEST_CASE("a pattern with an unknown field is reported once, not for each row") {
    std::vector<Row> rows = {row_of("a"), row_of("b")};
    base::Diagnostics diagnostics;
    name_files(rows, {"{ten}", {}}, {}, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == base::Code::UnknownRowField);
}

TEST_CASE("the name of a volume is folded, and is no row's") {
    std::vector<Row> rows = {row_of("Ba Đình")};
    base::Diagnostics diagnostics;
    name_files(rows, {}, {}, diagnostics);
    const auto code_of = [&](std::string name) {
        base::Diagnostics found;
        PlacedText placed{std::move(name), {}};
        name_volume(placed, rows, {}, found);
        return found.size() == 0 ? placed.text : base::code_text(found.items()[0].code);
    };
    CHECK(code_of("Tập Xã 2025") == "tap-xa-2025");
    CHECK(code_of("ba đình") == "TK1011");
    CHECK(code_of("aux") == "TK1010");
    CHECK(code_of("/") == "TK1009");
}

}  // namespace tongket::batch
