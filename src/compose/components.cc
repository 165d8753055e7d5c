#include "compose/components.h"

#include <memory>
#include <string>
#include <utility>

#include "compose/charts.h"
#include "compose/contents.h"
#include "compose/count.h"
#include "compose/each.h"
#include "compose/ending.h"
#include "compose/frames.h"
#include "compose/gauge.h"
#include "compose/grid.h"
#include "compose/kept_parts.h"
#include "compose/pictures.h"
#include "compose/placed.h"
#include "compose/qr.h"
#include "compose/rows.h"
#include "compose/sections.h"
#include "compose/table_sections.h"
#include "compose/template.h"
#include "compose/text_part.h"
#include "compose/timeline.h"
#include "report/made_text.h"

namespace tongket::compose {

namespace {

constexpr std::size_t part_limit = 1'000'000;

/// Reports the two limits once each; false where nothing more may be composed.
bool within_limits(Composition& composition, base::Place place) {
    if (composition.depth > nesting_limit) {
        composition.diagnostics.report(base::Code::ComponentsTooDeep, place,
                                       {std::to_string(nesting_limit)});
        return false;
    }
    if (composition.parts == part_limit) {
        composition.diagnostics.report(base::Code::LayoutMakesTooMuch, place,
                                       {std::to_string(part_limit)});
    }
    return ++composition.parts <= part_limit;
}

struct ComponentComposer {
    Composition& composition;
    const Scope& scope;
    Flow flow;
    base::Place place;

    void operator()(const stylesheet::TextPart& part) const {
        compose_text_part(composition, part, scope, flow, place);
    }

    void operator()(const stylesheet::RowsPart& part) const {
        compose_rows(composition, part, scope, flow);
    }

    void operator()(const stylesheet::ColumnsPart& part) const {
        compose_columns(composition, part, scope, flow);
    }

    void operator()(const stylesheet::LinePart& part) const {
        flow.blocks.push_back(
            {document::Rule{part.thickness, part.colour, part.space_before, part.space_after}});
    }

    void operator()(const stylesheet::SpacePart& part) const {
        flow.blocks.push_back({document::Space{part.height}});
    }

    void operator()(const stylesheet::SignaturePart& part) const {
        const document::StructureId form =
            composition.structure.add(flow.parent, document::Role::Form);
        std::string title = plain_text(fill_template(part.title, scope, composition.diagnostics));
        composition.structure.node(form).alternative =
            title.empty() ? "Chỗ ký số" : std::move(title);
        flow.blocks.push_back({document::SignatureSpace{part.height, form, place}});
    }

    void operator()(const stylesheet::PlacedPart& part) const {
        document::Placed placed = compose_placed(composition, part, scope, flow.parent);
        if (!placed.blocks.empty()) {
            flow.blocks.push_back({std::move(placed)});
        }
    }

    void operator()(const stylesheet::OverlayPart& part) const {
        document::Overlay overlay;
        overlay.height = part.height;
        overlay.place = place;
        for (const stylesheet::PlacedPart& layer : part.layers) {
            overlay.layers.push_back(compose_placed(composition, layer, scope, flow.parent));
        }
        flow.blocks.push_back({std::move(overlay)});
    }

    void operator()(const stylesheet::DrawPart& part) const {
        document::DrawingRef drawing = part.drawing;
        if (!part.shapes.pieces.empty()) {
            drawing = first_shapes(composition, *drawing, part.shapes, scope);
        }
        flow.blocks.push_back({document::Drawn{std::move(drawing), part.x, part.y, part.height}});
    }

    void operator()(const stylesheet::ImagePart& part) const {
        const auto found = composition.images.find(part.file);
        if (found == composition.images.end()) {
            return;  // reported when it was read
        }
        document::FramedPicture picture;
        picture.image = found->second;
        picture.width = part.width;
        picture.height = part.height;
        picture.focus_x = part.focus_x;
        picture.focus_y = part.focus_y;
        picture.clip = clip_of(part);
        picture.tag = figure_tag(part.alternative);
        picture.place = place;
        flow.blocks.push_back({std::move(picture)});
    }

    void operator()(const stylesheet::QrPart& part) const {
        const std::string text =
            plain_text(fill_template(part.text, scope, composition.diagnostics));
        if (text.empty()) {
            return;
        }
        const auto code = draw_qr(text, part.size, part.colour);
        if (!code) {
            composition.diagnostics.report(base::Code::QrTooLong, place,
                                           {std::to_string(text.size())});
            return;
        }
        document::Drawn drawn;
        drawn.drawing = std::make_shared<const document::Drawing>(document::Drawing{*code});
        drawn.height = part.size;
        drawn.tag = figure_tag(part.alternative);
        flow.blocks.push_back({std::move(drawn)});
    }

    /// A figure with that text, or decoration without one.
    [[nodiscard]] graphics::Tag figure_tag(const stylesheet::Template& alternative) const {
        std::string text = plain_text(fill_template(alternative, scope, composition.diagnostics));
        if (text.empty()) {
            return graphics::Artifact::Layout;
        }
        const document::StructureId figure =
            composition.structure.add(flow.parent, document::Role::Figure);
        composition.structure.node(figure).alternative = std::move(text);
        return figure;
    }

    [[nodiscard]] static std::shared_ptr<const graphics::Outline> clip_of(
        const stylesheet::ImagePart& part) {
        return clip_outline(part.clip, part.width, part.height);
    }

    void operator()(const stylesheet::GridPart& part) const {
        compose_grid(composition, part, scope, flow);
    }

    void operator()(const stylesheet::NewPagePart& part) const {
        document::PageBreak page;
        if (!part.master.empty()) {
            page.master = composition.styles.master(part.master);
        }
        page.side = part.side;
        page.filled = part.filled;
        flow.blocks.push_back({std::move(page)});
    }

