#include "report/text_lines.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::TextLine;
using report::TextRole;

namespace {

TextLine first_paragraph(const std::string& body) {
    const auto reading = report::read_body("statistics:\n  s: {label: S, value: 3.300}\nsections:\n"
                                           "  - body: |\n      " + body + "\n");
    REQUIRE(reading.report);
    for (const TextLine& line : report::collect_text_lines(*reading.report)) {
        if (line.role() == TextRole::Paragraph) {
            return line;
        }
    }
    FAIL("no paragraph");
    return TextLine(TextRole::Paragraph, {});
}

}  // namespace

TEST_CASE("places behind figures, emphasis and escapes are those of the file") {
    const TextLine line = first_paragraph("Đạt {s} và **rất** tốt \\* 12 hộ.");
    CHECK(line.text() == "Đạt 3.300 và rất tốt * 12 hộ.");
    const auto column = [&line](const std::string& word) {
        return line.place(line.text().find(word), word.size()).column;
    };
    CHECK(column("Đạt") == 7);
    CHECK(column("3.300") == 11);
    CHECK(column("và") == 15);
    CHECK(column("rất") == 20);
    CHECK(column("tốt") == 26);
    CHECK(column("12 hộ") == 33);
    CHECK(line.place(line.text().find("12"), 2).line == 9);
}

TEST_CASE("what was put in for a figure is known") {
    const TextLine line = first_paragraph("Đạt {s} và 3.300 khác.");
    CHECK(line.has_figure(line.text().find("3.300"), 5));
    CHECK_FALSE(line.has_figure(line.text().rfind("3.300"), 5));
}

TEST_CASE("a sentence begins at the text's start, after its end marks and after opening quotes") {
    const TextLine line = first_paragraph("Một. Hai “Ba” bốn. “Năm” sáu");
    const auto begins = [&line](const std::string& word) {
        return line.begins_sentence(line.text().find(word));
    };
    CHECK(begins("Một"));
    CHECK(begins("Hai"));
    CHECK(begins("Năm"));
    CHECK_FALSE(begins("Ba"));
    CHECK_FALSE(begins("sáu"));
}
