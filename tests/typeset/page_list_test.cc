#include "typeset/page_list.h"

#include <cstdint>
#include <string>
#include <utility>

#include <doctest/doctest.h>

using namespace tongket;

namespace {

/// What is printed for places on these pages, in this order; `label` prints a page's number.
std::string printed(const std::vector<std::uint32_t>& pages, const std::string& prefix = {}) {
    document::PageList list;
    document::References references;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::string label = "name.1." + std::to_string(i + 1);
        references.labels[label] = {prefix + std::to_string(pages[i]), pages[i] - 1, {}, {}};
        list.targets.push_back({std::move(label), {}});
    }
    std::string all;
    for (const typeset::PageListPart& part : typeset::list_pages(list, references)) {
        all += part.text;
    }
    return all;
}

}  // namespace

TEST_CASE("pages are listed once, ascending, three and more in a row as a range") {
    CHECK(printed({3}) == "3");
    CHECK(printed({3, 3, 5, 6, 7}) == "3, 5–7");
    CHECK(printed({7, 5, 3, 6}) == "3, 5–7");
    CHECK(printed({1, 2, 4, 5}) == "1, 2, 4, 5");
    CHECK(printed({1, 2, 3, 5, 7, 8, 9, 10}) == "1–3, 5, 7–10");
    CHECK(printed({}).empty());
}

TEST_CASE("pages of appendices make no ranges") {
    CHECK(printed({1, 2, 3}, "PL-") == "PL-1, PL-2, PL-3");
}

TEST_CASE("numbers that start again are no range with those before") {
    document::PageList list;
    document::References references;
    const char* labels[] = {"8", "9", "1", "2"};
    for (std::uint32_t i = 0; i < 4; ++i) {
        references.labels[labels[i]] = {labels[i], 7 + i, {}, {}};
        list.targets.push_back({labels[i], {}});
    }
    std::string all;
    for (const typeset::PageListPart& part : typeset::list_pages(list, references)) {
        all += part.text;
    }
    CHECK(all == "8, 9, 1, 2");
}

TEST_CASE("Roman numbers make ranges of their own") {
    document::PageList list;
    document::References references;
    const char* labels[] = {"ii", "iii", "iv", "5", "6", "7"};
    for (std::uint32_t i = 0; i < 6; ++i) {
        references.labels[labels[i]] = {labels[i], 1 + i, {}, {}};
        list.targets.push_back({labels[i], {}});
    }
    std::string all;
    for (const typeset::PageListPart& part : typeset::list_pages(list, references)) {
        all += part.text;
    }
    CHECK(all == "ii–iv, 5–7");
}

TEST_CASE("a number is content of the first place on its page, commas and dashes of the list") {
    document::PageList list;
    list.structure = document::StructureId{1};
    document::References references;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::string label = "n" + std::to_string(i);
        references.labels[label] = {std::to_string(i + 4), i + 3, {}, {}};
        list.targets.push_back({label, document::StructureId{10 + i}});
    }
    list.targets.push_back({"unknown", document::StructureId{99}});
    const auto parts = typeset::list_pages(list, references);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].text == "4");
    CHECK(parts[0].structure == document::StructureId{10});
    CHECK(parts[1].text == "–");
    CHECK(parts[1].structure == document::StructureId{1});
    CHECK(parts[2].text == "6");
    CHECK(parts[2].structure == document::StructureId{12});
}
