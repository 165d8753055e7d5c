#include "pdf/object_streams.h"

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

/// One object stream while it is filled.
class Packing {
  public:
    [[nodiscard]] std::uint32_t size() const { return count_; }
    [[nodiscard]] bool is_full() const { return values_.size() >= most_bytes; }

    void add(std::size_t number, std::string_view written) {
        append(numbers_, number);
        numbers_ += ' ';
        append(numbers_, values_.size());
        numbers_ += ' ';
        values_ += written;
        values_ += '\n';
        ++count_;
    }

    [[nodiscard]] Object finish() {
        Dictionary dictionary;
        dictionary.add("Type", Name{"ObjStm"}).add("N", count_).add("First", numbers_.size());
        dictionary.add("Filter", Name{"FlateDecode"});
        numbers_ += values_.bytes();
        auto bytes = std::make_shared<const std::string>(deflate(numbers_.bytes(), Effort::Least));
        numbers_.clear();
        values_.clear();
        count_ = 0;
        return StreamObject{std::move(dictionary), std::move(bytes)};
    }

  private:
    ByteBuffer numbers_, values_;
    std::uint32_t count_ = 0;
};

}  // namespace

std::vector<ObjectPlace> pack_objects(std::deque<Object>& objects, std::string_view values) {
    std::vector<ObjectPlace> places(objects.size());
    std::deque<Object> streams;
    Packing packing;
    std::size_t number = 0;
    for (Object& object : objects) {
        ++number;
        const auto* written = std::get_if<WrittenValue>(&object);
        if (written == nullptr) {
            continue;
        }
        places[number - 1] = {base::narrow<std::uint32_t>(places.size() + streams.size() + 1),
                              packing.size()};
        packing.add(number, values.substr(written->start, written->size));
        object.emplace<std::monostate>();
        if (packing.is_full()) {
            streams.push_back(packing.finish());
        }
    }
    if (packing.size() > 0) {
        streams.push_back(packing.finish());
    }
    places.resize(places.size() + streams.size());
    std::move(streams.begin(), streams.end(), std::back_inserter(objects));
    return places;
}

}  // namespace tongket::pdf
