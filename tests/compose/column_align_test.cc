#include "compose/column_align.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::CellAlign;

namespace {

using Words = std::vector<std::string_view>;

std::vector<CellAlign> aligns(const Words& titles, const std::vector<Words>& rows) {
    report::Table table;
    for (const std::string_view title : titles) {
        table.columns.emplace_back().title = sample::text(title);
    }
    for (const Words& row : rows) {
        std::vector<report::TableCell>& cells = table.rows.emplace_back();
        for (const std::string_view word : row) {
            cells.push_back({word.empty() ? report::Text{} : sample::text(word), 1, 1});
        }
    }
    std::vector<const report::TableColumn*> leaves;
    for (const report::TableColumn& column : table.columns) {
        leaves.push_back(&column);
    }
    return align_columns(table, leaves);
}

}  // namespace

TEST_CASE("codes are text: they stand at the left, also where they are all digits") {
    CHECK(aligns({"Xã", "Điện thoại", "Ký hiệu"},
                 {{"00595", "0912 345 678", "007"}, {"10105", "024.3871", "8"}}) ==
          std::vector<CellAlign>{CellAlign::Left, CellAlign::Left, CellAlign::Left});
}

TEST_CASE("what stands below a title of codes is no quantity") {
    CHECK(
        aligns({"Mã xã", "Số tài khoản", "CCCD"}, {{"10105", "3715", "1"}, {"10106", "9", "2"}}) ==
        std::vector<CellAlign>{CellAlign::Left, CellAlign::Left, CellAlign::Left});
    CHECK(aligns({"Mãn hạn", "Số hộ"}, {{"12", "3"}}) ==
          std::vector<CellAlign>{CellAlign::Decimal, CellAlign::Decimal});
}

TEST_CASE("counts padded to two digits and parts of one are figures") {
    CHECK(aligns({"Tập thể", "Tỷ lệ"}, {{"06", "0,5%"}, {"120", "0"}, {"…", ""}}) ==
          std::vector<CellAlign>{CellAlign::Decimal, CellAlign::Decimal});
}

TEST_CASE("one word or one code in a column of figures makes it a column of text") {
    CHECK(aligns({"Số", "Số"}, {{"1.005", "12"}, {"chưa có", "00595"}}) ==
          std::vector<CellAlign>{CellAlign::Left, CellAlign::Left});
}
