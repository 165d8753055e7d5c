#include "cli/watch.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <set>
#include <string>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

namespace tongket::cli {

namespace {

constexpr int settle_milliseconds = 100;

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// By the clock that stamps files, which lags the exact one by a tick.
std::int64_t now() {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &time);
    return nanoseconds(time);
}

class Watcher {
  public:
    Watcher() : fd_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;
    ~Watcher() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }

    bool watch(const std::filesystem::path& file) {
        const std::filesystem::path folder =
            file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
        const int id =
            inotify_add_watch(fd_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE);
        if (id < 0) {
            return false;
        }
        names_[id].insert(file.filename().string());
        return true;
    }

    /// Waits for events, at most `milliseconds` (-1: for ever); true if one concerns a watched
    /// file.
    bool wait(int milliseconds) const {
        pollfd waiting{fd_, POLLIN, 0};
        if (::poll(&waiting, 1, milliseconds) <= 0) {
            return false;
        }
        alignas(inotify_event) std::array<char, 8192> buffer{};
        const ssize_t count = ::read(fd_, buffer.data(), buffer.size());
        bool concerns = false;
        for (std::size_t at = 0; count > 0 && at < static_cast<std::size_t>(count);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const auto names = names_.find(event.wd);
            if (event.len > 0 && names != names_.end()) {
                concerns |= names->second.contains(buffer.data() + at + sizeof event);
            }
            at += sizeof event + event.len;
        }
        return concerns;
    }

  private:
    int fd_;
    std::map<int, std::set<std::string>> names_;
};

}  // namespace

FilesBefore::FilesBefore(std::span<const std::filesystem::path> files) : moment_(now()) {
    for (const std::filesystem::path& file : files) {
        states_.emplace(file, state_of(file));
    }
}

FilesBefore::State FilesBefore::state_of(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) {
        return {};
    }
    return {nanoseconds(found.st_ctim), found.st_ino, found.st_size};
}

bool FilesBefore::changed(std::span<const std::filesystem::path> files) const {
    return std::ranges::any_of(files, [this](const std::filesystem::path& file) {
        const State state = state_of(file);
        const auto before = states_.find(file);
        return before != states_.end() ? state != before->second : state.changed > moment_;
    });
}

bool wait_for_change(std::span<const std::filesystem::path> files, const FilesBefore& before) {
    Watcher watcher;
    bool watching = false;
    for (const std::filesystem::path& file : files) {
        watching |= watcher.watch(file);
    }
    if (!watching) {
        return false;
    }
    while (!before.changed(files) && !watcher.wait(-1)) {
    }
    while (watcher.wait(settle_milliseconds)) {
    }
    return true;
}

}  // namespace tongket::cli
