#include "text/check_font.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace tongket::text {
namespace {

struct RequiredTable {
    std::string_view tag;
    std::size_t size;  ///< at least
};
/// Sizes of OpenType 1.9; cmap's is its header, hmtx's one metric.
constexpr std::array<RequiredTable, 5> required_tables = {
    {{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"cmap", 4}}};

tl::unexpected<FontDefect> missing(std::string_view tag) {
    return defect(fmt::format("phông thiếu phần {}", tag),
                  fmt::format("its {} table is missing", tag));
}

tl::unexpected<FontDefect> damaged(std::string_view tag) {
    return defect(fmt::format("phần {} của phông bị hỏng", tag),
                  fmt::format("its {} table is damaged", tag));
}

Sound<void> check_outlines(const Sfnt& sfnt, std::uint32_t glyphs) {
    if (const auto cff = sfnt.table("CFF "); !cff.empty()) {
        if (cff.size() < 4 || cff[0] != 1) {
            return damaged("CFF");
        }
        return {};
    }
    if (const auto cff2 = sfnt.table("CFF2"); !cff2.empty()) {
        if (cff2.size() < 5 || cff2[0] != 2) {
            return damaged("CFF2");
        }
        return {};
    }
    const auto glyf = sfnt.table("glyf");
    if (glyf.empty()) {
        return defect("phông không có nét chữ (thiếu phần glyf)",
                      "it has no outlines (its glyf table is missing)");
    }
    const auto loca = sfnt.table("loca");
    if (loca.empty()) {
        return missing("loca");
    }
    const auto format = read_u16(sfnt.table("head"), 50);
    if (format > 1) {
        return damaged("head");
    }
    const std::size_t entry = format == 1 ? 4 : 2;
    if (loca.size() < (std::size_t{glyphs} + 1) * entry) {
        return damaged("loca");
    }
    const std::size_t end = format == 1 ? read_u32(loca, glyphs * entry)
                                        : std::size_t{read_u16(loca, glyphs * entry)} * 2;
    if (end == 0 || end > glyf.size()) {
        return damaged("loca");
    }
    return {};
}

/// fvar without outlines that follow it would draw every weight as one (OpenType 1.9, fvar, gvar).
/// The variations of CFF2 are in its charstrings.
Sound<void> check_variations(const Sfnt& sfnt, std::uint32_t glyphs) {
    const auto fvar = sfnt.table("fvar");
    if (fvar.empty() || sfnt.has("CFF2")) {
        return {};
    }
    const auto gvar = sfnt.table("gvar");
    if (gvar.empty()) {
        return missing("gvar");
    }
    if (gvar.size() < 20 || read_u16(gvar, 0) != 1 || read_u16(gvar, 4) != read_u16(fvar, 8) ||
        read_u16(gvar, 12) != glyphs) {
        return damaged("gvar");
    }
    return {};
}

/// Platform 0 is Unicode; of platform 3 (Windows), encodings 1 and 10 are, 0 is symbols.
Sound<void> check_cmap(std::string_view cmap) {
    enum class Found : std::uint8_t { Nothing, Symbols, Broken, Unicode } found = Found::Nothing;
    const std::size_t records = read_u16(cmap, 2);
    for (std::size_t i = 0; i < records && found != Found::Unicode; ++i) {
        const auto record = 4 + i * 8;
        const auto platform = read_u16(cmap, record);
        const auto encoding = read_u16(cmap, record + 2);
        if (record + 8 > cmap.size()) {
            break;
        }
        if (platform == 3 && encoding == 0) {
            found = std::max(found, Found::Symbols);
        } else if (platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10))) {
            const bool inside = std::size_t{read_u32(cmap, record + 4)} + 4 <= cmap.size();
            found = std::max(found, inside ? Found::Unicode : Found::Broken);
        }
    }
    switch (found) {
        case Found::Unicode:
            return {};
        case Found::Broken:
            return damaged("cmap");
        case Found::Symbols:
            return defect("phông ký hiệu, chữ không theo mã Unicode",
                          "it is a symbol font: its letters have no Unicode values");
        case Found::Nothing:
            break;
    }
    return defect("chữ trong phông không theo mã Unicode", "its letters have no Unicode values");
}

}  // namespace

Sound<std::uint32_t> check_font(const Sfnt& sfnt) {
    for (const auto& [tag, size] : required_tables) {
        const auto table = sfnt.table(tag);
        if (table.empty()) {
            return missing(tag);
        }
        if (table.size() < size) {
            return damaged(tag);
        }
    }
    const auto head = sfnt.table("head");
    const auto units_per_em = read_u16(head, 18);
    if (read_u32(head, 12) != 0x5F0F3CF5 || units_per_em < 16 || units_per_em > 16'384) {
        return damaged("head");
    }
    const std::uint32_t glyphs = read_u16(sfnt.table("maxp"), 4);
    if (glyphs == 0) {
        return damaged("maxp");
    }
    const std::size_t metrics = read_u16(sfnt.table("hhea"), 34);
    if (metrics == 0 || metrics > glyphs) {
        return damaged("hhea");
    }
    if (sfnt.table("hmtx").size() < metrics * 4) {
        return damaged("hmtx");
    }
    if (const auto sound = check_outlines(sfnt, glyphs); !sound) {
        return tl::unexpected(sound.error());
    }
    if (const auto sound = check_variations(sfnt, glyphs); !sound) {
        return tl::unexpected(sound.error());
    }
    if (const auto sound = check_cmap(sfnt.table("cmap")); !sound) {
        return tl::unexpected(sound.error());
    }
    return glyphs;
}

}  // namespace tongket::text
