#include "pdf/links.h"

#include <doctest/doctest.h>

#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("an address has a scheme") {
    CHECK(is_address("https://example.org"));
    CHECK(is_address("mailto:a@b.vn"));
    CHECK_FALSE(is_address("phan-1"));
    CHECK_FALSE(is_address(":x"));
    CHECK_FALSE(is_address("1a:x"));
    CHECK_FALSE(is_address("mục: 2"));
    CHECK_FALSE(is_address(""));
}

TEST_CASE("an address is plain ASCII and keeps what is escaped already") {
    CHECK(escape_address("https://a.vn/báo cáo?q=%20#x") ==
          "https://a.vn/b%C3%A1o%20c%C3%A1o?q=%20#x");
}

TEST_CASE("a link within the document leads to its label's place") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const auto links = file.with("/Subtype /Link");
    REQUIRE(links.size() == 2);
    const std::string page = value_of(links[0], "Dest").substr(1);
    CHECK(contains(links[0], "/XYZ 40 535 0]"));
    CHECK(value_of(file.object(page), "StructParents") == "1");
    CHECK(value_of(links[0], "F") == "4");
    CHECK(value_of(links[0], "Border") == "[0 0 0]");
    CHECK(value_of(links[0], "Rect") == "[40 501 380 515]");
}

TEST_CASE("a link's contents are its text, without the leader between") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    std::string expected;
    append(expected, Text{"I. Thi đua 2"});
    CHECK(value_of(file.with("/Subtype /Link")[0], "Contents") == expected);
}

TEST_CASE("a link to an address opens it") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const std::string link = file.with("/Subtype /Link")[1];
    CHECK(value_of(link, "URI") == "(https://example.org/b%C3%A1o%20c%C3%A1o?q=\\(1\\))");
    CHECK(value_of(link, "Dest").empty());
}

TEST_CASE("each annotation's key in the parent tree leads to its Link element") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const std::string root = file.object(value_of(file.catalog(), "StructTreeRoot"));
    const std::string tree = file.object(value_of(root, "ParentTree"));
    for (const std::string& link : file.with("/Subtype /Link")) {
        const std::string key = value_of(link, "StructParent");
        const std::size_t at = tree.find(" " + key + " ");
        REQUIRE(at != std::string::npos);
        const std::string element = file.object(tree.substr(at + key.size() + 2));
        CHECK(value_of(element, "S") == "/Link");
        CHECK(contains(element, "/Type /OBJR"));
    }
    CHECK(value_of(root, "ParentTreeNextKey") == "5");
}

TEST_CASE("without links a link's node is a span with the same children and text") {
    document::Structure structure;
    const StructureId paragraph = structure.add(Structure::root(), Role::Paragraph);
    const StructureId link = structure.add(paragraph, Role::Link);
    const document::Structure plain = without_links(structure);
    CHECK(plain.node(link).role == Role::Span);
    CHECK(plain.node(paragraph).role == Role::Paragraph);
    CHECK(plain.node(paragraph).children == structure.node(paragraph).children);
}

}  // namespace
}  // namespace tongket::pdf
