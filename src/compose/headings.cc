#include "compose/headings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compose/footnotes.h"
#include "compose/inline_pictures.h"
#include "vietnamese/numerals.h"

namespace tongket::compose {

namespace {

using stylesheet::HeadingLevel;

bool ends_in_punctuation(std::string_view text) {
    return !text.empty() &&
           std::string_view(".):;-,?!").find(text.back()) != std::string_view::npos;
}

const HeadingLevel& heading_level(Composition& composition,
                                  std::size_t level,
                                  const report::Section& section) {
    static const HeadingLevel plain{};
    const std::vector<HeadingLevel>& levels = composition.stylesheet.headings;
    if (levels.empty()) {
        return plain;
    }
    if (level >= levels.size() && !std::exchange(composition.counters.warned_depth, true)) {
        composition.diagnostics.report(base::Code::SectionsTooDeep, section.place,
                                       {std::to_string(level), std::to_string(levels.size() - 1)});
    }
    return levels[std::min(level, levels.size() - 1)];
}

document::Paragraph heading_paragraph(Composition& composition,
                                      const stylesheet::Style& style,
                                      document::StructureId node,
                                      std::uint8_t level,
                                      base::Place place) {
    document::Paragraph paragraph;
    paragraph.style = composition.styles.kept_with_next(style.paragraph);
    paragraph.structure = node;
    paragraph.heading = level;
    paragraph.place = place;
    return paragraph;
}

struct NumberPlace {
    document::StructureId node{};
    base::Place place;
};

/// A number on the title's line.
void add_number(Composition& composition,
                const HeadingLevel& look,
                const std::string& number,
                const NumberPlace& at,
                InlineWriter& writer) {
    if (number.empty()) {
        return;
    }
    const bool is_alike = look.number_style.empty() || look.number_style == look.style;
    if (is_alike && !look.after_tab) {
        writer.add_mark(number, at.node, at.place);
        return;
    }
    const std::string& name = look.number_style.empty() ? look.style : look.number_style;
    writer.add_run_in(composition.styles.find(name).text, number, at.node, at.place);
    if (look.after_tab) {
        writer.add_tab();
    }
}

}  // namespace

std::string_view without_end(std::string_view number) {
    while (number.ends_with('.') || number.ends_with(')') || number.ends_with(' ')) {
        number.remove_suffix(1);
    }
    return number;
}

std::string format_heading_number(const stylesheet::Template& format,
                                  std::int64_t count,
                                  std::string_view parent) {
    std::string number;
    for (const stylesheet::TemplatePiece& piece : format.pieces) {
        if (!piece.is_path) {
            number += piece.text;
        } else if (piece.text == "roman") {
            number += vietnamese::roman(count);
        } else if (piece.text == "decimal") {
            number += std::to_string(count);
        } else if (piece.text == "alphabetic") {
            number += vietnamese::alphabetic(count);
        } else if (piece.text == "ordinal") {
            // A layout may write "Phần {ordinal}" or "Phần thứ {ordinal}".
            number += number.ends_with("thứ ") ? "" : "thứ ";
            number += vietnamese::ordinal(count);
        } else if (piece.text == "parent") {
            number += without_end(parent);
        }
    }
    // Without a number above, "{parent}.{decimal}." is "1.", not ".1.".
    const std::size_t start = std::min(number.find_first_not_of(". "), number.size());
    return number.substr(start);
}

CountedHeading count_heading(Composition& composition) {
    static const HeadingLevel plain{};
    const std::vector<HeadingLevel>& levels = composition.stylesheet.headings;
    HeadingScope& top = composition.counters.top;
    const HeadingLevel& look =
        levels.empty() ? plain : levels[std::min(top.level, levels.size() - 1)];
    return {format_heading_number(look.number, ++top.sections, top.number), &look};
}

void write_number(Composition& composition,
                  const CountedHeading& heading,
                  document::StructureId node,
                  base::Place place,
                  InlineWriter& writer) {
    add_number(composition, *heading.look, heading.number, {node, place}, writer);
}

document::Role heading_role(std::uint8_t depth) {
    constexpr std::array<document::Role, 6> roles = {
        document::Role::Heading1, document::Role::Heading2, document::Role::Heading3,
        document::Role::Heading4, document::Role::Heading5, document::Role::Heading6};
    return roles[std::clamp<std::size_t>(depth, 1, roles.size()) - 1];
}

std::string heading_prefix(std::string_view number) {
    if (number.empty()) {
        return {};
    }
    return std::string(number) + (ends_in_punctuation(number) ? " " : ". ");
}

void list_heading(Composition& composition, HeadingEntry entry) {
    const std::string prefix = heading_prefix(entry.number);
    composition.outline.push_back(
        {prefix + plain_text(entry.title), entry.level, entry.label, prefix.size()});
    composition.headings.push_back(std::move(entry));
}

OpenedSection open_section(Composition& composition,
                           const report::Section& section,
                           HeadingScope& above,
                           Flow flow) {
    const bool part = section.kind == report::Section::Kind::Part;
    const std::size_t level = part ? 0 : above.level;
    const HeadingLevel& look = heading_level(composition, level, section);

    OpenedSection opened;
    opened.node = composition.structure.add(flow.parent, document::Role::Section);
    opened.own.label = above.label + "-" + std::to_string(++above.headings);
    opened.own.level = level + 1;
    opened.own.depth = static_cast<std::uint8_t>(std::min(above.depth + 1, 255));
    opened.own.number = format_heading_number(look.number, part ? ++above.parts : ++above.sections,
                                              part ? "" : above.number);

    if (!section.id.empty()) {
        composition.name(section.id,
                         Named{std::string(without_end(opened.own.number)), opened.own.label});
    }
    opened.look = look;
    list_heading(composition,
                 {opened.own.number, words_of_title(section.title.spans),
                  static_cast<std::uint8_t>(opened.own.depth - 1), opened.own.label,
                  pieces_of(section.summary.empty() ? section.lead.spans : section.summary.spans)});
    return opened;
}

void print_heading(Composition& composition,
                   const report::Section& section,
                   const OpenedSection& opened,
                   std::vector<document::Block>& blocks) {
    const HeadingLevel& look = opened.look;
    const HeadingScope& own = opened.own;
    const document::StructureId node =
        composition.structure.add(opened.node, heading_role(own.depth));
    const stylesheet::Style& style = composition.styles.find(look.style);
    const base::Place place = first_place(pieces_of(section.title.spans), section.place);
    document::Paragraph paragraph = heading_paragraph(composition, style, node, own.depth, place);
    if (look.new_page && !blocks.empty()) {
        blocks.push_back({document::PageBreak{}});
    }
    InlineWriter writer(style, node);
    if (look.own_line && !own.number.empty()) {
        const stylesheet::Style& number_style =
            composition.styles.find(look.number_style.empty() ? look.style : look.number_style);
        document::Paragraph number =
            heading_paragraph(composition, number_style, node, own.depth, place);
        InlineWriter number_writer(number_style, node);
        number_writer.add_anchor(own.label);
        number_writer.add_text(own.number, place);
        number.content = number_writer.take();
        blocks.push_back({std::move(number)});
    } else {
        writer.add_anchor(own.label);
        add_number(composition, look, own.number, {node, place}, writer);
    }
    ParagraphNotes notes(composition, style, node, opened.node);
    notes.add(pieces_of(section.title.spans), writer);
    paragraph.content = writer.take();
    paragraph.goes_on = notes.make();
    blocks.push_back({std::move(paragraph)});
}

}  // namespace tongket::compose
