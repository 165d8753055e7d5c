#include <csetjmp>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include <png.h>

#include "images/decoders.h"
#include "images/limits.h"
#include "images/split_alpha.h"

namespace tongket::images {

namespace {

/// What libpng reads from, and what it said last.
struct Source {
    std::string_view bytes;
    std::size_t at = 0;
    bool has_ended = false;  ///< more was asked for than there is
};

void read_bytes(png_structp png, png_bytep into, std::size_t count) {
    auto& source = *static_cast<Source*>(png_get_io_ptr(png));
    if (count > source.bytes.size() - source.at) {
        source.has_ended = true;
        png_error(png, "");
    }
    std::memcpy(into, source.bytes.data() + source.at, count);
    source.at += count;
}

/// Its words are all that libpng gives for a reason.
[[noreturn]] void leave(png_structp png, png_const_charp message) {
    if (auto* source = static_cast<Source*>(png_get_io_ptr(png));
        source != nullptr && std::string_view(message).starts_with("Not enough image data")) {
        source->has_ended = true;
    }
    png_longjmp(png, 1);
}
void stay(png_structp /*png*/, png_const_charp /*message*/) {}

class Reader {
  public:
    Reader() : png_(png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, stay)) {
        if (png_ != nullptr) {
            info_ = png_create_info_struct(png_);
        }
    }
    ~Reader() { png_destroy_read_struct(&png_, &info_, nullptr); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    Reader(Reader&&) = delete;
    Reader& operator=(Reader&&) = delete;

    [[nodiscard]] bool is_open() const { return info_ != nullptr; }

    // Nothing with a destructor may live in the two functions that libpng jumps out of.

    /// Everything before the pixels, and how they are wanted: 8 bits, or indices of 8 bits.
    [[nodiscard]] bool read_header(Source& source) {
        if (setjmp(png_jmpbuf(png_)) != 0) {
            return false;
        }
        png_set_read_fn(png_, &source, read_bytes);
        png_set_user_limits(png_, most_side, most_side);
        png_set_chunk_malloc_max(png_, most_profile_bytes);
        png_read_info(png_, info_);
        if (has_palette()) {
            png_set_packing(png_);
        } else {
            png_set_expand_gray_1_2_4_to_8(png_);
            if (png_get_valid(png_, info_, PNG_INFO_tRNS) != 0) {
                png_set_tRNS_to_alpha(png_);
            }
        }
        png_set_scale_16(png_);
        png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        return true;
    }
    [[nodiscard]] bool read_rows(png_bytepp rows) {
        if (setjmp(png_jmpbuf(png_)) != 0) {
            return false;
        }
        png_read_image(png_, rows);
        return true;
    }

    [[nodiscard]] std::uint32_t columns() const { return png_get_image_width(png_, info_); }
    [[nodiscard]] std::uint32_t rows() const { return png_get_image_height(png_, info_); }
    [[nodiscard]] std::size_t channels() const { return png_get_channels(png_, info_); }
    [[nodiscard]] std::size_t row_bytes() const { return png_get_rowbytes(png_, info_); }
    [[nodiscard]] bool has_palette() const {
        return png_get_color_type(png_, info_) == PNG_COLOR_TYPE_PALETTE;
    }
    /// Colours and alphas of the palette, four bytes each.
    [[nodiscard]] std::string palette() const {
        png_colorp colours = nullptr;
        png_bytep alphas = nullptr;
        int count = 0, alpha_count = 0;
        std::string made;
        png_get_PLTE(png_, info_, &colours, &count);
        png_get_tRNS(png_, info_, &alphas, &alpha_count, nullptr);
        for (int i = 0; i < count; ++i) {
            for (const png_byte value : {colours[i].red, colours[i].green, colours[i].blue,
                                         i < alpha_count ? alphas[i] : png_byte{255}}) {
                made += static_cast<char>(value);
            }
        }
        return made;
    }

  private:
    png_structp png_;
    png_infop info_ = nullptr;
};

/// The colours of indices; one that the palette does not have is black.
DecodeDoubt look_up(std::string_view indices, std::string_view palette, Samples& samples) {
    std::string pixels(indices.size() * 4, '\0');
    DecodeDoubt doubt = DecodeDoubt::None;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const std::size_t at = std::size_t{static_cast<unsigned char>(indices[i])} * 4;
        if (at + 4 <= palette.size()) {
            std::memcpy(pixels.data() + i * 4, palette.data() + at, 4);
        } else {
            pixels[i * 4 + 3] = '\xFF';
            doubt = DecodeDoubt::ColourPastPalette;
        }
    }
    split_alpha(pixels, 4, samples);
    return doubt;
}

}  // namespace

DecodeResult decode_png(const graphics::Image& image) {
    const auto parts = read_png_parts(image.bytes);
    Source source{image.bytes};
    Reader reader;
    if (!parts || !reader.is_open() || !reader.read_header(source)) {
        return DecodeFault::Damaged;
    }
    const std::size_t channels = reader.channels();
    if (reader.columns() != image.columns || reader.rows() != image.rows || channels < 1 ||
        channels > 4 || reader.row_bytes() != image.columns * channels) {
        return DecodeFault::Damaged;
    }
    Decoded decoded;
    Samples& samples = decoded.samples;
    samples.columns = image.columns;
    samples.rows = image.rows;
    std::string pixels(samples.pixels() * channels, '\0');
    std::vector<png_bytep> rows(image.rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] = reinterpret_cast<png_bytep>(pixels.data()) + row * image.columns * channels;
    }
    if (!reader.read_rows(rows.data())) {
        return source.has_ended ? DecodeFault::Cut : DecodeFault::Damaged;
    }
    if (reader.has_palette()) {
        decoded.doubt = look_up(pixels, reader.palette(), samples);
    } else if (channels == 2 || channels == 4) {
        split_alpha(pixels, channels, samples);
    } else {
        samples.channels = channels;
        samples.colours = std::move(pixels);
    }
    if (!parts->profile.empty()) {
        samples.profile = inflate_profile(parts->profile);
        if (samples.profile.empty()) {
            samples.profile = "?";  // there is one, and it is none
        }
    } else if (!parts->is_srgb) {
        samples.numbers = parts->colours;
    }
    return decoded;
}

}  // namespace tongket::images
