#include "pdf/font_program.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <string_view>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "base/assert.h"
#include "base/hash.h"
#include "base/narrow.h"
#include "pdf/cff_program.h"
#include "pdf/freed_by.h"

namespace tongket::pdf {

namespace {

using Blob = std::unique_ptr<hb_blob_t, FreedBy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, FreedBy<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, FreedBy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, FreedBy<hb_subset_plan_destroy>>;

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t cff2_tag = HB_TAG('C', 'F', 'F', '2');

std::string bytes_of(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

std::string table_of(hb_face_t* face, hb_tag_t tag) {
    const Blob blob(hb_face_reference_table(face, tag));
    return bytes_of(blob.get());
}

std::int32_t to_width(std::int64_t advance, std::int64_t units_per_em) {
    return base::narrow<std::int32_t>(base::mul_div(advance, 10'000, units_per_em));
}

tl::unexpected<base::Failure> unusable(const text::Face& face, const std::string& reason) {
    return base::failure(base::Code::FontUnusable, {face.path(), reason, reason});
}

constexpr hb_tag_t hhea_tag = HB_TAG('h', 'h', 'e', 'a');
constexpr hb_tag_t hmtx_tag = HB_TAG('h', 'm', 't', 'x');

std::uint16_t read_16(const std::string& table, std::size_t at) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(table[at]) << 8U |
                                      static_cast<unsigned char>(table[at + 1]));
}

// A number that grows by `tracking` and stays one of 16 bits.
void add_16(std::string& table, std::size_t at, std::int32_t tracking) {
    const std::int32_t sum = std::clamp(read_16(table, at) + tracking, 0, 0xFFFF);
    table[at] = static_cast<char>(sum >> 8);
    table[at + 1] = static_cast<char>(sum & 0xFF);
}

/// Tables that take the place of the face's own.
using Tables = std::map<hb_tag_t, std::string>;

// OpenType, hmtx: as many pairs of advance and bearing as hhea says, the last advance being that of
// all further glyphs. Nothing if the tables do not agree.
Tables track(hb_face_t* face, std::int32_t tracking) {
    constexpr std::size_t widest = 10, pair_count = 34, pair_bytes = 4;
    std::string head = table_of(face, hhea_tag);
    std::string metrics = table_of(face, hmtx_tag);
    if (head.size() < pair_count + 2 || metrics.size() < read_16(head, pair_count) * pair_bytes) {
        return {};
    }
    add_16(head, widest, tracking);
    for (std::size_t i = 0; i < read_16(head, pair_count); ++i) {
        add_16(metrics, i * pair_bytes, tracking);
    }
    return {{hhea_tag, std::move(head)}, {hmtx_tag, std::move(metrics)}};
}

// All tables of one face as a file of its own: a collection cannot be embedded.
std::string whole_file(hb_face_t* face, const Tables& replaced = {}) {
    const HbFace builder(hb_face_builder_create());
    unsigned offset = 0;
    for (;;) {
        std::array<hb_tag_t, 32> tags{};
        unsigned count = tags.size();
        hb_face_get_table_tags(face, offset, &count, tags.data());
        if (count == 0) {
            break;
        }
        offset += count;
        for (unsigned i = 0; i < count; ++i) {
            const auto other = replaced.find(tags[i]);
            const Blob table(other == replaced.end()
                                 ? hb_face_reference_table(face, tags[i])
                                 : hb_blob_create(other->second.data(),
                                                  base::narrow<unsigned>(other->second.size()),
                                                  HB_MEMORY_MODE_READONLY, nullptr, nullptr));
            hb_face_builder_add_table(builder.get(), tags[i], table.get());
        }
    }
    const Blob file(hb_face_reference_blob(builder.get()));
    return bytes_of(file.get());
}

// What only shaping, editing or other systems read.
constexpr std::array dropped_tables = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('V', 'O', 'R', 'G'),
};

bool is_dropped(hb_tag_t tag) {
    return std::ranges::find(dropped_tables, tag) != dropped_tables.end();
}

// The face without what is dropped: of a cmap that is there HarfBuzz looks at each letter, for each
// subset again.
HbFace kept_part(hb_face_t* face) {
    const auto reference = [](hb_face_t* /*made*/, hb_tag_t tag, void* source) {
        return is_dropped(tag) ? hb_blob_get_empty()
                               : hb_face_reference_table(static_cast<hb_face_t*>(source), tag);
    };
    return HbFace(hb_face_create_for_tables(reference, face, nullptr));
}

Plan plan_subset(hb_face_t* face, std::span<const std::uint32_t> glyphs) {
    const Input input(hb_subset_input_create_or_fail());
    if (!input) {
        return nullptr;
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_clear(hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : dropped_tables) {
        hb_set_add(dropped, tag);
    }
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs) {
        hb_set_add(wanted, glyph);
    }
    return Plan(hb_subset_plan_create_or_fail(face, input.get()));
}

// Codes and widths of a bare CFF: a CID-keyed one keeps the CIDs of the font it was cut from, with
// gaps, and widths stand in its charstrings (ISO 32000-1, 9.7.4.2).
bool read_cff(FontProgram& program, const GlyphMap<std::uint32_t>& numbers) {
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) {
        return false;
    }
    const std::unique_ptr<FT_LibraryRec_, FreedBy<FT_Done_FreeType>> library(opened);
    FT_Face made = nullptr;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(program.bytes.data());
    if (FT_New_Memory_Face(library.get(), bytes, base::narrow<FT_Long>(program.bytes.size()), 0,
                           &made) != 0) {
        return false;
    }
    const std::unique_ptr<FT_FaceRec_, FreedBy<FT_Done_Face>> face(made);
    FT_Bool is_cid = 0;
    if (FT_Get_CID_Is_Internally_CID_Keyed(face.get(), &is_cid) != 0) {
        is_cid = 0;
    }
    const std::int64_t units_per_em = face->units_per_EM > 0 ? face->units_per_EM : 1000;
    for (const std::uint32_t old_number : numbers.glyphs()) {
        const std::uint32_t number = numbers.at(old_number);
        FT_UInt code = number;
        if (is_cid != 0 && FT_Get_CID_From_Glyph_Index(face.get(), number, &code) != 0) {
            return false;
        }
        // FreeType wants the CID, not the glyph's number, of a CFF without its OpenType wrapper.
        if (FT_Load_Glyph(face.get(), code, FT_LOAD_NO_SCALE) != 0 || code > 0xFFFF) {
            return false;
        }
        program.glyphs[old_number] = {static_cast<std::uint16_t>(code),
                                      to_width(face->glyph->metrics.horiAdvance, units_per_em)};
    }
    return true;
}

// What a PDF can hold of a variable font is one instance, of CFF2 its outlines in another form:
// both are written as they are drawn. HarfBuzz's own instances know no CFF2 before its version 9,
// and those of version 6 write past what is theirs in some fonts.
bool is_redrawn(const text::Face& face) {
    return face.range() ||
           !table_of(static_cast<hb_face_t*>(face.harfbuzz_face()), cff2_tag).empty();
}

// .notdef first; a font that must stay whole has all its glyphs.
base::Result<FontProgram> redraw(const text::Face& face,
                                 std::span<const std::uint32_t> glyphs,
                                 std::int32_t tracking) {
    std::set<std::uint32_t> wanted(glyphs.begin(), glyphs.end());
    wanted.insert(0);
    FontProgram program;
    program.kind = FontProgram::Kind::Cff;
    program.is_subset = face.may_subset();
    if (!program.is_subset) {
        const auto* source = static_cast<hb_face_t*>(face.harfbuzz_face());
        for (unsigned glyph = 0; glyph < hb_face_get_glyph_count(source); ++glyph) {
            wanted.insert(wanted.end(), glyph);
        }
    }
    const std::vector<std::uint32_t> order(wanted.begin(), wanted.end());
    auto bytes = write_cff(face, order, tracking);
    if (!bytes) {
        return unusable(face, "CFF");
    }
    program.bytes = std::move(*bytes);
    program.glyph_count = base::narrow<std::uint32_t>(order.size());
    GlyphMap<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        numbers[order[i]] = i;
    }
    if (!read_cff(program, numbers)) {
        return unusable(face, "CFF");
    }
    return program;
}

