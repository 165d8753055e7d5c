#include <algorithm>
#include <optional>
#include <utility>

#include "typeset/fit_text.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

document::Paragraph ParagraphSetter::balance(document::Paragraph paragraph, Length measure) {
    if (!paragraph.is_balanced) {
        return paragraph;
    }
    paragraph.is_balanced = false;
    const LineNeed whole = need(paragraph, measure);
    if (whole.lines < 2 || whole.is_overfull) {
        return paragraph;
    }
    if (auto by_sense = break_by_sense(paragraph, measure, whole.lines)) {
        paragraph = std::move(*by_sense);
        if (whole.lines == 2) {
            return paragraph;
        }
    }
    const document::ParagraphStyle& style = *paragraph.style;
    const Length widest = measure - style.left_indent - style.right_indent;
    const auto holds = [&](Length width) {
        const LineNeed found = need(narrowed(paragraph, widest - width), measure);
        return !found.is_overfull && found.lines <= whole.lines;
    };
    // Half a point is near enough.
    Length least = whole.whole / static_cast<std::int64_t>(whole.lines), most = widest;
    while (most - least > Length::from_units(Length::units_per_point / 2)) {
        const Length middle = least + (most - least) / 2;
        (holds(middle) ? most : least) = middle;
    }
    return narrowed(std::move(paragraph), widest - most);
}

std::optional<document::Paragraph> ParagraphSetter::break_by_sense(
    const document::Paragraph& paragraph, Length measure, std::size_t lines) {
    std::optional<document::Paragraph> best;
    std::pair<bool, Length> least;  // a semicolon parts more than a comma does
    for (SignBreak& at : break_at_signs(paragraph)) {
        const LineNeed found = need(at.whole, measure);
        const LineNeed before = need(at.first, measure);
        if (found.lines != lines || found.is_overfull || before.lines >= lines ||
            (lines > 2 && !at.is_semicolon)) {
            continue;
        }
        // Of a line each, where there are more of them.
        const Length first = before.whole / static_cast<std::int64_t>(before.lines);
        const Length second =
            (found.whole - before.whole) / static_cast<std::int64_t>(lines - before.lines);
        const Length longer = std::max(first, second);
        // A short line beside a long one looks like a mistake: two fifths at least.
        const bool is_even = std::min(first, second) * 5 >= longer * 2;
        const std::pair rank{!at.is_semicolon, longer};
        if (is_even && (!best || rank < least)) {
            least = rank;
            best = std::move(at.whole);
        }
    }
    return best;
}

}  // namespace tongket::typeset
