// typeset/setter_parts.h: what a setter of paragraphs works with, and its steps. Private to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "typeset/fit_text.h"
#include "typeset/letter_reports.h"
#include "typeset/line_box.h"
#include "typeset/line_breaker.h"
#include "typeset/paragraph_setter.h"
#include "typeset/paragraph_variants.h"
#include "typeset/piece.h"
#include "typeset/set_line.h"
#include "typeset/style_book.h"
#include "typeset/text_collector.h"
#include "typeset/width_messages.h"

namespace tongket::typeset {

/// Where the lines of a paragraph begin, and the mark that stands before the first one.
struct Indents {
    Length first, others, right;
    std::vector<Piece> marker;
};

struct ParagraphSetter::Parts {
    Parts(const SetterContext& context, base::Diagnostics& sink)
        : budget(context.budget),
          first(context.first),
          aim(context.aim),
          diagnostics(&sink),
          styles(context.fonts, context.shaper, context.first),
          reports(context.fonts, sink, context.first),
          words(context.shaper, reports),
          collector(styles, words, context.references) {}

    base::Budget& budget;
    FirstMessages& first;
    const Aim aim;
    base::Diagnostics* diagnostics;
    WidthMessages* widths = nullptr;
    std::uint64_t remarks = 0;
    StyleBook styles;
    LetterReports reports;
    WordShaper words;
    TextCollector collector;
    CollectedText text;  ///< of the paragraph at hand
    ScaledStyles scaled;
    Statistics statistics;
    bool keeps_words = false;  ///< no line of the paragraph at hand ends inside a compound word

    [[nodiscard]] Indents indents(const document::Paragraph& paragraph);
    /// How the text at hand is broken, and its variants if they are asked for.
    struct Broken {
        LineSetting setting;
        std::vector<ParagraphVariant> variants;
    };
    [[nodiscard]] Broken break_text(const document::Paragraph& paragraph,
                                    const LineShape& shape,
                                    Asked asked);
    [[nodiscard]] LineBox line_box(const document::Paragraph& paragraph, const Indents& indents);
    void add_marker(const document::Paragraph& paragraph, const Indents& indents, Line& line);
    /// A line from one candidate to another, in a place of some width.
    struct Chosen {
        PassKind pass;
        std::size_t from, to;
        Length width;
    };
    void report_line(const document::Paragraph& paragraph, const SetLine& made, Chosen line);
    void report_width(WidthMessage message);
};

}  // namespace tongket::typeset
