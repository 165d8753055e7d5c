#include "typeset/letter_reports.h"

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

TEST_CASE("a letter's place counts characters, not bytes") {
    const base::Place run{base::SourceId{0}, 3, 10, 0};
    CHECK(place_in_run(run, "Cúp vàng", 6).column == 15);
    CHECK(place_in_run(run, "Cúp vàng", 6).line == 3);
    CHECK(place_in_run(run, "Cúp vàng", 6).length == 1);
}

TEST_CASE("a run written otherwise than it reads keeps its own place") {
    const base::Place run{base::SourceId{0}, 3, 10, 30};
    CHECK(place_in_run(run, "Cúp vàng", 6) == run);
    const base::Place file{base::SourceId{0}, 0, 0, 0};
    CHECK(place_in_run(file, "Cúp", 1) == file);
}

TEST_CASE("a font's fallbacks are reported once") {
    Press press;
    auto sans_first = serif();
    sans_first->families = {TONGKET_SOURCE_DIR "/fonts/be-vietnam-pro/BeVietnamPro_400Regular.ttf",
                            "Liberation Serif"};
    (void)press.set(paragraph(body(document::Align::Left, sans_first), "αβγ δε"), 100_mm);
    (void)press.set(paragraph(body(document::Align::Left, sans_first), "ζη"), 100_mm);
    press.first.tell(press.diagnostics);
    REQUIRE(count_code(press.diagnostics, base::Code::FallbackUsed) == 1);
    CHECK(press.diagnostics.items()[0].arguments[2].find("α") != std::string::npos);
    CHECK(count_code(press.diagnostics, base::Code::MissingLetter) == 0);
}
