#include "pdf/metadata.h"

#include <doctest/doctest.h>

#include "base/assert.h"
#include "read_back.h"

namespace tongket::pdf {
namespace {

FileMetadata sample(std::string title = "Tổng kết") {
    return file_metadata({std::move(title), "A & B <c>", "", "vi", ""}, "tongket 0.1.0",
                         "2026-11-25T08:00:00Z");
}

TEST_CASE("Info and XMP give the same instant") {
    std::string info;
    append(info, information(sample()));
    CHECK(value_of(info, "CreationDate") == "(D:20261125080000Z)");
    CHECK(value_of(info, "ModDate") == "(D:20261125080000Z)");
    const std::string packet = xmp_packet(sample(), {});
    for (const char* name : {"CreateDate", "ModifyDate", "MetadataDate"}) {
        CHECK(contains(packet, "<xmp:" + std::string(name) + ">2026-11-25T08:00:00Z<"));
    }
}

TEST_CASE("the packet claims PDF/A-2a and PDF/UA-1 and declares the schema of the second") {
    const std::string packet = xmp_packet(sample(), {});
    CHECK(contains(packet, "<pdfaid:part>2</pdfaid:part>"));
    CHECK(contains(packet, "<pdfaid:conformance>A</pdfaid:conformance>"));
    CHECK(contains(packet, "<pdfuaid:part>1</pdfuaid:part>"));
    CHECK(contains(packet, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
}

TEST_CASE("the title stands in the default language and in the document's, escaped") {
    const std::string packet = xmp_packet(sample("Một < \"hai\""), {});
    CHECK(contains(packet, "<rdf:li xml:lang=\"x-default\">Một &lt; &quot;hai&quot;</rdf:li>"));
    CHECK(contains(packet, "<rdf:li xml:lang=\"vi\">Một &lt; &quot;hai&quot;</rdf:li>"));
    CHECK(contains(packet, "<rdf:li>A &amp; B &lt;c&gt;</rdf:li>"));
}

TEST_CASE("a character that XML cannot hold is a blank in both places") {
    const FileMetadata metadata = sample(std::string("a\x01") + "b");
    CHECK(metadata.title == "a b");
}

TEST_CASE("fields that are empty are in neither place") {
    std::string info;
    append(info, information(sample()));
    CHECK_FALSE(contains(info, "/Subject"));
    CHECK_FALSE(contains(xmp_packet(sample(), {}), "dc:description"));
}

TEST_CASE("another content gives other identifiers") {
    CHECK(xmp_packet(sample(), base::hash_bytes("a")) !=
          xmp_packet(sample(), base::hash_bytes("b")));
}

TEST_CASE("a date of another form is a bug") {
    FileMetadata metadata = sample();
    metadata.date = "2026-11-25";
    CHECK_THROWS_AS((void)information(metadata), base::Bug);
}

}  // namespace
}  // namespace tongket::pdf
