// pdf/object_table.h: a file's objects, and how they are handed to the library that writes them.
#pragma once

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
/// PoDoFo reads keys of streams and of the information dictionary; all else it only writes.
using Object = std::variant<std::monostate, std::string, Dictionary, StreamObject>;

enum class Version : std::uint8_t { Pdf16, Pdf17 };

/// Object n + 1 is `objects[n]`; none is left unset.
struct ObjectTable {
    std::deque<Object>& objects;  ///< each is given up when it is written
    ObjectId root{}, info{};
    Version version = Version::Pdf17;
    std::string identifier;  ///< hexadecimal; both halves of the file's ID
};

/// What the library `tongket_podofo` exports as `write_objects_name`: the file's bytes, or, on a
/// fault of our own, its name in `fault`.
using WriteObjects = void(const ObjectTable& table, std::string& file, std::string& fault);
inline constexpr const char* write_objects_name = "tongket_write_objects";

}  // namespace tongket::pdf
