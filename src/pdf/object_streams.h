// pdf/object_streams.h: objects that are no streams, compressed together.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "base/workers.h"
#include "pdf/object_table.h"

namespace tongket::pdf {

/// Where an object lies: in the file itself, or in an object stream.
struct ObjectPlace {
    std::uint32_t stream = 0;  ///< the number of the object stream; 0: in the file itself
    std::uint32_t index = 0;   ///< in the object stream
    friend bool operator==(const ObjectPlace&, const ObjectPlace&) = default;
};

/// Moves all objects that are no streams to object streams (ISO 32000-1, 7.5.7), which are added
/// behind the last object; they stand in `values`. Elements of the structure are most of a report's
/// objects and much alike: 33 kB of a short file become 7. The place of each object, in their
/// order.
[[nodiscard]] std::vector<ObjectPlace> pack_objects(std::deque<Object>& objects,
                                                    std::string_view values,
                                                    base::Workers& workers);

}  // namespace tongket::pdf
