#include "report/text_edits.h"

#include <algorithm>
#include <utility>

namespace tongket::report {

namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::size_t TextEdits::line_start(std::uint32_t line) const {
    const std::string_view found = sources_.line(source_, line);
    const char* begin = text().data();
    if (line == 0 || found.data() < begin || found.data() > begin + text().size()) {
        return text().size();
    }
    return static_cast<std::size_t>(found.data() - begin);
}

std::size_t TextEdits::offset_of(const base::Place& place) const {
    std::string_view line = sources_.line(source_, place.line);
    std::size_t offset = line_start(place.line);
    if (place.source != source_ || offset == text().size()) {
        return text().size();
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (place.line == 1 && line.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
        offset += byte_order_mark.size();
    }
    std::uint32_t column = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (begins_character(line[at]) && ++column == place.column) {
            return offset + at;
        }
    }
    // Right behind the line's last character.
    return column + 1 == place.column ? offset + line.size() : text().size();
}

std::size_t TextEdits::end_of(const base::Place& place) const {
    std::size_t at = offset_of(place);
    for (std::uint32_t i = 0; i < place.length && at < text().size(); ++i) {
        do {
            ++at;
        } while (at < text().size() && !begins_character(text()[at]));
    }
    return at;
}

void TextEdits::replace(std::size_t begin, std::size_t end, std::string text) {
    edits_.push_back({begin, end, std::move(text)});
}

TextEdits::Result TextEdits::apply() const {
    std::vector<const Edit*> sorted;
    sorted.reserve(edits_.size());
    for (const Edit& edit : edits_) {
        sorted.push_back(&edit);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Edit* a, const Edit* b) { return a->begin < b->begin; });
    Result result;
    std::size_t at = 0;
    for (const Edit* edit : sorted) {
        if (edit->begin < at || edit->end < edit->begin || edit->end > text().size()) {
            continue;
        }
        result.text.append(text(), at, edit->begin - at).append(edit->text);
        at = edit->end;
        ++result.edits;
    }
    result.text.append(text().substr(at));
    return result;
}

}  // namespace tongket::report
