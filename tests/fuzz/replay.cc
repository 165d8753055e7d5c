// tests/fuzz/replay.cc: runs a fuzz target over every file of the folders and files given, so that
// its corpus is an ordinary test.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    for (int i = 1; i < count; ++i) {
        const fs::path path(arguments[i]);
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(path)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        if (!stream) {
            fmt::print(stderr, "cannot read {}\n", file.string());
            return 2;
        }
        // A buffer of just this size, so that the sanitizer sees a read past the end.
        std::vector<char> bytes(fs::file_size(file));
        stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    fmt::print("{} inputs\n", files.size());
    return files.empty() ? 2 : 0;
}
