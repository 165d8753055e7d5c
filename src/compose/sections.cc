#include "compose/sections.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "compose/chart_table.h"
#include "compose/charts.h"
#include "compose/components.h"
#include "compose/pictures.h"
#include "compose/prose.h"
#include "compose/tables.h"
#include "compose/tally.h"

namespace tongket::compose {

namespace {

/// What stands before the first heading does not float past it either.
constexpr std::uint8_t first_level = 2;

struct ItemComposer {
    Composition& composition;
    Flow flow;
    std::uint8_t level = 1;  ///< of the heading that they stand under

    void operator()(const report::Prose& prose) const { compose_prose(composition, prose, flow); }
    void operator()(const report::Callout& callout) const {
        const stylesheet::CalloutLook& look = composition.stylesheet.callout;
        const document::StructureId node =
            composition.structure.add(flow.parent, document::Role::Division);
        document::Boxed boxed;
        boxed.style = look.box ? look.box : std::make_shared<const document::BoxStyle>();
        if (!callout.title.empty()) {
            document::Paragraph title =
                make_paragraph(composition, look.title_style, pieces_of(callout.title.spans),
                               document::Role::Paragraph, node, callout.place);
            title.style = composition.styles.kept_with_next(title.style);
            boxed.blocks.push_back({std::move(title)});
        }
        compose_prose(composition, callout.body, look.style, {boxed.blocks, node});
        if (!boxed.blocks.empty()) {
            flow.blocks.push_back({std::move(boxed)});
        }
    }
    void operator()(const report::Table& table) const {
        const auto& components = composition.stylesheet.components;
        const auto shown = table.shows_awards ? components.find(composition.stylesheet.shown_awards)
                                              : components.end();
        if (shown != components.end()) {
            compose_components(composition, {&shown->second, 1}, Scope{&composition.fields}, flow);
            return;
        }
        put({compose_table(composition, table, flow.parent)}, composition.styles.table({}).place,
            table.placement);
        if (has_tally(table, composition.styles.table({}))) {
            document::Stack whole;
            whole.keep_together = true;
            whole.blocks.push_back({compose_tally(composition, table, flow.parent)});
            flow.blocks.push_back({std::move(whole)});
        }
    }
    void operator()(const report::Chart& chart) const {
        put({compose_chart(composition, chart, flow.parent)}, composition.stylesheet.chart.place,
            chart.placement);
        if (chart.has_table) {
            (*this)(table_of_chart(chart));
        }
    }

    /// A block of the report, in its place or free to float.
    void put(document::Block block,
             stylesheet::Placement of_layout,
             report::Placement of_report) const {
        std::vector<document::Block> blocks;
        blocks.push_back(std::move(block));
        put_all(std::move(blocks), of_layout, of_report);
    }
    void put_all(std::vector<document::Block> blocks,
                 stylesheet::Placement of_layout,
                 report::Placement of_report) const {
        const bool floats = of_report == report::Placement::AsLayout
                                ? of_layout == stylesheet::Placement::Float
                                : of_report == report::Placement::Float;
        if (!floats) {
            std::ranges::move(blocks, std::back_inserter(flow.blocks));
            return;
        }
        document::Float floating;
        floating.blocks = std::move(blocks);
        floating.level = level;
        flow.blocks.push_back({std::move(floating)});
    }
    void operator()(const report::Image& image) const {
        if (!image.beside.empty()) {
            put_beside(compose_picture(composition, image, flow.parent), image.beside);
            return;
        }
        auto blocks = compose_captioned(composition, image, flow.parent);
        if (!blocks.empty()) {
            put_all(std::move(blocks), composition.stylesheet.image.place, image.placement);
        }
    }

    void operator()(const report::Gallery& gallery) const {
        document::Stack stack;
        stack.blocks = compose_gallery(composition, gallery, flow.parent);
        if (!stack.blocks.empty()) {
            put({std::move(stack)}, composition.stylesheet.gallery.place, gallery.placement);
        }
    }

