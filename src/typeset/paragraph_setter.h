// typeset/paragraph_setter.h: a paragraph becomes lines.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "document/block.h"
#include "document/references.h"
#include "graphics/page.h"
#include "text/shaper.h"
#include "typeset/first_messages.h"
#include "typeset/fit_text.h"
#include "typeset/line_quality.h"
#include "typeset/paragraph_variants.h"
#include "typeset/width_messages.h"

namespace tongket::typeset {

using base::Length;

/// A label's place on a line, from the line's left edge.
struct PlacedAnchor {
    std::string label;
    Length x;
};

/// One line. Items are relative to its baseline and to the left edge of the measure, y down.
struct Line {
    Length height;  ///< of its box above the baseline; height + depth is the leading
    Length depth;   ///< below it
    Length width;   ///< of the text itself, from its first to its last ink-bearing letter's advance
    std::vector<graphics::DisplayItem> items;
    std::vector<PlacedAnchor> anchors;
    std::vector<std::shared_ptr<const document::Footnote>> notes;  ///< that are called on it
    LineQuality quality;
    base::Place place;  ///< of its first words
};

/// A paragraph at one measure. A rule under it (`TextRule`) adds its own items and height to the
/// last line. Never without a line: an empty paragraph has one empty line.
struct SetParagraph {
    std::vector<Line> lines;
    Length widest;                 ///< widest line's `width`
    std::size_t lines_beside = 0;  ///< first lines, which stand beside one letter: kept together
    /// Other numbers of lines that it can have, if they are asked for. Empty if its lines are of
    /// different height, carry notes, or are drawn around.
    std::vector<ParagraphVariant> variants;
};

/// Most texts stay as they are best, and many are one line: then no other way is looked for.
enum class Variants : std::uint8_t { Unasked, Asked };

/// What a paragraph asks of its column.
struct TextWidths {
    Length minimum;   ///< at which nothing sticks out
    Length words;     ///< at which no word of several syllables need be parted
    Length maximum;   ///< at which it is one line (or, with forced breaks, its widest)
    Length to_comma;  ///< up to its last decimal comma, at one line; all of it if it has none
};

struct DropLetter;
struct OneLine;

/// A text's widths, and the text itself if it may become one line as it was measured; else null.
struct MeasuredText {
    TextWidths widths;
    std::shared_ptr<const OneLine> line;
};

/// What a document is set for.
enum class Aim : std::uint8_t {
    Pages,
    /// What is said of its text. What would say nothing need not be set, and where pages end is no
    /// matter.
    Messages,
};

/// What all that set paragraphs of one document share, also on several threads.
struct SetterContext {
    text::FontBook& fonts;
    text::Shaper& shaper;
    const document::References& references;
    base::Budget& budget;
    FirstMessages& first;
    Aim aim = Aim::Pages;
};

/// Sets paragraphs with one document's fonts and references. Keeps what it learnt of styles and
/// words; results do not depend on that. Reports missing letters (with code point and place),
/// overfull lines, and lines that only an emergency pass could set; notes fallbacks, and styles
/// whose leading lets letters touch: those are opened up to the ink of the face's Vietnamese
/// letters.
class ParagraphSetter {
  public:
    ParagraphSetter(const SetterContext& context, base::Diagnostics& diagnostics);
    ~ParagraphSetter();
    ParagraphSetter(const ParagraphSetter&) = delete;
    ParagraphSetter& operator=(const ParagraphSetter&) = delete;
    ParagraphSetter(ParagraphSetter&&) = delete;
    ParagraphSetter& operator=(ParagraphSetter&&) = delete;

    /// With `lines` lines if that is one of the paragraph's variants, else as it is best.
    [[nodiscard]] SetParagraph set(const document::Paragraph& paragraph,
                                   Length measure,
                                   LineCount lines = best_line_count,
                                   Variants variants = Variants::Unasked);
    [[nodiscard]] TextWidths measure(const document::Paragraph& paragraph);
    /// The same of a text that this setter is to set soon.
    [[nodiscard]] MeasuredText measure_to_set(const document::Paragraph& paragraph);
    /// As `set`, faster where the text is one line as it was measured. The paragraph's style may be
    /// another by now, if its letters are the same.
    [[nodiscard]] SetParagraph set_measured(const document::Paragraph& paragraph,
                                            Length measure,
                                            const MeasuredText& measured);

    struct Statistics {
        std::uint64_t paragraphs = 0, lines = 0, overfull_lines = 0, loose_lines = 0;
    };
    [[nodiscard]] Statistics statistics() const;
    [[nodiscard]] Aim aim() const;
    /// Where it reports to.
    [[nodiscard]] base::Diagnostics& diagnostics();
    /// Reports on lines go to `sink` from now on; returns where they went before. What fonts lack
    /// is true wherever text comes to stand, and goes where it always goes.
    base::Diagnostics& report_to(base::Diagnostics& sink);
    /// How often so far something was met that is told once a document (`FirstMessages`, letters
    /// that are missing).
    [[nodiscard]] std::uint64_t remarks() const;
    /// The same, and all that was reported.
    [[nodiscard]] std::uint64_t said() const;
    /// Words too wide are put there instead of being reported; null: reported. Returns what was
    /// there before.
    WidthMessages* collect_widths(WidthMessages* messages);

  private:
    /// The paragraph as it fits `measure`, its lines balanced if it wants them so: a change of size
    /// or tracking is reported, and so is a text that does not fit in any way it may.
    [[nodiscard]] document::Paragraph fit(const document::Paragraph& paragraph, Length measure);
    [[nodiscard]] document::Paragraph balance(document::Paragraph paragraph, Length measure);
    /// With a line's end after a semicolon or, on two lines, a comma, on no more than `lines`,
    /// those before it and after it of like length; none if no sign parts it so.
    [[nodiscard]] std::optional<document::Paragraph> break_by_sense(
        const document::Paragraph& paragraph, Length measure, std::size_t lines);
    [[nodiscard]] LineNeed need(const document::Paragraph& paragraph, Length measure);
    /// What is asked of a paragraph's lines.
    struct Asked {
        LineCount lines = best_line_count;
        Variants variants = Variants::Unasked;
        const OneLine* measured = nullptr;  ///< or null
    };
    /// Beside the letter, if there is one.
    [[nodiscard]] SetParagraph set_lines(const document::Paragraph& paragraph,
                                         Length measure,
                                         Asked asked,
                                         const DropLetter* letter);

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tongket::typeset
