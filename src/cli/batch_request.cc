#include "cli/batch_request.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <thread>
#include <utility>

#include "base/file.h"
#include "base/hash.h"

namespace tongket::cli {

namespace {

/// Version and bytes of this program: what another build made may look different.
std::string program_identity(const std::string& version) {
    const auto bytes = base::read_file("/proc/self/exe");
    return version + " " + (bytes ? base::hex(base::hash_bytes(*bytes)) : "");
}

}  // namespace

batch::BatchRequest batch_request(const std::filesystem::path& out, const Context& context) {
    batch::BatchRequest request;
    request.out = out;
    request.threads = context.common.jobs > 0 ? static_cast<std::uint32_t>(context.common.jobs)
                                              : std::max(std::thread::hardware_concurrency(), 1U);
    request.strictness = strictness_of(context.common);
    request.date = context.date;
    request.program = program_identity(context.engine.settings().version);
    return request;
}

engine::Engine batch_engine(const Context& context) {
    engine::Settings settings = context.engine.settings();
    settings.threads = 1;
    return engine::Engine(std::move(settings));
}

}  // namespace tongket::cli
