#include "compose/index.h"

#include <algorithm>
#include <string>
#include <utility>

#include "compose/inlines.h"
#include "compose/visit_paragraphs.h"
#include "vietnamese/sort_key.h"

namespace tongket::compose {

namespace {

using document::Role;
using document::StructureId;
using report::IndexName;

std::string sort_key(const IndexName& name) {
    if (name.kind == IndexName::Kind::Person && name.sort_as.empty()) {
        return vietnamese::person_sort_key(name.name, vietnamese::PersonOrder::GivenFamilyMiddle);
    }
    return vietnamese::name_sort_key(name.sort_as.empty() ? name.name : name.sort_as);
}

/// The names of one kind that are mentioned, sorted.
std::vector<std::size_t> sorted_names(const Composition& composition, IndexName::Kind kind) {
    const std::vector<IndexName>& names = composition.report.names;
    std::vector<std::size_t> found;
    std::vector<std::string> keys;
    for (std::size_t n = 0; n < composition.mentions.size(); ++n) {
        if (names[n].kind == kind && !composition.mentions[n].empty()) {
            found.push_back(n);
            keys.push_back(sort_key(names[n]));
        }
    }
    std::vector<std::size_t> sorted;
    for (const std::size_t place : vietnamese::sorted_order(keys)) {
        sorted.push_back(found[place]);
    }
    return sorted;
}

document::Paragraph compose_entry(Composition& composition, std::size_t name, StructureId index) {
    const stylesheet::Style& style = composition.styles.find(composition.stylesheet.index.style);
    const IndexName& entry = composition.report.names[name];
    document::Paragraph paragraph;
    paragraph.style = style.paragraph;
    paragraph.structure = composition.structure.add(index, Role::Paragraph);
    paragraph.place = entry.place;
    InlineWriter writer(style, paragraph.structure);
    const std::string& separator = composition.stylesheet.index.separator;
    const std::size_t tab = std::min(separator.find('\t'), separator.size());
    writer.add_text(entry.name + separator.substr(0, tab), entry.place);
    if (tab < separator.size()) {
        writer.add_tab();
    }
    std::vector<document::PageList::Target> targets;
    for (const std::string& label : composition.mentions[name]) {
        const StructureId reference =
            composition.structure.add(paragraph.structure, Role::Reference);
        const StructureId link = composition.structure.add(reference, Role::Link);
        composition.structure.node(link).link_target = label;
        targets.push_back({label, link});
    }
    writer.add_page_list(std::move(targets));
    paragraph.content = writer.take();
    return paragraph;
}

void compose_group(Composition& composition,
                   IndexName::Kind kind,
                   const std::string& title,
                   StructureId index,
                   document::Stack& stack) {
    const std::vector<std::size_t> names = sorted_names(composition, kind);
    if (!names.empty() && !title.empty()) {
        document::Paragraph heading =
            make_paragraph(composition, composition.stylesheet.index.group_style,
                           text_field(title).text, Role::Paragraph, index, {});
        heading.style = composition.styles.kept_with_next(heading.style);
        stack.blocks.push_back({std::move(heading)});
    }
    for (const std::size_t name : names) {
        stack.blocks.push_back({compose_entry(composition, name, index)});
    }
}

}  // namespace

void find_names(Composition& composition, std::vector<document::PageSequence>& sequences) {
    const bool wanted = std::ranges::any_of(
        composition.open_listings, [](const auto& open) { return open.listing == Listing::Names; });
    if (!wanted) {
        return;
    }
    const std::vector<IndexName>& names = composition.report.names;
    std::vector<std::string> texts;
    for (const IndexName& name : names) {
        texts.push_back(name.name);
    }
    NameFinder finder(texts);
    for (document::PageSequence& sequence : sequences) {
        visit_paragraphs(sequence.blocks, finder);
    }
    composition.mentions = finder.take();
    for (std::size_t n = 0; n < names.size(); ++n) {
        if (names[n].is_sought && composition.mentions[n].empty()) {
            composition.diagnostics.report(base::Code::NameNotInText, names[n].place,
                                           {names[n].name});
        }
    }
}

document::Stack compose_index(Composition& composition, StructureId node) {
    const stylesheet::IndexLook& look = composition.stylesheet.index;
    document::Stack stack;
    compose_group(composition, IndexName::Kind::Person, look.people, node, stack);
    compose_group(composition, IndexName::Kind::Unit, look.units, node, stack);
    return stack;
}

}  // namespace tongket::compose
