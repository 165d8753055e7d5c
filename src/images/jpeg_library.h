// images/jpeg_library.h: libjpeg, opened when a JPEG file is to be decoded. Private to the stage.
#pragma once

#include <csetjmp>
#include <cstdio>
#include <type_traits>

// The library's header wants FILE from the one above.
#include <jpeglib.h>

#include "base/shared_library.h"

namespace tongket::images {

struct JpegLibrary {
    base::SharedLibrary library{TONGKET_JPEG_SONAME};

#define TK_JPEG(name)                                 \
    std::remove_reference_t<decltype(::name)>* name = \
        library.find<std::remove_reference_t<decltype(::name)>>(#name)
    TK_JPEG(jpeg_std_error);
    TK_JPEG(jpeg_CreateDecompress);
    TK_JPEG(jpeg_mem_src);
    TK_JPEG(jpeg_read_header);
    TK_JPEG(jpeg_start_decompress);
    TK_JPEG(jpeg_read_scanlines);
    TK_JPEG(jpeg_finish_decompress);
    TK_JPEG(jpeg_destroy_decompress);
    TK_JPEG(jpeg_CreateCompress);
    TK_JPEG(jpeg_mem_dest);
    TK_JPEG(jpeg_set_defaults);
    TK_JPEG(jpeg_set_colorspace);
    TK_JPEG(jpeg_set_quality);
    TK_JPEG(jpeg_start_compress);
    TK_JPEG(jpeg_write_scanlines);
    TK_JPEG(jpeg_finish_compress);
    TK_JPEG(jpeg_destroy_compress);
#undef TK_JPEG
};

/// What libjpeg says, kept instead of printed; an error jumps to `target`. `manager` comes first:
/// the library hands out its address.
struct JpegErrors {
    jpeg_error_mgr manager;
    std::jmp_buf target;
    bool is_cut = false;
    bool is_damaged = false;
};

/// Sets `errors` up and points `common` to it.
void keep_errors(const JpegLibrary& library, JpegErrors& errors, jpeg_common_struct& common);

}  // namespace tongket::images
