#include "pdf/write_pdf.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/assert.h"
#include "pdf/values.h"
#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("the same report gives the same bytes on any number of threads") {
    const std::string one = Sample().bytes(1);
    for (const std::uint32_t threads : {1U, 2U, 3U, 8U}) {
        CHECK(Sample().bytes(threads) == one);
    }
}

TEST_CASE("another letter or another date gives another identifier") {
    Sample sample;
    const std::string before = value_of(ReadBack(sample.bytes()).trailer(), "ID");
    sample.document.metadata.title += "!";
    const std::string after = value_of(ReadBack(sample.bytes()).trailer(), "ID");
    CHECK(before != after);
    WriteOptions options = Sample::options();
    options.date = "2026-11-26T08:00:00Z";
    const std::string later = sample.file_of(Profile::Archive, options).bytes;
    CHECK(value_of(ReadBack(later).trailer(), "ID") != after);
    CHECK(before.size() == 2 * 34 + 3);
}

TEST_CASE("the catalog has what an archive and a screen reader ask for") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const std::string catalog = file.catalog();
    CHECK(value_of(catalog, "Lang") == "(vi)");
    CHECK(contains(catalog, "/MarkInfo <</Marked true>>"));
    CHECK(contains(catalog, "/ViewerPreferences <</DisplayDocTitle true/PrintScaling /None>>"));
    CHECK(value_of(catalog, "PageMode") == "/UseOutlines");
    const std::string intent = file.object(value_of(catalog, "OutputIntents").substr(1));
    CHECK(value_of(intent, "S") == "/GTS_PDFA1");
    CHECK(file.stream(value_of(intent, "DestOutputProfile")) ==
          Sample::options().icc_profile.view());
    for (const char* forbidden : {"/OpenAction", "/AA", "/JavaScript", "/Encrypt"}) {
        CHECK(file.with(forbidden).empty());
    }
}

TEST_CASE("a look that is printed on both sides says so to the reader's print dialogue") {
    WriteOptions options = Sample::options();
    options.sides = Sides::Two;
    Sample sample;
    CHECK(contains(ReadBack(sample.file_of(Profile::Archive, options).bytes).catalog(),
                   "/Duplex /DuplexFlipLongEdge"));
    const std::string press = ReadBack(sample.file_of(Profile::Press, options).bytes).catalog();
    CHECK_FALSE(contains(press, "/Duplex"));
    CHECK(contains(value_of(press, "PieceInfo"), "/Private <</Sides /Two>>"));
    options.sides = Sides::One;
    CHECK_FALSE(
        contains(ReadBack(sample.file_of(Profile::Press, options).bytes).catalog(), "/PieceInfo"));
    options.sides = Sides::Two;
    // A leaflet on sheets that lie: turned about the long edge its inside would be upside down.
    for (graphics::Page& page : sample.pages) {
        page.width = std::max(page.width, page.height + 1_pt);
    }
    CHECK(contains(ReadBack(sample.file_of(Profile::Archive, options).bytes).catalog(),
                   "/Duplex /DuplexFlipShortEdge"));
}

