#include "base/hash.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace tongket::base;

TEST_CASE("the hash of nothing is XXH3's own") {
    // The published value of XXH3_128bits for an empty input.
    CHECK(hex(hash_bytes("")) == "99AA06D3014798D86001C324468D497F");
}

TEST_CASE("texts that differ in one byte have other hashes") {
    std::set<Hash> hashes;
    std::string text(300, 'a');
    hashes.insert(hash_bytes(text));
    for (char& c : text) {
        c = 'b';
        hashes.insert(hash_bytes(text));
        c = 'a';
    }
    CHECK(hashes.size() == 301);
    CHECK(hash_bytes(text) == hash_bytes(std::string(300, 'a')));
}

TEST_CASE("the hash's text is 32 capital digits") {
    const std::string text = hex(hash_bytes("tổng kết"));
    CHECK(text.size() == 32);
    CHECK(text.find_first_not_of("0123456789ABCDEF") == std::string::npos);
}
