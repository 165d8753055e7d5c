// pdf/objects.h: the indirect objects of a file, and their writing.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/workers.h"
#include "pdf/byte_buffer.h"
#include "pdf/object_table.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// A stream's bytes as they stand in the file.
struct Stream {
    enum class Coding : std::uint8_t { Plain, Flate };
    Stream(std::shared_ptr<const std::string> written, Coding how = Coding::Flate)
        : bytes(std::move(written)), coding(how) {}
    Stream(std::string written, Coding how = Coding::Flate)
        : Stream(std::make_shared<const std::string>(std::move(written)), how) {}

    std::shared_ptr<const std::string> bytes;  ///< never null
    Coding coding;
};

/// Opens PoDoFo, which writes files, with the libraries below it: a twelfth of a short report's
/// time. A thread may do so while the pages are made: the second time, in `Objects::finish`, it
/// costs nothing.
void open_writer();

/// Objects are numbered by `reserve`, rising from 1, and each is set once before `finish`.
class Objects {
  public:
    [[nodiscard]] ObjectId reserve();
    void set(ObjectId id, const Dictionary& value);
    void set(ObjectId id, const Array& value);
    /// What `write` appends to the buffer that it is given is the value; it sets no other object.
    template <class Write>
    void write(ObjectId id, Write write) {
        Object& object = unset(id);
        const std::size_t start = values_.size();
        write(values_);
        object = WrittenValue{start, values_.size() - start};
    }
    /// Length and Filter are added here.
    void set(ObjectId id, Dictionary dictionary, Stream stream);
    ObjectId add(const Dictionary& value);
    ObjectId add(Dictionary dictionary, Stream stream);
    /// The document information dictionary.
    void set_info(const Dictionary& information);

    /// Of all that is set so far.
    [[nodiscard]] base::Hash content_hash() const;

    /// The file; both halves of its ID are `identifier`. Then there are no objects any more.
    [[nodiscard]] std::string finish(ObjectId root,
                                     const base::Hash& identifier,
                                     base::Workers& workers,
                                     Version version = Version::Pdf17);

  private:
    Object& unset(ObjectId id);
    std::deque<Object> objects_;
    ByteBuffer values_;  ///< of objects that are no streams
    ObjectId info_{};
};

}  // namespace tongket::pdf
