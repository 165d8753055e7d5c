#include "vietnamese/lost_capitals.h"

#include <doctest/doctest.h>

using namespace tongket::vietnamese;

TEST_CASE("words among capitals get back the capitals of their toned vowels") {
    const auto mended = mend_capitals("BáO CáO TổNG KếT\nHà NộI, THàNH PHố Hà NộI\n");
    CHECK(mended.text == "BÁO CÁO TỔNG KẾT\nHÀ NỘI, THÀNH PHỐ HÀ NỘI\n");
    CHECK(mended.words == 10);
    CHECK(mended.doubtful.empty());
}

TEST_CASE("words that show no capitals stay as they are") {
    for (const std::string_view text :
         {"Hà", "Hà Nội, Lò Thị Hà", "Phường Đông Ngạc", "thi đua trong xã", "", "\n\n", "Tổ 1"}) {
        CHECK(mend_capitals(text).text == text);
        CHECK(mend_capitals(text).words == 0);
        CHECK(mend_capitals(text).doubtful.empty());
    }
}

TEST_CASE("small vowels that may have been capitals are listed once each") {
    const auto mended =
        mend_capitals("ủy ban nhân dân. ủy ban\nBà Trần Thị ánh ở xã; kết quả ổn định. ổn định");
    CHECK(mended.text == "ủy ban nhân dân. ủy ban\nBà Trần Thị ánh ở xã; kết quả ổn định. ổn định");
    CHECK(mended.doubtful == std::vector<std::string>{"ủy", "ánh", "ổn", "ở"});
}

TEST_CASE("any bytes end in a text") {
    for (const std::string_view bytes : {"\xFF\xFE", "á\xE1", "A\nB", "a"}) {
        CHECK_NOTHROW(static_cast<void>(mend_capitals(bytes)));
    }
}
