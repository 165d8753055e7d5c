// pdf/object_table.h: a file's objects, and how they are handed to the library that writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "pdf/values.h"

namespace tongket::pdf {

struct StreamObject {
    Dictionary dictionary;
    std::shared_ptr<const std::string> bytes;  ///< never null
};
/// Where a value that is written already stands among all of them.
struct WrittenValue {
    std::size_t start = 0, size = 0;
};
using Object = std::variant<std::monostate, WrittenValue, StreamObject>;

enum class Version : std::uint8_t { Pdf16, Pdf17 };

/// Object n + 1 is `objects[n]`. Only streams are written; others lie in some of them.
struct ObjectTable {
    std::deque<Object>& objects;  ///< each is given up when it is written
    Version version = Version::Pdf17;
};

/// A file but for its cross-references, and the bytes before each object; of those that are no
/// streams, 0.
struct WrittenObjects {
    std::string file;
    std::vector<std::size_t> offsets;
    std::string fault;  ///< the name of a fault of our own; empty: there was none
};

/// What the library `tongket_podofo` exports as `write_objects_name`.
using WriteObjects = void(const ObjectTable& table, WrittenObjects& written);
inline constexpr const char* write_objects_name = "tongket_write_objects";

}  // namespace tongket::pdf
