#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include <libheif/heif.h>

#include "base/shared_library.h"
#include "images/decoders.h"
#include "images/limits.h"
#include "images/split_alpha.h"

namespace tongket::images {

namespace {

/// What is used of libheif, opened when a file wants it: it brings whole film decoders along.
struct HeifLibrary {
    base::SharedLibrary library{TONGKET_HEIF_SONAME};

#define TK_HEIF(name)                                 \
    std::remove_reference_t<decltype(::name)>* name = \
        library.find<std::remove_reference_t<decltype(::name)>>(#name)
    TK_HEIF(heif_context_alloc);
    TK_HEIF(heif_context_free);
    TK_HEIF(heif_context_read_from_memory_without_copy);
    TK_HEIF(heif_context_get_primary_image_handle);
    TK_HEIF(heif_image_handle_release);
    TK_HEIF(heif_image_handle_get_width);
    TK_HEIF(heif_image_handle_get_height);
    TK_HEIF(heif_image_handle_get_color_profile_type);
    TK_HEIF(heif_image_handle_get_raw_color_profile_size);
    TK_HEIF(heif_image_handle_get_raw_color_profile);
    TK_HEIF(heif_decoding_options_alloc);
    TK_HEIF(heif_decoding_options_free);
    TK_HEIF(heif_decode_image);
    TK_HEIF(heif_image_release);
    TK_HEIF(heif_image_get_width);
    TK_HEIF(heif_image_get_height);
    TK_HEIF(heif_image_get_plane_readonly);
#undef TK_HEIF
};

/// A pointer of the library's with the function that frees it.
template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

/// The file's first picture, as libheif found it.
class Primary {
  public:
    Primary(const HeifLibrary& library, std::string_view bytes)
        : library_(library), context_(library.heif_context_alloc(), library.heif_context_free) {
        error_ = library.heif_context_read_from_memory_without_copy(context_.get(), bytes.data(),
                                                                    bytes.size(), nullptr);
        heif_image_handle* handle = nullptr;
        if (error_.code == heif_error_Ok) {
            error_ = library.heif_context_get_primary_image_handle(context_.get(), &handle);
        }
        raw_ = error_.code == heif_error_Ok ? handle : nullptr;
    }
    ~Primary() {
        if (raw_ != nullptr) {
            library_.heif_image_handle_release(raw_);
        }
    }
    Primary(const Primary&) = delete;
    Primary& operator=(const Primary&) = delete;
    Primary(Primary&&) = delete;
    Primary& operator=(Primary&&) = delete;

    [[nodiscard]] bool is_open() const { return raw_ != nullptr; }
    [[nodiscard]] const heif_error& error() const { return error_; }
    [[nodiscard]] const heif_image_handle* handle() const { return raw_; }
    [[nodiscard]] std::uint32_t columns() const {
        return static_cast<std::uint32_t>(library_.heif_image_handle_get_width(raw_));
    }
    [[nodiscard]] std::uint32_t rows() const {
        return static_cast<std::uint32_t>(library_.heif_image_handle_get_height(raw_));
    }
    [[nodiscard]] std::string profile() const {
        const heif_color_profile_type type =
            library_.heif_image_handle_get_color_profile_type(raw_);
        const std::size_t size = library_.heif_image_handle_get_raw_color_profile_size(raw_);
        const bool is_icc =
            type == heif_color_profile_type_prof || type == heif_color_profile_type_rICC;
        std::string bytes(is_icc && size <= most_profile_bytes ? size : 0, '\0');
        if (!bytes.empty() &&
            library_.heif_image_handle_get_raw_color_profile(raw_, bytes.data()).code !=
                heif_error_Ok) {
            bytes.clear();
        }
        return bytes;
    }

  private:
    const HeifLibrary& library_;
    Owned<heif_context> context_;
    heif_error error_{};
    heif_image_handle* raw_ = nullptr;
};

DecodeFault fault_of(const heif_error& error) {
    if (error.code == heif_error_Unsupported_feature ||
        error.code == heif_error_Unsupported_filetype) {
        return DecodeFault::Unsupported;  // also where the system has no decoder for it
    }
    return error.subcode == heif_suberror_End_of_data ? DecodeFault::Cut : DecodeFault::Damaged;
}

}  // namespace

std::variant<DecodeFault, HeifSize> read_heif_size(std::string_view bytes) {
    const HeifLibrary library;
    const Primary primary(library, bytes);
    if (!primary.is_open()) {
        return fault_of(primary.error());
    }
    return HeifSize{primary.columns(), primary.rows()};
}

DecodeResult decode_heif(const graphics::Image& image) {
    const HeifLibrary library;
    const Primary primary(library, image.bytes);
    if (!primary.is_open()) {
        return fault_of(primary.error());
    }
    const Owned<heif_decoding_options> options(library.heif_decoding_options_alloc(),
                                               library.heif_decoding_options_free);
    options->convert_hdr_to_8bit = 1;
    heif_image* raw = nullptr;
    const heif_error error = library.heif_decode_image(primary.handle(), &raw, heif_colorspace_RGB,
                                                       heif_chroma_interleaved_RGBA, options.get());
    if (error.code != heif_error_Ok) {
        return fault_of(error);
    }
    const std::unique_ptr<heif_image, void (*)(const heif_image*)> made(raw,
                                                                        library.heif_image_release);
    int stride = 0;
    const std::uint8_t* plane =
        library.heif_image_get_plane_readonly(raw, heif_channel_interleaved, &stride);
    const auto columns =
        static_cast<std::uint32_t>(library.heif_image_get_width(raw, heif_channel_interleaved));
    const auto rows =
        static_cast<std::uint32_t>(library.heif_image_get_height(raw, heif_channel_interleaved));
    const std::size_t row_bytes = std::size_t{image.columns} * 4;
    if (plane == nullptr || columns != image.columns || rows != image.rows || stride < 0 ||
        static_cast<std::size_t>(stride) < row_bytes) {
        return DecodeFault::Damaged;
    }
    std::string pixels(row_bytes * rows, '\0');
    for (std::size_t row = 0; row < rows; ++row) {
        std::memcpy(pixels.data() + row * row_bytes, plane + row * static_cast<std::size_t>(stride),
                    row_bytes);
    }
    Decoded decoded;
    decoded.samples.columns = columns;
    decoded.samples.rows = rows;
    split_alpha(pixels, 4, decoded.samples);
    decoded.samples.profile = primary.profile();
    return decoded;
}

}  // namespace tongket::images