TEST_CASE("the press's file has inks, bleed, trim and both intents, and no annotation") {
    const Sample sample;
    const ReadBack file(sample.file_of(Profile::Press, Sample::options()).bytes);
    CHECK(file.bytes().starts_with("%PDF-1.6\n"));
    const std::string intents = value_of(file.catalog(), "OutputIntents");
    const auto made = file.with("/OutputConditionIdentifier (FOGRA39)");
    REQUIRE(made.size() == 2);
    CHECK(value_of(made[0], "S") == "/GTS_PDFX");
    CHECK(value_of(made[1], "S") == "/GTS_PDFA1");
    CHECK(value_of(made[0], "DestOutputProfile") == value_of(made[1], "DestOutputProfile"));
    CHECK(file.stream(value_of(made[0], "DestOutputProfile")) ==
          Sample::options().press.icc_profile.view());
    for (const std::string& page : file.with("/Type /Page/")) {
        CHECK(value_of(page, "MediaBox") == "[0 0 437.008 612.008]");
        CHECK(value_of(page, "BleedBox") == "[0 0 437.008 612.008]");
        CHECK(value_of(page, "TrimBox") == "[8.504 8.504 428.504 603.504]");
        CHECK_FALSE(contains(page, "/CropBox"));
    }
    for (const char* forbidden : {"/Annot", "/Link", "/URI", "/Rgb", "/CropBox"}) {
        CAPTURE(forbidden);
        CHECK(file.with(forbidden).empty());
    }
    const std::string info = file.object(value_of(file.trailer(), "Info"));
    CHECK(value_of(info, "Trapped") == "/False");
    CHECK(value_of(info, "GTS_PDFXVersion") == "(PDF/X-4)");
    const std::string packet = file.stream(value_of(file.catalog(), "Metadata"));
    CHECK(contains(packet, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
    CHECK(contains(packet, "<pdf:Trapped>False</pdf:Trapped>"));
}

TEST_CASE("text of the press is in black ink alone and printed over its ground") {
    const Sample sample;
    const ReadBack file(sample.file_of(Profile::Press, Sample::options()).bytes);
    for (const std::string& content : file.contents()) {
        CHECK(contains(content, "0 0 0 1 k\n"));
        CHECK(contains(content, "/Over gs\n"));
        for (const char* other : {" g\n", " rg\n", " sc\n"}) {
            CHECK_FALSE(contains(content, other));
        }
    }
    const std::string ground = file.contents()[1];
    const std::size_t box = ground.find("0.12 0 0 0.04 k\n");
    REQUIRE(box != std::string::npos);
    CHECK(ground.rfind("/Knock gs", ground.find(" re f", box)) >
          ground.rfind("/Over gs", ground.find(" re f", box)));
}

TEST_CASE("a press's own profile is named Custom, and what it says of itself stands beside it") {
    WriteOptions options = Sample::options();
    options.press.condition.clear();
    options.press.condition_information.clear();
    const Sample sample;
    const ReadBack file(sample.file_of(Profile::Press, options).bytes);
    const auto intents = file.with("/OutputConditionIdentifier (Custom)");
    REQUIRE(intents.size() == 2);
    CHECK(value_of(intents[0], "Info") == "(FOGRA39L Coated)");
    CHECK_FALSE(contains(intents[0], "/RegistryName"));
}

TEST_CASE("the inks of each page of the press are told") {
    const Sample sample;
    const File file = sample.file_of(Profile::Press, Sample::options());
    REQUIRE(file.inks.size() == 3);
    CHECK(file.inks[0] == std::vector<std::string>{"Black"});
    CHECK(file.inks[1] == std::vector<std::string>{"Cyan", "Black"});
    WriteOptions options = Sample::options();
    options.press.plates = Palette::Plates::BlackAlone;
    options.press.marks.registration = true;
    const File grey = sample.file_of(Profile::Press, options);
    CHECK(grey.inks[1] == std::vector<std::string>{"Black"});
}

TEST_CASE("a background that pages share is in the file once, and an artifact on each") {
    Sample sample;
    graphics::ShapeItem shape{Artifact::Background, {}, nullptr};
    shape.outline = std::make_shared<const graphics::Outline>(
        graphics::rectangle_outline({10_pt, 10_pt, 100_pt, 50_pt}));
    shape.fill = cmyk_with_screen();
    const auto background =
        std::make_shared<const graphics::Background>(graphics::Background{shape});
    sample.pages[0].background = sample.pages[2].background = background;
    const ReadBack file(sample.bytes());
    CHECK(file.with("/Subtype /Form").size() == 1);
    const std::vector<std::string> contents = file.contents();
    for (const std::size_t p : {0U, 2U}) {
        CHECK(contents[p].starts_with("/Artifact <</Type /Background>> BDC\n/Bg0 Do\nEMC\n"));
    }
    CHECK_FALSE(contains(contents[1], "/Bg0"));
    const File press = sample.file_of(Profile::Press, Sample::options());
    CHECK(press.inks[0] == std::vector<std::string>{"Cyan", "Black"});
    sample.check_profiles_together({Profile::Press, Profile::Screen, Profile::Archive});
}

TEST_CASE("marks stand outside the bleed, on all plates, as production artifacts") {
    WriteOptions options = Sample::options();
    options.press.marks.crop = true;
    options.press.marks.registration = true;
    Sample sample;
    options.press.marks.slugs.resize(3);
    for (graphics::TextItem& slug : options.press.marks.slugs) {
        slug.tag = Artifact::Production;
        slug.size = 6_pt;
        slug.colour.space = graphics::ColourSpace::Registration;
        slug.words = sample.fonts.place("Trang in", sample.fonts.style(0), 6_pt);
    }
    const ReadBack file(sample.file_of(Profile::Press, options).bytes);
    const std::string page = file.with("/Type /Page/")[0];
    CHECK(value_of(page, "MediaBox") == "[0 0 476.693 651.693]");
    CHECK(value_of(page, "BleedBox") == "[19.843 19.843 456.85 631.85]");
    CHECK(contains(page, "/All "));
    const auto separation = file.with("[/Separation /All /DeviceCMYK");
    CHECK(separation.size() == 1);
    for (const std::string& content : file.contents()) {
        const std::size_t end = content.find("EMC\n");
        CHECK(content.starts_with("/Artifact <</Type /Page>> BDC\nq /All CS 1 SCN 0.25 w\n"));
        CHECK(contains(content.substr(0, end), "/All cs 1 scn\n"));
        CHECK_FALSE(contains(content.substr(end), "/All"));
    }
}

TEST_CASE("several profiles of one layout are the same files as each alone") {
    const Sample sample;
    sample.check_profiles_together({Profile::Press, Profile::Archive, Profile::Screen});
}

TEST_CASE("a press without a usable profile has no file") {
    for (const char* name : {"sRGB.icc", "LICENSE"}) {
        WriteOptions options = Sample::options();
        options.profiles = {Profile::Press};
        options.press.icc_profile = profile_bytes(name);
        const Sample sample;
        base::Diagnostics diagnostics;
        base::Workers workers(2);
        const auto files = write_pdfs(sample.document, sample.pages, sample.references,
                                      sample.fonts.book(), options, workers, diagnostics);
        REQUIRE(files.has_value());
        CHECK(files->empty());
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics.items()[0].code == base::Code::PressProfileUnusable);
    }
}

TEST_CASE("the metadata stream is not compressed") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const std::string metadata = value_of(file.catalog(), "Metadata");
    CHECK(value_of(file.object(metadata), "Filter").empty());
    CHECK(contains(file.stream(metadata), "<pdfuaid:part>1</pdfuaid:part>"));
}

