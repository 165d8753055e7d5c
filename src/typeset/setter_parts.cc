#include "typeset/setter_parts.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "typeset/cut_word.h"
#include "typeset/fit_text.h"
#include "typeset/one_line.h"
#include "typeset/shown_lengths.h"
#include "typeset/width_messages.h"

namespace tongket::typeset {

/// A mark that is wider than the white left for it pushes the first line's text to the right.
Indents ParagraphSetter::Parts::indents(const document::Paragraph& paragraph) {
    const document::ParagraphStyle& style = *paragraph.style;
    Indents made{
        style.left_indent + style.first_line_indent, style.left_indent, style.right_indent, {}};
    if (!paragraph.marker) {
        return made;
    }
    const document::Marker& marker = *paragraph.marker;
    Piece like;
    like.style = &styles.find(marker.style ? marker.style : style.text, paragraph.place);
    like.structure = marker.structure;
    words.append(marker.text, paragraph.place, RunPieces(like), made.marker);
    if (made.marker.empty()) {
        return made;
    }
    Length end = marker.indent;
    for (const Piece& piece : made.marker) {
        end += piece.kind == Piece::Kind::Word ? piece.width : like.style->blank_width;
    }
    made.first = std::max(made.first, end + like.style->blank_width / 2);
    if (made.marker.back().kind != Piece::Kind::Blank) {
        // A word's end, for copying.
        words.append(" ", paragraph.place, RunPieces(like), made.marker);
    }
    return made;
}

ParagraphSetter::Parts::Broken ParagraphSetter::Parts::break_text(
    const document::Paragraph& paragraph, const LineShape& shape, Asked asked) {
    const bool is_asked_for_best =
        asked.lines == best_line_count && asked.variants == Variants::Unasked;
    if (is_asked_for_best && is_one_line(text.candidates, shape)) {
        LineSetting whole;
        whole.breaks.assign(1, text.candidates.size() - 1);
        return {std::move(whole), {}};
    }
    if (keeps_words) {
        keep_words(text.candidates, shape.width(0), shape.others, paragraph.room);
    } else if (shape.setting == Setting::Ragged && shape.beside == 0) {
        keep_words_for_nothing(text.candidates, shape.width(0), shape.others);
    }
    const std::vector<LineSetting> settings =
        break_lines(text.candidates, shape, usual_passes(shape.setting));
    Broken broken{choose_setting(settings, asked.lines), {}};
    if (asked.variants == Variants::Asked) {
        broken.variants = find_variants(settings);
    }
    return broken;
}

LineBox ParagraphSetter::Parts::line_box(const document::Paragraph& paragraph,
                                         const Indents& indents) {
    const SetStyle& own = styles.find(paragraph.style->text, paragraph.place);
    InkExtent ink = own.ink;
    ink.cover(words.fallback_ink());
    ink.cover(usual_ink(text.pieces, own));
    ink.cover(usual_ink(indents.marker, own));
    const MeasuredLeading leading = measure_leading(*paragraph.style, own, ink);
    if (leading.used > leading.asked) {
        ++remarks;
        const std::string& style = own.style->name;
        first.note(base::Code::LeadingTooTight, style, paragraph.place,
                   {style, points_text(leading.asked), points_text(leading.used)});
    }
    return leading.box;
}

void ParagraphSetter::Parts::add_marker(const document::Paragraph& paragraph,
                                        const Indents& indents,
                                        Line& line) {
    if (!indents.marker.empty()) {
        std::vector<graphics::DisplayItem> items;
        place_words(indents.marker, paragraph.marker->indent, items);
        line.items.insert(line.items.begin(), std::make_move_iterator(items.begin()),
                          std::make_move_iterator(items.end()));
    }
}

void ParagraphSetter::Parts::report_line(const document::Paragraph& paragraph,
                                         const SetLine& made,
                                         Chosen line) {
    const bool cut = text.candidates[line.to].break_class == BreakClass::Cluster;
    const bool again = cut && text.candidates[line.from].break_class == BreakClass::Cluster;
    if (cut && !again) {
        const CutWord word = cut_word_at(text, line.to);
        const Length width = (text.candidates[word.to].end - text.candidates[word.from].next).width;
        report_width({base::Code::WordTooWide, place_of(text, paragraph, line.to),
                      text_of(text, word), width - line.width});
    }
    const LineQuality& quality = made.line.quality;
    if (made.overshoot > Length{}) {
        ++statistics.overfull_lines;
        report_width({base::Code::LineTooWide, made.line.place,
                      fmt::format("{}", millimetres(made.overshoot)), made.overshoot});
    } else if (line.pass == PassKind::Emergency && quality.badness > loosest_usual) {
        ++statistics.loose_lines;
        if (quality.space > 1000) {
            diagnostics->report(base::Code::LineTooLoose, made.line.place,
                                {tenths_text(quality.space / 100)});
        } else {
            diagnostics->report(base::Code::LineTooShort, made.line.place, {});
        }
    }
}

void ParagraphSetter::Parts::report_width(WidthMessage message) {
    if (widths != nullptr) {
        widths->push_back(std::move(message));
    } else {
        diagnostics->report(message.code, message.place, {std::move(message.argument)});
    }
}

}  // namespace tongket::typeset