/// A face with the outlines that glyphs need.
struct CutFace {
    HbFace face;
    GlyphMap<std::uint32_t> numbers;  ///< its own, by those of the face that it was cut from
};

/// Null if HarfBuzz cannot cut it.
CutFace cut_face(hb_face_t* source, std::span<const std::uint32_t> glyphs) {
    CutFace cut;
    const HbFace kept = kept_part(source);
    const Plan plan = plan_subset(kept.get(), glyphs);
    cut.face.reset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (cut.face) {
        const hb_map_t* old_numbers = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
        const unsigned count = hb_face_get_glyph_count(cut.face.get());
        for (hb_codepoint_t number = 0; number < count; ++number) {
            const hb_codepoint_t old_number = hb_map_get(old_numbers, number);
            if (old_number != HB_MAP_VALUE_INVALID) {
                cut.numbers[old_number] = number;
            }
        }
    }
    return cut;
}

}  // namespace

bool can_track(const text::Face& face) {
    auto* source = static_cast<hb_face_t*>(face.harfbuzz_face());
    return face.may_subset() && (is_redrawn(face) || (table_of(source, cff_tag).empty() &&
                                                      !table_of(source, hmtx_tag).empty()));
}

base::Result<FontProgram> make_font_program(const text::Face& face,
                                            std::span<const std::uint32_t> glyphs,
                                            std::int32_t tracking) {
    TK_ASSERT(tracking == 0 || can_track(face));
    if (is_redrawn(face)) {
        return redraw(face, glyphs, tracking);
    }
    auto* source = static_cast<hb_face_t*>(face.harfbuzz_face());
    auto* font = static_cast<hb_font_t*>(face.harfbuzz_font());
    FontProgram program;
    program.is_subset = face.may_subset();

    CutFace cut;
    if (program.is_subset) {
        cut = cut_face(source, glyphs);
        if (!cut.face) {
            return unusable(face, "glyphs");
        }
    } else {
        cut.numbers[0] = 0;
        for (const std::uint32_t glyph : glyphs) {
            cut.numbers[glyph] = glyph;
        }
    }
    const GlyphMap<std::uint32_t>& numbers = cut.numbers;
    hb_face_t* embedded = cut.face ? cut.face.get() : source;
    program.glyph_count = hb_face_get_glyph_count(embedded);
    for (const std::uint32_t glyph : glyphs) {
        TK_ASSERT(numbers.contains(glyph) && numbers.at(glyph) < program.glyph_count);
    }

    program.bytes = table_of(embedded, cff_tag);
    if (!program.bytes.empty()) {
        program.kind = FontProgram::Kind::Cff;
        if (!read_cff(program, numbers)) {
            return unusable(face, "CFF");
        }
        return program;
    }
    if (table_of(embedded, HB_TAG('g', 'l', 'y', 'f')).empty() || program.glyph_count > 0xFFFF) {
        return unusable(face, "glyf");
    }
    if (tracking != 0) {
        // Of a face that was built, HarfBuzz lists no tables.
        const Blob file(hb_face_reference_blob(cut.face.get()));
        const HbFace read(hb_face_create(file.get(), 0));
        const Tables tracked = track(read.get(), tracking);
        if (tracked.empty()) {
            return unusable(face, "hmtx");
        }
        program.bytes = whole_file(read.get(), tracked);
    } else {
        program.bytes = cut.face ? bytes_of(Blob(hb_face_reference_blob(cut.face.get())).get())
                                 : whole_file(source);
    }
    for (const std::uint32_t old_number : numbers.glyphs()) {
        const std::uint32_t number = numbers.at(old_number);
        const hb_position_t advance = hb_font_get_glyph_h_advance(font, old_number);
        program.glyphs[old_number] = {static_cast<std::uint16_t>(number),
                                      to_width(advance + tracking, face.metrics().units_per_em)};
    }
    return program;
}

std::string base_font_name(const FontProgram& program, const text::Face& face) {
    std::string name;
    if (program.is_subset) {
        const base::Hash hash = base::hash_bytes(program.bytes);
        for (std::size_t i = 0; i < 6; ++i) {
            name += static_cast<char>('A' + hash.bytes[i] % 26);
        }
        name += '+';
    }
    const std::size_t tag = name.size();
    for (const char c : face.postscript_name()) {
        const bool regular = c > 0x20 && c < 0x7F &&
                             std::string_view("()<>[]{}/%#+").find(c) == std::string_view::npos;
        if (regular && name.size() < 100) {
            name += c;
        }
    }
    if (name.size() == tag) {
        name += "Font";
    }
    return name;
}

}  // namespace tongket::pdf
