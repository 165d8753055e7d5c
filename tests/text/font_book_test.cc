#include "text/font_book.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {
namespace {

FontBook open_book(const std::filesystem::path& folder) {
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(folder);
    return fonts;
}

/// The file name of the face that is found, with its number from 1 in a collection; or "".
std::string find(FontBook& fonts,
                 const std::string& family,
                 Weight weight = 400,
                 Slant slant = Slant::Upright) {
    const auto id = fonts.find({family, weight, slant});
    if (!id) {
        return "";
    }
    const Face& face = fonts.face(*id);
    const auto name = std::filesystem::path(face.path()).filename().string();
    return face.index() == 0 ? name : name + "#" + std::to_string(face.index() + 1);
}

}  // namespace

TEST_CASE("a family is found without case, in the weight and slant nearest to the wish") {
    auto fonts = open_book(source_folder + "/fonts");
    CHECK(find(fonts, "Liberation Serif") == "LiberationSerif-Regular.ttf");
    CHECK(find(fonts, "liberation serif", 700, Slant::Italic) == "LiberationSerif-BoldItalic.ttf");
    CHECK(find(fonts, "Be Vietnam Pro", 300) == "BeVietnamPro_300Light.ttf");
    CHECK(find(fonts, "Be Vietnam Pro", 600) == "BeVietnamPro_600SemiBold.ttf");
    CHECK(find(fonts, "Be Vietnam Pro", 500, Slant::Italic) ==
          "BeVietnamPro_400Regular_Italic.ttf");
    CHECK(find(fonts, "Be Vietnam Pro Light") == "BeVietnamPro_300Light.ttf");
}

TEST_CASE("each weight of a variable font is a face, and the same weight the same face") {
    const TemporaryFolder folder("variable");
    folder.add("variable.ttf", "variable.ttf");
    auto fonts = open_book(folder.path());
    const auto regular = fonts.find({"Bien Thien", 400});
    const auto bold = fonts.find({"bien thien", 700});
    REQUIRE(regular.has_value());
    REQUIRE(bold.has_value());
    CHECK(regular != bold);
    CHECK(fonts.face(*bold).weight() == 700);
    CHECK(fonts.find({"Bien Thien", 700}) == bold);
    CHECK(fonts.find({"Bien Thien", 950}) == fonts.find({"Bien Thien", 900}));
    CHECK(fonts.find({"variable.ttf", 700}) == bold);
    // Its old family names the default alone.
    CHECK_FALSE(fonts.find({"Bien Thien Thin", 400}).has_value());
}

TEST_CASE("a folder on demand is searched for what the others lack, and for nothing else") {
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(source_folder + "/fonts/liberation-serif");
    fonts.add_folder_on_demand(source_folder + "/fonts/be-vietnam-pro");
    fonts.add_folder_on_demand(source_folder + "/fonts/liberation-sans");
    CHECK(find(fonts, "Liberation Serif") == "LiberationSerif-Regular.ttf");
    CHECK(fonts.families().size() == 1);
    CHECK(find(fonts, "Be Vietnam Pro") == "BeVietnamPro_400Regular.ttf");
    CHECK(fonts.families().size() == 2);
    CHECK(find(fonts, "No Such Family") == "");
    CHECK(fonts.families().size() == 3);
}

TEST_CASE("no other family stands in for one that is not there") {
    auto fonts = open_book(source_folder + "/fonts");
    CHECK(find(fonts, "Times New Roman") == "");
    CHECK(find(fonts, "") == "");
    CHECK(fonts.families() == std::vector<std::string>{"Be Vietnam Pro", "Liberation Sans",
                                                       "Liberation Serif", "Source Sans 3",
                                                       "Source Serif 4"});
}

TEST_CASE("the same face is opened once") {
    auto fonts = open_book(source_folder + "/fonts");
    const auto id = fonts.find({"Liberation Sans", 400, Slant::Upright});
    CHECK(fonts.find({"LIBERATION SANS", 400, Slant::Upright}) == id);
    CHECK(fonts.list().size() == 19);
    CHECK(fonts.find({"Liberation Sans", 400, Slant::Upright}) == id);
}

TEST_CASE("a file is found by the end of its path, and by its whole path outside the folders") {
    auto fonts = open_book(source_folder + "/fonts");
    CHECK(find(fonts, "fonts/liberation-sans/LiberationSans-Bold.ttf") ==
          "LiberationSans-Bold.ttf");
    CHECK(find(fonts, "./LiberationSans-Bold.ttf") == "LiberationSans-Bold.ttf");
    CHECK(find(fonts, "Sans-Bold.ttf") == "");
    CHECK(find(fonts, "../fonts/good.ttf") == "");
    CHECK(find(fonts, font_path("good.ttf")) == "good.ttf");
    CHECK(find(fonts, "/no/such.ttf") == "");
}

