#include "pdf/cff_program.h"

#include <vector>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/narrow.h"
#include "pdf/charstring.h"

namespace tongket::pdf {
namespace {

// Adobe Technical Note 5176, tables 9, 10 and 23: operators of the Top and Private DICT.
constexpr std::uint8_t font_box = 5, charset = 15, char_strings = 17, private_dict = 18;
constexpr std::uint8_t default_width = 20, nominal_width = 21, font_matrix = 7, escape = 12;
/// Numbers of the font's own strings (section 10, appendix A).
constexpr std::uint16_t first_string = 391, last_string = 64'999;

void add_bytes(std::string& out, std::uint32_t value, std::size_t size) {
    for (std::size_t i = size; i-- > 0;) {
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

/// Of one length whatever the number: offsets are known before they are written.
void add_integer(std::string& dict, std::int32_t value) {
    dict += static_cast<char>(29);
    add_bytes(dict, static_cast<std::uint32_t>(value), 4);
}

/// Nibbles: a digit is itself, 'a' the point, 'c' a negative exponent, 'f' the end (section 4).
void add_real(std::string& dict, double value) {
    std::string nibbles;
    const std::string text = fmt::format("{:.12g}", value);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            nibbles += static_cast<char>(c - '0');
        } else if (c == '.') {
            nibbles += '\x0A';
        } else if (c == 'e') {
            nibbles += '\x0C';  // the matrix has no number above 1
            ++i;
        }
    }
    nibbles.append(nibbles.size() % 2 == 0 ? 2 : 1, '\x0F');
    dict += static_cast<char>(30);
    for (std::size_t i = 0; i < nibbles.size(); i += 2) {
        dict += static_cast<char>(nibbles[i] << 4 | nibbles[i + 1]);
    }
}

std::string make_index(const std::vector<std::string>& items) {
    std::string index;
    add_bytes(index, base::narrow<std::uint16_t>(items.size()), 2);
    if (items.empty()) {
        return index;
    }
    index += static_cast<char>(4);
    std::uint32_t offset = 1;
    add_bytes(index, offset, 4);
    for (const std::string& item : items) {
        offset += base::narrow<std::uint32_t>(item.size());
        add_bytes(index, offset, 4);
    }
    for (const std::string& item : items) {
        index += item;
    }
    return index;
}

struct Offsets {
    std::size_t charset = 0;
    std::size_t char_strings = 0;
    std::size_t private_dict = 0;
};

std::string make_top_dict(const text::FaceMetrics& metrics,
                          const Offsets& offsets,
                          std::size_t private_size) {
    std::string dict;
    const double unit = 1.0 / metrics.units_per_em;
    for (const double number : {unit, 0.0, 0.0, unit, 0.0, 0.0}) {
        add_real(dict, number);
    }
    dict += static_cast<char>(escape);
    dict += static_cast<char>(font_matrix);
    for (const std::int32_t edge : {metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max}) {
        add_integer(dict, edge);
    }
    dict += static_cast<char>(font_box);
    add_integer(dict, base::narrow<std::int32_t>(offsets.charset));
    dict += static_cast<char>(charset);
    add_integer(dict, base::narrow<std::int32_t>(offsets.char_strings));
    dict += static_cast<char>(char_strings);
    add_integer(dict, base::narrow<std::int32_t>(private_size));
    add_integer(dict, base::narrow<std::int32_t>(offsets.private_dict));
    dict += static_cast<char>(private_dict);
    return dict;
}

/// Names "g1", "g2", …: nobody reads them, but each glyph must have one.
std::string make_charset(std::size_t glyphs) {
    std::string set(1, '\2');
    if (glyphs > 1) {
        add_bytes(set, first_string, 2);
        add_bytes(set, base::narrow<std::uint16_t>(glyphs - 2), 2);
    }
    return set;
}

}  // namespace

std::optional<std::string> write_cff(const text::Face& face,
                                     std::span<const std::uint32_t> glyphs,
                                     std::int32_t tracking) {
    TK_ASSERT(!glyphs.empty() && glyphs.front() == 0);
    if (glyphs.size() > last_string - first_string) {
        return std::nullopt;
    }
    std::vector<std::string> strings;
    std::vector<std::string> outlines;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        auto outline = make_charstring(face, glyphs[i], tracking);
        if (!outline) {
            return std::nullopt;
        }
        outlines.push_back(std::move(*outline));
        if (i > 0) {
            strings.push_back(fmt::format("g{}", i));
        }
    }
    std::string widths;
    for (const std::uint8_t key : {default_width, nominal_width}) {
        add_integer(widths, 0);
        widths += static_cast<char>(key);
    }
    const std::string header("\1\0\4\4", 4);
    const std::string names = make_index({face.postscript_name()});
    const std::string tail = make_index(strings) + make_index({});  // the latter: no subroutines
    const std::string set = make_charset(glyphs.size());
    const std::string char_strings_index = make_index(outlines);

    // The dictionary is as long whatever its offsets are.
    const std::string empty_top = make_index({make_top_dict(face.metrics(), {}, widths.size())});
    Offsets offsets;
    offsets.charset = header.size() + names.size() + empty_top.size() + tail.size();
    offsets.private_dict = offsets.charset + set.size();
    offsets.char_strings = offsets.private_dict + widths.size();
    const std::string top = make_index({make_top_dict(face.metrics(), offsets, widths.size())});
    TK_ASSERT(top.size() == empty_top.size());
    return header + names + top + tail + set + widths + char_strings_index;
}

}  // namespace tongket::pdf
