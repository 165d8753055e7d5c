#include "base/file.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tongket::base;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone at the end of the case.
class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "tongket-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
    [[nodiscard]] std::size_t count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

  private:
    fs::path path_;
};

}  // namespace

TEST_CASE("what is written is read back, byte for byte, and nothing else is left") {
    const Folder folder;
    const std::string bytes("đ\0\r\n\xFF", 6);
    REQUIRE(write_file(folder / "báo cáo.pdf", bytes));
    CHECK(read_file(folder / "báo cáo.pdf").value() == bytes);
    REQUIRE(write_file(folder / "báo cáo.pdf", ""));
    CHECK(read_file(folder / "báo cáo.pdf").value().empty());
    CHECK(folder.count() == 1);
}

TEST_CASE("a growing file is seen when it is finished, and not before") {
    const Folder folder;
    REQUIRE(write_file(folder / "a", "cũ"));
    {
        auto file = GrowingFile::create(folder / "a");
        REQUIRE(file.has_value());
        REQUIRE(file->write("mới "));
        REQUIRE(file->write("tinh"));
        CHECK(read_file(folder / "a").value() == "cũ");
        GrowingFile moved = std::move(*file);
        REQUIRE(moved.finish());
    }
    CHECK(read_file(folder / "a").value() == "mới tinh");
    CHECK(folder.count() == 1);
}

TEST_CASE("a growing file that is given up leaves nothing") {
    const Folder folder;
    {
        auto file = GrowingFile::create(folder / "a");
        REQUIRE(file.has_value());
        REQUIRE(file->write("nửa"));
    }
    CHECK(folder.count() == 0);
    CHECK(GrowingFile::create(folder / "không có/a").error().code == Code::FileUnwritable);
    CHECK(GrowingFile::create(folder / ".").error().code == Code::FileUnwritable);
}

TEST_CASE("a file that is not there is told from one that cannot be read") {
    const Folder folder;
    CHECK(read_file(folder / "không có").error().code == Code::FileNotFound);
    CHECK(read_file(folder / ".").error().code == Code::FileUnreadable);
}

TEST_CASE("a file over the limit is a failure, and one of just its size is not") {
    const Folder folder;
    REQUIRE(write_file(folder / "a", "12345"));
    CHECK(read_file(folder / "a", 5).value() == "12345");
    CHECK(read_file(folder / "a", 4).error().code == Code::FileTooLarge);
    CHECK(read_file("/dev/zero", 1000).error().code == Code::FileTooLarge);
}

TEST_CASE("a reader of the old file keeps it while the new one takes its name") {
    const Folder folder;
    REQUIRE(write_file(folder / "a", "old"));
    std::ifstream reader(folder / "a");
    REQUIRE(write_file(folder / "a", "new"));
    std::string text;
    reader >> text;
    CHECK(text == "old");
    CHECK(read_file(folder / "a").value() == "new");
}

TEST_CASE("a symbolic link stays one, and its target is written") {
    const Folder folder;
    fs::create_directory(folder / "kho");
    fs::create_symlink("kho/thật.pdf", folder / "liên kết");
    REQUIRE(write_file(folder / "liên kết", "1"));
    CHECK(fs::is_symlink(folder / "liên kết"));
    CHECK(read_file(folder / "kho/thật.pdf").value() == "1");
    REQUIRE(write_file(folder / "liên kết", "2"));
    CHECK(fs::is_symlink(folder / "liên kết"));
    CHECK(read_file(folder / "kho/thật.pdf").value() == "2");
}

TEST_CASE("a symbolic link to itself is a failure") {
    const Folder folder;
    fs::create_symlink("vòng", folder / "vòng");
    CHECK_FALSE(read_file(folder / "vòng").has_value());
}

TEST_CASE("a device is written directly and stays a device") {
    CHECK(write_file("/dev/null", "x").has_value());
    struct stat status {};
    REQUIRE(::stat("/dev/null", &status) == 0);
    CHECK(S_ISCHR(status.st_mode));
}

TEST_CASE("a full disk is a failure") {
    if (fs::exists("/dev/full")) {
        const auto result = write_file("/dev/full", std::string(100'000, 'x'));
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == Code::FileUnwritable);
        CHECK(result.error().arguments.front() == "/dev/full");
    }
}

TEST_CASE("a folder that cannot be written to is a failure, and what is there stays") {
    const Folder folder;
    const Failure missing = write_file(folder / "không có/a", "x").error();
    CHECK(missing.code == Code::FileUnwritable);
    const Diagnostic said{missing.code, Severity::Error, {}, missing.arguments};
    CHECK(message_text(said, Language::Vietnamese).ends_with("không có/a: không có thư mục ấy"));
    CHECK(message_text(said, Language::English).ends_with("No such file or directory"));
    REQUIRE(write_file(folder / "a", "old"));
    CHECK_FALSE(write_file(folder / "a/b", "x").has_value());
    CHECK_FALSE(write_file(folder / ".", "x").has_value());
    CHECK(read_file(folder / "a").value() == "old");
    if (::geteuid() != 0) {  // nothing is forbidden to root
        fs::permissions(folder / ".", fs::perms::owner_read | fs::perms::owner_exec);
        CHECK_FALSE(write_file(folder / "a", "new").has_value());
        fs::permissions(folder / ".", fs::perms::owner_all);
        CHECK(read_file(folder / "a").value() == "old");
    }
}

TEST_CASE("the permissions of an older file are kept") {
    const Folder folder;
    REQUIRE(write_file(folder / "a", "old"));
    fs::permissions(folder / "a", fs::perms::owner_read | fs::perms::owner_write);
    REQUIRE(write_file(folder / "a", "new"));
    CHECK(fs::status(folder / "a").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a name as long as the system allows is written") {
    const Folder folder;
    const fs::path file = folder / std::string(255, 'a').c_str();
    CHECK(write_file(file, "x"));
    CHECK(read_file(file, 10) == "x");
    CHECK(folder.count() == 1);
}