TEST_CASE("the title is the same in Info and in the metadata") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    std::string title;
    append(title, Text{sample.document.metadata.title});
    CHECK(value_of(file.object(value_of(file.trailer(), "Info")), "Title") == title);
    CHECK(contains(file.stream(value_of(file.catalog(), "Metadata")),
                   ">" + sample.document.metadata.title + "<"));
}

TEST_CASE("all four boxes of a page are its trim") {
    const Sample sample;
    for (const std::string& page : ReadBack(sample.bytes()).with("/Type /Page/")) {
        for (const char* box : {"MediaBox", "CropBox", "BleedBox", "TrimBox"}) {
            CHECK(value_of(page, box) == "[0 0 420 595]");
        }
        CHECK(contains(page, "/Resources <<"));
        CHECK((value_of(page, "Tabs") == "/S") == contains(page, "/Annots"));
    }
}

TEST_CASE("colours share the profile of the output intent") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const std::string intent = file.object(value_of(file.catalog(), "OutputIntents").substr(1));
    const auto pages = file.with("/Rgb [/ICCBased");
    REQUIRE_FALSE(pages.empty());
    CHECK(contains(pages[0], "/Rgb [/ICCBased " + value_of(intent, "DestOutputProfile") + "]"));
}

TEST_CASE("every code that a page shows has a width, a text and a glyph") {
    const Sample sample;
    const ReadBack file(sample.bytes());
    const auto fonts = file.with("/Subtype /Type0");
    REQUIRE(fonts.size() == 2);
    for (const std::string& font : fonts) {
        const std::string descendant = file.object(value_of(font, "DescendantFonts").substr(1));
        CHECK(value_of(descendant, "W").starts_with("[0 ["));
        const std::string map = value_of(descendant, "CIDToGIDMap");
        const std::string cmap = file.stream(value_of(font, "ToUnicode"));
        CHECK(file.stream(map)[std::size_t{2} * ' ' + 1] != '\0');
        CHECK(contains(cmap, "\n<20> <0020>"));
        const std::string descriptor = file.object(value_of(descendant, "FontDescriptor"));
        const std::string program = value_of(descriptor, "FontFile2");
        CHECK(file.stream(program).size() == to_number(value_of(file.object(program), "Length1")));
    }
}

