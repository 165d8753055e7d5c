#include "typeset/footnotes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/galley_builder.h"

namespace tongket::typeset {

namespace {

/// Lines of a note, each with the white above it.
NoteLines set_note(const document::Footnote& note, Length measure, ParagraphSetter& setter) {
    GalleyBuilder builder(setter);
    for (const document::Paragraph& paragraph : note.paragraphs) {
        builder.append(paragraph, Length{}, measure);
    }
    // White after a note parts it from the next one.
    const Length after =
        note.paragraphs.empty() ? Length{} : note.paragraphs.back().style->space_after;
    NoteLines lines;
    for (GalleyItem& item : builder.take()) {
        item.box.height += lines.empty() ? Length{} : glue(item.joint);
        item.box.is_text_line = false;
        item.box.notes.clear();  // a note has no notes
        lines.push_back(std::move(item.box));
    }
    if (!lines.empty()) {
        lines.back().depth += after;
    }
    return lines;
}

/// Lines from the front that fit into `room`; one at least.
std::size_t count_fitting(const NoteLines& lines, Length room) {
    Length used;
    std::size_t count = 0;
    while (count < lines.size() && (count == 0 || used + lines[count].extent() <= room)) {
        used += lines[count].extent();
        ++count;
    }
    return count;
}

/// Moves what fits on no page together with its item to the items that follow.
void carry_over(Galley& galley, std::vector<NoteLines>& notes, Length head, Length height) {
    for (std::size_t i = 0; i < galley.size(); ++i) {
        const std::size_t count = count_fitting(notes[i], height - galley[i].box.extent() - head);
        if (count == notes[i].size()) {
            continue;
        }
        if (i + 1 == galley.size()) {
            galley.emplace_back();
            notes.emplace_back();
        }
        const auto rest = notes[i].begin() + static_cast<std::ptrdiff_t>(count);
        notes[i + 1].insert(notes[i + 1].begin(), std::make_move_iterator(rest),
                            std::make_move_iterator(notes[i].end()));
        notes[i].erase(rest, notes[i].end());
    }
}

}  // namespace

std::vector<NoteLines> set_notes(Galley& galley,
                                 const document::FootnoteArea& area,
                                 Length measure,
                                 Length height,
                                 ParagraphSetter& setter) {
    std::vector<NoteLines> notes(galley.size());
    for (std::size_t i = 0; i < galley.size(); ++i) {
        for (const auto& note : galley[i].box.notes) {
            NoteLines lines = set_note(*note, measure, setter);
            notes[i].insert(notes[i].end(), std::make_move_iterator(lines.begin()),
                            std::make_move_iterator(lines.end()));
        }
    }
    carry_over(galley, notes, area.head(), height);
    return notes;
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
