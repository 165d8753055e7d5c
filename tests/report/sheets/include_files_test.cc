#include "report/sheets/include_files.h"

#include <string>

#include <doctest/doctest.h>

#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

TEST_CASE("keys of a file are taken in below those of the map that names it") {
    const TestFolder folder;
    folder.write("chung.yaml", "title: Tên chung\nissuer: {name: Ủy ban nhân dân xã Mẫu}\n");
    const ReportReading reading =
        folder.read_whole("tongket: 1\ninclude: chung.yaml\nyear: 2021\ntitle: Báo cáo riêng\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    CHECK(reading.report->title.plain() == "Báo cáo riêng");
    CHECK(reading.report->issuer.name.plain() == "Ủy ban nhân dân xã Mẫu");
}

TEST_CASE("an item that is nothing but include stands for the list of its file") {
    const TestFolder folder;
    folder.write("muc.yaml", "- title: Hai\n- title: Ba\n");
    folder.write("bon.yaml", "title: Bốn\n");
    const ReportReading reading =
        folder.read("sections:\n  - title: Một\n  - include: muc.yaml\n  - include: bon.yaml\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    std::string titles;
    for (const Section& section : reading.report->sections) {
        titles += section.title.plain() + " ";
    }
    CHECK(titles == "Một Hai Ba Bốn ");
}

TEST_CASE("a mistake in a file that is taken in is at its place there") {
    const TestFolder folder;
    folder.write("so-lieu.yaml", "thu:\n  label: Thu\n  value: 103.8\n");
    const ReportReading reading = folder.read("statistics:\n  include: so-lieu.yaml\n");
    CHECK(places_of(reading, folder).find("so-lieu.yaml:3:10") != std::string::npos);
}

TEST_CASE("files that take in each other end in one error") {
    const TestFolder folder;
    folder.write("a.yaml", "include: b.yaml\n");
    folder.write("b.yaml", "include: a.yaml\n");
    CHECK(places_of(folder.read("include: a.yaml\n"), folder) == "TK0289 b.yaml:1:10");
    folder.write("c.yaml", "- include: c.yaml\n- include: c.yaml\n");
    CHECK(folder.read("sections:\n  - include: c.yaml\n").has(base::Code::IncludeLoop));
}

TEST_CASE("a list has no keys to take in") {
    const TestFolder folder;
    folder.write("muc.yaml", "- title: Hai\n");
    CHECK(places_of(folder.read("include: muc.yaml\n"), folder) == "TK0288 báo-cáo.yaml:5:10");
}

TEST_CASE("a statistic may be called include") {
    const TestFolder folder;
    const ReportReading reading =
        folder.read("statistics:\n  include: {label: Bao gồm, value: 3}\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    CHECK(reading.report->statistics.at(0).id == "include");
}