TEST_CASE("a glyph under two codes is found through the font's map") {
    Sample sample;
    PageMaker maker(sample.fonts);
    const StructureId owner = sample.document.structure.add(Structure::root(), Role::Paragraph);
    maker.words(owner,
                {{sample.fonts.hand_made(" ", {{3, 0, 250, 0, 0}}), {}},
                 {sample.fonts.hand_made("\u00A0", {{3, 0, 250, 0, 0}}), 3_pt}},
                10_pt, 10_pt);
    sample.pages = {maker.page, sample.pages[1], sample.pages[2]};
    const ReadBack file(sample.bytes());
    const std::string font = file.with("/Subtype /CIDFontType2")[0];
    const std::string map = file.stream(value_of(font, "CIDToGIDMap"));
    const std::string texts = file.stream(value_of(file.with("/Subtype /Type0")[0], "ToUnicode"));
    const std::size_t at = texts.find("> <00A0>");
    REQUIRE(at != std::string::npos);
    const auto code = static_cast<std::size_t>(std::stoi(texts.substr(at - 2, 2), nullptr, 16));
    CHECK(map.substr(0, 2) == std::string("\0\0", 2));
    CHECK(map.substr(std::size_t{2} * ' ', 2) == std::string("\0\1", 2));
    CHECK(map.substr(2 * code, 2) == std::string("\0\1", 2));
    REQUIRE(code != '\r');  // the only byte that is written as another one
    const bool is_escaped =
        std::string_view("()\\").find(static_cast<char>(code)) != std::string_view::npos;
    const std::string codes = std::string(" ") + (is_escaped ? "\\" : "") + static_cast<char>(code);
    CHECK(contains(file.contents()[0], "[(" + codes + ")]TJ"));
}

TEST_CASE("nothing is written when something is reported") {
    Sample sample;
    sample.document.metadata.title.clear();
    base::Diagnostics diagnostics;
    const auto file = sample.write(diagnostics);
    REQUIRE(file.has_value());
    CHECK(file->empty());
    CHECK(diagnostics.has_errors());
}

TEST_CASE("a document without outline opens without the outline pane") {
    Sample sample;
    sample.document.outline.clear();
    const std::string catalog = ReadBack(sample.bytes()).catalog();
    CHECK(value_of(catalog, "Outlines").empty());
    CHECK(value_of(catalog, "PageMode").empty());
}

TEST_CASE("a document without pages is a bug") {
    Sample sample;
    sample.pages.clear();
    base::Diagnostics diagnostics;
    CHECK_THROWS_AS((void)sample.write(diagnostics), base::Bug);
}

bool has_program(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

TEST_CASE("qpdf finds no error in the file" * doctest::skip(!has_program("qpdf"))) {
    const auto path = std::filesystem::temp_directory_path() / "tongket-pdf-write.pdf";
    REQUIRE(base::write_file(path, Sample().bytes()).has_value());
    CHECK(std::system(("qpdf --check '" + path.string() + "' >/dev/null 2>&1").c_str()) == 0);
    std::filesystem::remove(path);
}

TEST_CASE("poppler copies the report's words" * doctest::skip(!has_program("pdftotext"))) {
    const auto folder = std::filesystem::temp_directory_path();
    const auto path = folder / "tongket-pdf-text.pdf";
    const auto text = folder / "tongket-pdf-text.txt";
    REQUIRE(base::write_file(path, Sample().bytes()).has_value());
    REQUIRE(std::system(("pdftotext -raw -enc UTF-8 '" + path.string() + "' '" + text.string() +
                         "' 2>/dev/null")
                            .c_str()) == 0);
    const auto copied = base::read_file(text);
    REQUIRE(copied.has_value());
    for (const char* line :
         {"BÁO CÁO TỔNG KẾT\n", "Thu ngân sách 3.300 tỷ đồng, xem https://example.org. ",
          "đ) Giữ đất lúa, trồng thêm cây ăn quả.\n"}) {
        CHECK(contains(*copied, line));
    }
    std::filesystem::remove(path);
    std::filesystem::remove(text);
}

}  // namespace
}  // namespace tongket::pdf
