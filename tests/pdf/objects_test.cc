#include "pdf/objects.h"

#include <doctest/doctest.h>

#include "base/assert.h"
#include "pdf/deflate.h"
#include "read_back.h"

namespace tongket::pdf {
namespace {

Objects small_file() {
    Objects objects;
    const ObjectId root = objects.reserve();
    const ObjectId stream = objects.add(Dictionary().add("N", 3), Stream{deflate("abc")});
    objects.set(root, Dictionary().add("Type", Name{"Catalog"}).add("S", stream));
    objects.set_info(Dictionary().add("Title", Text{"Đ"}));
    return objects;
}

TEST_CASE("objects are found at their offsets, with streams of the stated length") {
    Objects objects = small_file();
    base::Workers workers(1);
    const ReadBack file(objects.finish(ObjectId{1}, objects.content_hash(), workers));
    CHECK(file.bytes().starts_with("%PDF-1.7\n%"));
    CHECK(file.bytes().ends_with("%%EOF\n"));
    CHECK(file.object(1) == "<</Type /Catalog/S 2 0 R>>");
    CHECK(file.stream("2 0 R") == "abc");
    CHECK(value_of(file.object(2), "N") == "3");
    CHECK(value_of(file.object(value_of(file.trailer(), "Info")), "Title") == "<FEFF0110>");
}

TEST_CASE("both halves of the file's identifier are the hash handed in") {
    Objects objects = small_file();
    const base::Hash hash = base::hash_bytes("x");
    base::Workers workers(1);
    const std::string file = objects.finish(ObjectId{1}, hash, workers);
    const std::string digits = hex(hash);
    const std::size_t first = file.find("<" + digits + ">");
    REQUIRE(first != std::string::npos);
    CHECK(file.find("<" + digits + ">", first + 1) != std::string::npos);
}

TEST_CASE("the content hash changes with a stream's bytes") {
    Objects a;
    Objects b;
    a.add({}, Stream{"abc", Stream::Coding::Plain});
    b.add({}, Stream{"abd", Stream::Coding::Plain});
    CHECK(a.content_hash() != b.content_hash());
}

TEST_CASE("an object that is never set or set twice is a bug") {
    Objects unset;
    const ObjectId never = unset.reserve();
    unset.set_info({});
    base::Workers workers(1);
    CHECK_THROWS_AS((void)unset.finish(never, {}, workers), base::Bug);
    Objects objects;
    const ObjectId id = objects.reserve();
    objects.set(id, Dictionary());
    CHECK_THROWS_AS(objects.set(id, Dictionary()), base::Bug);
}

}  // namespace
}  // namespace tongket::pdf
