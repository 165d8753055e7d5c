// Whole reports: any bytes end in messages or in pages; never in a crash, a hang or our own bug.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace tongket;
    static const engine::Engine engine([] {
        engine::Settings settings;
        settings.resources = TONGKET_SOURCE_DIR;
        settings.version = "fuzz";
        settings.use_system_fonts = false;
        return settings;
    }());
    engine::Request request;
    request.report = "fuzz.yaml";
    request.text = std::string(reinterpret_cast<const char*>(bytes), size);
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::Budget budget(base::Budget::Limits{50'000'000, 2'000, std::uint64_t{1} << 28U});
    engine::Product product;
    const engine::Outcome outcome =
        engine.run(request, engine::Goal::Pdf, sources, budget, diagnostics, product);
    if (outcome == engine::Outcome::Bug ||
        (outcome == engine::Outcome::Done) != !product.files.empty()) {
        for (const base::Diagnostic& item : diagnostics.items()) {
            std::fprintf(stderr, "TK%04d", static_cast<int>(item.code));
            for (const std::string& argument : item.arguments) {
                std::fprintf(stderr, " [%s]", argument.c_str());
            }
            std::fprintf(stderr, "\n");
        }
        std::abort();
    }
    return 0;
}
