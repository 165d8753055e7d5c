// tests/engine/build_report.h: a report given as text goes through the engine.
#pragma once

#include <string>

#include "engine/engine.h"

namespace tongket::engine::test {

/// The fonts of the project alone; `threads` as in `Settings`.
inline Settings own_settings(std::uint32_t threads = 0) {
    Settings settings;
    settings.resources = TONGKET_SOURCE_DIR;
    settings.version = "test";
    settings.use_system_fonts = false;
    settings.threads = threads;
    return settings;
}

/// In English, a line each, as they are printed.
inline std::string messages_of(const base::Diagnostics& diagnostics, const base::Sources& sources) {
    std::string messages;
    for (const base::Diagnostic& item : diagnostics.sorted()) {
        messages += format_diagnostic(item, sources, base::Language::English) + "\n";
    }
    return messages;
}

inline std::string bytes_of(const Product& product) {
    std::string bytes;
    for (const pdf::File& file : product.files) {
        bytes += file.bytes;
    }
    return bytes;
}

struct Built {
    Product product;
    base::Diagnostics diagnostics;
    Outcome outcome{};
};

inline Built build(const std::string& text,
                   Goal goal,
                   Strictness strictness = {},
                   std::uint32_t threads = 0,
                   Request::Stages stages = {}) {
    const Engine engine(own_settings(threads));
    Request request;
    request.report = "report.yaml";
    request.strictness = strictness;
    request.text = text;
    request.stages = stages;
    Built built;
    base::Sources sources;
    base::Budget budget;
    built.outcome = engine.run(request, goal, sources, budget, built.diagnostics, built.product);
    return built;
}

inline const char* const head =
    "tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nissuer: {name: UBND xã Mẫu}\n";

}  // namespace tongket::engine::test
