#include "engine/layout_finder.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "base/file.h"

namespace tongket::engine {
namespace {

TEST_CASE("a layout is guessed from a top-level line alone") {
    CHECK(guess_layout("title: x\nlayout: ky-yeu\n") == "ky-yeu");
    CHECK(guess_layout("layout:  ../a b.yaml \t# mẫu\r\nlayout: other") == "../a b.yaml");
    CHECK(guess_layout("a:\n  layout: inner\n") == std::nullopt);
    CHECK(guess_layout("layout:\n  - x\n") == std::nullopt);
    CHECK(guess_layout("layout: # none\n") == std::nullopt);
    CHECK(guess_layout("") == std::nullopt);
    CHECK(guess_layout("layout:") == std::nullopt);
}

TEST_CASE("a file that is named as no layout is not opened, not by a link either") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / "tongket-layout-finder-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "shared");
    for (const char* name : {"secret.txt", "shared/look.yaml"}) {
        REQUIRE(base::write_file(folder / name, "colours: {}\n"));
    }
    std::filesystem::create_symlink(folder / "secret.txt", folder / "link.yaml");
    const auto opens = [&](const std::string& name) {
        LayoutFinder finder(folder / "ward", TONGKET_SOURCE_DIR, folder);
        base::Sources sources;
        base::Diagnostics diagnostics;
        const auto found = finder.open(name, {}, sources, diagnostics);
        CHECK(found.has_value() == !finder.opened().empty());
        return found.has_value();
    };
    CHECK(opens("shared/look.yaml"));
    CHECK(opens((folder / "shared" / "look.yaml").string()));
    CHECK_FALSE(opens("./secret.txt"));
    CHECK_FALSE(opens("link.yaml"));
    CHECK_FALSE(opens("/etc/passwd"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("a layout is found again until it changes or another one comes before it") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "tongket-layout-again-test";
    fs::remove_all(folder);
    fs::create_directories(folder / "own" / "layouts");
    fs::create_directories(folder / "ward" / "layouts");
    const fs::path look = folder / "own" / "layouts" / "look.yaml";
    const fs::path nearer = folder / "ward" / "layouts" / "look.yaml";
    REQUIRE(base::write_file(look, "colours: {}\n"));
    const auto new_finder = [&] {
        return LayoutFinder(folder / "ward", folder / "own", folder / "ward");
    };
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto open = [&] {
        LayoutFinder finder = new_finder();
        REQUIRE(finder.open("look", {}, sources, diagnostics).has_value());
        return finder.opened().front();
    };
    const OpenedLayout first = open();
    CHECK(first.path == look);
    CHECK(new_finder().finds_again(first));
    REQUIRE(base::write_file(look, "fonts: {}\n"));
    CHECK_FALSE(new_finder().finds_again(first));
    const OpenedLayout second = open();
    CHECK(new_finder().finds_again(second));
    fs::create_symlink("/etc/passwd", nearer);  // which is no layout
    CHECK(new_finder().finds_again(second));
    fs::remove(nearer);
    REQUIRE(base::write_file(nearer, "fonts: {}\n"));
    CHECK_FALSE(new_finder().finds_again(second));
    CHECK(open().path == nearer);
    fs::remove_all(folder);
}

}  // namespace
}  // namespace tongket::engine
