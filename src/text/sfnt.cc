#include "text/sfnt.h"

#include <algorithm>

#include <fmt/format.h>

namespace tongket::text {
namespace {

constexpr std::size_t entry_size = 16;
/// Fonts have some twenty tables, collections some tens of faces.
constexpr std::size_t most_tables = 256;
constexpr std::uint32_t most_faces = 256;

constexpr std::uint32_t byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

/// What a file that does not begin like a font is: people save web pages and web fonts as .ttf.
FontDefect name_kind(std::string_view file) {
    if (file.empty()) {
        return {"tệp rỗng", "the file is empty"};
    }
    if (file.starts_with("wOF2") || file.starts_with("wOFF")) {
        return {"phông dành cho trang web (WOFF), cần bản TTF hoặc OTF",
                "it is a web font (WOFF); its TTF or OTF is needed"};
    }
    if (file.starts_with("%!") || file.starts_with("\x80\x01")) {
        return {"phông Type 1 kiểu cũ, cần bản TTF hoặc OTF",
                "it is an old Type 1 font; its TTF or OTF is needed"};
    }
    if (file.starts_with("<")) {
        return {"là trang web lưu nhầm, không phải phông chữ",
                "it is a saved web page, not a font"};
    }
    if (file.starts_with("PK")) {
        return {"là tệp nén, cần giải nén trước", "it is an archive; unpack it first"};
    }
    return {"không phải tệp phông chữ", "it is not a font file"};
}

bool is_collection(std::string_view file) { return file.starts_with("ttcf"); }

}  // namespace

std::uint16_t read_u16(std::string_view bytes, std::size_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < 2) {
        return 0;
    }
    return static_cast<std::uint16_t>((byte_at(bytes, offset) << 8U) | byte_at(bytes, offset + 1));
}

std::int16_t read_i16(std::string_view bytes, std::size_t offset) {
    return static_cast<std::int16_t>(read_u16(bytes, offset));
}

std::uint32_t read_u32(std::string_view bytes, std::size_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < 4) {
        return 0;
    }
    return (byte_at(bytes, offset) << 24U) | (byte_at(bytes, offset + 1) << 16U) |
           (byte_at(bytes, offset + 2) << 8U) | byte_at(bytes, offset + 3);
}

std::uint32_t count_faces(std::string_view file) {
    if (!is_collection(file) || file.size() < 12) {
        return 1;
    }
    const auto reached =
        static_cast<std::uint32_t>(std::min<std::size_t>((file.size() - 12) / 4, most_faces));
    return std::clamp<std::uint32_t>(read_u32(file, 8), 1, std::max<std::uint32_t>(reached, 1));
}

Sound<Sfnt> Sfnt::read(std::string_view file, std::uint32_t index) {
    const auto faces = count_faces(file);
    if (index >= faces) {
        return defect(fmt::format("tệp chỉ có {} phông, không có phông thứ {}", faces,
                                  std::uint64_t{index} + 1),
                      fmt::format("the file has {} face(s), there is no number {}", faces,
                                  std::uint64_t{index} + 1));
    }
    const std::size_t start = is_collection(file) ? read_u32(file, 12 + std::size_t{4} * index) : 0;
    const auto kind = start < file.size() ? file.substr(start, 4) : std::string_view();
    if (kind != std::string_view("\0\1\0\0", 4) && kind != "OTTO" && kind != "true") {
        return tl::unexpected(is_collection(file) ? FontDefect{"tệp bị hỏng hoặc bị cắt",
                                                               "the file is damaged or cut off"}
                                                  : name_kind(file));
    }
    const std::size_t tables = read_u16(file, start + 4);
    const std::size_t directory = start + 12;
    if (tables == 0 || tables > most_tables || file.size() < directory + tables * entry_size) {
        return defect("danh mục trong tệp bị hỏng", "the file's directory is damaged");
    }
    for (std::size_t i = 0; i < tables; ++i) {
        const auto entry = directory + i * entry_size;
        const std::size_t offset = read_u32(file, entry + 8);
        const std::size_t length = read_u32(file, entry + 12);
        if (offset > file.size() || length > file.size() - offset) {
            return defect("tệp bị cắt hoặc chép thiếu", "the file is cut off");
        }
    }
    return Sfnt(file, directory, tables);
}

std::string_view Sfnt::table(std::string_view tag) const {
    for (std::size_t i = 0; i < tables_; ++i) {
        const auto entry = directory_ + i * entry_size;
        if (file_.substr(entry, 4) == tag) {
            return file_.substr(read_u32(file_, entry + 8), read_u32(file_, entry + 12));
        }
    }
    return {};
}

}  // namespace tongket::text
