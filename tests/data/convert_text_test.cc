#include "data/convert_text.h"

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket;
using namespace tongket::data;
using base::Code;
using vietnamese::LegacyEncoding;

namespace {

struct Converted {
    std::optional<std::string> text;
    std::string codes;  ///< names of the messages, in order
    base::Diagnostics diagnostics;
};

Converted convert(std::string_view bytes, std::optional<LegacyEncoding> encoding = {}) {
    Converted result;
    result.text = convert_text(bytes, encoding, base::SourceId{0}, result.diagnostics);
    for (const auto& item : result.diagnostics.items()) {
        result.codes += std::string(base::catalogue_entry(item.code).name) + " ";
    }
    return result;
}

}  // namespace

TEST_CASE("files in old encodings are converted, and it is said from which") {
    for (const auto& [file, encoding] : {std::pair{"text/tcvn3-raw.yaml", "TCVN3 (ABC)"},
                                         {"text/vni-raw.yaml", "VNI Windows"},
                                         {"text/cp1258.yaml", "Windows-1258"}}) {
        CAPTURE(file);
        const Converted converted = convert(case_text(file));
        REQUIRE(converted.text.has_value());
        CHECK(converted.text->find("y ban nhân dân xã Đồng Kỵ") != std::string::npos);
        CHECK(converted.diagnostics.items().front().code == Code::TextConverted);
        CHECK(converted.diagnostics.items().front().arguments[1] == encoding);
    }
}

TEST_CASE("the lines of a Unicode text that are in an old encoding are converted, no others") {
    const Converted converted =
        convert("Tiêu đề\r\nquËn B¾c Tõ Liªm\r\ntû ®ång\r\nSão Paulo\r\nUÛy ban nhaân daân");
    CHECK(*converted.text ==
          "Tiêu đề\r\nquận Bắc Từ Liêm\r\ntỷ đồng\r\nSão Paulo\r\nỦy ban nhân dân");
    CHECK(converted.codes == "TextConverted TextConverted ");
}

TEST_CASE("a text that is Unicode stays, and that is said") {
    for (const std::string_view text : {"Tiêu đề\n", "plain", "", "\n"}) {
        const Converted converted = convert(text);
        CHECK(converted.text == std::string(text));
        CHECK(converted.codes == "NothingToConvert ");
    }
    CHECK(convert("plain", LegacyEncoding::Tcvn3).codes == "NothingToConvert ");
    CHECK(*convert("tie\u0302\u0301ng").text == "tiếng");
}

TEST_CASE("with an encoding, lines with letters beyond Windows-1252 are kept and counted") {
    const Converted converted = convert("Tiêu đề\nB¾c\n", LegacyEncoding::Tcvn3);
    CHECK(*converted.text == "Tiêu đề\nBắc\n");
    CHECK(converted.codes == "LinesKept TextConverted ");
}

TEST_CASE("an encoding that does not fit is doubted") {
    CHECK(convert("qu\xCBn B\xBE"
                  "c",
                  LegacyEncoding::Tcvn3)
              .codes == "TextConverted ");
    CHECK(convert("qu\xCBn B\xBE"
                  "c",
                  LegacyEncoding::Vni)
              .codes == "EncodingDoubtful TextConverted ");
}

TEST_CASE("bytes in no encoding that can be told end in the two best readings") {
    const Converted converted = convert("\xFF\xFE\xFD\xFC");
    CHECK_FALSE(converted.text.has_value());
    CHECK(converted.codes == "EncodingUnclear ");
}

TEST_CASE("capitals that TCVN3 lost are mended or listed") {
    const Converted converted = convert("B\xB8O C\xB8O T\xE6NG K\xD5T\n\xF1y ban nh\xA9n d\xA9n\n");
    CHECK(*converted.text == "BÁO CÁO TỔNG KẾT\nủy ban nhân dân\n");
    CHECK(converted.codes == "TextConverted CapitalsMended CapitalsLost ");
    CHECK(converted.diagnostics.items()[2].arguments[0] == "ủy");
    CHECK(*convert("B¸O C¸O\nTæNG KÕT").text == "BÁO CÁO\nTỔNG KẾT");
    CHECK(*convert("b\xB8o c\xB8o", LegacyEncoding::Tcvn3Capitals).text == "BÁO CÁO");
}

TEST_CASE("a report with lines pasted from an old encoding is read with a warning") {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto id = sources.add("bao-cao.yaml", "title: Báo cáo\nnote: quËn B¾c Tõ Liªm\n");
    CHECK(read_yaml(sources, id, {}, diagnostics).has_value());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == Code::LegacyLines);
    CHECK(diagnostics.items()[0].place == base::Place{id, 2, 7, 4});
    CHECK(diagnostics.items()[0].arguments ==
          std::vector<std::string>{"1", "TCVN3 (ABC)", "quËn", "quận"});
}
