#include "typeset/drop_cap.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/cluster.h"
#include "typeset/galley.h"
#include "typeset/set_line.h"
#include "vietnamese/normalize.h"

namespace tongket::typeset {

namespace {

bool is_letter(std::string_view cluster) {
    return vietnamese::to_lower(cluster) != vietnamese::to_upper(cluster);
}

bool is_opening_sign(std::string_view cluster) {
    constexpr std::string_view signs[] = {"“", "‘", "«", "(", "\"", "'"};
    return std::ranges::find(signs, cluster) != std::end(signs);
}

/// Bytes of the letter at the front of the text, with an opening sign before it; 0 if there is
/// none.
std::size_t initial_size(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const std::size_t first = text::cluster_end(text, 0);
    if (is_letter(text.substr(0, first))) {
        return first;
    }
    if (!is_opening_sign(text.substr(0, first)) || first == text.size()) {
        return 0;
    }
    const std::size_t second = text::cluster_end(text, first);
    return is_letter(text.substr(first, second - first)) ? second : 0;
}

Length scaled_units(Length size, std::int64_t units, std::int32_t units_per_em) {
    return base::mul_div(size, units, units_per_em);
}

Length cap_height(const SetStyle& style) {
    const text::FaceMetrics& metrics = style.face->metrics();
    return scaled_units(style.style->size, metrics.cap_height, metrics.units_per_em);
}

}  // namespace

std::optional<Initial> take_initial(const document::Paragraph& paragraph) {
    const document::ParagraphStyle& style = *paragraph.style;
    const bool from_left =
        style.align == document::Align::Justify || style.align == document::Align::Left;
    if (!style.drop_cap || !from_left || paragraph.marker) {
        return std::nullopt;
    }
    const auto first = std::ranges::find_if(paragraph.content, [](const document::Inline& part) {
        return !std::holds_alternative<document::Anchor>(part);
    });
    const auto* run =
        first != paragraph.content.end() ? std::get_if<document::TextRun>(&*first) : nullptr;
    const std::size_t size = run != nullptr ? initial_size(run->text) : 0;
    if (size == 0) {
        return std::nullopt;
    }
    Initial initial{*run, paragraph};
    initial.letter.text.resize(size);
    const auto index = first - paragraph.content.begin();
    auto& rest = std::get<document::TextRun>(initial.rest.content[static_cast<std::size_t>(index)]);
    rest.text.erase(0, size);
    if (rest.text.empty()) {
        initial.rest.content.erase(initial.rest.content.begin() + index);
    } else {
        rest.place = place_in_run(run->place, run->text, size);
    }
    return initial;
}

std::optional<DropLetter> set_letter(const Initial& initial,
                                     StyleBook& styles,
                                     WordShaper& words,
                                     ScaledStyles& scaled) {
    const document::ParagraphStyle& paragraph = *initial.rest.style;
    const document::DropCap& wanted = *paragraph.drop_cap;
    const SetStyle& own = styles.find(paragraph.text, initial.rest.place);
    const SetStyle& letters = styles.find(wanted.letters, initial.rest.place);
    if (own.face == nullptr || letters.face == nullptr || letters.face->metrics().cap_height <= 0) {
        return std::nullopt;
    }
    DropLetter made;
    made.lines = wanted.lines;
    made.leading = measure_leading(paragraph, own, own.ink).used;
    const Length height = cap_height(own) + made.leading * (std::int64_t{wanted.lines} - 1);
    const text::FaceMetrics& metrics = letters.face->metrics();
    const Length size = base::mul_div(height, metrics.units_per_em, metrics.cap_height);
    Piece like;
    like.structure = initial.letter.structure;
    like.style = &styles.find(scaled.scaled(wanted.letters, size, wanted.letters->size, 0),
                              initial.rest.place);
    words.append(initial.letter.text, initial.letter.place, RunPieces(like), made.pieces);
    if (made.pieces.empty()) {
        return std::nullopt;
    }
    Length width;
    for (const Piece& piece : made.pieces) {
        width += piece.width;
        if (piece.word == nullptr) {
            continue;
        }
        const text::ShapedWord& word = *piece.word;
        const auto part = [&](std::int64_t units) {
            return scaled_units(size, units, word.units_per_em);
        };
        if (&piece == &made.pieces.front() && !word.glyphs.empty()) {
            made.bearing = part(styles.fonts().face(word.face).left_bearing(word.glyphs[0].id));
        }
        // White as a line's letters have it to those of other lines.
        const Length white = paragraph.text->size / 10;
        made.ink.cover({part(word.ink_top) + white, part(-std::int64_t{word.ink_bottom}) + white});
    }
    made.given_up = std::max(width - made.bearing, Length{}) + wanted.gap;
    made.beside = made.lines + (made.ink.bottom > own.ink.bottom ? 1 : 0);
    return made;
}

void place_letter(const DropLetter& letter, Length left, std::vector<Line>& lines) {
    const std::size_t last = std::min(lines.size(), letter.lines) - 1;
    Length baseline = letter.leading * static_cast<std::int64_t>(letter.lines - 1 - last);
    for (std::size_t i = 0; i < last; ++i) {
        baseline += lines[i].depth + lines[i + 1].height;
    }
    if (lines.size() < letter.beside) {
        const Length below = letter.leading * static_cast<std::int64_t>(letter.lines - 1 - last);
        Line& end = lines.back();
        end.depth = std::max(end.depth, below + std::max(letter.ink.bottom, end.depth));
    }
    Line& first = lines.front();
    first.height = std::max(first.height, letter.ink.top - baseline);
    std::vector<graphics::DisplayItem> items;
    place_words(letter.pieces, left - letter.bearing, items);
    for (graphics::DisplayItem& item : items) {
        move_item(item, {}, baseline);
    }
    first.items.insert(first.items.begin(), std::make_move_iterator(items.begin()),
                       std::make_move_iterator(items.end()));
}

}  // namespace tongket::typeset
