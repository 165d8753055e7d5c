#include "base/file_state.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "base/file.h"

using namespace tongket::base;
namespace fs = std::filesystem;

TEST_CASE("a file is another one when something was written to it or put into its place") {
    const fs::path folder = fs::temp_directory_path() / "tongket-file-state-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    const fs::path path = folder / "a";
    CHECK_FALSE(find_file_state(path).has_value());
    CHECK_FALSE(find_file_state(folder).has_value());
    REQUIRE(write_file(path, "1"));
    const auto state = find_file_state(path);
    REQUIRE(state.has_value());
    CHECK(find_file_state(path) == state);
    fs::create_symlink("a", folder / "b");
    CHECK(find_file_state(folder / "b") == state);
    std::ofstream(path, std::ios::app) << "2";
    CHECK(find_file_state(path) != state);
    REQUIRE(write_file(path, "1"));
    CHECK(find_file_state(path) != state);
    fs::remove_all(folder);
}
