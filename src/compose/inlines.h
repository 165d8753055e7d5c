// compose/inlines.h: text → the inlines of a paragraph, in a style, with single blanks.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compose/fields.h"
#include "document/block.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// A blank at which no line ends and that stretches as others do.
inline constexpr std::string_view no_break_blank = "\xC2\xA0";

/// Writes one paragraph's inlines. Texts have single blanks already; here the borders of runs are
/// seen to: no blank follows another, none stands at a line's start or end. Capitals that the style
/// asks for are made here. Spans that are notes or pictures write nothing: these want nodes of
/// their own (`ParagraphNotes`), and have none in a text that says again what stands elsewhere.
class InlineWriter {
  public:
    InlineWriter(const stylesheet::Style& style, document::StructureId structure)
        : style_(&style), structure_(structure) {}

    void add(const report::Span& span);
    void add(const Piece& piece);
    void add(const PieceList& pieces);
    void add(const report::SpanList& spans);
    /// Plain letters of the style.
    void add_text(std::string_view text, base::Place place);
    /// A list mark or heading number that runs into the text: it belongs to `structure`, is left as
    /// it is, and a no-break blank follows.
    void add_mark(std::string_view mark, document::StructureId structure, base::Place place);
    /// The same in letters of another style; nothing follows.
    void add_run_in(document::TextStyleRef style,
                    std::string_view mark,
                    document::StructureId structure,
                    base::Place place);
    /// A note and the mark that calls it, close to the word before it.
    void add_note(document::NoteReference note, document::TextRun mark);
    /// A further mark of a note that was called before.
    void add_note_mark(document::TextRun mark);
    void add_anchor(std::string label);
    /// A picture on the line, in the letters of `span` beside it.
    void add_picture(std::shared_ptr<const graphics::Image> image,
                     const report::Span& span,
                     graphics::Tag tag);
    void add_gap(document::Length width);
    void add_leader(std::string pattern);
    void add_page_reference(std::string label);
    void add_page_list(std::vector<document::PageList::Target> targets);
    void add_tab();
    void end_line();

    /// What was written; the writer is empty afterwards.
    [[nodiscard]] std::vector<document::Inline> take();

  private:
    struct Letters {
        bool strong = false;
        bool emphasis = false;
    };
    void add_reference(const report::Span& span);
    void add_run(std::string_view text, Letters letters, base::Place place);
    void trim_line();
    [[nodiscard]] document::TextStyleRef text_style(Letters letters) const;

    const stylesheet::Style* style_;
    document::StructureId structure_;
    std::vector<document::Inline> content_;
    bool after_blank_ = true;  ///< also at a line's start
};

}  // namespace tongket::compose
