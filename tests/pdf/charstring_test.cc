#include "pdf/charstring.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "text/open_face.h"

namespace tongket::pdf {
namespace {

/// variable.ttf: A is a box from (100, 0) to (200, 700) in 300 units at weight 400, from 100 to 400
/// in 500 at 900.
std::shared_ptr<const text::Face> open_variable(text::Weight weight) {
    const auto face = text::open_face(TONGKET_SOURCE_DIR "/tests/text/fonts/variable.ttf", 0,
                                      text::FaceStyle{weight});
    REQUIRE(face.has_value());
    return *face;
}

std::vector<int> numbers_of(const std::optional<std::string>& charstring) {
    REQUIRE(charstring.has_value());
    std::vector<int> numbers;
    for (const char c : *charstring) {
        numbers.push_back(static_cast<unsigned char>(c));
    }
    return numbers;
}

}  // namespace

TEST_CASE("a charstring says the width, then where the pen goes from where it is") {
    // 300 / 100 0 rmoveto / 0 700, 100 0, 0 -700, -100 0 rlineto / endchar
    CHECK(numbers_of(make_charstring(*open_variable(400), 2, 0)) ==
          std::vector<int>{247, 192, 239, 139, 21, 139, 249, 80, 239, 139, 139, 253, 80, 39, 139, 5,
                           14});
}

TEST_CASE("outline and width are the instance's, and tracking is added to the width alone") {
    const auto bold = numbers_of(make_charstring(*open_variable(900), 2, 0));
    // 500 / 100 0 rmoveto / 0 700, 300 0, 0 -700, -300 0 rlineto / endchar
    CHECK(bold == std::vector<int>{248, 136, 239, 139, 21, 139, 249, 80, 247, 192, 139, 139, 253,
                                   80, 251, 192, 139, 5, 14});
    auto tracked = numbers_of(make_charstring(*open_variable(900), 2, 7));
    CHECK(tracked[1] == 143);
    tracked[1] = 136;
    CHECK(tracked == bold);
}

TEST_CASE("a blank is its width and an end") {
    CHECK(numbers_of(make_charstring(*open_variable(400), 1, 0)) == std::vector<int>{247, 142, 14});
}

}  // namespace tongket::pdf
