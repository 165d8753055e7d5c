#include "pdf/kept_streams.h"

#include <utility>

namespace tongket::pdf {

void KeptStreams::begin_turn() { before_ = std::exchange(now_, {}); }

std::shared_ptr<const std::string> KeptStreams::deflate(std::string_view bytes, Effort effort) {
    const base::Hash hash = base::hash_bytes(bytes);
    {
        const std::scoped_lock lock(*mutex_);
        const auto kept = before_.find(hash);
        if (kept != before_.end()) {
            now_.insert(*kept);
            return kept->second;
        }
    }
    auto made = std::make_shared<const std::string>(pdf::deflate(bytes, effort));
    const std::scoped_lock lock(*mutex_);
    now_.emplace(hash, made);
    return made;
}

}  // namespace tongket::pdf
