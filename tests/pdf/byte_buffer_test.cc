#include "pdf/byte_buffer.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::pdf {

TEST_CASE("a buffer holds what was written to it, however often it had to grow") {
    ByteBuffer buffer;
    std::string expected;
    CHECK(buffer.empty());
    for (int i = 0; i < 2'000; ++i) {
        const std::string text(static_cast<std::size_t>(i % 37), static_cast<char>('a' + i % 26));
        buffer += text;
        buffer += ' ';
        char* at = buffer.room(3);
        *at = 'x';
        buffer.end_at(at + 1);
        expected += text + " x";
    }
    CHECK(buffer.bytes() == expected);
    CHECK(buffer.size() == expected.size());
    buffer.clear();
    CHECK(buffer.empty());
    buffer += std::string(100'000, 'y');
    CHECK(buffer.bytes() == std::string(100'000, 'y'));
}

}  // namespace tongket::pdf
