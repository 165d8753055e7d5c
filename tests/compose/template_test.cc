#include "compose/template.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

namespace {

std::string filled(std::string_view format, report::Report report = sample::report()) {
    sample::Bench bench(std::move(report), sample::layout());
    return plain_text(fill_template(read_format(format), bench.scope, bench.diagnostics));
}

}  // namespace

TEST_CASE("fields are put into the text") {
    CHECK(filled("Năm {year}, rồi {next-year}.") == "Năm 2021, rồi 2022.");
}

TEST_CASE("a doubled brace is a brace, an open one stands for itself") {
    CHECK(filled("{{year}") == "{year}");
    CHECK(filled("a {year") == "a {year");
}

TEST_CASE("a name breaks into lines where it stands alone and not inside a sentence") {
    report::Report report = sample::report();
    report.issuer.name = sample::text("Ủy ban nhân dân | quận");
    sample::Bench bench(report, sample::layout());
    const auto text = [&](std::string_view format) {
        std::string all;
        for (const Piece& piece :
             fill_template(read_format(format), bench.scope, bench.diagnostics)) {
            all += std::get<report::Span>(piece).text;
        }
        return all;
    };
    CHECK(text("{issuer.name}") == "Ủy ban nhân dân\nquận");
    CHECK(text("(của {issuer.name})") == "(của Ủy ban nhân dân quận)");
}

TEST_CASE("a list in a text prints its members") {
    report::Report report = sample::report();
    report.recipients = {sample::text("Như trên"), sample::text("Lưu: VT")};
    CHECK(filled("{recipients}", report) == "Như trên; Lưu: VT");
}

TEST_CASE("a field that is not known at this place is reported there (FieldNotHere)") {
    sample::Bench bench;
    stylesheet::Template text = read_format("{unit}");
    text.place = {base::SourceId{3}, 7, 2, 0};
    CHECK(is_blank(fill_template(text, bench.scope, bench.diagnostics)));
    REQUIRE(bench.diagnostics.size() == 1);
    CHECK(bench.diagnostics.items()[0].code == base::Code::FieldNotHere);
    CHECK(bench.diagnostics.items()[0].place == text.place);
    CHECK(bench.diagnostics.items()[0].arguments == std::vector<std::string>{"unit"});
}

TEST_CASE("a condition asks what is given, or not") {
    sample::Bench bench;
    const auto asks = [&](std::string path, bool negated) {
        return holds({std::move(path), negated}, bench.scope, {}, bench.diagnostics);
    };
    CHECK(asks("title", false));
    CHECK_FALSE(asks("title", true));
    CHECK_FALSE(asks("toc", false));
    CHECK(asks("toc", true));
    CHECK(asks("", false));
    CHECK(bench.diagnostics.size() == 0);
    CHECK_FALSE(asks("nothing", true));
    CHECK(bench.diagnostics.size() == 1);
}

TEST_CASE("a group of which a field is empty is left out whole") {
    sample::Bench bench;
    const auto text = [&](std::string path) {
        stylesheet::Template group;
        group.pieces = {{false, "Năm ", 0},
                        {true, "year", 0},
                        {false, " (", 1},
                        {true, std::move(path), 1},
                        {false, ")", 1}};
        return plain_text(fill_template(group, bench.scope, bench.diagnostics));
    };
    CHECK(text("note") == "Năm 2021");
    CHECK(text("next-year") == "Năm 2021 (2022)");
}

TEST_CASE("a tab of a template stays a tab") {
    sample::Bench bench;
    stylesheet::Template text;
    text.pieces.push_back({false, "a  b\tc", 0});
    const PieceList pieces = fill_template(text, bench.scope, bench.diagnostics);
    REQUIRE(pieces.size() == 1);
    CHECK(std::get<report::Span>(pieces[0]).text == "a b\tc");
}
