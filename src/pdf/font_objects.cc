#include "pdf/font_objects.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/to_unicode.h"

namespace tongket::pdf {

namespace {

bool is_cff(const EmbeddedFont& font) { return font.program.kind == FontProgram::Kind::Cff; }

// The glyph of each code, two bytes each (ISO 32000-1, table 117): needed once a code is not its
// glyph.
std::string glyph_map(const EmbeddedFont& font) {
    if (!font.is_mapped) {
        return {};
    }
    constexpr std::uint32_t most_of_one_byte = 256;
    const std::uint32_t count = font.program.glyph_count;
    std::vector<std::uint16_t> glyphs(
        font.code_size == CodeSize::One ? std::min(count, most_of_one_byte) : count);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        glyphs[i] = static_cast<std::uint16_t>(i);
    }
    for (const CodeText& entry : font.texts) {
        glyphs.resize(std::max<std::size_t>(glyphs.size(), std::size_t{entry.code} + 1));
        glyphs[entry.code] = font.program.glyphs.at(entry.glyph).code;
    }
    std::string bytes;
    for (const std::uint16_t glyph : glyphs) {
        bytes += static_cast<char>(glyph >> 8U);
        bytes += static_cast<char>(glyph & 0xFFU);
    }
    return bytes;
}

// Runs of neighbouring codes: [first [w w w] first [w] …], in thousandths of an em (9.7.4.3).
Array widths_by_code(const EmbeddedFont& font) {
    std::vector<std::optional<std::int32_t>> by_code;
    const auto note = [&by_code](std::size_t code, std::int32_t width) {
        by_code.resize(std::max(by_code.size(), code + 1));
        by_code[code] = width;
    };
    for (const std::uint32_t glyph : font.program.glyphs.glyphs()) {
        const GlyphCode& of_glyph = font.program.glyphs.at(glyph);
        note(of_glyph.code, of_glyph.width);
    }
    for (const CodeText& entry : font.texts) {
        note(entry.code, font.program.glyphs.at(entry.glyph).width);
    }
    Array result;
    for (std::size_t code = 0; code < by_code.size(); ++code) {
        if (!by_code[code]) {
            continue;
        }
        Array run;
        result.add(code);
        for (; code < by_code.size() && by_code[code]; ++code) {
            run.add(Fixed{*by_code[code], 1});
        }
        result.add(run);
    }
    return result;
}

constexpr std::string_view byte_map_name = "OneByteIdentity";

// A byte is the CID (9.7.5.4). Not one of the predefined maps, so that the file has it.
constexpr std::string_view byte_cmap =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def\n"
    "/CMapName /OneByteIdentity def\n/CMapType 1 def\n/WMode 0 def\n"
    "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
    "1 begincidrange\n<00> <FF> 0\nendcidrange\n"
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

Dictionary identity_system() {
    Dictionary system;
    system.add("Registry", Bytes{"Adobe"}).add("Ordering", Bytes{"Identity"}).add("Supplement", 0);
    return system;
}

ObjectId write_descriptor(Objects& objects,
                          const EmbeddedFont& font,
                          const text::Face& face,
                          const std::string& name,
                          std::shared_ptr<const std::string> program) {
    const text::FaceMetrics& metrics = face.metrics();
    const auto em = [&metrics](std::int64_t units) {
        return base::mul_div(units, 1000, metrics.units_per_em);
    };
    // Stems are not measured: a line through regular and bold of common text faces.
    const std::int64_t stem = 10 + face.weight() * 3 / 16;
    constexpr std::int64_t symbolic = 4;  // outside of the standard Latin set
    constexpr std::int64_t italic = 64;
    Dictionary file;
    if (is_cff(font)) {
        file.add("Subtype", Name{"CIDFontType0C"});
    } else {
        file.add("Length1", font.program.bytes.size());
    }
    const ObjectId file_id = objects.add(std::move(file), Stream{std::move(program)});
    return objects.add(
        Dictionary()
            .add("Type", Name{"FontDescriptor"})
            .add("FontName", Name{name})
            .add("Flags", symbolic + (face.slant() == text::Slant::Italic ? italic : 0))
            .add("FontBBox", Array()
                                 .add(em(metrics.x_min))
                                 .add(em(metrics.y_min))
                                 .add(em(metrics.x_max))
                                 .add(em(metrics.y_max)))
            .add("ItalicAngle", Fixed{base::mul_div(metrics.italic_angle, 10, 65'536), 1})
            .add("Ascent", em(metrics.ascent))
            .add("Descent", em(metrics.descent))
            .add("CapHeight", em(metrics.cap_height))
            .add("StemV", stem)
            .add(is_cff(font) ? "FontFile3" : "FontFile2", file_id));
}

}  // namespace

FontParts compress_font(const EmbeddedFont& font, const text::Face& face, const Deflate& deflate) {
    const std::string map = glyph_map(font);
    std::string widths;
    append(widths, widths_by_code(font));
    return {base_font_name(font.program, face),
            std::move(widths),
            deflate(font.program.bytes),
            deflate(to_unicode_cmap(font.texts, font.code_size)),
            map.empty() ? nullptr : deflate(map),
            font.code_size == CodeSize::One ? deflate(byte_cmap) : nullptr};
}

ObjectId FontObjects::byte_map(const FontParts& parts) {
    if (!byte_map_) {
        byte_map_ = objects_.add(Dictionary()
                                     .add("Type", Name{"CMap"})
                                     .add("CMapName", Name{byte_map_name})
                                     .add("CIDSystemInfo", identity_system())
                                     .add("WMode", 0),
                                 Stream{parts.byte_map});
    }
    return *byte_map_;
}

void FontObjects::write(ObjectId id,
                        const EmbeddedFont& font,
                        const text::Face& face,
                        const FontParts& parts) {
    const std::string& name = parts.name;
    const ObjectId descriptor = write_descriptor(objects_, font, face, name, parts.program);
    Dictionary descendant;
    descendant.add("Type", Name{"Font"})
        .add("Subtype", Name{is_cff(font) ? "CIDFontType0" : "CIDFontType2"})
        .add("BaseFont", Name{name})
        .add("CIDSystemInfo", identity_system())
        .add("FontDescriptor", descriptor)
        .add("DW", 1000)
        .add("W", Written{parts.widths});
    if (parts.glyph_map) {
        descendant.add("CIDToGIDMap", objects_.add({}, Stream{parts.glyph_map}));
    } else if (!is_cff(font)) {
        descendant.add("CIDToGIDMap", Name{"Identity"});
    }
    const ObjectId to_unicode = objects_.add({}, Stream{parts.to_unicode});
    const bool is_byte = font.code_size == CodeSize::One;
    const std::string map_name(is_byte ? byte_map_name : "Identity-H");
    Dictionary type0;
    type0.add("Type", Name{"Font"})
        .add("Subtype", Name{"Type0"})
        .add("BaseFont", Name{is_cff(font) ? name + "-" + map_name : name});
    if (is_byte) {
        type0.add("Encoding", byte_map(parts));
    } else {
        type0.add("Encoding", Name{map_name});
    }
    type0.add("DescendantFonts", Array().add(objects_.add(descendant)))
        .add("ToUnicode", to_unicode);
    objects_.set(id, type0);
}

}  // namespace tongket::pdf
