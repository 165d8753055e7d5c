#include "text/font_folder.h"

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {

TEST_CASE("font files are known by their ending, in any case") {
    CHECK(is_font_file_name("TIMES.TTF"));
    CHECK(is_font_file_name("a/b.otf"));
    CHECK(is_font_file_name("x.Ttc"));
    CHECK(is_font_file_name("x.PFB"));
    CHECK(is_font_file_name("x.woff2"));
    CHECK_FALSE(is_font_file_name(".woff2"));
    CHECK_FALSE(is_font_file_name("x.ttf.bak"));
    CHECK_FALSE(is_font_file_name("ttf"));
    CHECK_FALSE(is_font_file_name("Be Vietnam Pro"));
}

TEST_CASE("folders within are searched, files come sorted by name") {
    const TemporaryFolder folder("folder");
    folder.add("good.ttf", "b.ttf");
    folder.add("good.ttf", "a/z.TTF");
    folder.add("good.ttf", "a/note.txt");
    const auto root = folder.path().generic_string();
    const auto found = list_font_files(folder.path());
    CHECK(found.paths == std::vector<std::string>{root + "/a/z.TTF", root + "/b.ttf"});
    CHECK(found.searched == FontFiles::Searched::Wholly);
}

TEST_CASE("a folder that is not there, or leads to itself, ends") {
    CHECK(list_font_files("/no/such/folder").paths.empty());
    const TemporaryFolder folder("loop");
    std::filesystem::create_directory_symlink(folder.path(), folder.path() / "again");
    std::filesystem::create_directory(folder.path() / "folder.ttf");
    CHECK(list_font_files(folder.path()).paths.empty());
}

TEST_CASE("what passes a limit is left out, and said") {
    const TemporaryFolder folder("limits");
    folder.add("good.ttf", "a.ttf");
    folder.add("good.ttf", "b.ttf");
    folder.add("good.ttf", "deep/er/c.ttf");
    CHECK(list_font_files(folder.path(), {.depth = 1}).paths.size() == 2);
    const auto few = list_font_files(folder.path(), {.files = 1});
    CHECK(few.paths.size() == 1);
    CHECK(few.searched == FontFiles::Searched::InPart);
    CHECK(list_font_files(folder.path(), {.entries = 1}).searched == FontFiles::Searched::InPart);
}

}  // namespace tongket::text
