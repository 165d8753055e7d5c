#include "pdf/attachments.h"

#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

WriteOptions with_files() {
    WriteOptions options = Sample::options();
    options.attachments = {{"Báo cáo.yaml", "Bao cao.yaml", "application/yaml", "Tệp báo cáo",
                            Attachment::Relation::Source, "title: Báo cáo\n"},
                           {"Số liệu.csv", "So lieu.csv", "text/csv", "Các ô đã dùng",
                            Attachment::Relation::Data, "A,B\r\n"}};
    return options;
}

}  // namespace

TEST_CASE("an archive's attachments are in AF and in the name tree, with both names") {
    const Sample sample;
    const ReadBack file(sample.file_of(Profile::Archive, with_files()).bytes);
    const std::vector<std::string> specs = file.with("/Type /Filespec");
    REQUIRE(specs.size() == 2);
    CHECK(value_of(specs[0], "F") == "(Bao cao.yaml)");
    CHECK(value_of(specs[0], "AFRelationship") == "/Source");
    CHECK(value_of(specs[1], "AFRelationship") == "/Data");
    CHECK(value_of(specs[1], "UF").starts_with("<FEFF0053"));
    CHECK(contains(value_of(file.catalog(), "Names"), "/EmbeddedFiles"));
    CHECK(!value_of(file.catalog(), "AF").empty());
}

TEST_CASE("an attached file is whole, and says its kind, size and day") {
    const Sample sample;
    const ReadBack file(sample.file_of(Profile::Archive, with_files()).bytes);
    const std::string spec = file.with("/Type /Filespec").front();
    const std::string stream = value_of(value_of(spec, "EF"), "F");
    const std::string dictionary = file.object(stream);
    CHECK(value_of(dictionary, "Subtype") == "/application#2Fyaml");
    const std::string parameters = value_of(dictionary, "Params");
    CHECK(value_of(parameters, "Size") == "17");
    CHECK(value_of(parameters, "ModDate") == "(D:20261125080000Z)");
    CHECK(file.stream(stream) == "title: Báo cáo\n");
}

TEST_CASE("a file with attachments is PDF/A-3a, without them 2a") {
    const Sample sample;
    const std::string with = sample.file_of(Profile::Archive, with_files()).bytes;
    CHECK(contains(with, "<pdfaid:part>3</pdfaid:part>"));
    const std::string without = sample.file_of(Profile::Archive, Sample::options()).bytes;
    CHECK(contains(without, "<pdfaid:part>2</pdfaid:part>"));
}

TEST_CASE("press and screen have no attachments and stay part 2") {
    const Sample sample;
    for (const Profile profile : {Profile::Press, Profile::Screen}) {
        CHECK(sample.file_of(profile, with_files()).bytes ==
              sample.file_of(profile, Sample::options()).bytes);
    }
}

}  // namespace tongket::pdf
