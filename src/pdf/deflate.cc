#include "pdf/deflate.h"

#include <memory>
#include <new>

#include <libdeflate.h>

#include "base/assert.h"

namespace tongket::pdf {

namespace {

// Past this, a page's content shrinks by less than a hundredth and takes twice as long.
constexpr int level = 6;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

}  // namespace

std::string deflate(std::string_view bytes) {
    // One a thread: each is a third of a megabyte, with tables that are made when it is.
    thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(level));
    if (!compressor) {
        throw std::bad_alloc();
    }
    // Apart, so that the result has no room that it does not need, and nothing is cleared first.
    const std::size_t room = libdeflate_zlib_compress_bound(compressor.get(), bytes.size());
    const auto buffer = std::make_unique_for_overwrite<char[]>(room);
    const std::size_t size =
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), buffer.get(), room);
    TK_ASSERT(size > 0);
    return {buffer.get(), size};
}

}  // namespace tongket::pdf
