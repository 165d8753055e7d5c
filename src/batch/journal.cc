#include "batch/journal.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/journal_lines.h"

namespace tongket::batch {

namespace {

constexpr std::size_t rows_a_sync = 32;
constexpr std::string_view version = "1";

std::optional<JournalHead> read_head(const std::vector<std::string>& fields) {
    constexpr std::size_t usual = 7, with_volume = 10;
    if ((fields.size() != usual && fields.size() != with_volume) || fields[0] != "batch" ||
        fields[1] != version) {
        return std::nullopt;
    }
    const auto rows = read_count(fields[3]);
    const auto index = read_count(fields[4]);
    const auto count = read_count(fields[5]);
    constexpr std::uint64_t most = 1'000'000;
    if (!rows || !index || !count || *index < 1 || *index > *count || *count > most) {
        return std::nullopt;
    }
    JournalHead head{fields[2],
                     static_cast<std::size_t>(*rows),
                     {static_cast<std::uint32_t>(*index), static_cast<std::uint32_t>(*count)},
                     fields[6]};
    if (fields.size() == with_volume) {
        head.volume = VolumeRecord{fields[7], fields[8], fields[9]};
    }
    return head;
}

/// Reads the lines one after the other.
class JournalReader {
  public:
    [[nodiscard]] JournalContent read(std::string_view bytes) {
        std::size_t begin = 0;
        for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
             end = bytes.find('\n', begin)) {
            if (!take(bytes.substr(begin, end - begin))) {
                ++content_.damaged_lines;
            }
            begin = end + 1;
        }
        content_.whole_bytes = begin;
        return std::move(content_);
    }

  private:
    bool take(std::string_view line) {
        const auto fields = read_line(line);
        if (!fields || fields->empty()) {
            return false;
        }
        if (fields->front() == "input") {
            return take_input(*fields);
        }
        if (const auto head = read_head(*fields)) {
            take_head(*head);
            return true;
        }
        auto row = read_row(*fields, content_.inputs);
        if (!row) {
            return false;
        }
        std::pair<std::string, std::size_t> key{row->key, row->number};
        content_.rows.insert_or_assign(std::move(key), std::move(*row));
        return true;
    }

    /// Rows of another batch are no rows of this one, but their files may still do.
    void take_head(const JournalHead& head) {
        if (content_.has_head && head.identity != content_.head.identity) {
            for (auto& [key, row] : content_.rows) {
                if (row.status == RowStatus::Made) {
                    content_.former.insert_or_assign(key.first, std::move(row));
                }
            }
            content_.rows.clear();
        }
        content_.head = head;
        content_.has_head = true;
    }

    bool take_input(const std::vector<std::string>& fields) {
        const auto number = fields.size() == 4 ? read_count(fields[1]) : std::nullopt;
        if (!number) {
            return false;
        }
        content_.inputs.insert_or_assign(*number, InputRecord{fields[3], fields[2]});
        return true;
    }

    JournalContent content_;
};

}  // namespace

const RowRecord* JournalContent::find_made(const std::string& key) const {
    for (auto row = rows.lower_bound({key, 0}); row != rows.end() && row->first.first == key;
         ++row) {
        if (row->second.status == RowStatus::Made) {
            return &row->second;
        }
    }
    const auto found = former.find(key);
    return found == former.end() ? nullptr : &found->second;
}

bool JournalContent::has_now(const std::string& key, std::size_t number) const {
    return rows.contains({key, number});
}

JournalContent read_journal(std::string_view bytes) { return JournalReader().read(bytes); }

base::Result<std::unique_ptr<Journal>> Journal::open(const std::filesystem::path& folder,
                                                     JournalStart start,
                                                     JournalContent& content) {
    const std::filesystem::path path = folder / journal_name;
    const int folder_file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder_file < 0) {
        return tl::unexpected(base::write_failure(folder, errno));
    }
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) {
        const int error = errno;
        ::close(folder_file);
        return tl::unexpected(base::write_failure(path, error));
    }
    std::unique_ptr<Journal> journal(new Journal(path, file, folder_file));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        return errno == EWOULDBLOCK ? base::failure(base::Code::FolderBusy, {folder.string()})
                                    : tl::unexpected(base::write_failure(path, errno));
    }
    if (start == JournalStart::Resume) {
        TK_TRY(const std::string bytes, base::read_file(path));
        content = read_journal(bytes);
        journal->size_ = content.whole_bytes;
        for (const auto& [number, input] : content.inputs) {
            journal->inputs_.insert_or_assign(input, number);
            journal->next_input_ = number + 1;
        }
    }
    if (::ftruncate(file, static_cast<off_t>(journal->size_)) != 0) {
        return tl::unexpected(base::write_failure(path, errno));
    }
    return journal;
}

Journal::~Journal() {
    ::close(file_);
    ::close(folder_);
}

base::Result<void> Journal::append(std::string_view lines) {
    std::size_t written = 0;
    while (written < lines.size()) {
        const ssize_t count = ::pwrite(file_, lines.data() + written, lines.size() - written,
                                       static_cast<off_t>(size_ + written));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            const int error = count < 0 ? errno : ENOSPC;
            // Half a line would spoil the next one; if it cannot be cut off, its checksum tells.
            static_cast<void>(::ftruncate(file_, static_cast<off_t>(size_)) == 0);
            return tl::unexpected(base::write_failure(path_, error));
        }
        written += static_cast<std::size_t>(count);
    }
    size_ += written;
    return {};
}

base::Result<void> Journal::write_head(const JournalHead& head) {
    const std::scoped_lock lock(mutex_);
    std::vector<std::string> fields = {"batch",
                                       std::string(version),
                                       head.identity,
                                       fmt::format("{}", head.rows),
                                       fmt::format("{}", head.shard.index),
                                       fmt::format("{}", head.shard.count),
                                       head.title};
    if (head.volume) {
        fields.insert(fields.end(), {head.volume->title, head.volume->name, head.volume->first});
    }
    return append(make_line(fields));
}

base::Result<void> Journal::write_row(const RowRecord& row) {
    bool is_due = false;
    {
        const std::scoped_lock lock(mutex_);
        std::string lines;
        std::vector<std::uint64_t> numbers;
        std::map<InputRecord, std::uint64_t> fresh;
        for (const InputRecord& input : row.inputs) {
            if (const auto known = inputs_.find(input); known != inputs_.end()) {
                numbers.push_back(known->second);
                continue;
            }
            const auto [added, is_new] = fresh.try_emplace(input, next_input_ + fresh.size());
            if (is_new) {
                lines +=
                    make_line({"input", fmt::format("{}", added->second), input.hash, input.path});
            }
            numbers.push_back(added->second);
        }
        lines += make_line(row_fields(row, numbers));
        if (auto appended = append(lines); !appended) {
            return appended;
        }
        next_input_ += fresh.size();
        inputs_.merge(fresh);
        is_due = ++unsynced_ % rows_a_sync == 0;
    }
    return is_due ? sync() : base::Result<void>{};
}

base::Result<void> Journal::sync() {
    if (::fsync(folder_) != 0 || ::fdatasync(file_) != 0) {
        return tl::unexpected(base::write_failure(path_, errno));
    }
    return {};
}

}  // namespace tongket::batch
