#include "compose/footnotes.h"

#include <utility>

namespace tongket::compose {

using document::Role;

void ParagraphNotes::call(const report::Span& span, InlineWriter& writer) {
    called_.push_back({span,
                       std::to_string(++composition_.footnote_number),
                       std::make_shared<document::Footnote>(),
                       {}});
    Called& called = called_.back();
    document::Structure& structure = composition_.structure;
    const document::StructureId reference = structure.add(paragraph_, Role::Reference);
    const document::StructureId link = structure.add(reference, Role::Link);
    called.label = "note-" + std::to_string(static_cast<std::uint32_t>(link));
    structure.node(link).link_target = called.label;
    const document::TextStyleRef& letters = style_.text ? style_.text : style_.paragraph->text;
    writer.add_note(
        {called.note},
        document::TextRun{called.number, composition_.styles.raised(letters), link, span.place});
}

bool ParagraphNotes::make() const {
    for (const Called& called : called_) {
        called.note->paragraphs.push_back(make_note(called));
        called.note->paragraphs.back().goes_on = &called != &called_.back();
    }
    return !called_.empty();
}

document::Paragraph ParagraphNotes::make_note(const Called& called) const {
    document::Structure& structure = composition_.structure;
    const document::StructureId note = structure.add(paragraph_, Role::Note);
    const document::StructureId label = structure.add(note, Role::Label);
    const stylesheet::Style& look =
        composition_.styles.find(composition_.stylesheet.footnotes.style);
    document::Paragraph paragraph;
    paragraph.style = look.paragraph;
    paragraph.structure = structure.add(note, Role::Paragraph);
    paragraph.place = called.span.note->place;
    InlineWriter text(look, paragraph.structure);
    text.add(called.span.note->spans);
    paragraph.content = text.take();
    const base::Place place = called.span.place;
    paragraph.content.insert(paragraph.content.begin(), document::Anchor{called.label});
    const auto begin = paragraph.content.insert(
        paragraph.content.begin() + 1,
        document::TextRun{called.number, composition_.styles.raised(look.text), label, place});
    paragraph.content.insert(begin + 1, document::TextRun{" ", look.text, label, place});
    return paragraph;
}

}  // namespace tongket::compose
