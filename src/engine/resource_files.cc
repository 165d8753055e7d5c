#include "engine/resource_files.h"

#include <optional>
#include <utility>

#include "base/file.h"

namespace tongket::engine {

std::shared_ptr<const std::string> ResourceFiles::open(const std::filesystem::path& path) {
    const std::optional<base::FileState> state = base::find_file_state(path);
    const std::scoped_lock lock(mutex_);
    File& file = files_[path.native()];
    if (!state) {
        file = {};
    } else if (file.bytes == nullptr || file.state != *state) {
        base::Result<std::string> bytes = base::read_file(path);
        file = {*state, bytes ? std::make_shared<const std::string>(std::move(*bytes)) : nullptr};
    }
    return file.bytes;
}

}  // namespace tongket::engine
