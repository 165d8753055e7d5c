#include <doctest/doctest.h>

#include "checking.h"

using namespace tongket;
using report::check_body;

TEST_CASE("a goal without a year is warned of, and an error in a final report") {
    CHECK(check_body("goals:\n  - {text: Trồng 5 cây}\n").codes() == "TK0260 6:5");
    CHECK(check_body("final: true\ngoals:\n  - {text: Trồng 5 cây}\n").diagnostics.has_errors());
    // One that cannot be read was reported already.
    CHECK(check_body("goals:\n  - {text: Trồng 5 cây, year: sau}\n").codes() == "TK0210 6:31");
}

TEST_CASE(
    "a goal is measured by its key, by an amount in its words or by a figure, not by a year") {
    const auto codes = [](const std::string& goal) {
        return check_body("goals:\n  - {year: 2022, " + goal + "}\n").codes();
    };
    CHECK(codes("text: Làm tốt hơn").find("TK0357") == 0);
    CHECK(codes("text: Làm tốt hơn trong năm 2022").find("TK0357") == 0);
    CHECK(codes("text: Làm tốt hơn, measure: điểm chấm").empty());
    CHECK(codes("text: Đạt 95% kế hoạch").empty());
    CHECK(codes("text: Cải tạo 5 hồ").empty());
    CHECK(codes("text: Mỗi phường có ít nhất một mô hình").empty());
    CHECK(codes("text: Số hóa toàn bộ hồ sơ").empty());
}

TEST_CASE("a goal of a year that is over is warned of") {
    CHECK(check_body("goals:\n  - {text: Trồng 5 cây, year: 2020}\n").codes() == "TK0345 6:5");
    CHECK(check_body("goals:\n  - {text: Trồng 5 cây, year: 2025}\n").codes().empty());
}
