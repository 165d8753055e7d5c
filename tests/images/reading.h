// tests/images/reading.h: pictures of tests/images/cases, read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "base/diagnostics.h"
#include "base/file.h"
#include "images/read_header.h"

namespace tongket::tests {

inline std::string case_bytes(std::string_view name) {
    auto bytes =
        base::read_file(std::string(TONGKET_SOURCE_DIR "/tests/images/cases/").append(name));
    REQUIRE(bytes);
    return std::move(*bytes);
}

struct ReadCase {
    std::optional<graphics::Image> image;
    base::Diagnostics diagnostics;

    /// "TK0904, TK0908".
    [[nodiscard]] std::string codes() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.items()) {
            text += (text.empty() ? "" : ", ") + base::code_text(item.code);
        }
        return text;
    }
};

inline ReadCase read_bytes(std::string name, std::string bytes) {
    ReadCase result;
    result.image = images::read_header(std::move(name), std::move(bytes), {}, result.diagnostics);
    return result;
}
inline ReadCase read_case(std::string name) {
    std::string bytes = case_bytes(name);
    return read_bytes(std::move(name), std::move(bytes));
}

}  // namespace tongket::tests
