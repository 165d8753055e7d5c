#include <array>

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;

namespace {

struct Trap {
    const char* line;
    const char* codes;
    const char* mended;  ///< the line that the hint shows
    const char* value;   ///< what `title` is read as
};

void check(const Trap& trap) {
    CAPTURE(std::string(trap.line));
    const Reading reading = read_text(std::string(trap.line) + "\nyear: 2025\n");
    CHECK(reading.codes() == trap.codes);
    CHECK(reading.mended() == trap.mended);
    CHECK(reading.text("title") == trap.value);
    CHECK(reading.text("year") == "2025");
}

}  // namespace

TEST_CASE("text that begins with an indicator of YAML is shown in quotes and read whole") {
    constexpr std::array traps = {
        Trap{"title: &đạt kế hoạch", "TK0118@1:8", "title: \"&đạt kế hoạch\"", "&đạt kế hoạch"},
        Trap{"title: &đạt", "TK0118@1:8", "title: \"&đạt\"", "&đạt"},
        Trap{"title: & đạt", "TK0118@1:8", "title: \"& đạt\"", "& đạt"},
        Trap{"title: &a &b đạt", "TK0118@1:8", "title: \"&a &b đạt\"", "&a &b đạt"},
        Trap{"title: !đạt kế hoạch", "TK0119@1:8", "title: \"!đạt kế hoạch\"", "!đạt kế hoạch"},
        Trap{"title: *đạt kế hoạch", "TK0120@1:8", "title: \"*đạt kế hoạch\"", "*đạt kế hoạch"},
        Trap{"title: *đạt", "TK0120@1:8", "title: \"*đạt\"", "*đạt"},
        Trap{"title: **Đậm** chữ", "TK0120@1:8", "title: \"**Đậm** chữ\"", "**Đậm** chữ"},
        Trap{"title: @đạt kế hoạch", "TK0121@1:8", "title: \"@đạt kế hoạch\"", "@đạt kế hoạch"},
        Trap{"title: `đạt kế hoạch", "TK0121@1:8", "title: \"`đạt kế hoạch\"", "`đạt kế hoạch"},
        Trap{"title: %đạt kế hoạch", "TK0121@1:8", "title: \"%đạt kế hoạch\"", "%đạt kế hoạch"},
        Trap{"title: |đạt kế hoạch", "TK0121@1:8", "title: \"|đạt kế hoạch\"", "|đạt kế hoạch"},
        Trap{"title: >đạt kế hoạch", "TK0121@1:8", "title: \">đạt kế hoạch\"", ">đạt kế hoạch"},
        Trap{"title: - đạt kế hoạch", "TK0121@1:8", "title: \"- đạt kế hoạch\"", "- đạt kế hoạch"},
        Trap{"title: -", "TK0121@1:8", "title: \"-\"", "-"},
        Trap{"title: ? đạt kế hoạch", "TK0121@1:8", "title: \"? đạt kế hoạch\"", "? đạt kế hoạch"},
        Trap{"title: ] đạt", "TK0121@1:8", "title: \"] đạt\"", "] đạt"},
        Trap{"title: , đạt", "TK0121@1:8", "title: \", đạt\"", ", đạt"},
        Trap{"title: {đạt kế hoạch", "TK0128@1:8", "title: \"{đạt kế hoạch\"", "{đạt kế hoạch"},
        Trap{"title: [đạt kế hoạch", "TK0128@1:8", "title: \"[đạt kế hoạch\"", "[đạt kế hoạch"},
        Trap{"title: @đạt \"chuẩn\"", "TK0121@1:8", "title: '@đạt \"chuẩn\"'", "@đạt \"chuẩn\""},
        Trap{"title: @đạt  # ghi chú", "TK0121@1:8", "title: \"@đạt\"  # ghi chú", "@đạt"},
    };
    for (const Trap& trap : traps) {
        check(trap);
    }
}