TEST_CASE("a face of a collection is found by its number and by its name") {
    auto fonts = open_book(source_folder + "/tests/text/fonts");
    CHECK(find(fonts, "BoHai") == "two-faces.ttc#2");
    CHECK(find(fonts, "two-faces.ttc#2") == "two-faces.ttc#2");
    CHECK(find(fonts, "two-faces.ttc#1") == "two-faces.ttc");
    CHECK(find(fonts, "two-faces.ttc#BoHai") == "two-faces.ttc#2");
    CHECK(find(fonts, "two-faces.ttc#6") == "");
    CHECK(find(fonts, "two-faces.ttc#Bo") == "");
}

TEST_CASE(
    "files that are no usable fonts are listed with the reason, in the order of their names") {
    auto fonts = open_book(source_folder + "/tests/text/fonts");
    std::vector<std::string> names;
    for (const RejectedFont& font : fonts.rejected()) {
        names.push_back(std::filesystem::path(font.path).filename().string());
        CHECK_FALSE(font.reason_vi.empty());
        CHECK_FALSE(font.reason_en.empty());
    }
    for (const char* name :
         {"cmap-far.ttf", "cmap-offset.ttf", "cmap-symbol.ttf", "cut.ttf", "html-named.ttf",
          "without-cmap.ttf", "without-glyf.ttf", "without-hmtx.ttf", "woff2-named.ttf"}) {
        CAPTURE(name);
        CHECK(std::ranges::count(names, name) == 1);
    }
    CHECK(std::ranges::is_sorted(names));
}

TEST_CASE("a refused file that is asked for says why") {
    auto fonts = open_book(source_folder + "/tests/text/fonts");
    CHECK(find(fonts, "fonts/cut.ttf") == "");
    const auto why = fonts.find_rejected({"fonts/cut.ttf", 400, Slant::Upright});
    REQUIRE(why.has_value());
    CHECK(why->reason_en == "the file is cut off");
    CHECK_FALSE(fonts.find_rejected({"fonts/good.ttf", 400, Slant::Upright}));
    CHECK(fonts.faces_in_file({"fonts/two-faces.ttc#9", 400, Slant::Upright}) ==
          std::vector<std::string>{"1 (BoMot)", "2 (BoHai)"});
    CHECK(fonts.faces_in_file({"fonts/cut.ttf", 400, Slant::Upright}).empty());
}

TEST_CASE("two different files of one name are told apart by their paths") {
    const TemporaryFolder folder("same-name");
    folder.add("good.ttf", "a.ttf");
    folder.add("same-name.ttf", "b.ttf");
    auto fonts = open_book(folder.path());
    CHECK(find(fonts, "ThuNho") == "a.ttf");
    CHECK(find(fonts, "b.ttf") == "b.ttf");
    REQUIRE(fonts.rejected().size() == 1);
    CHECK(fonts.rejected()[0].path.ends_with("/b.ttf"));
}

TEST_CASE("a copy of a font is no mistake") {
    const TemporaryFolder folder("copy");
    folder.add("good.ttf", "a.ttf");
    folder.add("good.ttf", "b.ttf");
    auto fonts = open_book(folder.path());
    CHECK(find(fonts, "ThuNho") == "a.ttf");
    CHECK(fonts.rejected().empty());
}

TEST_CASE("the first folder's font goes before the second's") {
    const TemporaryFolder office("office");
    office.add("same-name.ttf", "z.ttf");
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(office.path());
    fonts.add_folder(source_folder + "/tests/text/fonts");
    CHECK(find(fonts, "ThuNho") == "z.ttf");
}

TEST_CASE("a font that was taken away since is refused when it is wanted") {
    const TemporaryFolder folder("gone");
    folder.add("good.ttf", "a.ttf");
    auto fonts = open_book(folder.path());
    std::filesystem::remove(folder.path() / "a.ttf");
    CHECK(find(fonts, "ThuNho") == "");
    CHECK(find(fonts, "ThuNho") == "");
    CHECK(fonts.rejected().size() == 1);
}

TEST_CASE("the system is asked for families that no folder has, and knows no made-up one") {
    FontBook fonts(FontBook::System::Use);
    CHECK_FALSE(fonts.find({"Phông Không Có Thật 123", 400, Slant::Upright}).has_value());
    // Which fonts are installed differs: what is found has the name.
    for (const char* family : {"DejaVu Sans", "Liberation Mono", "Times New Roman"}) {
        if (const auto id = fonts.find({family, 700, Slant::Upright})) {
            CHECK(fonts.face(*id).family() == family);
        }
    }
}

}  // namespace tongket::text
