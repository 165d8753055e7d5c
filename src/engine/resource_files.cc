#include "engine/resource_files.h"

#include <system_error>
#include <utility>

#include "base/file.h"

namespace tongket::engine {

std::shared_ptr<const std::string> ResourceFiles::open(const std::filesystem::path& path) {
    std::error_code missing;
    const auto changed = std::filesystem::last_write_time(path, missing);
    const std::uintmax_t size = missing ? 0 : std::filesystem::file_size(path, missing);
    const std::scoped_lock lock(mutex_);
    File& file = files_[path.native()];
    if (missing) {
        file = {};
    } else if (file.bytes == nullptr || file.changed != changed || file.size != size) {
        base::Result<std::string> bytes = base::read_file(path);
        file = {changed, size,
                bytes ? std::make_shared<const std::string>(std::move(*bytes)) : nullptr};
    }
    return file.bytes;
}

}  // namespace tongket::engine
