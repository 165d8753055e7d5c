// pdf/cross_references.h: the end of a file, which tells where its objects are.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/hash.h"
#include "pdf/object_streams.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// What a reader begins with (ISO 32000-1, table 15).
struct Trailer {
    ObjectId root{}, info{};
    base::Hash identifier;  ///< both halves of the file's ID
};

/// Adds a cross-reference stream (ISO 32000-1, 7.5.8), itself the object behind the last one, and
/// the file's end. Of objects that lie in the file itself `offsets` has the bytes before them.
void append_cross_references(std::string& file,
                             std::span<const std::size_t> offsets,
                             std::span<const ObjectPlace> places,
                             const Trailer& trailer);

}  // namespace tongket::pdf
