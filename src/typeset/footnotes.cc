#include "typeset/footnotes.h"

#include <algorithm>
#include <utility>

#include "document/page_references.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

namespace {

void append_note(const document::Footnote& note,
                 Length measure,
                 ParagraphSetter& setter,
                 std::vector<NoteLine>& lines) {
    GalleyBuilder builder(setter);
    for (const document::Paragraph& paragraph : note.paragraphs) {
        builder.append(paragraph, Length{}, measure);
    }
    const Length between =
        note.paragraphs.empty() ? Length{} : note.paragraphs.front().style->space_after;
    bool begins = true;
    for (GalleyItem& item : builder.take()) {
        item.box.is_text_line = false;
        item.box.notes.clear();  // a note has no notes
        lines.push_back({std::move(item.box),
                         begins ? std::max(glue(item.joint), between) : glue(item.joint),
                         begins ? 0 : item.joint.penalty, begins});
        begins = false;
    }
}

}  // namespace

SetNotes set_notes(const Flow& flow, Length measure, ParagraphSetter& setter) {
    SetNotes notes;
    notes.ends.reserve(flow.size());
    for (const FlowItem& item : flow) {
        for (const auto& note : item.box->notes) {
            append_note(*note, measure, setter, notes.lines);
            notes.print_pages =
                notes.print_pages || std::ranges::any_of(note->paragraphs, [](const auto& each) {
                    return document::has_page_references(each);
                });
        }
        notes.ends.push_back(notes.lines.size());
    }
    return notes;
}

std::vector<NoteItem> note_items(const std::vector<NoteLine>& lines) {
    std::vector<NoteItem> items;
    items.reserve(lines.size());
    for (const NoteLine& line : lines) {
        items.push_back({line.box.extent(), line.space, line.penalty, line.begins});
    }
    return items;
}

Box note_rule(const document::FootnoteArea& area, Length measure) {
    Box box;
    if (area.rule_length > Length{} && area.rule_thickness > Length{}) {
        box.depth = area.rule_thickness;
        box.items.emplace_back(
            graphics::BoxItem{graphics::Artifact::Layout,
                              {{}, {}, std::min(area.rule_length, measure), area.rule_thickness},
                              area.rule_colour});
    }
    return box;
}

}  // namespace tongket::typeset
