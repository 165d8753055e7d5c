#include "pdf/limits.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

std::vector<base::Code> codes_of(const Sample& sample) {
    base::Diagnostics diagnostics;
    check_limits(sample.document, sample.pages, sample.references, diagnostics);
    std::vector<base::Code> codes;
    for (const base::Diagnostic& diagnostic : diagnostics.items()) {
        codes.push_back(diagnostic.code);
    }
    return codes;
}

using Codes = std::vector<base::Code>;

TEST_CASE("a document that keeps all limits has no message") {
    const Sample sample;
    CHECK(codes_of(sample).empty());
}

TEST_CASE("a title of blanks is no title") {
    Sample sample;
    sample.document.metadata.title = "  ";
    CHECK(codes_of(sample) == Codes{base::Code::TitleMissing});
}

TEST_CASE("a text is too long when its UTF-16 passes 32,767 bytes") {
    Sample sample;
    std::string longest;
    for (int i = 0; i < 16'382; ++i) {
        longest += "đ";
    }
    sample.document.structure.node(StructureId{1}).title = longest;
    CHECK(codes_of(sample).empty());
    sample.document.structure.node(StructureId{1}).title = longest + "đ";
    CHECK(codes_of(sample) == Codes{base::Code::TextTooLong});
}

TEST_CASE("a page must measure 3 to 14,400 pt") {
    Sample sample;
    sample.pages[0].width = 14'400_pt;
    sample.pages[1].height = 3_pt;
    CHECK(codes_of(sample).empty());
    sample.pages[0].width = 14'401_pt;
    sample.pages[1].height = 2_pt;
    CHECK(codes_of(sample) == Codes{base::Code::PageSizeUnusable, base::Code::PageSizeUnusable});
}

TEST_CASE("a link must lead to a label on a page or to an address") {
    Sample sample;
    sample.references.labels.erase("muc-1");
    CHECK(codes_of(sample) == Codes{base::Code::LinkTargetUnknown});
    sample.references.labels["muc-1"] = {"9", 9, 0_pt, 0_pt};
    CHECK(codes_of(sample) == Codes{base::Code::LinkTargetUnknown});
}

TEST_CASE("a figure without a description is an error") {
    Sample sample;
    const StructureId figure = sample.document.structure.add(Structure::root(), Role::Figure);
    CHECK(codes_of(sample) == Codes{base::Code::FigureWithoutText});
    sample.document.structure.node(figure).alternative = "Biểu trưng";
    CHECK(codes_of(sample).empty());
}

TEST_CASE("only RGB profiles of version 2 or 4 for screens or printers are taken") {
    const std::string good(Sample::options().icc_profile.view());
    const auto errors = [](const std::string& profile) {
        base::Diagnostics diagnostics;
        check_screen_profile(profile, diagnostics);
        return diagnostics.size();
    };
    CHECK(errors(good) == 0);
    const auto changed = [&good](std::size_t at, std::string_view bytes) {
        return std::string(good).replace(at, bytes.size(), bytes);
    };
    CHECK(errors(changed(8, "\4")) == 0);
    CHECK(errors(changed(8, "\5")) == 1);
    CHECK(errors(changed(12, "scnr")) == 1);
    CHECK(errors(changed(16, "CMYK")) == 1);
    CHECK(errors(changed(36, "none")) == 1);
    CHECK(errors("") == 1);
}

TEST_CASE("only CMYK printer's profiles of version 2 or up to 4.2 are taken for a press") {
    const std::string good = profile_bytes("FOGRA39L_coated.icc");
    const auto errors = [](const std::string& profile) {
        base::Diagnostics diagnostics;
        check_press_profile(profile, diagnostics);
        return diagnostics.size();
    };
    CHECK(errors(good) == 0);
    const auto changed = [&good](std::size_t at, std::string_view bytes) {
        return std::string(good).replace(at, bytes.size(), bytes);
    };
    CHECK(errors(changed(8, "\4\x20")) == 0);
    CHECK(errors(changed(8, "\4\x40")) == 1);
    CHECK(errors(changed(12, "mntr")) == 1);
    CHECK(errors(changed(16, "RGB ")) == 1);
    CHECK(errors(good.substr(0, 200)) == 1);
    CHECK(errors(changed(1, "\2")) == 1);  // says that it is larger than it is
    CHECK(errors(good + std::string(4, '\0')) == 1);
    CHECK(errors(profile_bytes("sRGB.icc")) == 1);
}

}  // namespace
}  // namespace tongket::pdf
