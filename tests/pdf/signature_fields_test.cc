#include "pdf/signature_fields.h"

#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

/// The sample with a place to sign on its first page and one on its last.
struct Signed : Sample {
    Signed() {
        const StructureId first = document.structure.add(Structure::root(), Role::Form);
        document.structure.node(first).alternative = "Chỗ ký số của Chủ tịch";
        const StructureId last = document.structure.add(Structure::root(), Role::Form);
        document.structure.node(last).alternative = "Chỗ ký số phụ lục I";
        pages.front().items.emplace_back(
            graphics::SignatureItem{first, {200_pt, 400_pt, 150_pt, 85_pt}});
        pages.back().items.emplace_back(
            graphics::SignatureItem{last, {230_pt, 15_pt, 170_pt, 34_pt}});
    }
    [[nodiscard]] ReadBack of(Profile profile) const {
        return ReadBack(file_of(profile, options()).bytes);
    }
};

}  // namespace

TEST_CASE("an archive's places to sign are empty fields, each with its own name and purpose") {
    const Signed sample;
    const ReadBack file = sample.of(Profile::Archive);
    const std::string form = value_of(file.catalog(), "AcroForm");
    CHECK(value_of(form, "SigFlags") == "1");
    CHECK(!contains(form, "NeedAppearances"));
    const std::vector<std::string> fields = file.with("/FT /Sig");
    REQUIRE(fields.size() == 2);
    for (const std::string& field : fields) {
        CHECK(value_of(field, "Subtype") == "/Widget");
        CHECK(value_of(field, "F") == "4");
        CHECK(value_of(field, "V").empty());
        CHECK(!value_of(field, "TU").empty());
    }
    CHECK(value_of(fields[0], "T") != value_of(fields[1], "T"));
    CHECK(value_of(fields[0], "TU") != value_of(fields[1], "TU"));
    // From the trim's foot: 595 - 400 - 85 and 595 - 400.
    CHECK(value_of(fields[0], "Rect") == "[200 110 350 195]");
}

TEST_CASE("a field's appearance is a form of its size with nothing on it") {
    const Signed sample;
    const ReadBack file = sample.of(Profile::Archive);
    const std::string field = file.with("/FT /Sig").front();
    const std::string appearance = file.object(value_of(value_of(field, "AP"), "N"));
    CHECK(value_of(appearance, "Subtype") == "/Form");
    CHECK(value_of(appearance, "BBox") == "[0 0 150 85]");
    CHECK(value_of(appearance, "Length") == "0");
}

TEST_CASE("a field is the one content of a Form element, which its key leads to") {
    const Signed sample;
    const ReadBack file = sample.of(Profile::Archive);
    const std::string root = file.object(value_of(file.catalog(), "StructTreeRoot"));
    const std::string tree = file.object(value_of(root, "ParentTree"));
    for (const std::string& field : file.with("/FT /Sig")) {
        const std::string key = value_of(field, "StructParent");
        const std::size_t at = tree.find(" " + key + " ");
        REQUIRE(at != std::string::npos);
        const std::string element = file.object(tree.substr(at + key.size() + 2));
        CHECK(value_of(element, "S") == "/Form");
        CHECK(contains(element, "/Type /OBJR"));
    }
}

TEST_CASE("press and screen have no field and no Form") {
    const Signed sample;
    for (const Profile profile : {Profile::Press, Profile::Screen}) {
        const std::string bytes = sample.file_of(profile, Sample::options()).bytes;
        CHECK(!contains(bytes, "/AcroForm"));
        CHECK(!contains(bytes, "/FT /Sig"));
    }
    CHECK(sample.of(Profile::Press).with("/S /Form").empty());
}

TEST_CASE("archive and screen of one run are what each is alone") {
    const Signed sample;
    sample.check_profiles_together({Profile::Archive, Profile::Screen, Profile::Press});
}

}  // namespace tongket::pdf
