#include "cli/progress.h"

#include <cstdio>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace tongket::cli {

namespace {

constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t between_draws = second / 10;
constexpr std::size_t bar_width = 30;

std::string time_left(std::uint64_t seconds, base::Language language) {
    const bool vietnamese = language == base::Language::Vietnamese;
    if (seconds >= 60) {
        return fmt::format("{} {}", (seconds + 59) / 60, vietnamese ? "phút" : "min");
    }
    return fmt::format("{} {}", seconds, vietnamese ? "giây" : "s");
}

}  // namespace

Progress::Progress(const CommonOptions& options, engine::Clock clock)
    : language_(options.language), clock_(std::move(clock)) {
    if (!options.quiet && options.format == Format::Text) {
        form_ = isatty(STDERR_FILENO) == 1 ? Form::Bar : Form::Lines;
    }
    begin_ = clock_ ? clock_() : 0;
}

void Progress::show(std::size_t done, std::size_t all) {
    constexpr std::size_t few = 20;  // they are done before anybody wonders
    if (form_ == Form::Lines && all > few) {
        constexpr std::size_t tenths = 10;
        const std::size_t tenth = all == 0 ? tenths : done * tenths / all;
        if (tenth > tenth_) {
            tenth_ = tenth;
            fmt::print(stderr, "{}/{}\n", done, all);
        }
    } else if (form_ == Form::Bar) {
        const std::uint64_t now = clock_ ? clock_() : 0;
        if (done == all || now - drawn_ >= between_draws) {
            drawn_ = now;
            draw_bar(done, all, now);
        }
    }
}

void Progress::draw_bar(std::size_t done, std::size_t all, std::uint64_t now) {
    const std::size_t full = all == 0 ? bar_width : done * bar_width / all;
    const std::uint64_t milliseconds = (now - begin_) / (second / 1000) + 1;
    const std::uint64_t a_second = done * 1000 / milliseconds;
    const std::uint64_t left = done == 0 ? 0 : (all - done) * milliseconds / done / 1000;
    const bool vietnamese = language_ == base::Language::Vietnamese;
    fmt::print(stderr, "\r\x1b[K[{}{}] {}/{}  {}/{}  {} {}", std::string(full, '='),
               std::string(bar_width - full, ' '), done, all, a_second, vietnamese ? "giây" : "s",
               vietnamese ? "còn" : "left:", time_left(left, language_));
    std::fflush(stderr);
    visible_ = true;
}

void Progress::clear() {
    if (std::exchange(visible_, false)) {
        fmt::print(stderr, "\r\x1b[K");
    }
}

}  // namespace tongket::cli
