#include "text/listed_face.h"

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {
namespace {

ListedFace make_face(Weight weight, Slant slant) {
    ListedFace face;
    face.weight = weight;
    face.slant = slant;
    return face;
}

/// The weight and slant that are chosen from upright and italic faces of the weights.
std::string choose(const std::vector<Weight>& upright,
                   const std::vector<Weight>& italic,
                   Weight weight,
                   Slant slant) {
    std::vector<ListedFace> faces;
    for (const Weight w : upright) {
        faces.push_back(make_face(w, Slant::Upright));
    }
    for (const Weight w : italic) {
        faces.push_back(make_face(w, Slant::Italic));
    }
    std::vector<ListedFace*> pointers;
    for (ListedFace& face : faces) {
        pointers.push_back(&face);
    }
    const ListedFace* face = find_nearest(pointers, {weight, slant});
    return face == nullptr
               ? ""
               : std::to_string(face->weight) + (face->slant == Slant::Italic ? " italic" : "");
}

}  // namespace

TEST_CASE("the weight that is asked for is taken") {
    CHECK(choose({300, 400, 600, 700}, {}, 600, Slant::Upright) == "600");
}

TEST_CASE("for 400 and 500 the other of them comes first, then the lighter, then the heavier") {
    CHECK(choose({300, 500, 600}, {}, 400, Slant::Upright) == "500");
    CHECK(choose({300, 600}, {}, 400, Slant::Upright) == "300");
    CHECK(choose({200, 300, 600}, {}, 500, Slant::Upright) == "300");
    CHECK(choose({600, 900}, {}, 400, Slant::Upright) == "600");
    CHECK(choose({400, 600}, {}, 500, Slant::Upright) == "400");
}

TEST_CASE("lighter faces stand in for light ones, heavier ones for bold ones") {
    CHECK(choose({200, 400}, {}, 300, Slant::Upright) == "200");
    CHECK(choose({400, 700}, {}, 300, Slant::Upright) == "400");
    CHECK(choose({400, 900}, {}, 700, Slant::Upright) == "900");
    CHECK(choose({400, 600}, {}, 700, Slant::Upright) == "600");
}

TEST_CASE("the slant counts before the weight") {
    CHECK(choose({700}, {400}, 700, Slant::Italic) == "400 italic");
    CHECK(choose({700}, {}, 700, Slant::Italic) == "700");
    CHECK(choose({}, {}, 400, Slant::Upright) == "");
}

TEST_CASE("a normal width goes before a narrow one, and of equal faces the first is taken") {
    auto a = make_face(400, Slant::Upright);
    auto b = a;
    auto narrow = a;
    narrow.width = 3;
    CHECK(find_nearest({&narrow, &a, &b}, {400, Slant::Upright}) == &a);
}

TEST_CASE(
    "a variable font serves each weight within its range, and goes as near as it can beyond") {
    auto fixed = make_face(700, Slant::Upright);
    auto variable = make_face(400, Slant::Upright);
    variable.range = StyleRange{300, 600, StyleRange::Slants::Own};
    CHECK(find_nearest({&fixed, &variable}, {500}) == &variable);
    CHECK(find_nearest({&fixed, &variable}, {700}) == &fixed);
    CHECK(nearest_style(variable, {700}) == FaceStyle{600, Slant::Upright});
    CHECK(nearest_style(variable, {500, Slant::Italic}) == FaceStyle{500, Slant::Upright});
    variable.range->slants = StyleRange::Slants::Both;
    CHECK(nearest_style(variable, {500, Slant::Italic}) == FaceStyle{500, Slant::Italic});
    CHECK(nearest_style(fixed, {400, Slant::Italic}) == FaceStyle{700, Slant::Upright});
}

TEST_CASE("names compare without case, Vietnamese letters too") {
    CHECK(family_key("Be Vietnam PRO") == family_key("be vietnam pro"));
    CHECK(family_key("CHỮ ĐẸP") == family_key("chu\u031B\u0303 đẹp"));
    CHECK(family_key("Chữ") != family_key("Chư"));
}

TEST_CASE("every face of a collection is listed") {
    std::vector<RejectedFont> rejected;
    const auto faces = list_faces(font_path("two-faces.ttc"), rejected);
    REQUIRE(faces.size() == 2);
    CHECK(faces[1].family == "BoHai");
    CHECK(faces[1].index == 1);
    CHECK(rejected.empty());
}

}  // namespace tongket::text
