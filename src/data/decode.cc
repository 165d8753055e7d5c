#include "data/decode.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/byte_set.h"
#include "base/narrow.h"
#include "base/utf8.h"
#include "data/legacy_encoding.h"

namespace tongket::data {

namespace {

using base::Code;
using base::Place;
using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// A file with more control characters is no text; the rest of them would tell nothing new.
constexpr std::size_t most_control_characters = 10;

enum class ByteOrder : std::uint8_t { Little, Big };

/// UTF-16 by its mark, or by the zero byte that its first (ASCII) character has.
std::optional<ByteOrder> find_utf16(std::string_view bytes) {
    if (bytes.size() < 2) {
        return std::nullopt;
    }
    const auto first = static_cast<std::uint8_t>(bytes[0]);
    const auto second = static_cast<std::uint8_t>(bytes[1]);
    if ((first == 0xFF && second == 0xFE) || (first != 0 && first < 0x80 && second == 0)) {
        return ByteOrder::Little;
    }
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0 && second < 0x80)) {
        return ByteOrder::Big;
    }
    return std::nullopt;
}

/// Unpaired surrogates and an odd last byte become U+FFFD.
std::string decode_utf16(std::string_view bytes, ByteOrder order) {
    const auto unit_at = [&](std::size_t i) {
        const auto a = static_cast<std::uint8_t>(bytes[i]);
        const auto b = static_cast<std::uint8_t>(bytes[i + 1]);
        return static_cast<char32_t>(order == ByteOrder::Little ? b << 8 | a : a << 8 | b);
    };
    std::string text;
    text.reserve(bytes.size());
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        char32_t character = unit_at(i);
        if (character >= 0xD800 && character < 0xDC00 && i + 3 < bytes.size() &&
            unit_at(i + 2) >= 0xDC00 && unit_at(i + 2) < 0xE000) {
            character = 0x10000 + ((character - 0xD800) << 10U) + (unit_at(i + 2) - 0xDC00);
            i += 2;
        } else if (character >= 0xD800 && character < 0xE000) {
            character = base::replacement_character;
        }
        base::append_utf8(text, character);
    }
    if (i < bytes.size()) {
        base::append_utf8(text, base::replacement_character);
    }
    return text;
}

/// The text with U+FFFD for each ill-formed part, so that it can be shown.
std::string replace_invalid(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const auto [character, length] = base::decode_utf8(bytes, i);
        base::append_utf8(text, character);
        i += length;
    }
    return text;
}

void report_invalid_utf8(base::Sources& sources,
                         base::SourceId id,
                         std::size_t offset,
                         base::Diagnostics& diagnostics) {
    const std::string& bytes = sources.text(id);
    const auto encoding = guess_legacy_encoding(bytes);
    const Place near = sources.place_at(id, offset);
    const base::SourceId shown = sources.add(sources.name(id), replace_invalid(bytes));
    const Place place{shown, near.line, near.column, 1};
    if (encoding) {
        diagnostics.report(Code::LegacyEncoding, place, {std::string(*encoding)});
    } else {
        diagnostics.report(Code::BrokenUtf8, place);
    }
}

/// Code point of the control character at `offset`, or 0: C0 but tab and line ends, DEL, and C1.
unsigned control_at(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<std::uint8_t>(text[offset]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
        return byte == 0 ? 0x100U : byte;  // NUL is told apart from "none" by an impossible value
    }
    if (byte == 0xC2 && offset + 1 < text.size()) {
        const auto next = static_cast<std::uint8_t>(text[offset + 1]);
        return next < 0xA0 ? next : 0;
    }
    return 0;
}

/// What needs a look: control characters but LF, and leads of two bytes that may be one.
constexpr base::ByteSet may_be_control(
    "\0\1\2\3\4\5\6\7\10\11\13\14\15\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37\177\302"sv);

enum class Cleaned : std::uint8_t { Text, Binary };

/// Line ends become LF and control characters blanks, in one pass; no character changes its column.
Cleaned clean(std::string_view raw,
              std::string& text,
              const base::Sources& sources,
              base::SourceId source,
              std::size_t mark_bytes,
              base::Diagnostics& diagnostics) {
    text.reserve(raw.size());
    std::size_t controls = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const std::size_t run = i;
        i = std::min(may_be_control.find_in(raw, i), raw.size());
        text.append(raw, run, i - run);
        if (i == raw.size()) {
            break;
        }
        const char c = raw[i];
        if (c == '\r') {
            text.push_back('\n');
            i += static_cast<std::size_t>(i + 1 < raw.size() && raw[i + 1] == '\n');
        } else if (const unsigned control = control_at(raw, i); control != 0) {
            diagnostics.report(Code::ControlCharacter, sources.place_at(source, i + mark_bytes, 1),
                               {fmt::format("U+{:04X}", control & 0xFFU)});
            if (++controls >= most_control_characters) {
                return Cleaned::Binary;
            }
            text.push_back(' ');
            i += static_cast<std::size_t>(c == '\xC2');
        } else {
            text.push_back(c);
        }
    }
    return Cleaned::Text;
}

}  // namespace

std::optional<DecodedText> decode_text(base::Sources& sources,
                                       base::SourceId id,
                                       const YamlLimits& limits,
                                       base::Diagnostics& diagnostics) {
    if (sources.text(id).size() > limits.bytes) {
        diagnostics.report(Code::TextTooLarge, {id, 0, 0, 0},
                           {fmt::format("{} MB", limits.bytes >> 20U)});
        return std::nullopt;
    }
    base::SourceId source = id;
    if (const auto order = find_utf16(sources.text(id))) {
        source = sources.add(sources.name(id), decode_utf16(sources.text(id), *order));
    }
    std::size_t marks = 0;
    while (std::string_view(sources.text(source))
               .substr(marks * byte_order_mark.size())
               .starts_with(byte_order_mark)) {
        ++marks;
    }
    if (marks > 1) {
        const std::string rest = sources.text(source).substr(marks * byte_order_mark.size());
        source = sources.add(sources.name(id), rest);
        diagnostics.report(Code::TwoByteOrderMarks, {source, 1, 1, 0});
    }
    const std::size_t mark_bytes = marks == 1 ? byte_order_mark.size() : 0;
    const std::string_view raw = std::string_view(sources.text(source)).substr(mark_bytes);
    if (const std::size_t bad = base::find_invalid_utf8(raw); bad != std::string_view::npos) {
        report_invalid_utf8(sources, source, bad + mark_bytes, diagnostics);
        return std::nullopt;
    }
    DecodedText decoded{{}, source};
    if (clean(raw, decoded.text, sources, source, mark_bytes, diagnostics) == Cleaned::Binary) {
        return std::nullopt;
    }
    report_legacy_lines(decoded.text, source, diagnostics);
    return decoded;
}

}  // namespace tongket::data
