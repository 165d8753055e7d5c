// The checks that read tables: sums, percentages, wards.

#include <doctest/doctest.h>

#include "checking.h"

using namespace tongket;
using report::check_body;

namespace {

std::string codes(const std::string& columns, const std::string& rows) {
    return check_body("sections:\n  - table:\n      columns: [" + columns + "]\n      rows:\n" +
                      rows)
        .codes();
}

}  // namespace

TEST_CASE("a total is the sum of its rows, those of parts left out") {
    const std::string rows =
        "        - [A, \"1.000\"]\n        - [\"Trong đó: nữ\", \"400\"]\n        - [B, "
        "\"500,5\"]\n";
    CHECK(codes("Tên, Số hộ", rows + "        - [Tổng cộng, \"1.500,5\"]\n").empty());
    CHECK(codes("Tên, Số hộ", rows + "        - [Tổng cộng, \"1.900,5\"]\n") == "TK0338 12:23");
}

TEST_CASE("a grand total may count the totals of its groups or their rows") {
    const std::string groups =
        "        - [A, \"1\"]\n        - [B, \"2\"]\n        - [Cộng (I), \"3\"]\n"
        "        - [C, \"4\"]\n        - [D, \"5\"]\n        - [Cộng (II), \"9\"]\n";
    CHECK(codes("Tên, Số", groups + "        - [Tổng cộng, \"12\"]\n").empty());
}

TEST_CASE("a total in the first row counts those below") {
    CHECK(
        codes("Tên, Số", "        - [Tổng số, \"3\"]\n        - [A, \"1\"]\n        - [B, \"2\"]\n")
            .empty());
    CHECK(codes("Tên, Số",
                "        - [Tổng số, \"4\"]\n        - [A, \"1\"]\n        - [B, \"2\"]\n") ==
          "TK0338 9:21");
}

TEST_CASE("means, points and percentages have no sum") {
    const std::string rows =
        "        - [A, \"90\"]\n        - [B, \"95\"]\n"
        "        - [Tổng cộng, \"92,5\"]\n";
    CHECK(codes("Tên, Tỷ lệ (%)", rows).empty());
    CHECK(codes("Tên, Điểm", rows).empty());
    CHECK(codes("Tên, Bình quân", rows).empty());
}

TEST_CASE("a column of totals is held against its row only where most rows follow it") {
    const std::string right =
        "        - [A, \"1\", \"2\", \"3\"]\n        - [B, \"4\", \"5\", \"9\"]\n";
    CHECK(codes("Tên, Nam, Nữ, Tổng số", right + "        - [C, \"6\", \"7\", \"14\"]\n") ==
          "TK0339 11:25");
    CHECK(codes("Tên, Nam, Nữ, Cộng", right + "        - [C, \"6\", \"7\", \"14\"]\n"
                                              "        - [D, \"8\", \"9\", \"17\"]\n"
                                              "        - [Đ, \"1\", \"1\", \"3\"]\n") ==
          "TK0339 11:25, TK0339 13:25");
    CHECK(codes("Tên, Nam, Nữ, Tổng số hồ sơ",
                "        - [A, \"1\", \"2\", \"30\"]\n        - [B, \"4\", \"5\", \"90\"]\n")
              .empty());
}

TEST_CASE("a percentage follows the columns that the other rows follow") {
    const std::string rows =
        "        - [A, \"100\", \"110\", \"110,0\"]\n        - [B, \"200\", \"190\", \"95,0\"]\n"
        "        - [C, \"300\", \"301\", \"100,3\"]\n";
    CHECK(codes("Tên, Kế hoạch, Thực hiện, So với kế hoạch (%)",
                rows + "        - [D, \"400\", \"420\", \"115,0\"]\n") == "TK0340 12:29");
    CHECK(codes("Tên, Kế hoạch, Thực hiện, So với kế hoạch (%)",
                rows + "        - [D, \"400\", \"\", \"\"]\n")
              .empty());
}

TEST_CASE("a table of some wards lacks none, one of nearly all lacks the rest") {
    const std::string few = "        - [Minh Khai]\n        - [Phú Diễn]\n        - [Tây Tựu]\n";
    CHECK(codes("Phường", few).empty());
    std::string most;
    for (const char* name :
         {"Cổ Nhuế 1", "Cổ Nhuế 2", "Đông Ngạc", "Đức Thắng", "Liên Mạc", "Minh Khai", "Phú Diễn",
          "Phúc Diễn", "Tây Tựu", "Thượng Cát", "Thuỵ Phương", "phường Xuân Đỉnh"}) {
        most += "        - [" + std::string(name) + "]\n";
    }
    CHECK(codes("Phường", most) == "TK0358 7:7");
    CHECK(codes("Phường", most + "        - [Xuân Tảo]\n").empty());
    CHECK(codes("Phường", most + "        - [Xuân Tạo]\n") == "TK0360 21:12");
    CHECK(codes("Phường", most + "        - [Xuân Tảo]\n        - [Mai Dịch]\n") == "TK0359 22:12");
}

TEST_CASE("the sums of a table that a silence covers are its own matter") {
    CHECK(check_body("sections:\n  - table:\n      columns: [Tên, Số]\n"
                     "      ignore: [{check: row-sums, because: một hộ ở hai tổ}]\n"
                     "      rows:\n        - [A, \"1\"]\n        - [B, \"2\"]\n"
                     "        - [Tổng cộng, \"2\"]\n")
              .codes()
              .empty());
}
