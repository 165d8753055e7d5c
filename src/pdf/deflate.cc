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
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(level));
    if (!compressor) {
        throw std::bad_alloc();
    }
    std::string result(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    const std::size_t size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                                      result.data(), result.size());
    TK_ASSERT(size > 0);
    result.resize(size);
    return result;
}

}  // namespace tongket::pdf
