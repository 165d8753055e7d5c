#include "batch/find_paths.h"

#include <doctest/doctest.h>

#include "batch/batch_folder.h"

namespace tongket::batch {

namespace {

std::string list(const std::vector<FoundPath>& found) {
    std::string text;
    for (const FoundPath& path : found) {
        text += path.path.string() + "=" + path.key + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("stars stand for parts of names, which are the keys") {
    const test::BatchFolder folder;
    folder.write("bao-cao/b.yaml", "");
    folder.write("bao-cao/a.yaml", "");
    folder.write("bao-cao/.an.yaml", "");
    folder.write("bao-cao/a.csv", "");
    folder.write("phuong/x/bao-cao.yaml", "");
    folder.write("phuong/y/khac.yaml", "");
    CHECK(list(find_paths(folder.path(), "bao-cao/*.yaml", PathKind::File, 10)) ==
          "bao-cao/a.yaml=a bao-cao/b.yaml=b ");
    CHECK(list(find_paths(folder.path(), "phuong/*/bao-cao.yaml", PathKind::File, 10)) ==
          "phuong/x/bao-cao.yaml=x ");
    CHECK(list(find_paths(folder.path(), "phuong/*", PathKind::Folder, 10)) ==
          "phuong/x=x phuong/y=y ");
    CHECK(list(find_paths(folder.path(), "p*/*/*.yaml", PathKind::File, 10)) ==
          "phuong/x/bao-cao.yaml=huong-x-bao-cao phuong/y/khac.yaml=huong-y-khac ");
    CHECK(find_paths(folder.path(), "none/*", PathKind::File, 10).empty());
    CHECK(find_paths(folder.path(), "bao-cao/*", PathKind::File, 1).size() == 1);
}

TEST_CASE("a pattern does not lead out of its folder") {
    CHECK(stays_below("a/*.yaml"));
    CHECK(stays_below("a..b/*"));
    CHECK_FALSE(stays_below("../*.yaml"));
    CHECK_FALSE(stays_below("a/../../*"));
    CHECK_FALSE(stays_below("/etc/*"));
    CHECK_FALSE(stays_below("C:/x"));
    CHECK_FALSE(stays_below(""));
}

}  // namespace tongket::batch
