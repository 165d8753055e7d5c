// The command line: the one place that knows the clock, the environment and the terminal.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>

#include <fmt/format.h>

#include "base/heap.h"
#include "cli/arguments.h"
#include "cli/commands.h"

namespace {

namespace fs = std::filesystem;
using namespace tongket;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
    return value == nullptr ? "" : value;
}

/// Vietnamese, unless the locale is an English one.
base::Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const std::string_view value = environment(name); !value.empty()) {
            return value.starts_with("en") ? base::Language::English : base::Language::Vietnamese;
        }
    }
    return base::Language::Vietnamese;
}

/// SOURCE_DATE_EPOCH as yyyy-mm-ddThh:mm:ssZ; empty if not set or no number.
std::string date_of_environment() {
    const std::string_view text = environment("SOURCE_DATE_EPOCH");
    if (text.empty() || text.size() > 11 ||
        text.find_first_not_of("0123456789") != std::string_view::npos) {
        return {};
    }
    const std::time_t seconds = std::stoll(std::string(text));
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                       utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

/// The year of SOURCE_DATE_EPOCH, else of the clock.
std::int32_t year_of(const std::string& date) {
    if (date.size() >= 4) {
        return std::stoi(date.substr(0, 4));
    }
    const std::chrono::year_month_day today{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return static_cast<int>(today.year());
}

/// The folder with layouts/, fonts/ and resources/: as asked, else beside the program as installed,
/// else the source folder of a build tree.
fs::path find_resources(const std::string& asked) {
    if (!asked.empty()) {
        return asked;
    }
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path installed = program.parent_path().parent_path() / "share" / "tongket";
    if (!error && fs::is_directory(installed / "layouts", error)) {
        return installed;
    }
    return TONGKET_SOURCE_DIR;
}

std::uint64_t nanoseconds_now() {
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                          std::chrono::steady_clock::now().time_since_epoch())
                                          .count());
}

int run(const cli::Arguments& arguments, engine::Product& product) {
    engine::Settings settings;
    settings.resources = find_resources(arguments.common.resources);
    settings.version = TONGKET_VERSION;
    settings.clock = nanoseconds_now;
    settings.threads = static_cast<std::uint32_t>(arguments.common.jobs);
    const engine::Engine engine(std::move(settings));
    const std::string date = date_of_environment();
    const cli::Context context{engine, product, arguments.common, date, year_of(date)};
    struct Visitor {
        const cli::Context& context;
        int operator()(const cli::BuildCommand& c) const { return run_build(c, context); }
        int operator()(const cli::CheckCommand& c) const { return run_check(c, context); }
        int operator()(const cli::FontsCommand& c) const { return run_fonts(c, context); }
        int operator()(const cli::DumpCommand& c) const { return run_dump(c, context); }
        int operator()(const cli::TextCommand& c) const { return run_text(c, context); }
        int operator()(const cli::NewCommand& c) const { return run_new(c, context); }
        int operator()(const cli::BatchCommand& c) const { return run_batch(c, context); }
        int operator()(const cli::BatchMergeCommand& c) const {
            return run_batch_merge(c, context);
        }
        int operator()(const cli::BindCommand& c) const { return run_bind(c, context); }
        int operator()(const cli::WatchCommand& c) const { return run_watch(c, context); }
        int operator()(const cli::GalleryCommand& c) const { return run_gallery(c, context); }
        int operator()(const cli::SchemaCommand& c) const { return run_schema(c); }
    };
    return std::visit(Visitor{context}, arguments.command);
}

}  // namespace

int main(int argc, char** argv) {
    base::widen_heap();
    const auto parsed = cli::read_arguments(argc, argv, language_of_locale(), TONGKET_VERSION);
    if (const int* exit_code = std::get_if<int>(&parsed)) {
        return *exit_code;
    }
    engine::Product product;
    const int exit_code = run(std::get<cli::Arguments>(parsed), product);
#ifdef NDEBUG
    // Every file is written and synced by now. The system takes a process's memory back at once,
    // faster than some hundred thousand pieces are freed one by one.
    std::fflush(nullptr);
    std::_Exit(exit_code);
#else
    return exit_code;
#endif
}
