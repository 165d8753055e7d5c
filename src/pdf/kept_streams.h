// pdf/kept_streams.h: compressed streams of the file before.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "pdf/deflate.h"

namespace tongket::pdf {

/// Streams of the files of one turn, known by a hash of what they were made of: in the next turn
/// most pages and fonts are the same. Thread-safe. What the last turn did not use is forgotten.
class KeptStreams {
  public:
    void begin_turn();
    /// As `pdf::deflate`, the stream of the turn before if it has this one.
    [[nodiscard]] std::shared_ptr<const std::string> deflate(std::string_view bytes, Effort effort);

  private:
    using Streams = std::map<base::Hash, std::shared_ptr<const std::string>>;
    std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();
    Streams before_, now_;
};

}  // namespace tongket::pdf
