#include "pdf/object_streams.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/narrow.h"
#include "pdf/deflate.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

/// Who reads one object takes the whole stream apart, and compression looks back 32 kB.
constexpr std::size_t most_bytes = std::size_t{32} << 10U;

/// What one object stream holds: the values among objects that follow each other.
struct Pack {
    std::size_t first = 0, end = 0;  ///< objects
    std::uint32_t count = 0;         ///< values
    std::size_t size = 0;            ///< their bytes, with what parts them
};

/// Notes in `places` which pack has each value, and where.
std::vector<Pack> divide(const std::deque<Object>& objects, std::vector<ObjectPlace>& places) {
    std::vector<Pack> packs;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const auto* written = std::get_if<WrittenValue>(&objects[i]);
        if (written == nullptr) {
            continue;
        }
        if (packs.empty() || packs.back().size >= most_bytes) {
            packs.push_back({i, i, 0, 0});
        }
        Pack& pack = packs.back();
        places[i] = {base::narrow<std::uint32_t>(objects.size() + packs.size()), pack.count};
        pack.end = i + 1;
        pack.size += written->size + 1;
        ++pack.count;
    }
    return packs;
}

/// The values are no objects of their own any more.
Object make_stream(const Pack& pack, std::deque<Object>& objects, std::string_view values) {
    ByteBuffer bytes, packed;
    for (std::size_t i = pack.first; i < pack.end; ++i) {
        if (const auto* written = std::get_if<WrittenValue>(&objects[i])) {
            append(bytes, i + 1);
            bytes += ' ';
            append(bytes, packed.size());
            bytes += ' ';
            packed += values.substr(written->start, written->size);
            packed += '\n';
            objects[i].emplace<std::monostate>();
        }
    }
    Dictionary dictionary;
    dictionary.add("Type", Name{"ObjStm"}).add("N", pack.count).add("First", bytes.size());
    dictionary.add("Filter", Name{"FlateDecode"});
    bytes += packed.bytes();
    return StreamObject{std::move(dictionary),
                        std::make_shared<const std::string>(deflate(bytes.bytes(), Effort::Least))};
}

}  // namespace

std::vector<ObjectPlace> pack_objects(std::deque<Object>& objects,
                                      std::string_view values,
                                      base::Workers& workers) {
    std::vector<ObjectPlace> places(objects.size());
    const std::vector<Pack> packs = divide(objects, places);
    std::vector<Object> streams(packs.size());
    workers.for_each_index(
        packs.size(), [&](std::size_t i) { streams[i] = make_stream(packs[i], objects, values); });
    places.resize(places.size() + streams.size());
    std::ranges::move(streams, std::back_inserter(objects));
    return places;
}

}  // namespace tongket::pdf
