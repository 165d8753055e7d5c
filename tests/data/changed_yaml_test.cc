#include "data/changed_yaml.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

namespace tongket::data {
namespace {

bool is_same(const Value& a, const Value& b);

bool is_same(const Entry& a, const Entry& b) {
    return a.key == b.key && a.key_place == b.key_place && is_same(a.value, b.value);
}

/// In all that anybody can see.
bool is_same(const Value& a, const Value& b) {
    const auto same = [](const auto& one, const auto& other) { return is_same(one, other); };
    return a.kind == b.kind && a.place == b.place && a.text == b.text && a.style == b.style &&
           a.first_line == b.first_line && a.indent == b.indent && a.collection == b.collection &&
           std::ranges::equal(a.items, b.items, same) &&
           std::ranges::equal(a.entries, b.entries, same);
}

constexpr base::SourceId file{0};

std::optional<KeptYaml> keep(const std::string& text) {
    base::Diagnostics said;
    return read_to_keep({text, file}, {}, said);
}

/// What `read_change` reads of `text` must be what all of it says by itself.
std::optional<ChangedItems> change(KeptYaml& kept, const std::string& text) {
    const auto changed = read_change({text, file}, "sections", {}, kept);
    if (changed) {
        base::Diagnostics said;
        const auto alone = read_yaml(DecodedText{text, file}, {}, said);
        CAPTURE(text);
        CHECK(said.size() == 0);
        CHECK((alone && is_same(*alone, kept.tree)));
        CHECK(kept.decoded.text == text);
    }
    return changed;
}

constexpr std::string_view report =
    "title: Báo cáo\n"
    "sections:\n"
    "  # the first\n"
    "  - title: Một\n"
    "    body: |\n"
    "      Đoạn thứ nhất.\n"
    "\n"
    "      Đoạn thứ hai.\n"
    "\n"
    "  - table:\n"
    "      columns: [TT, \"Nội dung\"]\n"
    "      rows:\n"
    "        - [\"1\", 'Trồng cây']\n"
    "        - [\"2\", Dọn vệ sinh]\n"
    "  - title: Ba\n"
    "    body: Dòng chữ\n"
    "      còn nữa\n"
    "  - title: Bốn\n"
    "awards:\n"
    "  - {title: Giấy khen, for: Việc tốt}\n";

std::string edited(std::string text, std::string_view old, std::string_view by) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), by);
}

TEST_CASE("only the items that a change lies in are read again") {
    const std::string text(report);
    auto kept = keep(text);
    REQUIRE(kept);
    CHECK(kept->has_parts);

    auto changed = change(*kept, edited(text, "thứ hai", "thứ 2"));
    REQUIRE(changed);
    CHECK(changed->first == 0);
    CHECK(changed->past == 1);
    CHECK(changed->lines == 0);

    changed = change(*kept, text);
    REQUIRE(changed);
    CHECK(changed->past == 1);

    SUBCASE("a line more moves all that is below") {
        changed = change(*kept, edited(text, "  - title: Ba", "        - [3, c]\n  - title: Ba"));
        REQUIRE(changed);
        CHECK(changed->first == 1);
        CHECK(changed->past == 2);
        CHECK(changed->lines == 1);
    }
    SUBCASE("an item more") {
        changed = change(*kept, edited(text, "  - title: Ba", "  - title: Hai\n  - title: Ba"));
        REQUIRE(changed);
        CHECK(changed->past == changed->old_past + 1);
    }
    SUBCASE("the last item") {
        changed = change(*kept, edited(text, "Bốn\n", "Bốn\n    body: Hết.\n"));
        REQUIRE(changed);
        CHECK(changed->past == 4);
    }
    SUBCASE("what does not lie in an item is left to a reading of the whole") {
        CHECK_FALSE(change(*kept, edited(text, "title: Báo cáo", "title: Báo")));
        CHECK_FALSE(change(*kept, edited(text, "Giấy khen", "Bằng khen")));
        CHECK_FALSE(change(*kept, edited(text, "  # the first", "  #")));
    }
    SUBCASE("so is what something is to be said of, or goes on in the next item") {
        CHECK_FALSE(change(*kept, edited(text, "[\"2\", Dọn", "[\"2, Dọn")));
        CHECK_FALSE(change(*kept, edited(text, "title: Ba", "title: Ba\n    title: Ba")));
        CHECK_FALSE(change(*kept, edited(text, "title: Ba", "title: [Ba")));
        CHECK_FALSE(change(*kept, edited(text, "title: Ba", "title: *ba")));
        CHECK_FALSE(change(*kept, edited(text, "  - title: Ba", " - title: Ba")));
        CHECK_FALSE(change(*kept, edited(text, "  - title: Ba", "...\n  - title: Ba")));
    }
    SUBCASE("an item whose dash goes belongs to the one before") {
        changed = change(*kept, edited(text, "  - title: Ba\n    body: Dòng chữ\n      còn nữa\n",
                                       "      caption: Ba\n"));
        REQUIRE(changed);
        CHECK(changed->first == 1);
        CHECK(changed->past + 1 == changed->old_past);
    }
}

TEST_CASE("a text with an alias or a message has no parts") {
    auto kept = keep("sections:\n  - a: &x b\n  - c: *x\n");
    REQUIRE(kept);
    CHECK_FALSE(kept->has_parts);
    CHECK_FALSE(change(*kept, "sections:\n  - a: &x b\n  - d: *x\n"));
    kept = keep("sections:\n  - a: b\n    a: c\n");
    CHECK((!kept || !kept->has_parts));
}

TEST_CASE("after random edits the tree is that of the whole text") {
    constexpr std::array<std::string_view, 20> pieces = {
        " ",  "\n",  "  - ", "    ",     "\"",    "'",           "[",   "]",   "{a: b}", ": ",
        "# ", "|\n", "- ",   "\n\n    ", "...\n", "sections:\n", "&a ", "*a ", "chữ",    ">+\n\n"};
    std::mt19937 random(5);
    const auto pick = [&random](std::size_t n) { return random() % n; };
    std::size_t taken = 0;
    for (int round = 0; round < 10000; ++round) {
        std::string text(report);
        auto kept = keep(text);
        REQUIRE(kept);
        for (int n = 0; n < 3; ++n) {
            // Between characters: what is decoded is UTF-8.
            const auto next_character = [&text](std::size_t at) {
                while (at < text.size() && (static_cast<unsigned char>(text[at]) >> 6U) == 2U) {
                    ++at;
                }
                return std::min(at, text.size());
            };
            const std::size_t at = next_character(pick(text.size()));
            const std::size_t end = next_character(at + (pick(3) == 0 ? pick(12) : 0));
            text.replace(at, end - at, pieces[pick(pieces.size())]);
            taken += change(*kept, text) ? 1 : 0;
        }
    }
    CHECK(taken > 500);
}

}  // namespace
}  // namespace tongket::data
