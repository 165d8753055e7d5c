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
    /// The caller closes it.
    [[nodiscard]] int release() { return std::exchange(fd_, -1); }

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

/// Where a write to `path` ends, behind symbolic links, and of what kind that is, if it is there.
struct Target {
    std::filesystem::path path;
    std::optional<mode_t> mode;
    [[nodiscard]] bool is_special() const {
        return mode && !S_ISREG(*mode) && !S_ISDIR(*mode);  // a device, a pipe
    }
};

Target find_target(const std::filesystem::path& path) {
    constexpr int most_links = 40;
    Target target{path, std::nullopt};
    for (int hops = 0; hops < most_links; ++hops) {
        struct stat status {};
        if (::lstat(target.path.c_str(), &status) != 0) {
            break;
        }
        if (!S_ISLNK(status.st_mode)) {
            target.mode = status.st_mode;
            break;
        }
        std::error_code ignored;
        const auto next = std::filesystem::read_symlink(target.path, ignored);
        target.path = next.is_absolute() ? next : target.path.parent_path() / next;
    }
    return target;
}

/// A new file beside the target with the older one's mode, if there is one.
Result<Descriptor> open_beside(const Target& target, std::filesystem::path& temporary) {
    const auto& [path, mode] = target;
    if (mode && !S_ISREG(*mode)) {
        return unwritable(path, S_ISDIR(*mode) ? EISDIR : EINVAL);
    }
    // Renaming needs no permission on the file itself: a file that its owner protected stays.
    if (mode && ::access(path.c_str(), W_OK) != 0) {
        return unwritable(path, errno);
    }
    Descriptor file = create_beside(path, temporary);
    if (!file.valid()) {
        return unwritable(path, errno);
    }
    if (mode && ::fchmod(file.get(), *mode & 0777U) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return unwritable(path, error);
    }
    return file;
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
    Result<GrowingFile> file = GrowingFile::create(path);
    if (!file) {
        const Target target = find_target(path);
        return target.is_special() ? write_directly(target.path, bytes)
                                   : tl::unexpected(std::move(file.error()));
    }
    TK_TRY_VOID(file->write(bytes));
    return file->finish();
}

Result<GrowingFile> GrowingFile::create(const std::filesystem::path& path) {
    Target target = find_target(path);
    std::filesystem::path temporary;
    TK_TRY(Descriptor file, open_beside(target, temporary));
    return GrowingFile(std::move(target.path), std::move(temporary), file.release());
}

GrowingFile::GrowingFile(std::filesystem::path path, std::filesystem::path temporary, int file)
    : path_(std::move(path)), temporary_(std::move(temporary)), file_(file) {}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      file_(std::exchange(other.file_, -1)) {}

GrowingFile::~GrowingFile() {
    if (file_ >= 0) {
        ::close(file_);
    }
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
    }
}

Result<void> GrowingFile::write(std::string_view bytes) {
    const int error = write_all(file_, bytes);
    return error == 0 ? Result<void>{} : unwritable(path_, error);
}

Result<void> GrowingFile::finish() {
    int error = ::fsync(file_) == 0 ? 0 : errno;
    if (::close(std::exchange(file_, -1)) != 0 && error == 0) {
        error = errno;
    }
    if (error == 0 && ::rename(temporary_.c_str(), path_.c_str()) != 0) {
        error = errno;
    }
    if (error != 0) {
        return unwritable(path_, error);
    }
    temporary_.clear();
    return {};
}

Failure write_failure(const std::filesystem::path& path, int error) {
    return unwritable(path, error).value();
}

bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code ignored;
    return a != "-" && std::filesystem::equivalent(a, b, ignored);
}

}  // namespace tongket::base
