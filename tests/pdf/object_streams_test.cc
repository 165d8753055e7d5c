#include "pdf/object_streams.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/workers.h"
#include "pdf/objects.h"
#include "read_back.h"

namespace tongket::pdf {
namespace {

TEST_CASE("objects that are no streams are packed, and streams stay where they are") {
    base::Workers workers(1);
    std::deque<Object> objects = {WrittenValue{5, 8},
                                  StreamObject{{}, std::make_shared<std::string>("x")},
                                  WrittenValue{0, 5}};
    const std::vector<ObjectPlace> places = pack_objects(objects, "[1 2]<</A 1>>", workers);
    REQUIRE(objects.size() == 4);
    CHECK(places == std::vector<ObjectPlace>{{4, 0}, {0, 0}, {4, 1}, {0, 0}});
    CHECK(std::holds_alternative<std::monostate>(objects[0]));
    CHECK(std::holds_alternative<StreamObject>(objects[1]));
    const auto& packed = std::get<StreamObject>(objects[3]);
    CHECK(inflate(*packed.bytes) == "1 0 3 9 <</A 1>>\n[1 2]\n");
}

TEST_CASE("objects of many streams are read back one by one, packed by one thread or by many") {
    std::vector<ObjectId> ids;
    const auto make = [&ids](std::uint32_t threads) {
        Objects objects;
        const ObjectId root = objects.reserve();
        ids.clear();
        for (int i = 0; i < 10'000; ++i) {
            ids.push_back(objects.add(Dictionary().add("Number", i)));
        }
        objects.set(root, Dictionary().add("Type", Name{"Catalog"}));
        objects.set_info(Dictionary().add("Title", Text{"Đ"}));
        base::Workers workers(threads);
        return objects.finish(root, objects.content_hash(), workers);
    };
    const ReadBack file(make(1));
    for (const int i : {0, 1, 1'499, 5'000, 9'999}) {
        CHECK(file.object(static_cast<std::size_t>(ids[static_cast<std::size_t>(i)])) ==
              "<</Number " + std::to_string(i) + ">>");
    }
    CHECK(file.bytes().size() < 100'000);
    CHECK(make(3) == file.bytes());
}

}  // namespace
}  // namespace tongket::pdf
