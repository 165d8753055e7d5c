// base/parallel.h: work that falls into independent pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace tongket::base {

/// Calls `task(i)` once for each i below `count`, on up to `threads` threads (0: as many as the
/// machine runs at once) of which the caller's is one. Tasks write only to places of their own
/// index, so that results do not depend on the threads. The first exception, by index, is thrown
/// on after all have ended.
void for_each_index(std::size_t count,
                    std::uint32_t threads,
                    const std::function<void(std::size_t)>& task);

}  // namespace tongket::base
