#include "text/font.h"

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {

TEST_CASE("of several usage bits the least strict one counts") {
    CHECK(open("good.ttf")->embedding() == Embedding::Installable);
    CHECK(open("fstype-restricted.ttf")->embedding() == Embedding::Restricted);
    CHECK(open("fstype-preview.ttf")->embedding() == Embedding::PreviewAndPrint);
    CHECK(open("fstype-editable.ttf")->embedding() == Embedding::Editable);
    CHECK(open("fstype-all-bits.ttf")->embedding() == Embedding::Editable);
    CHECK(open("without-OS2.ttf")->embedding() == Embedding::Installable);
    CHECK_FALSE(open("without-OS2.ttf")->says_embedding());
    CHECK(open("fstype-preview.ttf")->says_embedding());
}

TEST_CASE("the bits against subsetting and for bitmaps only stand by themselves") {
    CHECK(open("good.ttf")->may_subset());
    CHECK_FALSE(open("good.ttf")->bitmap_only());
    CHECK_FALSE(open("fstype-no-subset.ttf")->may_subset());
    CHECK(open("fstype-no-subset.ttf")->embedding() == Embedding::Installable);
    CHECK(open("fstype-bitmap-only-bit.ttf")->bitmap_only());
    CHECK_FALSE(open("fstype-all-bits.ttf")->may_subset());
}

TEST_CASE("a face has the letters that its cmap leads to") {
    const auto face = open("good.ttf");
    CHECK(face->has_letter(U'ậ'));
    CHECK_FALSE(face->has_letter(U'b'));
    CHECK(face->missing_vietnamese().size() == 134 - 6);  // it has â ạ ậ Ấ đ ơ
}

TEST_CASE("a PostScript name is made legal, the family's name is left as it is") {
    const auto face = open("name-odd.ttf");
    CHECK(face->family() == "Tên có dấu / (lạ) #1");
    CHECK(face->postscript_name() == "Tencodaula1");
}

TEST_CASE("the fonts that come with tongket have all Vietnamese letters") {
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(source_folder + "/fonts");
    const auto faces = fonts.list();
    CHECK(faces.size() == 19);
    CHECK(fonts.rejected().empty());
    for (const FaceId id : faces) {
        CAPTURE(fonts.face(id).path());
        CHECK(fonts.face(id).missing_vietnamese().empty());
        CHECK(fonts.face(id).may_subset());
        CHECK(fonts.face(id).embedding() == Embedding::Installable);
    }
}

}  // namespace tongket::text