    /// The text stands where the picture would, if there is none.
    void put_beside(std::optional<document::Picture> picture, const report::Prose& text) const {
        if (!picture) {
            compose_prose(composition, text, flow);
            return;
        }
        const stylesheet::ImageLook& look = composition.stylesheet.image;
        document::Columns columns;
        columns.gutter = look.beside_gutter;
        columns.level = document::Columns::Level::Tops;
        document::Column of_picture, of_text;
        of_picture.share = look.beside_percent;
        of_picture.blocks.push_back({std::move(*picture)});
        of_text.share = 100 - look.beside_percent;
        compose_prose(composition, text, {of_text.blocks, flow.parent});
        columns.columns.push_back(std::move(of_picture));
        columns.columns.push_back(std::move(of_text));
        if (look.side == stylesheet::ImageLook::Side::Right) {
            std::swap(columns.columns[0], columns.columns[1]);
        }
        flow.blocks.push_back({std::move(columns)});
    }
};

OpenSection open_items(const report::Section& section,
                       HeadingScope& own,
                       document::StructureId node) {
    OpenSection open;
    open.section = &section;
    open.items = items_of(section, open.sections);
    open.own = &own;
    open.node = node;
    return open;
}

/// Items `open.next` to `end`.
void compose_items(Composition& composition, OpenSection& open, std::size_t end, Flow flow) {
    const Flow body{flow.blocks, open.node};
    const std::uint8_t level = std::max(open.own->depth, first_level);
    while (open.next < end) {
        // Counted before it is composed: what shows the awards may insert what follows.
        const report::SectionItem& item = *open.items[open.next++];
        if (!open.has_frames || !std::holds_alternative<report::Gallery>(item)) {
            std::visit(ItemComposer{composition, body, level}, item);
        }
    }
}

void compose_rest(Composition& composition, OpenSection& open, Flow flow) {
    open.is_inserted = true;
    OpenSection* const outer = std::exchange(composition.open_section, &open);
    compose_items(composition, open, open.items.size(), flow);
    composition.open_section = outer;
    compose_sections(composition, std::span(open.section->sections).subspan(open.sections),
                     *open.own, {flow.blocks, open.node});
}

/// In a look without a place for it, a section's lead is its first paragraph.
void compose_lead(Composition& composition, const report::Section& section, Flow flow) {
    if (!section.lead.empty()) {
        report::Prose lead;
        lead.push_back({report::ProseParagraph{section.lead.spans, section.lead.place}});
        compose_prose(composition, lead, flow);
    }
}

/// The section as the component of its heading level sets it, which may insert what is in it.
void compose_in_component(Composition& composition,
                          const stylesheet::Component& component,
                          OpenedSection& opened,
                          OpenSection& open,
                          Flow flow) {
    const Fields fields =
        make_section_fields(composition.report, *open.section, without_end(opened.own.number));
    const Scope report_scope{&composition.fields};
    const Scope scope{&fields, &report_scope};
    const std::size_t from = flow.blocks.size();
    OpenSection* const outer = std::exchange(composition.open_section, &open);
    std::optional<SharedHeading> heading = SharedHeading{
        heading_role(opened.own.depth), opened.node, opened.own.label, {}, {}, opened.own.depth};
    std::swap(composition.shared_heading, heading);
    compose_components(composition, {&component, 1}, scope, {flow.blocks, opened.node});
    std::swap(composition.shared_heading, heading);
    composition.open_section = outer;
    if (!heading->node) {
        std::vector<document::Block> printed;
        if (opened.look.new_page && from > 0) {
            printed.push_back({document::PageBreak{}});
        }
        print_heading(composition, *open.section, opened, printed);
        flow.blocks.insert(flow.blocks.begin() + static_cast<std::ptrdiff_t>(from),
                           std::make_move_iterator(printed.begin()),
                           std::make_move_iterator(printed.end()));
    }
}

void compose_section(Composition& composition,
                     const report::Section& section,
                     HeadingScope& above,
                     Flow flow) {
    if (section.title.empty()) {
        OpenSection untitled = open_items(section, above, flow.parent);
        compose_lead(composition, section, flow);
        compose_rest(composition, untitled, flow);
        return;
    }
    using Numbering = stylesheet::FootnotesLook::Numbering;
    if (above.depth == 1 && composition.stylesheet.footnotes.numbering == Numbering::Chapter) {
        composition.counters.notes = 0;
    }
    OpenedSection opened = open_section(composition, section, above, flow);
    OpenSection open = open_items(section, opened.own, opened.node);
    const auto& components = composition.stylesheet.components;
    const auto component = components.find(opened.look.component);
    if (component != components.end()) {
        compose_in_component(composition, component->second, opened, open, flow);
    } else {
        print_heading(composition, section, opened, flow.blocks);
        compose_lead(composition, section, {flow.blocks, opened.node});
    }
    if (!open.is_inserted) {
        compose_rest(composition, open, flow);
    }
}

}  // namespace

void insert_from_section(Composition& composition, SectionPart part, Flow flow) {
    OpenSection* const open = composition.open_section;
    if (open == nullptr || (part == SectionPart::Rest && open->is_inserted)) {
        return;
    }
    // The component's heading is not that of what is inserted.
    std::optional<SharedHeading> heading;
    std::swap(composition.shared_heading, heading);
    if (part == SectionPart::Rest) {
        compose_rest(composition, *open, flow);
    } else {
        compose_items(composition, *open, std::min(open->next + 1, open->items.size()), flow);
    }
    std::swap(composition.shared_heading, heading);
}

void compose_sections(Composition& composition,
                      std::span<const report::Section> sections,
                      HeadingScope& above,
                      Flow flow) {
    const Nesting nesting(composition.depth);
    if (composition.depth > nesting_limit) {
        return;
    }
    for (const report::Section& section : sections) {
        compose_section(composition, section, above, flow);
    }
}

}  // namespace tongket::compose
