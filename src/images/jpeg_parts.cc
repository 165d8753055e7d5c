#include "images/jpeg_parts.h"

#include <map>

#include "images/byte_reader.h"
#include "images/exif.h"

namespace tongket::images {

namespace {

constexpr std::uint8_t start_of_scan = 0xDA, end_of_image = 0xD9;
constexpr std::string_view exif_head("Exif\0\0", 6), icc_head("ICC_PROFILE\0", 12);

bool has_no_length(std::uint8_t marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}
bool is_frame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
/// Tables of quantization, Huffman and arithmetic coding, restarts.
bool is_table(std::uint8_t marker) {
    return marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDD;
}

class PartsReader {
  public:
    explicit PartsReader(std::string_view bytes) : bytes_(bytes), reader_(bytes) {}

    std::optional<JpegParts> read() {
        if (!reader_.has(0, "\xFF\xD8")) {
            return std::nullopt;
        }
        std::size_t at = 2;
        for (;;) {
            while (reader_.u8(at) == 0xFF && reader_.u8(at + 1) == 0xFF) {
                ++at;  // fill bytes
            }
            const auto marker = reader_.u8(at) == 0xFF ? reader_.u8(at + 1) : std::nullopt;
            if (!marker || *marker == end_of_image) {
                return std::nullopt;
            }
            if (has_no_length(*marker)) {
                at += 2;
                continue;
            }
            const auto length = reader_.u16(at + 2);
            const auto body = length && *length >= 2
                                  ? reader_.part(at + 4, static_cast<std::size_t>(*length - 2))
                                  : std::nullopt;
            if (!body) {
                return std::nullopt;
            }
            if (*marker == start_of_scan) {
                return finish(at);
            }
            take(*marker, *body, bytes_.substr(at, std::size_t{*length} + 2));
            at += std::size_t{*length} + 2;
        }
    }

  private:
    void take(std::uint8_t marker, std::string_view body, std::string_view segment) {
        if (is_frame(marker)) {
            take_frame(marker, body);
            parts_.tables.push_back(segment);
        } else if (is_table(marker)) {
            parts_.tables.push_back(segment);
        } else if (marker == 0xE0 && body.starts_with("JFIF")) {
            is_jfif_ = true;
        } else if (marker == 0xEE && body.starts_with("Adobe") && body.size() >= 12) {
            adobe_ = static_cast<std::uint8_t>(body[11]);
        } else if (marker == 0xE1 && body.starts_with(exif_head) && !parts_.orientation) {
            // Programs that turn a picture and forget its notes put new ones before the old.
            parts_.orientation = read_orientation(body.substr(exif_head.size()));
        } else if (marker == 0xE2 && body.starts_with(icc_head) && body.size() > 14) {
            piece_count_ = static_cast<std::uint8_t>(body[13]);
            pieces_.emplace(static_cast<std::uint8_t>(body[12]), body.substr(14));
        }
    }

    void take_frame(std::uint8_t marker, std::string_view body) {
        const ByteReader frame(body);
        parts_.frame = marker;
        parts_.precision = frame.u8(0).value_or(0);
        parts_.rows = frame.u16(1).value_or(0);
        parts_.columns = frame.u16(3).value_or(0);
        parts_.components = frame.u8(5).value_or(0);
        ids_.clear();
        for (std::size_t i = 0; i < parts_.components; ++i) {
            ids_ += static_cast<char>(frame.u8(6 + i * 3).value_or(0));
        }
    }

    std::optional<JpegParts> finish(std::size_t scan) {
        if (parts_.frame == 0) {
            return std::nullopt;
        }
        parts_.colours = find_colours();
        parts_.is_inverted = parts_.components == 4 && adobe_.has_value();
        std::size_t end = bytes_.rfind("\xFF\xD9");
        parts_.has_end = end != std::string_view::npos && end > scan;
        end = parts_.has_end ? end_of_scans(scan) : bytes_.size();
        parts_.scans = bytes_.substr(scan, end - scan);
        if (pieces_.size() == piece_count_) {
            for (const auto& [number, piece] : pieces_) {
                parts_.profile += piece;
            }
        }
        return std::move(parts_);
    }

    /// Past the first end marker after the scans: in their data each 0xFF is followed by 0 or by
    /// the number of a restart, so that no other stands there but in segments between the scans.
    [[nodiscard]] std::size_t end_of_scans(std::size_t at) const {
        for (;;) {
            const std::size_t found = bytes_.find('\xFF', at);
            const auto marker =
                found == std::string_view::npos ? std::nullopt : reader_.u8(found + 1);
            if (!marker) {
                return bytes_.size();
            }
            if (*marker == end_of_image) {
                return found + 2;
            }
            if (*marker == 0xFF) {
                at = found + 1;
            } else if (*marker == 0 || has_no_length(*marker)) {
                at = found + 2;
            } else {
                at = found + 2 + std::size_t{reader_.u16(found + 2).value_or(2)};
            }
        }
    }

    // What libjpeg reads them as; PDF's own rule (ISO 32000-1, table 13) leaves files without
    // marker to the reader.
    [[nodiscard]] JpegColours find_colours() const {
        switch (parts_.components) {
            case 1:
                return JpegColours::Grey;
            case 4:
                return adobe_ == 2 ? JpegColours::Ycck : JpegColours::Cmyk;
            default:
                if (is_jfif_) {
                    return JpegColours::YCbCr;
                }
                return adobe_ ? (*adobe_ == 0 ? JpegColours::Rgb : JpegColours::YCbCr)
                              : (ids_ == "RGB" ? JpegColours::Rgb : JpegColours::YCbCr);
        }
    }

    std::string_view bytes_;
    ByteReader reader_;
    JpegParts parts_;
    bool is_jfif_ = false;
    std::optional<std::uint8_t> adobe_;
    std::string ids_;
    std::map<std::uint8_t, std::string_view> pieces_;
    std::size_t piece_count_ = 0;
};

}  // namespace

std::optional<JpegParts> read_jpeg_parts(std::string_view bytes) {
    return PartsReader(bytes).read();
}

std::string write_bare_jpeg(const JpegParts& parts) {
    std::string result = "\xFF\xD8";
    const bool has_marker = parts.components == 3 || (parts.components == 4 && parts.is_inverted);
    if (has_marker) {
        const bool is_plain =
            parts.colours == JpegColours::Rgb || parts.colours == JpegColours::Cmyk;
        result += std::string_view(
            "\xFF\xEE\0\x0E"
            "Adobe\0\x64\0\0\0\0",
            15);
        result += is_plain ? '\0' : (parts.components == 4 ? '\2' : '\1');
    }
    for (const std::string_view segment : parts.tables) {
        result += segment;
    }
    result += parts.scans;
    return result;
}

}  // namespace tongket::images
