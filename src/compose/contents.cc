#include "compose/contents.h"

#include <cstddef>
#include <string>
#include <string_view>
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

/// One line of the list: where it leads, what it says.
struct Entry {
    std::string number;
    const PieceList* title = nullptr;
    std::size_t level = 1;
    std::string_view label;
};

std::vector<Entry> entries_of(const Composition& composition, std::optional<CaptionList> list) {
    std::vector<Entry> entries;
    if (list) {
        for (const CaptionEntry& caption : composition.captions[static_cast<std::size_t>(*list)]) {
            entries.push_back({{}, &caption.text, 1, caption.label});
        }
        return entries;
    }
    const std::size_t levels = composition.stylesheet.contents.styles.size();
    for (const HeadingEntry& heading : composition.headings) {
        if (heading.level > 0 && heading.level <= levels) {
            entries.push_back(
                {heading_prefix(heading.number), &heading.title, heading.level, heading.label});
        }
    }
    return entries;
}

const stylesheet::ContentsLook& look_of(const Composition& composition,
                                        std::optional<CaptionList> list) {
    if (!list) {
        return composition.stylesheet.contents;
    }
    return *list == CaptionList::Tables ? composition.stylesheet.table_list
                                        : composition.stylesheet.figure_list;
}

document::Paragraph compose_entry(Composition& composition,
                                  const stylesheet::ContentsLook& look,
                                  const Entry& entry,
                                  StructureId contents) {
    const stylesheet::Style& style = composition.styles.find(look.styles[entry.level - 1U]);
    const StructureId item = composition.structure.add(contents, Role::ContentsItem);
    const StructureId reference = composition.structure.add(item, Role::Reference);
    const StructureId link = composition.structure.add(reference, Role::Link);
    composition.structure.node(link).link_target = entry.label;

    document::Paragraph paragraph;
    paragraph.style = style.paragraph;
    paragraph.structure = link;
    paragraph.link_target = entry.label;
    paragraph.place = first_place(*entry.title, {});
    InlineWriter writer(style, link);
    writer.add_text(entry.number, paragraph.place);
    writer.add(on_one_line(*entry.title));
    // The leader is no content: without the blank, a reader would join title and page number.
    writer.add_text(" ", paragraph.place);
    writer.add_leader(look.leader);
    writer.add_page_reference(std::string(entry.label));
    paragraph.content = writer.take();
    return paragraph;
}

document::Stack compose_contents(Composition& composition, const OpenContents& open) {
    const stylesheet::ContentsLook& look = look_of(composition, open.list);
    document::Stack stack;
    for (const Entry& entry : entries_of(composition, open.list)) {
        if (stack.blocks.empty() && !look.title.empty()) {
            document::Paragraph title =
                make_paragraph(composition, look.title_style, text_field(look.title).text,
                               Role::Caption, open.node, {});
            title.style = composition.styles.kept_with_next(title.style);
            stack.blocks.push_back({std::move(title)});
        }
        stack.blocks.push_back({compose_entry(composition, look, entry, open.node)});
    }
    return stack;
}

}  // namespace

void reserve_contents(Composition& composition, std::optional<CaptionList> list, Flow flow) {
    document::Paragraph placeholder;
    placeholder.style = composition.styles.find({}).paragraph;
    placeholder.structure = composition.structure.add(flow.parent, document::Role::Contents);
    composition.open_contents.push_back({placeholder.structure, list});
    flow.blocks.push_back({std::move(placeholder)});
}

void fill_contents(Composition& composition, std::vector<document::Block>& blocks) {
    for (const OpenContents& open : std::exchange(composition.open_contents, {})) {
        const auto place = find_block(blocks, open.node);
        if (place) {
            (*place->blocks)[place->index].content = compose_contents(composition, open);
        }
    }
}

}  // namespace tongket::compose
