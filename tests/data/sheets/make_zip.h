// tests/data/sheets/make_zip.h: archives made of named texts, stored as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongket::data {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] inline std::uint32_t crc32_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char c : bytes) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB8'8320U : 0U);
        }
    }
    return ~crc;
}

/// PKWARE's APPNOTE 4.3: local headers with the parts, then the central directory.
[[nodiscard]] inline std::string make_zip(const ZipParts& parts) {
    std::string zip;
    std::string directory;
    const auto put = [](std::string& to, std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            to.push_back(static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU));
        }
    };
    for (const auto& [name, content] : parts) {
        const auto offset = static_cast<std::uint32_t>(zip.size());
        const auto size = static_cast<std::uint32_t>(content.size());
        std::string about;  // what both headers have in common
        put(about, 20, 2);
        put(about, 0, 4);  // flags, stored
        put(about, 0, 4);  // time
        put(about, crc32_of(content), 4);
        put(about, size, 4);
        put(about, size, 4);
        put(about, static_cast<std::uint32_t>(name.size()), 2);
        put(about, 0, 2);
        zip += "PK\x03\x04" + about + name + content;
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += about;
        put(directory, 0, 2);  // comment
        put(directory, 0, 4);
        put(directory, 0, 4);
        put(directory, offset, 4);
        directory += name;
    }
    const auto start = static_cast<std::uint32_t>(zip.size());
    zip += directory + "PK\x05\x06";
    put(zip, 0, 4);
    put(zip, static_cast<std::uint32_t>(parts.size()), 2);
    put(zip, static_cast<std::uint32_t>(parts.size()), 2);
    put(zip, static_cast<std::uint32_t>(directory.size()), 4);
    put(zip, start, 4);
    put(zip, 0, 2);
    return zip;
}

}  // namespace tongket::data
