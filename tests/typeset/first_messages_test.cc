#include "typeset/first_messages.h"

#include <thread>

#include <doctest/doctest.h>

using namespace tongket;
using typeset::FirstMessages;

namespace {

base::Place line(std::uint32_t number) { return {base::SourceId{0}, number, 1, 0}; }

}  // namespace

TEST_CASE("a message is told once, of the first place in the file") {
    FirstMessages first;
    first.note(base::Code::FontNotFound, "A", line(9), {"A"});
    first.note(base::Code::FontNotFound, "A", line(3), {"A"});
    first.note(base::Code::FontNotFound, "B", line(5), {"B"});
    base::Diagnostics told;
    first.tell(told);
    REQUIRE(told.size() == 2);
    CHECK(told.items()[0].place == line(3));
    CHECK(told.items()[1].arguments == std::vector<std::string>{"B"});
    first.note(base::Code::FontNotFound, "A", line(1), {"A"});
    first.tell(told);
    CHECK(told.size() == 2);
}

TEST_CASE("of threads that note at once, none decides what is told") {
    FirstMessages first;
    const auto note = [&first](std::uint32_t from) {
        for (std::uint32_t n = 0; n < 1000; ++n) {
            first.note(base::Code::FallbackUsed, "A", line(from + 2 * (1000 - n)), {"A"});
        }
    };
    std::thread other(note, 1U);
    note(2U);
    other.join();
    base::Diagnostics told;
    first.tell(told);
    REQUIRE(told.size() == 1);
    CHECK(told.items()[0].place == line(3));
}
