#include "images/read_header.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "images/decoders.h"
#include "images/format.h"
#include "images/jpeg_parts.h"
#include "images/limits.h"
#include "images/png_parts.h"
#include "images/svg/read_svg.h"
#include "images/tiff_parts.h"
#include "images/webp_parts.h"

namespace tongket::images {

namespace {

using base::Code;
using graphics::Image;
using graphics::ImageFormat;
using graphics::Orientation;

class HeaderReader {
  public:
    HeaderReader(std::string name, std::string bytes, base::Place place, base::Diagnostics& sink)
        : diagnostics_(sink) {
        image_.name = std::move(name);
        image_.place = place;
        image_.bytes = std::move(bytes);
    }

    std::optional<Image> read() {
        const auto format = find_format(image_.bytes);
        if (!format) {
            report_other();
            return std::nullopt;
        }
        image_.format = *format;
        if (!fits_name(*format, image_.name)) {
            report(Code::PictureNameMisleads, {std::string(name_of(*format))});
        }
        if (!read_format() || !is_in_limits()) {
            return std::nullopt;
        }
        return std::move(image_);
    }

  private:
    void report(Code code, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), image_.name);
        diagnostics_.report(code, image_.place, std::move(arguments));
    }

    void report_other() {
        if (image_.bytes.empty()) {
            report(Code::PictureEmpty);
            return;
        }
        const std::string_view other = name_of_other(image_.bytes);
        if (other.empty()) {
            report(Code::NoPicture);
        } else {
            report(Code::PictureOfOtherKind, {std::string(other)});
        }
    }

    bool read_format() {
        switch (image_.format) {
            case ImageFormat::Jpeg:
                return read_jpeg();
            case ImageFormat::Png:
                return read_png();
            case ImageFormat::WebP:
                return read_webp();
            case ImageFormat::Tiff:
                return read_tiff();
            case ImageFormat::Heif:
                return read_heif();
            case ImageFormat::Svg:
                return read_drawing();
        }
        return false;
    }

    bool read_jpeg() {
        const auto parts = read_jpeg_parts(image_.bytes);
        if (!parts || !parts->has_end) {
            report(Code::PictureCut);
            return false;
        }
        take(*parts);
        return true;
    }

    bool read_png() {
        const auto parts = read_png_parts(image_.bytes);
        if (!parts || parts->end == PngParts::End::Cut) {
            report(Code::PictureCut);
            return false;
        }
        if (parts->end == PngParts::End::Damaged) {
            report(Code::PictureDamaged);
            return false;
        }
        if (parts->end == PngParts::End::MarkMissing) {
            report(Code::PictureEndMissing);
        }
        take(*parts);
        return true;
    }

    bool read_webp() {
        const auto parts = read_webp_parts(image_.bytes);
        if (!parts || !parts->is_whole) {
            report(Code::PictureCut);
            return false;
        }
        if (parts->moves) {
            report(Code::PictureKindUnsupported, {"WebP"});
            return false;
        }
        take(*parts);
        return true;
    }

    bool read_tiff() {
        const auto parts = read_tiff_parts(image_.bytes);
        if (!parts) {
            report(Code::PictureCut);
            return false;
        }
        take(*parts);
        return true;
    }

    bool read_heif() {
        const auto size = read_heif_size(image_.bytes);
        if (const auto* fault = std::get_if<DecodeFault>(&size)) {
            switch (*fault) {
                case DecodeFault::Cut:
                    report(Code::PictureCut);
                    break;
                case DecodeFault::Damaged:
                    report(Code::PictureDamaged);
                    break;
                case DecodeFault::Unsupported:
                    report(Code::PictureKindUnsupported, {"HEIC"});
                    break;
            }
            return false;
        }
        image_.columns = std::get<HeifSize>(size).columns;
        image_.rows = std::get<HeifSize>(size).rows;
        return true;
    }

    /// All of it: a drawing is as quickly read as looked into.
    bool read_drawing() {
        const auto read = read_svg(image_.bytes);
        if (const auto* fault = std::get_if<SvgFault>(&read)) {
            report(*fault == SvgFault::Doctype ? Code::DrawingWithDoctype
                                               : Code::DrawingUnreadable);
            return false;
        }
        const auto& [drawing, left_out] = std::get<SvgDrawing>(read);
        if (!left_out.empty()) {
            std::string names;
            for (const std::string& name : left_out) {
                names += (names.empty() ? "" : ", ") + name;
            }
            report(Code::DrawingPartLeftOut, {std::move(names)});
        }
        constexpr double fineness = 100;
        constexpr std::uint32_t pixels_of_inch = 96;
        const auto side = [](double length) {
            return static_cast<std::uint32_t>(std::max(1LL, std::llround(length * fineness)));
        };
        image_.columns = side(drawing.width);
        image_.rows = side(drawing.height);
        image_.own_ppi = pixels_of_inch * static_cast<std::uint32_t>(fineness);
        return true;
    }

    template <class Parts>
    void take(const Parts& parts) {
        image_.columns = parts.columns;
        image_.rows = parts.rows;
        take_orientation(parts.orientation);
    }

    void take_orientation(std::optional<std::uint16_t> given) {
        if (!given) {
            return;
        }
        if (*given >= 1 && *given <= 8) {
            image_.orientation = static_cast<Orientation>(*given);
        } else {
            report(Code::PictureTurnUnknown, {fmt::format("{}", *given)});
        }
    }

    bool is_in_limits() {
        if (image_.format == ImageFormat::Svg) {
            return true;  // it has no pixels
        }
        if (image_.columns == 0 || image_.rows == 0) {
            report(Code::PictureDamaged);
            return false;
        }
        if (image_.columns > most_side || image_.rows > most_side ||
            std::uint64_t{image_.columns} * image_.rows > most_pixels) {
            report(Code::PictureTooLarge,
                   {fmt::format("{}", image_.columns), fmt::format("{}", image_.rows),
                    fmt::format("{}", most_pixels / 1'000'000)});
            return false;
        }
        return true;
    }

    base::Diagnostics& diagnostics_;
    Image image_;
};

}  // namespace

std::optional<Image> read_header(std::string name,
                                 std::string bytes,
                                 base::Place place,
                                 base::Diagnostics& diagnostics) {
    return HeaderReader(std::move(name), std::move(bytes), place, diagnostics).read();
}

}  // namespace tongket::images
