// vietnamese/vectors.h: the CSV files beside the tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/file.h"

namespace tongket::vietnamese {

/// The rows of a CSV file (RFC 4180) of this folder, without its head; never empty.
[[nodiscard]] inline std::vector<std::vector<std::string>> read_vectors(std::string_view name) {
    const auto file =
        base::read_file(std::string(TONGKET_SOURCE_DIR "/tests/vietnamese/").append(name));
    REQUIRE(file.has_value());
    const std::string& text = *file;
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' && quoted && at + 1 < text.size() && text[at + 1] == '"') {
            rows.back().back().push_back(text[++at]);
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            rows.back().emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.push_back({""});
        } else if (c != '\r') {
            rows.back().back().push_back(c);
        }
    }
    rows.pop_back();
    REQUIRE(rows.size() > 1);
    rows.erase(rows.begin());
    return rows;
}

}  // namespace tongket::vietnamese
