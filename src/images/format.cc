#include "images/format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "images/byte_reader.h"

namespace tongket::images {

namespace {

using graphics::ImageFormat;

/// The brands of the file type box (ISO/IEC 14496-12, 4.3) that HEVC or AV1 stills carry.
constexpr std::array<std::string_view, 9> heif_brands = {"heic", "heix", "heim", "heis", "hevc",
                                                         "hevx", "mif1", "msf1", "avif"};

bool is_heif(const ByteReader& bytes) {
    if (!bytes.has(4, "ftyp")) {
        return false;
    }
    const auto brand = bytes.part(8, 4);
    return brand && std::ranges::find(heif_brands, *brand) != heif_brands.end();
}

/// XML whose first element is `svg`, in UTF-8 or UTF-16.
bool is_svg(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    std::string text;
    for (const char c : bytes.substr(0, looked_at)) {
        if (c != '\0') {
            text += c;
        }
    }
    std::size_t at = 0;
    while ((at = text.find('<', at)) != std::string::npos) {
        const std::string_view rest = std::string_view(text).substr(at);
        std::string_view end;
        if (rest.starts_with("<?")) {
            end = "?>";
        } else if (rest.starts_with("<!--")) {
            end = "-->";
        } else if (rest.starts_with("<!DOCTYPE svg")) {
            return true;
        } else {
            return rest.starts_with("<svg") || (rest.find(":svg") < rest.find_first_of(" \t\r\n>"));
        }
        at = text.find(end, at);
    }
    return false;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// Past a byte order mark and blanks.
std::string_view first_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : bytes.substr(begin);
}

struct Ending {
    std::string_view ending;
    ImageFormat format;
};
constexpr auto endings = std::to_array<Ending>({{".jpg", ImageFormat::Jpeg},
                                                {".jpeg", ImageFormat::Jpeg},
                                                {".jpe", ImageFormat::Jpeg},
                                                {".jfif", ImageFormat::Jpeg},
                                                {".png", ImageFormat::Png},
                                                {".webp", ImageFormat::WebP},
                                                {".tif", ImageFormat::Tiff},
                                                {".tiff", ImageFormat::Tiff},
                                                {".heic", ImageFormat::Heif},
                                                {".heif", ImageFormat::Heif},
                                                {".avif", ImageFormat::Heif},
                                                {".svg", ImageFormat::Svg}});

}  // namespace

std::optional<ImageFormat> find_format(std::string_view bytes) {
    const ByteReader reader(bytes);
    if (reader.has(0, "\xFF\xD8\xFF")) {
        return ImageFormat::Jpeg;
    }
    if (reader.has(0, "\x89PNG\r\n\x1A\n")) {
        return ImageFormat::Png;
    }
    if (reader.has(0, "RIFF") && reader.has(8, "WEBP")) {
        return ImageFormat::WebP;
    }
    if (reader.has(0, std::string_view("II*\0", 4)) ||
        reader.has(0, std::string_view("MM\0*", 4))) {
        return ImageFormat::Tiff;
    }
    if (is_heif(reader)) {
        return ImageFormat::Heif;
    }
    return is_svg(bytes) ? std::optional(ImageFormat::Svg) : std::nullopt;
}

std::string_view name_of(ImageFormat format) {
    switch (format) {
        case ImageFormat::Jpeg:
            return "JPEG";
        case ImageFormat::Png:
            return "PNG";
        case ImageFormat::WebP:
            return "WebP";
        case ImageFormat::Tiff:
            return "TIFF";
        case ImageFormat::Heif:
            return "HEIC";
        case ImageFormat::Svg:
            return "SVG";
    }
    return "";
}

std::string_view name_of_other(std::string_view bytes) {
    struct Mark {
        std::string_view bytes, name;
    };
    constexpr auto marks = std::to_array<Mark>({{"GIF8", "GIF"},
                                                {"%PDF-", "PDF"},
                                                {"BM", "BMP"},
                                                {"8BPS", "Photoshop (PSD)"},
                                                {"PK\x03\x04", "ZIP, Word, Excel"},
                                                {"\xD0\xCF\x11\xE0", "Word, Excel (.doc, .xls)"},
                                                {"\x1F\x8B", "GZIP"},
                                                {"\xFF\x0A", "JPEG XL"}});
    for (const Mark& mark : marks) {
        if (bytes.starts_with(mark.bytes)) {
            return mark.name;
        }
    }
    if (ByteReader(bytes).has(4, "ftyp")) {
        return "video MP4";
    }
    constexpr std::size_t looked_at = 512;
    const std::string text = lower(first_text(bytes.substr(0, looked_at)));
    if (text.starts_with("<!doctype html") || text.starts_with("<html") ||
        text.starts_with("<head") || text.starts_with("<body")) {
        return "HTML";
    }
    if (text.find("<svg") != std::string::npos) {
        return "SVG";
    }
    return {};
}

bool fits_name(ImageFormat format, std::string_view name) {
    const std::string shown = lower(name);
    const auto* found = std::ranges::find_if(
        endings, [&shown](const Ending& each) { return shown.ends_with(each.ending); });
    return found == endings.end() || found->format == format;
}

}  // namespace tongket::images
