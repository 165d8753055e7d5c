#include "base/file.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tongket::base {

namespace {

/// A file descriptor that is closed at the end of its scope.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] bool valid() const { return fd_ >= 0; }
    /// Closes now; false if the system lost what was written.
    [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

  private:
    int fd_;
};

/// Why the system refused, in words that those know who never saw an errno.
std::string_view reason_vi(int error) {
    switch (error) {
        case ENOENT:
            return "không có thư mục ấy";
        case ENOTDIR:
            return "một phần của đường dẫn không phải là thư mục";
        case EISDIR:
            return "đó là một thư mục";
        case EACCES:
        case EPERM:
            return "không có quyền";
        case EROFS:
            return "ổ đĩa chỉ cho đọc";
        case ENOSPC:
        case EDQUOT:
            return "hết chỗ trên ổ đĩa";
        case EFBIG:
            return "tệp lớn quá mức cho phép";
        case ENAMETOOLONG:
            return "tên tệp quá dài";
        case ELOOP:
            return "liên kết đi vòng tròn";
        case EIO:
            return "ổ đĩa hỏng hoặc mất kết nối";
        default:
            return {};
    }
}

/// The arguments of a message: the file, and why in both languages.
std::vector<std::string> refusal(std::string file, int error) {
    std::string english = std::generic_category().message(error);
    const std::string_view vietnamese = reason_vi(error);
    return {std::move(file), english, vietnamese.empty() ? english : std::string(vietnamese)};
}

Result<std::string> read_all(int fd, const std::string& name, std::size_t limit) {
    constexpr std::size_t chunk = 1U << 18U;
    struct stat status {};
    const bool has_size = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    // One byte more, so that the end shows without another buffer.
    std::string bytes(
        has_size ? std::min(static_cast<std::size_t>(status.st_size), limit) + 1 : chunk, '\0');
    for (std::size_t used = 0;;) {
        const ssize_t count = ::read(fd, bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failure(Code::FileUnreadable, refusal(name, errno));
        }
        used += static_cast<std::size_t>(count);
        if (used > limit) {
            return failure(Code::FileTooLarge, {name, fmt::format("{} MB", limit >> 20U)});
        }
        if (count == 0) {
            bytes.resize(used);
            return bytes;
        }
        if (used == bytes.size()) {
            bytes.resize(used + chunk);
        }
    }
}

/// 0, or the error's number.
int write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return 0;
}

tl::unexpected<Failure> unwritable(const std::filesystem::path& path, int error) {
    return failure(Code::FileUnwritable, refusal(path.string(), error));
}

Result<void> write_directly(const std::filesystem::path& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.valid()) {
        return unwritable(path, errno);
    }
    if (const int error = write_all(file.get(), bytes); error != 0) {
        return unwritable(path, error);
    }
    return file.close() ? Result<void>{} : unwritable(path, errno);
}

/// A new file beside `path` that nobody else has, or an invalid descriptor with errno set.
Descriptor create_beside(const std::filesystem::path& path, std::filesystem::path& temporary) {
    for (int attempt = 0; attempt < 1000; ++attempt) {
        // A short name of its own: the file's may be as long as a name can be.
        temporary = path.parent_path() / fmt::format(".tongket-{}-{}.tmp", ::getpid(), attempt);
        const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST) {
            return Descriptor(fd);
        }
    }
    return Descriptor(-1);
}

/// Writes beside `path` and renames. `mode` is the older file's, if there is one.
Result<void> replace_file(const std::filesystem::path& path,
                          std::string_view bytes,
                          std::optional<mode_t> mode) {
    std::filesystem::path temporary;
    Descriptor file = create_beside(path, temporary);
    if (!file.valid()) {
        return unwritable(path, errno);
    }
    int error = write_all(file.get(), bytes);
    if (error == 0 && mode && ::fchmod(file.get(), *mode) != 0) {
        error = errno;
    }
    if (error == 0 && ::fsync(file.get()) != 0) {
        error = errno;
    }
    if (!file.close() && error == 0) {
        error = errno;
    }
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) {
        error = errno;
    }
    if (error != 0) {
        ::unlink(temporary.c_str());
        return unwritable(path, error);
    }
    return {};
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    if (path == "-") {
        return read_all(STDIN_FILENO, path.string(), limit);
    }
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid()) {
        return errno == ENOENT ? failure(Code::FileNotFound, {path.string()})
                               : failure(Code::FileUnreadable, refusal(path.string(), errno));
    }
    return read_all(file.get(), path.string(), limit);
}

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
    if (path == "-") {
        const int error = write_all(STDOUT_FILENO, bytes);
        return error == 0 ? Result<void>{} : unwritable(path, error);
    }
    std::error_code ignored;
    std::filesystem::path target = path;
    for (int hops = 0; hops < 40 && std::filesystem::is_symlink(target, ignored); ++hops) {
        const auto next = std::filesystem::read_symlink(target, ignored);
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0) {
        return replace_file(target, bytes, std::nullopt);
    }
    if (S_ISDIR(status.st_mode)) {
        return unwritable(path, EISDIR);
    }
    if (!S_ISREG(status.st_mode)) {
        return write_directly(target, bytes);
    }
    // Renaming needs no permission on the file itself: a file that its owner protected stays.
    if (::access(target.c_str(), W_OK) != 0) {
        return unwritable(path, errno);
    }
    return replace_file(target, bytes, status.st_mode & 0777U);
}

Failure write_failure(const std::filesystem::path& path, int error) {
    return unwritable(path, error).value();
}

bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code ignored;
    return a != "-" && std::filesystem::equivalent(a, b, ignored);
}

}  // namespace tongket::base
