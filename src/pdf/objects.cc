#include "pdf/objects.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/assert.h"
#include "base/narrow.h"
#include "base/shared_library.h"
#include "pdf/cross_references.h"
#include "pdf/object_streams.h"

namespace tongket::pdf {

namespace {

WriteObjects* find_writer() {
    return base::SharedLibrary(TONGKET_PODOFO_LIBRARY).find<WriteObjects>(write_objects_name);
}

}  // namespace

void open_writer() { static_cast<void>(find_writer()); }

ObjectId Objects::reserve() {
    objects_.emplace_back();
    return ObjectId{base::narrow<std::uint32_t>(objects_.size())};
}

Object& Objects::unset(ObjectId id) {
    const std::size_t index = static_cast<std::size_t>(id) - 1;
    TK_ASSERT(index < objects_.size());
    TK_ASSERT(std::holds_alternative<std::monostate>(objects_[index]));
    return objects_[index];
}

void Objects::set(ObjectId id, const Dictionary& value) {
    write(id, [&value](ByteBuffer& out) { append(out, value); });
}

void Objects::set(ObjectId id, const Array& value) {
    write(id, [&value](ByteBuffer& out) { append(out, value); });
}

void Objects::set(ObjectId id, Dictionary dictionary, Stream stream) {
    if (stream.coding == Stream::Coding::Flate) {
        if (dictionary.empty()) {
            dictionary.expect(1);  // a page's, of which there are many
        }
        dictionary.add("Filter", Name{"FlateDecode"});
    }
    unset(id) = StreamObject{std::move(dictionary), std::move(stream.bytes)};
}

ObjectId Objects::add(const Dictionary& value) {
    const ObjectId id = reserve();
    set(id, value);
    return id;
}

ObjectId Objects::add(Dictionary dictionary, Stream stream) {
    const ObjectId id = reserve();
    set(id, std::move(dictionary), std::move(stream));
    return id;
}

void Objects::set_info(const Dictionary& information) { info_ = add(information); }

base::Hash Objects::content_hash() const {
    std::string hashes;
    const auto take = [&hashes](std::string_view bytes) {
        const base::Hash hash = base::hash_bytes(bytes);
        hashes.append(reinterpret_cast<const char*>(hash.bytes.data()), hash.bytes.size());
    };
    take(values_.bytes());
    for (const Object& object : objects_) {
        if (const auto* stream = std::get_if<StreamObject>(&object)) {
            std::string dictionary;
            append(dictionary, stream->dictionary);
            take(dictionary);
            take(*stream->bytes);
        }
    }
    return base::hash_bytes(hashes);
}

std::string Objects::finish(ObjectId root,
                            const base::Hash& identifier,
                            base::Workers& workers,
                            Version version) {
    TK_ASSERT(std::ranges::none_of(objects_, [](const Object& object) {
        return std::holds_alternative<std::monostate>(object);
    }));
    const std::vector<ObjectPlace> places = pack_objects(objects_, values_.bytes(), workers);
    values_ = {};
    WrittenObjects written;
    find_writer()({objects_, version}, written);
    objects_.clear();
    if (!written.fault.empty()) {
        // Values and order are ours alone: no input can bring this about.
        base::throw_bug(written.fault.c_str(), __FILE__, __LINE__);
    }
    append_cross_references(written.file, written.offsets, places, {root, info_, identifier});
    return std::move(written.file);
}

}  // namespace tongket::pdf
