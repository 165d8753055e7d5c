#include "engine/resource_files.h"

#include <utility>

#include "base/file.h"

namespace tongket::engine {

std::shared_ptr<const std::string> ResourceFiles::open(const std::filesystem::path& path) {
    const std::scoped_lock lock(mutex_);
    std::shared_ptr<const std::string>& file = files_[path.native()];
    if (file == nullptr) {
        if (base::Result<std::string> bytes = base::read_file(path)) {
            file = std::make_shared<const std::string>(std::move(*bytes));
        }
    }
    return file;
}

}  // namespace tongket::engine
