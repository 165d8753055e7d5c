#include "base/rare_text.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::base {
namespace {

TEST_CASE("a rare text is a pointer wide and empty at first") {
    static_assert(sizeof(RareText) == sizeof(void*));
    const RareText none;
    CHECK(none.empty());
    CHECK(none == "");
    CHECK(none == RareText(std::string()));
    CHECK(none.text().empty());
}

TEST_CASE("a rare text is read, compared and joined as text") {
    const RareText text = "từ";
    CHECK_FALSE(text.empty());
    CHECK(text == std::string("từ"));
    CHECK_FALSE(text == "đến");
    CHECK(text + " 5" == "từ 5");
    CHECK("tính " + text == "tính từ");
    const std::string& read = text;
    CHECK(read == "từ");
}

TEST_CASE("a copy of a rare text stays when the first one changes") {
    RareText first = "Bắc";
    const RareText second = first;
    first = "Nam";
    CHECK(first == "Nam");
    CHECK(second == "Bắc");
    first = {};
    CHECK(first.empty());
}

}  // namespace
}  // namespace tongket::base
