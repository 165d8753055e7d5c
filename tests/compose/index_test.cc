#include "compose/index.h"

#include <doctest/doctest.h>

#include "compose/compose.h"
#include "compose/contents.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;
using report::IndexName;

namespace {

IndexName person(std::string_view name, std::string_view sort_as = {}) {
    return {std::string(name), std::string(sort_as), IndexName::Kind::Person, true, {}};
}
IndexName unit(std::string_view name) {
    return {std::string(name), {}, IndexName::Kind::Unit, true, {}};
}

struct Indexed {
    base::Diagnostics diagnostics;
    document::Document document;
};

/// A document whose only section has these lines and whose last part is the index.
Indexed compose_with_index(std::vector<IndexName> names, const std::vector<std::string>& lines) {
    report::Report report = sample::report();
    report.name_index = true;
    report.names = std::move(names);
    report::Prose prose;
    for (const std::string& line : lines) {
        prose.push_back(sample::paragraph(line));
    }
    report.sections = {sample::section("Kết quả", {prose})};
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.index = {"item", "heading", "Cá nhân", "Tập thể"};
    sheet.parts.push_back(sample::insert(stylesheet::InsertPart::What::Index));
    Indexed made;
    made.document = compose::compose(report, sheet, made.diagnostics);
    return made;
}

const document::Stack& index_of(const Indexed& made) {
    return std::get<document::Stack>(made.document.sequences.front().blocks.back().content);
}

}  // namespace

TEST_CASE("people stand in the order of given names, then units in that of whole names") {
    const Indexed made = compose_with_index(
        {unit("Phường Đống Đa"), person("Trần Thị Bình"), person("Nguyễn Văn An"),
         unit("Phường Đông Ngạc"), person("Y Moan", "Ân")},
        {"Nguyễn Văn An, Trần Thị Bình, Y Moan ở Phường Đống Đa và Phường Đông Ngạc."});
    CHECK(made.diagnostics.size() == 0);
    CHECK(sample::all_letters(index_of(made).blocks) ==
          sample::Lines{"Cá nhân", "Nguyễn Văn An, ", "Y Moan, ", "Trần Thị Bình, ", "Tập thể",
                        "Phường Đông Ngạc, ", "Phường Đống Đa, "});
}

TEST_CASE("an entry has a link for each place that mentions its name") {
    const Indexed made =
        compose_with_index({person("Mai Lan")}, {"Bà Mai Lan.", "Không có ai.", "Mai Lan."});
    const auto& entry = std::get<document::Paragraph>(index_of(made).blocks.at(1).content);
    const auto& pages = std::get<document::PageList>(entry.content.back());
    REQUIRE(pages.targets.size() == 2);
    CHECK(pages.targets[0].label == "name.1.1");
    CHECK(pages.targets[1].label == "name.1.2");
    CHECK(pages.structure == entry.structure);
    const document::Structure& structure = made.document.structure;
    const document::StructureNode& link = structure.node(pages.targets[1].structure);
    CHECK(link.role == Role::Link);
    CHECK(link.link_target == "name.1.2");
    const document::StructureNode& reference = structure.node(link.parent);
    CHECK(reference.role == Role::Reference);
    CHECK(reference.parent == entry.structure);
    const document::StructureNode& paragraph = structure.node(entry.structure);
    CHECK(paragraph.role == Role::Paragraph);
    CHECK(structure.node(paragraph.parent).role == Role::Index);
}

TEST_CASE("a name that the text does not have is reported and not listed") {
    const Indexed made = compose_with_index({person("Mai Lan"), person("Mai Loan")}, {"Mai Lan."});
    CHECK(sample::all_letters(index_of(made).blocks) == sample::Lines{"Cá nhân", "Mai Lan, "});
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics.items().front().code == base::Code::NameNotInText);
}

TEST_CASE("who receives an award that the layout does not print is not missed") {
    IndexName name = person("Mai Lan");
    name.is_sought = false;
    const Indexed made = compose_with_index({name}, {"Không có ai."});
    CHECK(index_of(made).blocks.empty());
    CHECK(made.diagnostics.size() == 0);
}

TEST_CASE("without a place for an index nothing is marked") {
    report::Report report = sample::report();
    report.name_index = true;
    report.names = {person("Mai Lan"), person("Mai Loan")};
    report.sections = {sample::section("Kết quả", {report::Prose{sample::paragraph("Mai Lan.")}})};
    base::Diagnostics diagnostics;
    const auto document = compose::compose(report, sample::layout(), diagnostics);
    CHECK(diagnostics.size() == 0);
    const auto& text =
        std::get<document::Paragraph>(document.sequences.front().blocks.back().content);
    CHECK(text.content.size() == 1);
}
