#include "pdf/deflate.h"

#include <memory>
#include <new>

#include <libdeflate.h>

#include "base/assert.h"

namespace tongket::pdf {

namespace {

// Past this, what is compressed shrinks by less than a hundredth and takes twice as long.
constexpr int usual_level = 6;
constexpr int least_level = 1;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

Compressor make_compressor(int level) {
    Compressor compressor(libdeflate_alloc_compressor(level));
    if (!compressor) {
        throw std::bad_alloc();
    }
    return compressor;
}

// One a thread: each is a third of a megabyte, with tables that are made when it is.
libdeflate_compressor* compressor_of(Effort effort) {
    if (effort == Effort::Least) {
        thread_local const Compressor least = make_compressor(least_level);
        return least.get();
    }
    thread_local const Compressor usual = make_compressor(usual_level);
    return usual.get();
}

}  // namespace

std::string deflate(std::string_view bytes, Effort effort) {
    libdeflate_compressor* const compressor = compressor_of(effort);
    // Apart, so that the result has no room that it does not need, and nothing is cleared first.
    const std::size_t room = libdeflate_zlib_compress_bound(compressor, bytes.size());
    const auto buffer = std::make_unique_for_overwrite<char[]>(room);
    const std::size_t size =
        libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), buffer.get(), room);
    TK_ASSERT(size > 0);
    return {buffer.get(), size};
}

}  // namespace tongket::pdf
