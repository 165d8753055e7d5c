#include "compose/footnotes.h"

#include <memory>
#include <string>
#include <utility>

namespace tongket::compose {

void compose_note(Composition& composition,
                  const report::Span& span,
                  const stylesheet::Style& style,
                  document::StructureId parent,
                  InlineWriter& writer) {
    const std::string number = std::to_string(++composition.footnote_number);
    document::Structure& structure = composition.structure;
    const document::StructureId reference = structure.add(parent, document::Role::Reference);
    const document::StructureId note = structure.add(parent, document::Role::Note);
    const document::StructureId label = structure.add(note, document::Role::Label);

    const stylesheet::Style& look = composition.styles.find(composition.stylesheet.footnotes.style);
    document::Paragraph paragraph;
    paragraph.style = look.paragraph;
    paragraph.structure = structure.add(note, document::Role::Paragraph);
    paragraph.place = span.note->place;
    InlineWriter text(look, paragraph.structure);
    text.add(span.note->spans);
    paragraph.content = text.take();
    paragraph.content.insert(
        paragraph.content.begin(),
        document::TextRun{number, composition.styles.raised(look.text), label, span.place});
    paragraph.content.insert(paragraph.content.begin() + 1,
                             document::TextRun{" ", look.text, label, span.place});

    auto footnote = std::make_shared<document::Footnote>();
    footnote->paragraphs.push_back(std::move(paragraph));
    const document::TextStyleRef& letters = style.text ? style.text : style.paragraph->text;
    writer.add_note(
        {std::move(footnote)},
        document::TextRun{number, composition.styles.raised(letters), reference, span.place});
}

}  // namespace tongket::compose
