#include "compose/contents.h"

#include <utility>

#include "compose/headings.h"
#include "compose/inlines.h"

namespace tongket::compose {

namespace {

using document::Role;
using document::StructureId;

/// A title that is set on several lines is one line here.
PieceList on_one_line(PieceList pieces) {
    for (Piece& piece : pieces) {
        auto* span = std::get_if<report::Span>(&piece);
        if (span == nullptr) {
            continue;
        }
        for (char& c : span->text) {
            c = c == '\n' ? ' ' : c;
        }
    }
    return pieces;
}

document::Paragraph compose_entry(Composition& composition,
                                  const HeadingEntry& entry,
                                  StructureId contents) {
    const stylesheet::ContentsLook& look = composition.stylesheet.contents;
    const stylesheet::Style& style = composition.styles.find(look.styles[entry.level - 1U]);
    const StructureId item = composition.structure.add(contents, Role::ContentsItem);
    const StructureId reference = composition.structure.add(item, Role::Reference);
    const StructureId link = composition.structure.add(reference, Role::Link);
    composition.structure.node(link).link_target = entry.label;

    document::Paragraph paragraph;
    paragraph.style = style.paragraph;
    paragraph.structure = link;
    paragraph.link_target = entry.label;
    paragraph.place = first_place(entry.title, {});
    InlineWriter writer(style, link);
    writer.add_text(heading_prefix(entry.number), paragraph.place);
    writer.add(on_one_line(entry.title));
    // The leader is no content: without the blank, a reader would join title and page number.
    writer.add_text(" ", paragraph.place);
    writer.add_leader(look.leader);
    writer.add_page_reference(entry.label);
    paragraph.content = writer.take();
    return paragraph;
}

document::Stack compose_contents(Composition& composition, StructureId contents) {
    const stylesheet::ContentsLook& look = composition.stylesheet.contents;
    document::Stack stack;
    for (const HeadingEntry& entry : composition.headings) {
        if (entry.level == 0 || entry.level > look.styles.size()) {
            continue;
        }
        if (stack.blocks.empty() && !look.title.empty()) {
            document::Paragraph title =
                make_paragraph(composition, look.title_style, text_field(look.title).text,
                               Role::Caption, contents, {});
            title.style = composition.styles.kept_with_next(title.style);
            stack.blocks.push_back({std::move(title)});
        }
        stack.blocks.push_back({compose_entry(composition, entry, contents)});
    }
    return stack;
}

}  // namespace

void reserve_contents(Composition& composition, Flow flow) {
    document::Paragraph placeholder;
    placeholder.style = composition.styles.find({}).paragraph;
    placeholder.structure = composition.structure.add(flow.parent, document::Role::Contents);
    composition.open_contents.push_back(placeholder.structure);
    flow.blocks.push_back({std::move(placeholder)});
}

void fill_contents(Composition& composition, std::vector<document::Block>& blocks) {
    for (const StructureId contents : std::exchange(composition.open_contents, {})) {
        const auto place = find_block(blocks, contents);
        if (place) {
            (*place->blocks)[place->index].content = compose_contents(composition, contents);
        }
    }
}

}  // namespace tongket::compose
