#include "batch/manifest.h"

#include <doctest/doctest.h>

namespace tongket::batch {

namespace {

BatchListing some_listing() {
    BatchListing listing;
    listing.title = "a<b>.yaml";
    RowRecord made;
    made.number = 1;
    made.key = "00004";
    made.name = "x";
    made.pages = 4;
    made.warnings = 1;
    made.nanoseconds = 1'234'567;
    made.files = {{"archive", "x.pdf", 99, "abc", "H"}};
    made.messages = {
        {base::Severity::Warning, "TK0231", "m.yaml:3:1", "chưa có \"x\"", "none", "thêm", "add"}};
    RowRecord failed;
    failed.number = 2;
    failed.key = "=cmd()";
    failed.messages = {
        {base::Severity::Error, "TK0221", "xa.csv:3:1", "<không> là số", "no", "", ""}};
    RowRecord later;
    later.number = 3;
    later.key = "b, c";
    listing.records = {made, failed, later};
    listing.states = {RowState::Kept, RowState::Failed, RowState::NotMade};
    return listing;
}

}  // namespace

TEST_CASE("the manifest of a spreadsheet has a line a file, and no cell that is a formula") {
    CHECK(manifest_csv(some_listing()) ==
          "\xEF\xBB\xBFrow,key,status,profile,file,pages,bytes,sha256,warnings,first message\r\n"
          "1,00004,made,archive,x.pdf,4,99,abc,1,\"TK0231 chưa có \"\"x\"\"\"\r\n"
          "2,'=cmd(),failed,,,,,,0,TK0221 <không> là số\r\n"
          "3,\"b, c\",not-made,,,,,,0,\r\n");
}

TEST_CASE("the volume of all stands behind them, and is no report") {
    BatchListing listing = some_listing();
    const std::string without = manifest_csv(listing);
    RowRecord volume;
    volume.pages = 9;
    volume.files = {{"archive", "tap.pdf", 100, "def", ""}};
    listing.volume = volume;
    CHECK(manifest_csv(listing) == without + ",,volume,archive,tap.pdf,9,100,def,0,\r\n");
    CHECK(manifest_json(listing).find("\"volume\": {\"pages\": 9, \"files\": [") !=
          std::string::npos);
    CHECK(index_html(listing).find("9 trang: <a href=\"tap.pdf\">") != std::string::npos);
}

TEST_CASE("times stand apart, in milliseconds") {
    CHECK(times_csv(some_listing()) ==
          "row,key,milliseconds\r\n1,00004,1.234\r\n2,'=cmd(),0.000\r\n3,\"b, c\",0.000\r\n");
}

TEST_CASE("a kept file is a made one for those who read the manifest") {
    BatchListing listing = some_listing();
    const std::string kept = manifest_json(listing);
    listing.states[0] = RowState::Made;
    CHECK(manifest_json(listing) == kept);
    CHECK(kept.find("\"chưa có \\\"x\\\"\"") != std::string::npos);
}

TEST_CASE("the page for people says what failed and why, with nothing of a cell as markup") {
    const std::string html = index_html(some_listing());
    CHECK(html.find("<html lang=\"vi\">") != std::string::npos);
    CHECK(html.find("a&lt;b&gt;.yaml") != std::string::npos);
    CHECK(html.find("xa.csv:3:1: &lt;không&gt; là số (TK0221)") != std::string::npos);
    CHECK(html.find("<a href=\"x.pdf\">") != std::string::npos);
    CHECK(html.find("hỏng 1") != std::string::npos);
    CHECK(html.find("chưa làm 1") != std::string::npos);
}

}  // namespace tongket::batch
