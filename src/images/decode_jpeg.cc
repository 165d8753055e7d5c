#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "images/decoders.h"
#include "images/jpeg_library.h"
#include "images/jpeg_parts.h"

namespace tongket::images {

namespace {

/// More passes over one picture than any program makes; each costs as much as a whole picture.
constexpr int most_scans = 200;

void count_scans(j_common_ptr common) {
    const auto* decompress = reinterpret_cast<jpeg_decompress_struct*>(common);
    if (decompress->input_scan_number > most_scans) {
        common->err->error_exit(common);
    }
}

/// One file's decoding. libjpeg jumps out of `run`: nothing with a destructor may live in it.
struct Decoding {
    const JpegLibrary& library;
    const std::string& bytes;
    J_COLOR_SPACE wanted;
    std::uint32_t columns, rows;
    std::size_t channels;
    char* pixels;  ///< room for all of them

    jpeg_decompress_struct info{};
    JpegErrors errors{};
    jpeg_progress_mgr progress{};

    [[nodiscard]] bool run() {
        keep_errors(library, errors, reinterpret_cast<jpeg_common_struct&>(info));
        if (setjmp(errors.target) != 0) {
            library.jpeg_destroy_decompress(&info);
            return false;
        }
        library.jpeg_CreateDecompress(&info, JPEG_LIB_VERSION, sizeof(info));
        progress.progress_monitor = count_scans;
        info.progress = &progress;
        library.jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()),
                             static_cast<unsigned long>(bytes.size()));
        library.jpeg_read_header(&info, TRUE);
        info.out_color_space = wanted;
        library.jpeg_start_decompress(&info);
        const bool is_as_expected = info.output_width == columns && info.output_height == rows &&
                                    static_cast<std::size_t>(info.output_components) == channels;
        while (is_as_expected && info.output_scanline < info.output_height) {
            auto* row = reinterpret_cast<JSAMPROW>(pixels) +
                        std::size_t{info.output_scanline} * columns * channels;
            library.jpeg_read_scanlines(&info, &row, 1);
        }
        if (is_as_expected) {
            library.jpeg_finish_decompress(&info);
        }
        library.jpeg_destroy_decompress(&info);
        return is_as_expected;
    }
};

}  // namespace

DecodeResult decode_jpeg(const graphics::Image& image) {
    auto parts = read_jpeg_parts(image.bytes);
    if (!parts) {
        return DecodeFault::Damaged;
    }
    const bool is_readable =
        parts->precision == 8 && parts->frame != 0xC3 &&
        (parts->components == 1 || parts->components == 3 || parts->components == 4);
    if (!is_readable) {
        return DecodeFault::Unsupported;
    }
    const JpegLibrary library;
    Decoded decoded;
    Samples& samples = decoded.samples;
    samples.columns = image.columns;
    samples.rows = image.rows;
    samples.channels = parts->components;
    samples.profile = std::move(parts->profile);
    samples.colours.resize(samples.pixels() * samples.channels);
    constexpr std::array<J_COLOR_SPACE, 5> spaces = {JCS_UNKNOWN, JCS_GRAYSCALE, JCS_UNKNOWN,
                                                     JCS_RGB, JCS_CMYK};
    Decoding decoding{library,    image.bytes,      spaces[samples.channels], image.columns,
                      image.rows, samples.channels, samples.colours.data()};
    if (!decoding.run()) {
        return decoding.errors.is_cut ? DecodeFault::Cut : DecodeFault::Damaged;
    }
    if (decoding.errors.is_cut || decoding.errors.is_damaged) {
        return decoding.errors.is_cut ? DecodeFault::Cut : DecodeFault::Damaged;
    }
    if (parts->is_inverted) {
        std::ranges::transform(samples.colours, samples.colours.begin(),
                               [](char ink) { return static_cast<char>(~ink); });
    }
    return decoded;
}

}  // namespace tongket::images
