#include "compose/footnotes.h"

#include <utility>

#include "compose/inline_pictures.h"

namespace tongket::compose {

using document::Role;

void ParagraphNotes::call(const report::Span& span, InlineWriter& writer) {
    document::Structure& structure = composition_.structure;
    const document::StructureId reference = structure.add(paragraph_, Role::Reference);
    const document::StructureId link = structure.add(reference, Role::Link);
    const auto [known, is_new] = composition_.called_notes.try_emplace(span.note.get());
    CalledNote& note = known->second;
    if (is_new) {
        note.number = std::to_string(++composition_.counters.notes);
        note.label = "note-" + std::to_string(static_cast<std::uint32_t>(link));
    }
    structure.node(link).link_target = note.label;
    const document::TextStyleRef& letters = style_.text ? style_.text : style_.paragraph->text;
    document::TextRun mark{note.number, composition_.styles.raised(letters), link, span.place};
    if (is_new) {
        called_.push_back({span.note, span.place, note, std::make_shared<document::Footnote>()});
        writer.add_note({called_.back().note}, std::move(mark));
    } else {
        writer.add_note_mark(std::move(mark));
    }
}

void ParagraphNotes::add(const PieceList& text, InlineWriter& writer) {
    for (const Piece& piece : text) {
        if (const auto* span = std::get_if<report::Span>(&piece)) {
            add(*span, writer);
        } else {
            writer.add(piece);
        }
    }
}

void ParagraphNotes::add(const report::Span& span, InlineWriter& writer) {
    if (span.note) {
        call(span, writer);
    } else if (span.picture) {
        add_inline_picture(composition_, paragraph_, span, writer);
    } else {
        writer.add(span);
    }
}

bool ParagraphNotes::make() const {
    for (const Called& called : called_) {
        called.note->paragraphs.push_back(make_note(called));
        called.note->paragraphs.back().goes_on =
            parent_ == paragraph_ && &called != &called_.back();
    }
    return !called_.empty() && parent_ == paragraph_;
}

document::Paragraph ParagraphNotes::make_note(const Called& called) const {
    document::Structure& structure = composition_.structure;
    const document::StructureId note = structure.add(parent_, Role::Note);
    const document::StructureId label = structure.add(note, Role::Label);
    const stylesheet::Style& look =
        composition_.styles.find(composition_.stylesheet.footnotes.style);
    document::Paragraph paragraph;
    paragraph.style = look.paragraph;
    paragraph.structure = structure.add(note, Role::Paragraph);
    paragraph.place = called.said->place;
    InlineWriter text(look, paragraph.structure);
    add_with_pictures(composition_, paragraph.structure, pieces_of(called.said->spans), text);
    paragraph.content = text.take();
    paragraph.content.insert(paragraph.content.begin(), document::Anchor{called.known.label});
    const auto begin = paragraph.content.insert(
        paragraph.content.begin() + 1,
        document::TextRun{called.known.number, composition_.styles.raised(look.text), label,
                          called.place});
    paragraph.content.insert(begin + 1, document::TextRun{" ", look.text, label, called.place});
    return paragraph;
}

}  // namespace tongket::compose
