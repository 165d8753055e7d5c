// tests/engine/build_report.h: a report given as text goes through the engine.
#pragma once

#include <string>

#include "engine/engine.h"

namespace tongket::engine::test {

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
    Settings settings;
    settings.resources = TONGKET_SOURCE_DIR;
    settings.version = "test";
    settings.use_system_fonts = false;
    settings.threads = threads;
    const Engine engine(std::move(settings));
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
