#include "base/rare.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::base {
namespace {

TEST_CASE("a rare value is a pointer wide and absent at first") {
    static_assert(sizeof(Rare<std::string>) == sizeof(void*));
    const Rare<std::string> none;
    CHECK_FALSE(none);
    CHECK_FALSE(none.has_value());
    CHECK(none == Rare<std::string>(std::nullopt));
    CHECK(Rare<std::string>(std::optional<std::string>()) == none);
}

TEST_CASE("copies of a rare value are values of their own") {
    const Rare<std::string> first(std::optional<std::string>("Bắc"));
    Rare<std::string> second = first;
    REQUIRE(second);
    CHECK(first == second);
    *second += " Từ Liêm";
    CHECK(*first == "Bắc");
    CHECK(second->size() > first->size());
    CHECK_FALSE(first == second);
    CHECK_FALSE(first == Rare<std::string>());
}

TEST_CASE("a rare value is assigned, moved and taken away") {
    Rare<std::string> value;
    value = std::string("a");
    CHECK(*value == "a");
    const Rare<std::string> moved = std::move(value);
    CHECK(*moved == "a");
    value = moved;
    value = std::nullopt;
    CHECK_FALSE(value);
    CHECK(*moved == "a");
}

}  // namespace
}  // namespace tongket::base
