#include "report/keys.h"

#include <set>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "vietnamese/normalize.h"

using namespace tongket;
using report::KeyOwner;

TEST_CASE("no owner has a key or a label twice, and every entry says what it is") {
    std::set<std::pair<KeyOwner, std::string>> keys, labels;
    for (const report::KeyEntry& entry : report::all_keys()) {
        CAPTURE(entry.key);
        CHECK(keys.emplace(entry.owner, entry.key).second);
        CHECK(labels.emplace(entry.owner, vietnamese::matching_key(entry.label_vi)).second);
        CHECK_FALSE(entry.label_vi.empty());
        CHECK(entry.description_vi.ends_with(entry.description_vi.ends_with("…") ? "…" : "."));
        CHECK(entry.description_en.ends_with(entry.description_en.ends_with("…") ? "…" : "."));
    }
}

TEST_CASE("the keys of one owner stand next to each other in the table") {
    std::size_t count = 0;
    for (int owner = 0; owner <= static_cast<int>(KeyOwner::Silence); ++owner) {
        const auto keys = report::keys_of(static_cast<KeyOwner>(owner));
        CHECK_FALSE(keys.empty());
        count += keys.size();
    }
    CHECK(count == report::all_keys().size());
}

TEST_CASE("a key is found under its own owner only") {
    REQUIRE(report::find_key(KeyOwner::Award, "recipient") != nullptr);
    CHECK(report::find_key(KeyOwner::Goal, "recipient") == nullptr);
    CHECK(report::list_keys(KeyOwner::Goal) == "text, year, measure, months, milestones, ignore");
    CHECK(report::list_keys(KeyOwner::Image) ==
          "id, file, alt, decorative, caption, credit, focus, place, beside");
}
