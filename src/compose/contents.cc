#include "compose/contents.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "compose/headings.h"
#include "compose/index.h"
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

std::vector<Entry> caption_entries(const Composition& composition, CaptionList list) {
    std::vector<Entry> entries;
    for (const CaptionEntry& caption : composition.captions[static_cast<std::size_t>(list)]) {
        entries.push_back({{}, &caption.text, 1, caption.label});
    }
    return entries;
}

std::vector<Entry> heading_entries(const Composition& composition) {
    std::vector<Entry> entries;
    const std::size_t levels = composition.stylesheet.contents.styles.size();
    for (const HeadingEntry& heading : composition.headings) {
        if (heading.level > 0 && heading.level <= levels) {
            entries.push_back(
                {heading_prefix(heading.number), &heading.title, heading.level, heading.label});
        }
    }
    return entries;
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

document::Stack compose_contents(Composition& composition,
                                 const stylesheet::ContentsLook& look,
                                 const std::vector<Entry>& entries,
                                 StructureId node) {
    document::Stack stack;
    if (!entries.empty() && !look.title.empty()) {
        document::Paragraph title = make_paragraph(
            composition, look.title_style, text_field(look.title).text, Role::Caption, node, {});
        title.style = composition.styles.kept_with_next(title.style);
        stack.blocks.push_back({std::move(title)});
    }
    for (const Entry& entry : entries) {
        stack.blocks.push_back({compose_entry(composition, look, entry, node)});
    }
    return stack;
}

document::Stack compose_listing(Composition& composition, const OpenListing& open) {
    const stylesheet::Stylesheet& sheet = composition.stylesheet;
    switch (open.listing) {
        case Listing::Contents:
            return compose_contents(composition, sheet.contents, heading_entries(composition),
                                    open.node);
        case Listing::Tables:
            return compose_contents(composition, sheet.table_list,
                                    caption_entries(composition, CaptionList::Tables), open.node);
        case Listing::Figures:
            return compose_contents(composition, sheet.figure_list,
                                    caption_entries(composition, CaptionList::Figures), open.node);
        case Listing::Names:
            return compose_index(composition, open.node);
    }
    return {};
}

}  // namespace

void reserve_listing(Composition& composition, Listing listing, Flow flow) {
    document::Paragraph placeholder;
    placeholder.style = composition.styles.find({}).paragraph;
    placeholder.structure = composition.structure.add(
        flow.parent, listing == Listing::Names ? Role::Index : Role::Contents);
    composition.open_listings.push_back({placeholder.structure, listing});
    flow.blocks.push_back({std::move(placeholder)});
}

void fill_listings(Composition& composition, std::vector<document::Block>& blocks) {
    for (const OpenListing& open : std::exchange(composition.open_listings, {})) {
        const auto place = find_block(blocks, open.node);
        if (place) {
            (*place->blocks)[place->index].content = compose_listing(composition, open);
        }
    }
}

}  // namespace tongket::compose
