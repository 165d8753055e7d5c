#include "pdf/to_unicode.h"

#include <algorithm>

#include <fmt/format.h>

#include "pdf/values.h"

namespace tongket::pdf {

std::string to_unicode_cmap(std::span<const CodeText> texts, CodeSize size) {
    constexpr std::size_t most_in_section = 100;  // Adobe TN 5014, 1.4.1
    std::string cmap =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n";
    cmap += size == CodeSize::One ? "<00> <FF>\n" : "<0000> <FFFF>\n";
    cmap += "endcodespacerange\n";
    for (std::size_t start = 0; start < texts.size(); start += most_in_section) {
        const auto section = texts.subspan(start, std::min(most_in_section, texts.size() - start));
        fmt::format_to(std::back_inserter(cmap), "{} beginbfchar\n", section.size());
        for (const CodeText& entry : section) {
            cmap += '<';
            if (size == CodeSize::One) {
                append_hex_8(cmap, entry.code);
            } else {
                append_hex_16(cmap, entry.code);
            }
            cmap += "> <";
            append_utf16_hex(cmap, entry.text);
            cmap += ">\n";
        }
        cmap += "endbfchar\n";
    }
    cmap += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return cmap;
}

}  // namespace tongket::pdf
