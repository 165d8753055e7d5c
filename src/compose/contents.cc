#include "compose/contents.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/components.h"
#include "compose/headings.h"
#include "compose/index.h"
#include "compose/inlines.h"
#include "compose/kept_parts.h"
#include "compose/shared_nodes.h"

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
    const PieceList* lead = nullptr;              ///< of its section; null: none
    std::vector<const PieceList*> sections = {};  ///< titles of the sections right below it
};

constexpr std::size_t no_entry = static_cast<std::size_t>(-1);

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
    std::vector<std::size_t> above;  // entries that the next heading may be below, one a level
    for (const HeadingEntry& heading : composition.headings) {
        if (heading.level == 0) {
            continue;
        }
        above.resize(std::min<std::size_t>(above.size(), heading.level - 1U), no_entry);
        if (!above.empty() && above.size() + 1 == heading.level && above.back() != no_entry) {
            entries[above.back()].sections.push_back(&heading.title);
        }
        above.resize(heading.level, no_entry);
        if (heading.level <= levels) {
            above.back() = entries.size();
            entries.push_back({heading_prefix(heading.number), &heading.title, heading.level,
                               heading.label, &heading.lead});
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

Fields entry_fields(const Entry& entry, std::size_t index, bool is_last) {
    const base::Place place = first_place(*entry.title, {});
    auto page = std::make_shared<report::Reference>();
    page->to = report::Reference::To::Page;
    page->label = entry.label;
    Field number;
    number.given = true;
    number.text.emplace_back(report::Span{{}, false, false, place, nullptr, std::move(page)});
    Fields fields;
    const auto add = [&fields](std::string_view name, Field field) {
        fields.push_back({name, std::move(field)});
    };
    add("entry.index", text_field(std::to_string(index + 1), place));
    add("entry.number", text_field(without_end(entry.number), place));
    add("entry.title", Field{on_one_line(*entry.title), true, {}});
    add("entry.lead",
        entry.lead != nullptr ? Field{*entry.lead, !entry.lead->empty(), {}} : Field{});
    Field sections;
    for (const PieceList* title : entry.sections) {
        if (!sections.text.empty()) {
            sections.text.emplace_back(report::Span{"; ", false, false, place});
        }
        std::ranges::move(on_one_line(*title), std::back_inserter(sections.text));
    }
    sections.given = !sections.text.empty();
    add("entry.sections", std::move(sections));
    add("entry.page", std::move(number));
    add("entry.last", Field{{}, is_last, {}});
    return fields;
}

/// All texts of the component are one link.
void compose_in_component(Composition& composition,
                          const stylesheet::Component& component,
                          const Entry& entry,
                          const Fields& fields,
                          Flow flow) {
    const StructureId item = composition.structure.add(flow.parent, Role::ContentsItem);
    const StructureId reference = composition.structure.add(item, Role::Reference);
    const StructureId link = composition.structure.add(reference, Role::Link);
    composition.structure.node(link).link_target = entry.label;
    composition.shared_link = SharedLink{link, std::string(entry.label)};
    const Scope report_scope{&composition.fields};
    std::vector<document::Block> blocks;
    compose_components(composition, {&component, 1}, Scope{&fields, &report_scope}, {blocks, link});
    composition.shared_link.reset();
    mark_shared_nodes(blocks, composition.first_identity);
    std::ranges::move(blocks, std::back_inserter(flow.blocks));
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
    const auto& components = composition.stylesheet.components;
    const auto component = components.find(look.entry);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (component == components.end()) {
            stack.blocks.push_back({compose_entry(composition, look, entries[i], node)});
        } else {
            const bool is_last = i + 1 == entries.size();
            compose_in_component(composition, component->second, entries[i],
                                 entry_fields(entries[i], i, is_last), {stack.blocks, node});
        }
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
            std::vector<document::Block> made;
            compose_kept_listing(composition, open.listing, {made, open.node},
                                 [&] { return compose_listing(composition, open); });
            (*place->blocks)[place->index] = std::move(made.front());
        }
    }
}

}  // namespace tongket::compose
