#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tiffio.h>

#include "base/shared_library.h"
#include "images/decoders.h"
#include "images/limits.h"
#include "images/split_alpha.h"

namespace tongket::images {

namespace {

/// What is used of libtiff, opened when a file wants it.
struct TiffLibrary {
    base::SharedLibrary library{TONGKET_TIFF_SONAME};

#define TK_TIFF(name)                                 \
    std::remove_reference_t<decltype(::name)>* name = \
        library.find<std::remove_reference_t<decltype(::name)>>(#name)
    TK_TIFF(TIFFOpenOptionsAlloc);
    TK_TIFF(TIFFOpenOptionsFree);
    TK_TIFF(TIFFOpenOptionsSetMaxSingleMemAlloc);
    TK_TIFF(TIFFOpenOptionsSetErrorHandlerExtR);
    TK_TIFF(TIFFOpenOptionsSetWarningHandlerExtR);
    TK_TIFF(TIFFClientOpenExt);
    TK_TIFF(TIFFClose);
    TK_TIFF(TIFFGetField);
    TK_TIFF(TIFFGetFieldDefaulted);
    TK_TIFF(TIFFIsTiled);
    TK_TIFF(TIFFScanlineSize64);
    TK_TIFF(TIFFReadScanline);
    TK_TIFF(TIFFRGBAImageOK);
    TK_TIFF(TIFFRGBAImageBegin);
    TK_TIFF(TIFFRGBAImageGet);
    TK_TIFF(TIFFRGBAImageEnd);
#undef TK_TIFF
};

/// A file in memory. Reading past its end is noted: then it is cut short.
struct Memory {
    std::string_view bytes;
    toff_t at = 0;
    bool has_ended = false;
};

tmsize_t read(thandle_t handle, void* into, tmsize_t count) {
    auto& memory = *static_cast<Memory*>(handle);
    const toff_t size = memory.bytes.size();
    const toff_t start = std::min(memory.at, size);
    const toff_t there = std::min(static_cast<toff_t>(std::max<tmsize_t>(count, 0)), size - start);
    memory.has_ended = memory.has_ended || there < static_cast<toff_t>(count);
    std::memcpy(into, memory.bytes.data() + start, there);
    memory.at = start + there;
    return static_cast<tmsize_t>(there);
}
tmsize_t write(thandle_t /*handle*/, void* /*from*/, tmsize_t /*count*/) { return 0; }
toff_t seek(thandle_t handle, toff_t offset, int whence) {
    auto& memory = *static_cast<Memory*>(handle);
    memory.at = whence == SEEK_CUR   ? memory.at + offset
                : whence == SEEK_END ? memory.bytes.size() + offset
                                     : offset;
    return memory.at;
}
int close(thandle_t /*handle*/) { return 0; }
toff_t size_of(thandle_t handle) { return static_cast<Memory*>(handle)->bytes.size(); }
int map(thandle_t /*handle*/, void** /*base*/, toff_t* /*size*/) { return 0; }
void unmap(thandle_t /*handle*/, void* /*base*/, toff_t /*size*/) {}
/// What is wrong is our message to write, not the library's.
int stay_silent(TIFF* /*tiff*/,
                void* /*data*/,
                const char* /*module*/,
                const char* /*format*/,
                va_list /*arguments*/) {
    return 1;
}

class Reader {
  public:
    Reader(const TiffLibrary& library, Memory& memory) : library_(library) {
        TIFFOpenOptions* options = library.TIFFOpenOptionsAlloc();
        if (options == nullptr) {
            return;
        }
        constexpr tmsize_t most_memory = tmsize_t{512} << 20U;
        library.TIFFOpenOptionsSetMaxSingleMemAlloc(options, most_memory);
        library.TIFFOpenOptionsSetErrorHandlerExtR(options, stay_silent, nullptr);
        library.TIFFOpenOptionsSetWarningHandlerExtR(options, stay_silent, nullptr);
        tiff_ = library.TIFFClientOpenExt("", "rm", &memory, read, write, seek, close, size_of, map,
                                          unmap, options);
        library.TIFFOpenOptionsFree(options);
        if (tiff_ != nullptr) {
            library.TIFFGetField(tiff_, TIFFTAG_IMAGEWIDTH, &columns_);
            library.TIFFGetField(tiff_, TIFFTAG_IMAGELENGTH, &rows_);
            has_kind_ = library.TIFFGetField(tiff_, TIFFTAG_PHOTOMETRIC, &kind_) == 1;
            library.TIFFGetFieldDefaulted(tiff_, TIFFTAG_BITSPERSAMPLE, &bits_);
            library.TIFFGetFieldDefaulted(tiff_, TIFFTAG_SAMPLESPERPIXEL, &channels_);
            library.TIFFGetFieldDefaulted(tiff_, TIFFTAG_PLANARCONFIG, &planes_);
        }
    }
    ~Reader() {
        if (tiff_ != nullptr) {
            library_.TIFFClose(tiff_);
        }
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    Reader(Reader&&) = delete;
    Reader& operator=(Reader&&) = delete;

    [[nodiscard]] bool has_size(std::uint32_t columns, std::uint32_t rows) const {
        return tiff_ != nullptr && columns_ == columns && rows_ == rows;
    }
    [[nodiscard]] bool is_plain_cmyk() const {
        return has_kind_ && kind_ == PHOTOMETRIC_SEPARATED && bits_ == 8 && channels_ == 4 &&
               planes_ == PLANARCONFIG_CONTIG && library_.TIFFIsTiled(tiff_) == 0 &&
               library_.TIFFScanlineSize64(tiff_) == std::uint64_t{columns_} * 4;
    }
    [[nodiscard]] bool is_grey() const {
        return has_kind_ && channels_ == 1 &&
               (kind_ == PHOTOMETRIC_MINISBLACK || kind_ == PHOTOMETRIC_MINISWHITE);
    }
    /// Scans of text, as fax machines and archives keep them: a bit a pixel, of any compression.
    [[nodiscard]] bool is_line_art() const {
        return is_grey() && bits_ == 1 && library_.TIFFIsTiled(tiff_) == 0 &&
               library_.TIFFScanlineSize64(tiff_) == (std::uint64_t{columns_} + 7) / 8;
    }
    /// Of the pixels as `read_rgba` or `read_cmyk` gives them.
    [[nodiscard]] std::string profile() const {
        std::uint32_t size = 0;
        const void* bytes = nullptr;
        const bool is_of_these = is_plain_cmyk() || is_grey() || kind_ == PHOTOMETRIC_RGB ||
                                 kind_ == PHOTOMETRIC_PALETTE || kind_ == PHOTOMETRIC_YCBCR;
        if (!is_of_these || library_.TIFFGetField(tiff_, TIFFTAG_ICCPROFILE, &size, &bytes) != 1 ||
            size > most_profile_bytes) {
            return {};
        }
        return std::string(static_cast<const char*>(bytes), size);
    }

    [[nodiscard]] bool read_cmyk(std::string& pixels) const {
        for (std::uint32_t row = 0; row < rows_; ++row) {
            if (library_.TIFFReadScanline(tiff_, pixels.data() + std::size_t{row} * columns_ * 4,
                                          row, 0) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Row by row: a page of 600 pixels an inch has 35 million of them.
    [[nodiscard]] bool read_line_art(std::string& pixels) const {
        const unsigned dark = kind_ == PHOTOMETRIC_MINISWHITE ? 1 : 0;
        std::vector<std::uint8_t> line((std::size_t{columns_} + 7) / 8);
        auto pixel = pixels.begin();
        for (std::uint32_t row = 0; row < rows_; ++row) {
            if (library_.TIFFReadScanline(tiff_, line.data(), row, 0) < 0) {
                return false;
            }
            for (std::uint32_t column = 0; column < columns_; ++column, ++pixel) {
                const unsigned bit = line[column / 8] >> (7 - column % 8) & 1U;
                *pixel = bit == dark ? '\0' : '\xFF';
            }
        }
        return true;
    }

    /// As stored, not turned; colours are multiplied by alpha.
    [[nodiscard]] std::optional<DecodeFault> read_rgba(std::vector<std::uint32_t>& raster) const {
        std::array<char, 1024> message{};
        if (library_.TIFFRGBAImageOK(tiff_, message.data()) == 0) {
            return DecodeFault::Unsupported;
        }
        TIFFRGBAImage image{};
        if (library_.TIFFRGBAImageBegin(&image, tiff_, 1, message.data()) == 0) {
            return DecodeFault::Unsupported;
        }
        image.req_orientation = image.orientation;
        const bool is_done = image.width == columns_ && image.height == rows_ &&
                             library_.TIFFRGBAImageGet(&image, raster.data(), columns_, rows_) != 0;
        library_.TIFFRGBAImageEnd(&image);
        return is_done ? std::nullopt : std::optional(DecodeFault::Damaged);
    }

  private:
    const TiffLibrary& library_;
    TIFF* tiff_ = nullptr;
    std::uint32_t columns_ = 0, rows_ = 0;
    bool has_kind_ = false;
    std::uint16_t kind_ = 0, bits_ = 1, channels_ = 1, planes_ = PLANARCONFIG_CONTIG;
};

std::string bytes_of(const std::vector<std::uint32_t>& raster) {
    std::string pixels;
    pixels.reserve(raster.size() * 4);
    for (const std::uint32_t pixel : raster) {
        const std::uint32_t alpha = TIFFGetA(pixel);
        for (const std::uint32_t light : {TIFFGetR(pixel), TIFFGetG(pixel), TIFFGetB(pixel)}) {
            pixels += static_cast<char>(alpha == 0 ? 0 : std::min(light * 255 / alpha, 255U));
        }
        pixels += static_cast<char>(alpha);
    }
    return pixels;
}

void keep_first_channel(Samples& samples) {
    for (std::size_t i = 0; i < samples.pixels(); ++i) {
        samples.colours[i] = samples.colours[i * 3];
    }
    samples.colours.resize(samples.pixels());
    samples.channels = 1;
}

}  // namespace

DecodeResult decode_tiff(const graphics::Image& image) {
    const TiffLibrary library;
    Memory memory{image.bytes};
    const Reader reader(library, memory);
    if (!reader.has_size(image.columns, image.rows)) {
        return memory.has_ended ? DecodeFault::Cut : DecodeFault::Damaged;
    }
    Decoded decoded;
    Samples& samples = decoded.samples;
    samples.columns = image.columns;
    samples.rows = image.rows;
    samples.profile = reader.profile();
    if (reader.is_plain_cmyk()) {
        samples.channels = 4;
        samples.colours.resize(samples.pixels() * 4);
        if (!reader.read_cmyk(samples.colours)) {
            return memory.has_ended ? DecodeFault::Cut : DecodeFault::Damaged;
        }
        return decoded;
    }
    if (reader.is_line_art()) {
        samples.channels = 1;
        samples.colours.resize(samples.pixels());
        if (!reader.read_line_art(samples.colours)) {
            return memory.has_ended ? DecodeFault::Cut : DecodeFault::Damaged;
        }
        return decoded;
    }
    std::vector<std::uint32_t> raster(samples.pixels());
    if (const auto fault = reader.read_rgba(raster)) {
        return memory.has_ended ? DecodeFault::Cut : *fault;
    }
    split_alpha(bytes_of(raster), 4, samples);
    if (reader.is_grey()) {
        keep_first_channel(samples);
    }
    return decoded;
}

}  // namespace tongket::images
