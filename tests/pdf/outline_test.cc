#include "pdf/outline.h"

#include <doctest/doctest.h>

#include "read_back.h"

namespace tongket::pdf {
namespace {

using namespace base::literals;

/// The outline of `entries` as a file: objects from 1 on.
ReadBack outline_of(const std::vector<document::OutlineEntry>& entries) {
    document::References references;
    references.labels["a"] = {"1", 0, 10_pt, 20_pt};
    references.labels["past"] = {"9", 9, 10_pt, 20_pt};
    std::vector<graphics::Page> pages(1);
    pages[0].height = 100_pt;
    const std::vector<ObjectId> page_ids = {ObjectId{77}};
    Objects objects;
    const auto root = write_outline(objects, entries, trimmed_frames(pages), page_ids, references);
    REQUIRE(root.has_value());
    objects.set_info({});
    base::Workers workers(1);
    return ReadBack(objects.finish(*root, {}, workers));
}

TEST_CASE("entries hang below the last one of a lower level") {
    const ReadBack file = outline_of({{"A", 1, "a"}, {"B", 2, "a"}, {"C", 3, "a"}, {"D", 1, "a"}});
    CHECK(file.object(1) == "<</Type /Outlines/First 2 0 R/Last 5 0 R/Count 4>>");
    CHECK(file.object(2) ==
          "<</Title (A)/Parent 1 0 R/Dest [77 0 R /XYZ 10 80 0]/Next 5 0 R/First 3 0 R/Last 3 0 "
          "R/Count 2>>");
    CHECK(value_of(file.object(3), "Parent") == "2 0 R");
    CHECK(value_of(file.object(4), "Parent") == "3 0 R");
    CHECK(value_of(file.object(5), "Prev") == "2 0 R");
}

TEST_CASE("a list that starts deep or skips levels still hangs together") {
    const ReadBack file = outline_of({{"A", 4, "a"}, {"B", 2, "a"}, {"C", 6, "a"}});
    CHECK(value_of(file.object(1), "First") == "2 0 R");
    CHECK(value_of(file.object(1), "Last") == "3 0 R");
    CHECK(value_of(file.object(4), "Parent") == "3 0 R");
}

TEST_CASE("an entry whose label is on no page keeps its title and leads nowhere") {
    for (const char* label : {"nowhere", "past"}) {
        const ReadBack file = outline_of({{"A", 1, label}});
        CHECK(value_of(file.object(2), "Title") == "(A)");
        CHECK(value_of(file.object(2), "Dest").empty());
    }
}

TEST_CASE("no entries make no outline") {
    Objects objects;
    CHECK_FALSE(write_outline(objects, {}, {}, {}, {}).has_value());
}

}  // namespace
}  // namespace tongket::pdf
