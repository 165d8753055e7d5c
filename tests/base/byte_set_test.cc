#include "base/byte_set.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::base {
namespace {

TEST_CASE("a set of bytes is found where std::string_view finds it") {
    const std::string_view bytes("\n\t{\xFF", 4);
    constexpr ByteSet set(std::string_view("\n\t{\xFF", 4));
    const std::string text = "chữ {số}\tvà\xFF\n hết";
    for (std::size_t from = 0; from <= text.size() + 1; ++from) {
        CHECK(set.find_in(text, from) == text.find_first_of(bytes, from));
    }
    CHECK(set.find_in("") == std::string_view::npos);
    CHECK(set.find_in("không có") == std::string_view::npos);
}

TEST_CASE("a set knows its bytes, the null byte too") {
    constexpr ByteSet set(std::string_view("\0a", 2));
    CHECK(set.holds('\0'));
    CHECK(set.holds('a'));
    CHECK_FALSE(set.holds('b'));
    CHECK_FALSE(set.holds('\xFF'));
}

}  // namespace
}  // namespace tongket::base
