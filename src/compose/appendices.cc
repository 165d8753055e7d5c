#include "compose/appendices.h"

#include <string>
#include <utility>

#include "base/narrow.h"
#include "compose/components.h"
#include "compose/ending.h"
#include "compose/headings.h"
#include "compose/sections.h"
#include "compose/template.h"
#include "compose/text_part.h"
#include "vietnamese/numerals.h"

namespace tongket::compose {

namespace {

using report::Appendix;

/// The head as the layout makes it; a layout that makes none prints the title.
void compose_head(Composition& composition, const Scope& scope, Flow flow) {
    const stylesheet::Stylesheet& sheet = composition.stylesheet;
    const auto head = sheet.components.find(sheet.appendix.head);
    if (head != sheet.components.end()) {
        compose_components(composition, {&head->second, 1}, scope, flow);
    }
    if (!composition.shared_heading->node) {
        stylesheet::TextPart title;
        title.text.pieces.push_back({true, "appendix.title", 0});
        title.meaning = stylesheet::TextPart::Meaning::Heading;
        compose_text_part(composition, title, scope, flow, {});
    }
}

/// `end` names a component, or is itself the mark after the last word.
void compose_end(Composition& composition, const Scope& scope, Flow flow) {
    const stylesheet::Stylesheet& sheet = composition.stylesheet;
    const auto end = sheet.components.find(sheet.appendix.end);
    if (end != sheet.components.end()) {
        composition.text_end.reset();
        compose_components(composition, {&end->second, 1}, scope, flow);
    } else {
        end_text(composition, flow.blocks, sheet.appendix.end);
    }
}

/// "PL{roman}-": `{roman}` is empty if there is but one appendix.
std::string page_label(const Composition& composition, std::size_t index) {
    std::string label;
    for (const stylesheet::TemplatePiece& piece :
         read_format(composition.stylesheet.appendix.page_label_prefix).pieces) {
        if (!piece.is_path) {
            label += piece.text;
        } else if (composition.report.appendices.size() > 1) {
            label += vietnamese::roman(base::narrow<std::int64_t>(index) + 1);
        }
    }
    return label;
}

document::PageSequence compose_appendix(Composition& composition, std::size_t index) {
    const Appendix& appendix = composition.report.appendices[index];
    const stylesheet::AppendixLook& look = composition.stylesheet.appendix;
    document::PageSequence sequence;
    sequence.master = composition.styles.master(
        appendix.orientation == Appendix::Orientation::Landscape ? look.landscape_master
                                                                 : look.portrait_master);
    sequence.first_page_number = 1;
    sequence.label_prefix = page_label(composition, index);

    const std::string label = "pl-" + std::to_string(index + 1);
    const Fields fields = make_appendix_fields(composition.report, index);
    const Scope report_scope{&composition.fields};
    const Scope scope{&fields, &report_scope};
    const Flow flow{sequence.blocks, composition.structure.add(document::Structure::root(),
                                                               document::Role::Section)};

    composition.shared_heading =
        SharedHeading{heading_role(2), flow.parent, label, std::nullopt, {}};
    // The entry stands before those of the appendix's sections, its text is known after the head.
    compose_head(composition, scope, flow);
    const SharedHeading heading = *std::exchange(composition.shared_heading, std::nullopt);
    if (heading.node) {
        list_heading(composition, {{}, heading.text, 1, label});
    }

    if (!appendix.id.empty()) {
        const Field* number = scope.find("appendix.number");
        composition.name(
            appendix.id,
            Named{number != nullptr ? plain_text(number->text) : std::string(), label});
    }
    HeadingScope top;
    top.label = label;
    top.depth = 2;
    const std::size_t from = sequence.blocks.size();
    compose_sections(composition, appendix.sections, top, flow);
    note_text_end(composition, sequence.blocks, from);
    compose_end(composition, scope, flow);
    return sequence;
}

}  // namespace

std::vector<document::PageSequence> compose_appendices(Composition& composition) {
    std::vector<document::PageSequence> sequences;
    if (!composition.stylesheet.appendix.is_printed) {
        return sequences;
    }
    for (std::size_t i = 0; i < composition.report.appendices.size(); ++i) {
        sequences.push_back(compose_appendix(composition, i));
    }
    return sequences;
}

}  // namespace tongket::compose
