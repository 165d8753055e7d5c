#include "report/labels.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;

namespace {

bool reports(const auto& reading, base::Code code) {
    for (const base::Diagnostic& item : reading.diagnostics.items()) {
        if (item.code == code) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a name may be used before it is given, at any depth") {
    const auto reading = read_body(
        "sections:\n"
        "  - {title: Một, body: \"Xem {bang-a} và {muc-b.page}.\"}\n"
        "  - title: Hai\n"
        "    sections:\n"
        "      - {title: Ba, id: muc-b, body: b}\n"
        "      - table: {id: bang-a, caption: A, columns: [X], rows: [[1]]}\n");
    CHECK_FALSE(reports(reading, base::Code::UnknownStatistic));
}

TEST_CASE("a name that is taken, or is none, is reported") {
    const auto twice = read_body(
        "sections:\n  - {title: Một, id: a, body: b}\n  - {title: Hai, id: a, body: b}\n");
    CHECK(reports(twice, base::Code::LabelTwice));
    const auto statistic = read_body(
        "statistics:\n  a: {label: A, value: 1}\nsections:\n  - {title: Một, id: a, body: b}\n");
    CHECK(reports(statistic, base::Code::LabelTwice));
    const auto bad = read_body("sections:\n  - {title: Một, id: a b, body: b}\n");
    CHECK(reports(bad, base::Code::LabelBad));
}
