#include "images/encode_jpeg.h"

#include <algorithm>
#include <cstdlib>

#include "base/assert.h"
#include "images/jpeg_library.h"

namespace tongket::images {

namespace {

/// One picture's encoding. libjpeg jumps out of `run`: nothing with a destructor may live in it.
struct Encoding {
    const JpegLibrary& library;
    const Samples& samples;
    int quality;
    char* row;  ///< room for one

    jpeg_compress_struct info{};
    JpegErrors errors{};
    unsigned char* result = nullptr;  ///< to be freed
    unsigned long size = 0;

    [[nodiscard]] bool run() {
        keep_errors(library, errors, reinterpret_cast<jpeg_common_struct&>(info));
        if (setjmp(errors.target) != 0) {
            library.jpeg_destroy_compress(&info);
            return false;
        }
        library.jpeg_CreateCompress(&info, JPEG_LIB_VERSION, sizeof(info));
        library.jpeg_mem_dest(&info, &result, &size);
        info.image_width = samples.columns;
        info.image_height = samples.rows;
        info.input_components = static_cast<int>(samples.channels);
        info.in_color_space = samples.channels == 1   ? JCS_GRAYSCALE
                              : samples.channels == 3 ? JCS_RGB
                                                      : JCS_CMYK;
        library.jpeg_set_defaults(&info);
        if (samples.channels == 4) {
            library.jpeg_set_colorspace(&info, JCS_YCCK);
        }
        library.jpeg_set_quality(&info, quality, TRUE);
        info.optimize_coding = TRUE;
        constexpr int fine = 90;  // colours as sharp as the light
        if (quality >= fine && samples.channels > 1) {
            info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
            info.comp_info[samples.channels - 1].h_samp_factor = 1;
            info.comp_info[samples.channels - 1].v_samp_factor = 1;
        }
        library.jpeg_start_compress(&info, TRUE);
        const std::size_t row_bytes = std::size_t{samples.columns} * samples.channels;
        while (info.next_scanline < info.image_height) {
            const char* from = samples.colours.data() + info.next_scanline * row_bytes;
            const bool is_inverted = samples.channels == 4;
            std::transform(from, from + row_bytes, row, [is_inverted](char value) {
                return is_inverted ? static_cast<char>(~value) : value;
            });
            auto* scanline = reinterpret_cast<JSAMPROW>(row);
            library.jpeg_write_scanlines(&info, &scanline, 1);
        }
        library.jpeg_finish_compress(&info);
        library.jpeg_destroy_compress(&info);
        return true;
    }
};

}  // namespace

std::string encode_jpeg(const Samples& samples, int quality) {
    TK_ASSERT(samples.colours.size() == samples.pixels() * samples.channels);
    const JpegLibrary library;
    std::string row(std::size_t{samples.columns} * samples.channels, '\0');
    Encoding encoding{library, samples, quality, row.data()};
    const bool is_done = encoding.run();
    std::string bytes(reinterpret_cast<const char*>(encoding.result), is_done ? encoding.size : 0);
    std::free(encoding.result);
    TK_ASSERT(is_done);
    return bytes;
}

}  // namespace tongket::images