    void operator()(const stylesheet::PhotoPart& part) const {
        if (const Field* field = find_field(part.path, scope, place, composition.diagnostics);
            field != nullptr && field->picture != nullptr) {
            if (auto photo = compose_photo(composition, part, *field->picture, flow.parent)) {
                flow.blocks.push_back({std::move(*photo)});
            }
        }
    }

    void operator()(const stylesheet::CountPart& part) const {
        if (auto counted = compose_count(composition, part, scope, place)) {
            flow.blocks.push_back({std::move(*counted)});
        }
    }

    void operator()(const stylesheet::FramesPart& part) const {
        if (const Field* field = find_field(part.path, scope, place, composition.diagnostics)) {
            compose_frames(composition, part, *field, scope, flow);
        }
    }

    void operator()(const stylesheet::EachPart& part) const {
        compose_each(composition, part, scope, flow, place);
    }

    void operator()(const stylesheet::UsePart& part) const {
        const auto found = composition.stylesheet.components.find(part.name);
        if (found != composition.stylesheet.components.end()) {
            compose_components(composition, {&found->second, 1}, scope, flow);
        }
    }

    void operator()(const stylesheet::TablePart& part) const {
        const std::size_t from = flow.blocks.size();
        compose_layout_table(composition, part, scope, flow, place);
        if (flow.blocks.size() > from && is_report_text(part.path)) {
            note_text_end(composition, flow.blocks, from);
        }
    }

    void operator()(const stylesheet::ChartPart& part) const {
        const Field* own = scope.find("chart");
        if (own == nullptr || own->chart == nullptr) {
            return;
        }
        const Field* label = scope.find("label");
        report::Text name;
        if (label != nullptr && !label->text.empty()) {
            name = report::make_text(plain_text(label->text), own->chart->place);
        }
        const stylesheet::ChartLook& look = part.look ? *part.look : composition.stylesheet.chart;
        flow.blocks.push_back(
            {compose_chart(composition, *own->chart,
                           {look, part.kind, part.has_caption, part.has_notes, part.is_numbered},
                           name, flow.parent)});
    }

    void operator()(const stylesheet::PagePart& part) const {
        const Field* own = scope.find("page");
        if (own == nullptr || own->page == nullptr) {
            return;
        }
        const document::StructureId figure =
            composition.structure.add(flow.parent, document::Role::Figure);
        std::string text =
            plain_text(fill_template(part.alternative, scope, composition.diagnostics));
        composition.structure.node(figure).alternative =
            text.empty() ? "Hình một trang" : std::move(text);
        flow.blocks.push_back(
            {document::PagePicture{own->page, part.width, part.height, figure, place}});
    }

    void operator()(const stylesheet::GaugePart& part) const {
        compose_gauge(composition, part, scope, flow, place);
    }

    void operator()(const stylesheet::TimelinePart& part) const {
        compose_timeline(composition, part, scope, flow);
    }

    void put_tables() const {
        const std::size_t from = flow.blocks.size();
        const std::vector<report::Section> tables = table_sections(
            composition.report.sections,
            composition.stylesheet.parts_chart_tables ? ChartTables::Apart : ChartTables::Among);
        compose_sections(composition, tables, composition.counters.top, flow);
        note_text_end(composition, flow.blocks, from);
    }

    void put_chart_tables() const {
        const std::vector<report::Section> tables = chart_tables(composition.report.sections);
        compose_sections(composition, tables, composition.counters.top, flow);
    }

    void put_sections(report::Section::Position position) const {
        const std::size_t from = flow.blocks.size();
        for (const report::Section& section : composition.report.sections) {
            if (!composition.stylesheet.parts_last_sections || section.position == position) {
                compose_report_section(composition, section, flow);
            }
        }
        note_text_end(composition, flow.blocks, from);
    }

    void operator()(const stylesheet::InsertPart& part) const {
        switch (part.what) {
            case stylesheet::InsertPart::What::Sections:
                put_sections(report::Section::Position::InPlace);
                break;
            case stylesheet::InsertPart::What::Tables:
                put_tables();
                break;
            case stylesheet::InsertPart::What::ChartTables:
                put_chart_tables();
                break;
            case stylesheet::InsertPart::What::Contents:
                reserve_listing(composition, Listing::Contents, flow);
                break;
            case stylesheet::InsertPart::What::TableList:
                reserve_listing(composition, Listing::Tables, flow);
                break;
            case stylesheet::InsertPart::What::FigureList:
                reserve_listing(composition, Listing::Figures, flow);
                break;
            case stylesheet::InsertPart::What::LastSections:
                put_sections(report::Section::Position::AtEnd);
                break;
            case stylesheet::InsertPart::What::Section:
                insert_from_section(composition, SectionPart::Rest, flow);
                break;
            case stylesheet::InsertPart::What::Next:
                insert_from_section(composition, SectionPart::NextItem, flow);
                break;
            case stylesheet::InsertPart::What::Index:
                reserve_listing(composition, Listing::Names, flow);
                break;
        }
    }
};

}  // namespace

void compose_components(Composition& composition,
                        std::span<const stylesheet::Component> components,
                        const Scope& scope,
                        Flow flow) {
    const Nesting nesting(composition.depth);
    for (const stylesheet::Component& component : components) {
        if (!within_limits(composition, component.place)) {
            return;
        }
        if (component.when &&
            !holds(*component.when, scope, component.place, composition.diagnostics)) {
            continue;
        }
        std::visit(ComponentComposer{composition, scope, flow, component.place}, component.content);
    }
}

}  // namespace tongket::compose
