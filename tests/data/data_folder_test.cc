#include "data/data_folder.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

using namespace tongket;
using namespace tongket::data;
namespace fs = std::filesystem;

namespace {

/// A folder with a report's folder `in` and a file beside that; gone with the test.
class Folders {
  public:
    Folders() {
        std::string pattern = (fs::temp_directory_path() / "tongket-XXXXXX").string();
        root_ = mkdtemp(pattern.data());
        fs::create_directories(in() / "thang-1");
        REQUIRE(base::write_file(root_ / "ngoai.csv", "bí mật"));
        REQUIRE(base::write_file(in() / "so-lieu.csv", "a;b"));
        REQUIRE(base::write_file(in() / "thang-1" / "so-lieu.csv", "c;d"));
    }
    Folders(const Folders&) = delete;
    Folders& operator=(const Folders&) = delete;
    ~Folders() {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }
    [[nodiscard]] fs::path in() const { return root_ / "in"; }

    /// The bytes of a file, or the code of the error.
    [[nodiscard]] std::string read(std::string_view name, std::size_t limit = 1000) const {
        DataFolder folder(in());
        base::Diagnostics diagnostics;
        const auto file = folder.read(name, limit, {}, diagnostics);
        CHECK(file.has_value() == (diagnostics.size() == 0));
        if (file) {
            CHECK_FALSE(folder.asked().empty());
        }
        return file ? file->bytes : base::code_text(diagnostics.items().at(0).code);
    }

  private:
    fs::path root_;
};

}  // namespace

TEST_CASE("files of the folder and of those in it are read, by either slash") {
    const Folders folders;
    CHECK(folders.read("so-lieu.csv") == "a;b");
    CHECK(folders.read("./so-lieu.csv") == "a;b");
    CHECK(folders.read("thang-1/so-lieu.csv") == "c;d");
    CHECK(folders.read("thang-1\\so-lieu.csv") == "c;d");
    CHECK(folders.read("thang-1/../so-lieu.csv") == "a;b");
}

TEST_CASE("no name leads out of the folder") {
    const Folders folders;
    for (const char* name : {"../ngoai.csv", "thang-1/../../ngoai.csv", "/etc/passwd", "..",
                             "../in/../ngoai.csv", "file:///etc/passwd", "http://example.org/a.csv",
                             "C:\\a.csv", "\\\\server\\a.csv", "../không-có.csv", "../in2/a.csv"}) {
        CAPTURE(name);
        CHECK(folders.read(name) == "TK0182");
    }
}

TEST_CASE("links are followed inside the folder and never out of it") {
    const Folders folders;
    fs::create_symlink("so-lieu.csv", folders.in() / "trong.csv");
    fs::create_symlink("../ngoai.csv", folders.in() / "ra.csv");
    fs::create_directory_symlink("..", folders.in() / "tren");
    fs::create_symlink("vong.csv", folders.in() / "vong.csv");
    fs::create_symlink("mat.csv", folders.in() / "treo.csv");
    CHECK(folders.read("trong.csv") == "a;b");
    CHECK(folders.read("ra.csv") == "TK0182");
    CHECK(folders.read("tren/ngoai.csv") == "TK0182");
    CHECK(folders.read("tren/khong-co.csv") == "TK0182");
    CHECK(folders.read("vong.csv").starts_with("TK018"));
    CHECK(folders.read("treo.csv") == "TK0180");
}

TEST_CASE("what is no file is none, and is not opened") {
    const Folders folders;
    REQUIRE(mkfifo((folders.in() / "ong.csv").c_str(), 0600) == 0);
    CHECK(folders.read("ong.csv") == "TK0180");
    CHECK(folders.read("thang-1") == "TK0180");
    CHECK(folders.read("") == "TK0180");
    CHECK(folders.read(".") == "TK0180");
    CHECK(folders.read(std::string_view("so-lieu.csv\0x", 13)) == "TK0180");
    CHECK(folders.read("khong-co-thu-muc/a.csv") == "TK0180");
}

TEST_CASE("a name that is nearly there is named") {
    const Folders folders;
    DataFolder folder(folders.in());
    base::Diagnostics diagnostics;
    CHECK_FALSE(folder.read("số-liệu.csv", 1000, {}, diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == base::Code::DataFileMisspelt);
    CHECK(diagnostics.items()[0].arguments.at(1) == "so-lieu.csv");
}

TEST_CASE("letters may be composed in another way on disk") {
    const Folders folders;
    REQUIRE(base::write_file(folders.in() / "so\u0302\u0301.csv", "x"));
    CHECK(folders.read("số.csv") == "x");
}

TEST_CASE("a file beyond the limit is not read") {
    const Folders folders;
    CHECK(folders.read("so-lieu.csv", 2) == "TK0183");
}
