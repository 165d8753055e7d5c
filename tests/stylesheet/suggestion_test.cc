#include "stylesheet/suggestion.h"

#include <map>

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

TEST_CASE("the one word that was meant is offered alone") {
    const std::vector<std::string_view> words = {"leading", "align", "indent"};
    CHECK(suggest("leadign", words) == "leading");
}

TEST_CASE("without a likely word all are offered, a dozen at most") {
    const std::vector<std::string_view> words = {"leading", "align"};
    CHECK(suggest("xyz", words) == "leading, align");
    const std::vector<std::string_view> many(40, "leading");
    const std::string offered = suggest("xyz", many);
    CHECK(offered.ends_with(", …"));
    CHECK(offered.size() < 120);
    CHECK(suggest("xyz", {}) == "—");
}

TEST_CASE("a word of a megabyte is answered at once") {
    const std::vector<std::string_view> words = {"leading"};
    CHECK(suggest(std::string(1'000'000, 'l'), words) == "leading");
}

TEST_CASE("the names of a map are its keys in order") {
    const std::map<std::string, int> map = {{"b", 1}, {"a", 2}};
    CHECK(names_of(map) == std::vector<std::string_view>{"a", "b"});
}

}  // namespace
}  // namespace tongket::stylesheet
