#include "compose/text_part.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "compose/footnotes.h"
#include "compose/headings.h"
#include "compose/inline_pictures.h"
#include "compose/inlines.h"
#include "compose/template.h"

namespace tongket::compose {

namespace {

using document::Role;
using document::StructureId;
using Meaning = stylesheet::TextPart::Meaning;

/// A node, and the label that its paragraph brings into the document, if any.
struct Target {
    StructureId node{};
    std::string anchor;
    std::optional<CountedHeading> counted = std::nullopt;
};

/// The title may be printed in several texts ("BÁO CÁO", then what it is about): they are one H1.
Target title_target(Composition& composition, const stylesheet::TextPart& part, Flow flow) {
    if (composition.title_is_closed) {
        return {composition.structure.add(flow.parent, Role::Paragraph), {}};
    }
    if (composition.title) {
        return {*composition.title, {}};
    }
    composition.title = composition.structure.add(flow.parent, Role::Heading1);
    if (!part.in_outline) {
        return {*composition.title, {}};
    }
    composition.outline.push_back({plain_text(composition.report.title.spans), 1, "title"});
    return {*composition.title, "title"};
}

/// What contents say of a heading: its title there, and what stands below that.
struct Listed {
    PieceList title, summary;
};

Target heading_target(Composition& composition,
                      const stylesheet::TextPart& part,
                      const PieceList& text,
                      Listed listed,
                      Flow flow) {
    if (composition.shared_heading) {
        SharedHeading& shared = *composition.shared_heading;
        const bool first = !shared.node;
        if (first) {
            shared.node = composition.structure.add(shared.parent, shared.role);
        }
        // "Phụ lục I" and "Danh sách" are "Phụ lục I. Danh sách" in the outline.
        shared.text = text_field(heading_prefix(plain_text(shared.text)) + plain_text(text),
                                 first_place(text, {}))
                          .text;
        return {*shared.node, first ? shared.label : std::string()};
    }
    Target target;
    target.node = composition.structure.add(flow.parent, Role::Heading2);
    if (part.is_numbered) {
        target.counted = count_heading(composition);
    }
    if (part.in_outline) {
        target.anchor = "h-" + std::to_string(++composition.counters.layout_headings);
        list_heading(composition,
                     {target.counted ? target.counted->number : std::string(),
                      std::move(listed.title), 1, target.anchor, std::move(listed.summary)});
    }
    return target;
}

Target target_of(Composition& composition,
                 const stylesheet::TextPart& part,
                 const PieceList& text,
                 Listed listed,
                 Flow flow) {
    if (composition.shared_link) {
        return {composition.shared_link->node, {}};
    }
    switch (part.meaning) {
        case Meaning::Title:
            return title_target(composition, part, flow);
        case Meaning::Heading:
            return heading_target(composition, part, text, std::move(listed), flow);
        case Meaning::Paragraph:
            break;
    }
    return {composition.structure.add(flow.parent, Role::Paragraph), {}};
}

bool is_web_address(std::string_view text) {
    constexpr std::array<std::string_view, 4> schemes = {"https://", "http://", "mailto:", "tel:"};
    return std::ranges::any_of(
        schemes, [text](std::string_view scheme) { return text.starts_with(scheme); });
}

/// What the text leads to; nothing if it leads nowhere.
std::string address_of(Composition& composition,
                       const stylesheet::TextPart& part,
                       const Scope& scope,
                       base::Place place) {
    std::string address = plain_text(fill_template(part.link, scope, composition.diagnostics));
    if (!address.empty() && !is_web_address(address)) {
        composition.diagnostics.report(base::Code::LinkIsNoAddress, place, {address});
        address.clear();
    }
    return address;
}

/// Its place has one line, or is tried with one first.
bool is_of_one_line(const stylesheet::TextPart& part) {
    return part.lines == 1 ||
           (part.fit != nullptr && !part.fit->empty() && part.fit->front().lines == 1);
}

/// The same style in the family of fonts that the gallery has come to; null if the part does not
/// ask for it.
std::unique_ptr<const stylesheet::Style> in_member_family(const stylesheet::Style& style,
                                                          const stylesheet::TextPart& part,
                                                          const Scope& scope) {
    const Field* family = part.in_family ? scope.find("family") : nullptr;
    if (family == nullptr) {
        return nullptr;
    }
    auto letters = std::make_shared<document::TextStyle>(*style.text);
    letters->families = {plain_text(family->text)};
    auto paragraph = std::make_shared<document::ParagraphStyle>(*style.paragraph);
    paragraph->text = letters;
    auto made = std::make_unique<stylesheet::Style>(style);
    made->paragraph = std::move(paragraph);
    made->text = made->strong = made->emphasis = made->strong_emphasis = std::move(letters);
    return made;
}

/// Without its content.
document::Paragraph open_paragraph(Composition& composition,
                                   const stylesheet::TextPart& part,
                                   const stylesheet::Style& style,
                                   document::StructureId node) {
    document::Paragraph paragraph;
    paragraph.style = style.paragraph;
    paragraph.structure = node;
    if (part.meaning == Meaning::Heading) {
        paragraph.style = composition.styles.kept_with_next(style.paragraph);
        paragraph.heading = composition.shared_heading ? composition.shared_heading->level : 2;
    }
    if (composition.shared_link) {
        paragraph.link_target = composition.shared_link->target;
    }
    paragraph.rule = part.rule;
    paragraph.frame = part.frame;
    paragraph.room = part.lines;
    paragraph.fit = part.fit;
    paragraph.is_balanced = part.is_balanced;
    return paragraph;
}

/// The unit behind a figure, or what a figure is of.
void add_tail(Composition& composition,
              const stylesheet::TextPart& part,
              std::string_view tail,
              const document::TextStyle& beside,
              document::StructureId node,
              base::Place place,
              InlineWriter& writer) {
    writer.add_gap(beside.size / 16);  // a large figure wants more than a small blank
    // "233/473" is one figure.
    const std::string_view gap = tail.starts_with('/') ? std::string_view() : no_break_blank;
    writer.add_run_in(composition.styles.find(part.tail_style).text, std::string(gap).append(tail),
                      node, place);
}

}  // namespace

void compose_text_part(Composition& composition,
                       const stylesheet::TextPart& part,
                       const Scope& scope,
                       Flow flow,
                       base::Place place) {
    const PieceList text =
        fill_template(part.text, scope, composition.diagnostics,
                      is_of_one_line(part) ? NameBreaks::Blanks : NameBreaks::AsTemplate);
    if (is_blank(text)) {
        return;
    }
    Listed listed = {fill_template(part.short_title, scope, composition.diagnostics),
                     fill_template(part.summary, scope, composition.diagnostics)};
    if (is_blank(listed.title)) {
        listed.title = text;
    }
    Target target = target_of(composition, part, text, std::move(listed), flow);
    const stylesheet::Style& named =
        composition.styles.find(target.counted ? target.counted->look->style : part.style);
    const std::unique_ptr<const stylesheet::Style> of_member = in_member_family(named, part, scope);
    const stylesheet::Style& style = of_member != nullptr ? *of_member : named;
    document::Paragraph paragraph = open_paragraph(composition, part, style, target.node);
    paragraph.place = first_place(text, place);
    if (std::string address = address_of(composition, part, scope, place); !address.empty()) {
        paragraph.structure = composition.structure.add(target.node, Role::Link);
        composition.structure.node(paragraph.structure).link_target = address;
        paragraph.link_target = std::move(address);
    }
    InlineWriter writer(style, paragraph.structure);
    if (!target.anchor.empty()) {
        writer.add_anchor(std::move(target.anchor));
    }
    if (target.counted) {
        write_number(composition, *target.counted, paragraph.structure, paragraph.place, writer);
    }
    std::optional<ParagraphNotes> notes;
    if (composition.shared_heading && part.meaning == Meaning::Heading) {
        notes.emplace(composition, style, paragraph.structure, composition.shared_heading->parent);
        notes->add(text, writer);
    } else {
        add_with_pictures(composition, paragraph.structure, text, writer);
    }
    const std::string tail = plain_text(fill_template(part.tail, scope, composition.diagnostics));
    if (!tail.empty()) {
        add_tail(composition, part, tail, *style.text, target.node, place, writer);
    }
    paragraph.content = writer.take();
    paragraph.goes_on = notes && notes->make();
    flow.blocks.push_back({std::move(paragraph)});
}

}  // namespace tongket::compose
