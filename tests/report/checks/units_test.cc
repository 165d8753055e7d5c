#include "report/checks/units.h"

#include <string>

#include <doctest/doctest.h>

#include "base/workers.h"

namespace tongket::report {
namespace {

constexpr const char* list =
    "name,type,parent,parent_type,from,until\n"
    "Đông Ngạc,phường,Bắc Từ Liêm,quận,2013-12-27,2025-06-30\n"
    "\"Thụy, Phương\",phường,Bắc Từ Liêm,quận,2013-12-27,2025-06-30\n"
    "Hòa Bình,phường,Hà Nội,thành phố,2025-07-01,\n"
    "Phúc Lợi,phường,Hà Nội,thành phố,2025-07-01,\n"
    "Phúc Lợi,phường,Long Biên,quận,2003-11-06,2025-06-30\n"
    "An Khánh,xã,Hà Nội,thành phố,2025-07-01,\n"
    "An Khánh,xã,Thái Nguyên,tỉnh,2025-07-01,\n";

std::string names_of(const std::optional<UnitMap>& map) {
    if (!map) {
        return "none";
    }
    std::string text = map->parent_type + " " + map->parent + ":";
    for (const Unit& unit : map->units) {
        text += " " + unit.type + " " + unit.name + ";";
    }
    return text;
}

TEST_CASE("the units below a body are those of the whole year") {
    const Units units(list);
    CHECK(names_of(units.below("ỦY BAN NHÂN DÂN|QUẬN BẮC TỪ LIÊM", 2021)) ==
          "quận Bắc Từ Liêm: phường Đông Ngạc; phường Thụy, Phương;");
    CHECK(names_of(units.below("UBND quận Bắc Từ Liêm", 2025)) == "none");
    CHECK(names_of(units.below("UBND quận Bắc Từ Liêm", 2026)) == "none");
    CHECK(names_of(units.below("UBND quận Từ Liêm", 2021)) == "none");
    CHECK(names_of(units.below("", 2021)) == "none");
}

TEST_CASE("the units beside a body are those of its parent on some day of the year") {
    const Units units(list);
    CHECK(names_of(units.beside("UBND phường Hoà Bình", 2026)) ==
          "thành phố Hà Nội: phường Hòa Bình; phường Phúc Lợi; xã An Khánh;");
    CHECK(names_of(units.beside("UBND PHƯỜNG ĐÔNG NGẠC", 2025)) ==
          "quận Bắc Từ Liêm: phường Đông Ngạc; phường Thụy, Phương;");
    CHECK(names_of(units.beside("UBND phường Hòa Bình", 2021)) == "none");
    // Two of the name: in the year of the change, and in two provinces.
    CHECK(names_of(units.beside("UBND phường Phúc Lợi", 2025)) == "none");
    CHECK(names_of(units.beside("UBND phường Phúc Lợi", 2026)).starts_with("thành phố Hà Nội"));
    CHECK(names_of(units.beside("UBND xã An Khánh", 2026)) == "none");
}

TEST_CASE("names of a type are found letter for letter, or in other capitals and tone styles") {
    const Units units(list);
    const auto names = units.names("phường", 2026);
    CHECK(names->contains("Hòa Bình"));
    CHECK_FALSE(names->contains("Hoà Bình"));
    CHECK(names->contains_otherwise("HOÀ BÌNH"));
    CHECK_FALSE(names->contains_otherwise("Đông Ngạc"));
    CHECK(units.names("phường", 2021)->contains("Thụy, Phương"));
    CHECK(units.names("thành phố", 2026)->contains("Hà Nội"));
    CHECK_FALSE(units.names("quận", 2026)->contains("Long Biên"));
    CHECK(units.names("phường", 2026) == names);
}

TEST_CASE("several threads may look names up") {
    const Units units(list);
    std::vector<int> found(64, 0);
    base::Workers workers(4);
    workers.for_each_index(found.size(), [&](std::size_t i) {
        const auto year = static_cast<std::int32_t>(2020 + i % 8);
        found[i] = units.names("phường", year)->contains_otherwise("phúc lợi") ? 1 : 0;
    });
    CHECK(found == std::vector<int>(64, 1));
}

TEST_CASE("a list of any bytes is some list") {
    CHECK(Units().empty());
    CHECK(Units("").empty());
    CHECK(Units("name,type\n").empty());
    CHECK_FALSE(Units("a\n\"b").empty());
    CHECK(names_of(Units("name\nx\n").beside("y", 2021)) == "none");
}

}  // namespace
}  // namespace tongket::report