TEST_CASE("a colon inside a value is an error that shows the value whole in quotes") {
    constexpr std::array traps = {
        Trap{"title: Báo cáo: kết quả", "TK0122@1:8", "title: \"Báo cáo: kết quả\"",
             "Báo cáo: kết quả"},
        Trap{"title: a: b: c", "TK0122@1:8", "title: \"a: b: c\"", "a: b: c"},
        Trap{"title: Báo cáo:", "TK0122@1:8", "title: \"Báo cáo:\"", "Báo cáo:"},
        Trap{"title: “Báo cáo: tổng kết”", "TK0122@1:8", "title: \"Báo cáo: tổng kết\"",
             "Báo cáo: tổng kết"},
        Trap{"title: Báo cáo\n  về việc: thi đua", "TK0122@1:8",
             "title: \"Báo cáo về việc: thi đua\"", "Báo cáo về việc: thi đua"},
    };
    for (const Trap& trap : traps) {
        check(trap);
    }
}

TEST_CASE("a colon without a blank after it is text") {
    const Reading reading = read_text("title: họp lúc 10:30, xem http://hanoi.gov.vn\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("title") == "họp lúc 10:30, xem http://hanoi.gov.vn");
}

TEST_CASE("a value cut at # is an error that shows it whole, and a comment stays one") {
    constexpr std::array traps = {
        Trap{"title: Ưu tiên #1 # của xã", "TK0123@1:8", "title: \"Ưu tiên #1 # của xã\"",
             "Ưu tiên #1 # của xã"},
        Trap{"title: #1 của xã", "TK0123@1:8", "title: \"#1 của xã\"", "#1 của xã"},
        Trap{"title: Phường #1  # ghi chú", "TK0123@1:8", "title: \"Phường #1\"  # ghi chú",
             "Phường #1"},
        Trap{"title: tỷ đồng # của xã", "TK0124@1:16", "title: \"tỷ đồng # của xã\"", "tỷ đồng"},
        Trap{"title: Báo cáo   # tên", "", "", "Báo cáo"},
        Trap{"title: bao-cao   # a name in layouts/", "", "", "bao-cao"},
        Trap{"title: bao-cao # a name", "", "", "bao-cao"},
        Trap{"title: 3.300 #tạm", "", "", "3.300"},
        Trap{"title: \"Báo cáo\" # tên", "", "", "Báo cáo"},
        Trap{"title: C#", "", "", "C#"},
    };
    for (const Trap& trap : traps) {
        check(trap);
    }
}

TEST_CASE("a comment after a key that a block follows is a comment") {
    const Reading reading = read_text("sections: #các phần\n  - title: x\nb: # y\n  c: d\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("sections/0/title") == "x");
    CHECK(reading.text("b/c") == "d");
}

TEST_CASE("a quote without its end is an error at the opening quote") {
    const Reading reading =
        read_text("sections:\n  - title: \"Phần một\n  - title: Phần hai\n    body: chữ\n");
    CHECK(reading.codes() == "TK0125@2:12");
    CHECK(reading.mended() == "- title: \"Phần một\"");
    CHECK(reading.text("sections/0/title") == "Phần một");
    CHECK(reading.text("sections/1/body") == "chữ");
    CHECK(read_text("title: 'Phần một\n").codes() == "TK0125@1:8");
    CHECK(read_text("title: \"anh\\_bia").codes() == "TK0125@1:8");
    CHECK(read_text("title: \"anh\\_bia").text("title") == "anh\\_bia");
    CHECK(read_text("- {title: \"Phần một, a: b}\n- c\n").codes() == "TK0125@1:11");
}

TEST_CASE("a quoted text may go on over deeper lines") {
    const Reading reading = read_text("title: \"Báo cáo\n  tổng kết,\n  Lưu: VT\"\nyear: 2025\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("title") == "Báo cáo tổng kết, Lưu: VT");
}

TEST_CASE("quotes inside quotes are shown in the other kind") {
    constexpr std::array traps = {
        Trap{"title: \"Phong trào \"Hai giỏi\" năm 2021\"", "TK0126@1:8",
             "title: 'Phong trào \"Hai giỏi\" năm 2021'", "Phong trào \"Hai giỏi\" năm 2021"},
        Trap{"title: \"Hai giỏi\" và \"Ba đảm đang\"", "TK0126@1:8",
             "title: '\"Hai giỏi\" và \"Ba đảm đang\"'", "\"Hai giỏi\" và \"Ba đảm đang\""},
        Trap{"title: 'Xã M'Drắk'", "TK0126@1:8", "title: \"Xã M'Drắk\"", "Xã M'Drắk"},
        Trap{"title: \"Hai giỏi\" năm 2021", "TK0126@1:8", "title: '\"Hai giỏi\" năm 2021'",
             "\"Hai giỏi\" năm 2021"},
    };
    for (const Trap& trap : traps) {
        check(trap);
    }
}

TEST_CASE("a backslash that would make a control character is shown as a path with slashes") {
    constexpr std::array traps = {
        Trap{"title: \"anh\\bia\\tuyen-duong.jpg\"", "TK0133@1:12",
             "title: \"anh/bia/tuyen-duong.jpg\"", "anh/bia/tuyen-duong.jpg"},
        Trap{"title: \"C:\\anh\\hop\\le.jpg\"", "TK0133@1:11", "title: \"C:/anh/hop/le.jpg\"",
             "C:/anh/hop/le.jpg"},
        Trap{"title: \"anh\\nam.jpg\"", "TK0133@1:12", "title: \"anh/nam.jpg\"", "anh/nam.jpg"},
        Trap{"title: \"một\\tai\"", "TK0133@1:12", "title: 'một\\tai'", "một\\tai"},
        Trap{"title: \"\\uD83D\\uDE00\"", "TK0133@1:9", "title: '\\uD83D\\uDE00'",
             "\\uD83D\\uDE00"},
        Trap{"title: \"một\\nhai\"", "", "", "một\nhai"},
        Trap{"title: \"nói \\\"có\\\" \\\\ \\u1ED9\"", "", "", "nói \"có\" \\ ộ"},
        Trap{"title: 'anh\\bia.jpg'", "", "", "anh\\bia.jpg"},
    };
    for (const Trap& trap : traps) {
        check(trap);
    }
}

TEST_CASE("anchors and aliases that are such are followed") {
    const Reading reading = read_text(
        "a: &x {value: 1}\nb: *x\nc: &y chữ\nd: *y\ne: &z\n  - 1\nf: *z\ng: &t |\n  dòng\nh: *t\n"
        "i: &q \"chữ\"\nj: [*q, *y]\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("b/value") == "1");
    CHECK(reading.text("d") == "chữ");
    CHECK(reading.text("f/0") == "1");
    CHECK(reading.text("h") == "dòng\n");
    CHECK(reading.text("j/0") == "chữ");
}

TEST_CASE("text mixed with brackets is shown in quotes") {
    constexpr std::array traps = {
        Trap{"title: {thu-ngan-sach} theo quý", "TK0127@1:8", "title: \"{thu-ngan-sach} theo quý\"",
             "{thu-ngan-sach} theo quý"},
        Trap{"title: [số]/BC-UBND", "TK0127@1:8", "title: \"[số]/BC-UBND\"", "[số]/BC-UBND"},
        Trap{"title: [a, b}", "TK0128@1:8", "title: \"[a, b}\"", "[a, b}"},
    };
    for (const Trap& trap : traps) {
        check(trap);
    }
}

TEST_CASE("a bracket that is not closed over several lines is an error at the bracket") {
    const Reading reading = read_text("a: [1,\n  2,\nyear: 2025\nb: c: d\n");
    CHECK(reading.codes() == "TK0128@1:4 TK0122@4:4");
    CHECK_FALSE(reading.value.has_value());
}

TEST_CASE("a list item with a capital key and another colon is one text") {
    const Reading reading = read_text("recipients:\n  - Lưu: VT: NV.\n  - Như trên;\n");
    CHECK(reading.codes() == "TK0122@2:5");
    CHECK(reading.mended() == "- \"Lưu: VT: NV.\"");
    CHECK(reading.text("recipients/0") == "Lưu: VT: NV.");
}

TEST_CASE("dashes under a text are joined to it, with a warning") {
    const Reading reading = read_text("title: Các phường\n  - Lưu\nyear: 1\n");
    CHECK(reading.codes() == "TK0138@2:3");
    CHECK(reading.text("title") == "Các phường - Lưu");
}
