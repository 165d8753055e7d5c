// Small fonts for the tests: each has a few letters and one peculiarity (tests/text/fonts).
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "text/font_book.h"
#include "text/open_face.h"

namespace tongket::text {

inline const std::string source_folder = TONGKET_SOURCE_DIR;

inline std::string font_path(const std::string& name) {
    return source_folder + "/tests/text/fonts/" + name;
}

inline std::shared_ptr<const Face> open(const std::string& name) {
    const auto face = open_face(font_path(name), 0);
    REQUIRE(face.has_value());
    return *face;
}

/// A folder of the test's own, gone afterwards.
class TemporaryFolder {
  public:
    explicit TemporaryFolder(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / ("tongket-text-" + name)) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void add(const std::string& font, const std::string& name) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::filesystem::copy_file(font_path(font), path_ / name);
    }

  private:
    std::filesystem::path path_;
};

}  // namespace tongket::text
