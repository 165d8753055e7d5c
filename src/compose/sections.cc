#include "compose/sections.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <variant>

#include "compose/chart_table.h"
#include "compose/charts.h"
#include "compose/pictures.h"
#include "compose/prose.h"
#include "compose/tables.h"

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
        put({compose_table(composition, table, flow.parent)}, composition.styles.table({}).place,
            table.placement);
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
        const bool floats = of_report == report::Placement::AsLayout
                                ? of_layout == stylesheet::Placement::Float
                                : of_report == report::Placement::Float;
        if (!floats) {
            flow.blocks.push_back(std::move(block));
            return;
        }
        document::Float floating;
        floating.blocks.push_back(std::move(block));
        floating.level = level;
        flow.blocks.push_back({std::move(floating)});
    }
    void operator()(const report::Image& image) const {
        auto picture = compose_picture(composition, image, flow.parent);
        if (!image.beside.empty()) {
            put_beside(std::move(picture), image.beside);
        } else if (picture) {
            put({std::move(*picture)}, composition.stylesheet.image.place, image.placement);
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

void compose_section(Composition& composition,
                     const report::Section& section,
                     HeadingScope& above,
                     Flow flow) {
    const auto inside = [&](HeadingScope& own, document::StructureId node) {
        const Flow body{flow.blocks, node};
        for (const report::SectionItem& item : section.items) {
            std::visit(ItemComposer{composition, body, std::max(own.depth, first_level)}, item);
        }
        compose_sections(composition, section.sections, own, body);
    };
    if (section.title.empty()) {
        inside(above, flow.parent);
        return;
    }
    using Numbering = stylesheet::FootnotesLook::Numbering;
    if (above.depth == 1 && composition.stylesheet.footnotes.numbering == Numbering::Chapter) {
        composition.footnote_number = 0;
    }
    OpenedSection opened = open_section(composition, section, above, flow);
    inside(opened.own, opened.node);
}

}  // namespace

void compose_sections(Composition& composition,
                      const std::vector<report::Section>& sections,
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
