#include "compose/composition.h"

#include <type_traits>

#include "compose/footnotes.h"
#include "compose/inlines.h"
#include "compose/template.h"

namespace tongket::compose {

NumberedCaption number_caption(Composition& composition,
                               std::string_view format,
                               const PieceList& caption,
                               base::Place place) {
    if (is_blank(caption)) {
        return {};
    }
    const stylesheet::Template pattern = read_format(format.empty() ? "{caption}" : format);
    const std::int32_t number = ++composition.counters.captions[std::string(format)];
    const Fields fields = {{"number", text_field(std::to_string(number), place)},
                           {"caption", Field{caption, true, {}}}};
    NumberedCaption numbered;
    numbered.text = fill_template(pattern, Scope{&fields}, composition.diagnostics);
    for (const stylesheet::TemplatePiece& piece : pattern.pieces) {
        if (piece.is_path && piece.text == "number") {
            numbered.number += std::to_string(number);
            return numbered;
        }
        numbered.number += piece.is_path ? "" : piece.text;
    }
    numbered.number.clear();  // the format prints none
    return numbered;
}

void name_block(Composition& composition,
                const std::string& id,
                std::string number,
                document::Paragraph* paragraph) {
    if (id.empty()) {
        return;
    }
    const std::string label = "id-" + id;
    if (paragraph != nullptr) {
        paragraph->content.insert(paragraph->content.begin(), document::Anchor{label});
    }
    composition.name(id, Named{std::move(number), label});
}

void list_caption(Composition& composition,
                  CaptionList list,
                  const PieceList& text,
                  document::Paragraph& paragraph) {
    std::vector<CaptionEntry>& entries = composition.captions[static_cast<std::size_t>(list)];
    // The dot keeps it apart from what a report can name.
    std::string label = list == CaptionList::Tables ? "table." : "figure.";
    label += std::to_string(entries.size() + 1);
    paragraph.content.insert(paragraph.content.begin(), document::Anchor{label});
    entries.push_back({text, std::move(label)});
}

document::Paragraph make_paragraph(Composition& composition,
                                   std::string_view style,
                                   const PieceList& text,
                                   document::Role role,
                                   document::StructureId parent,
                                   base::Place place) {
    const stylesheet::Style& found = composition.styles.find(style);
    document::Paragraph paragraph;
    paragraph.style = found.paragraph;
    paragraph.structure = composition.structure.add(parent, role);
    paragraph.place = first_place(text, place);
    InlineWriter writer(found, paragraph.structure);
    ParagraphNotes notes(composition, found, paragraph.structure);
    notes.add(text, writer);
    paragraph.content = writer.take();
    paragraph.goes_on = notes.make();
    return paragraph;
}

namespace {

std::optional<document::StructureId> own_node(const document::Block& block) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
        return paragraph->structure;
    }
    if (const auto* table = document::table_of(block)) {
        return table->structure;
    }
    if (const auto* chart = document::chart_of(block)) {
        return chart->structure;
    }
    if (const auto* picture = std::get_if<document::Picture>(&block.content)) {
        const auto* figure = std::get_if<document::StructureId>(&picture->tag);
        return figure != nullptr ? std::optional(*figure) : std::nullopt;
    }
    return std::nullopt;
}

/// What a block holds, in reading order. `Block` is const or not, and so are they.
template <class Block>
auto blocks_inside(Block& block) {
    using Blocks =
        std::remove_reference_t<decltype((std::get<document::Stack>(block.content).blocks))>;
    std::vector<Blocks*> inside;
    if (auto* stack = std::get_if<document::Stack>(&block.content)) {
        inside.push_back(&stack->blocks);
    } else if (auto* floating = std::get_if<document::Float>(&block.content)) {
        inside.push_back(&floating->blocks);
    } else if (auto* boxed = std::get_if<document::Boxed>(&block.content)) {
        inside.push_back(&boxed->blocks);
    } else if (auto* columns = std::get_if<document::Columns>(&block.content)) {
        for (auto& column : columns->columns) {
            inside.push_back(&column.blocks);
        }
    } else if (auto* placed = std::get_if<document::Placed>(&block.content)) {
        inside.push_back(&placed->blocks);
    } else if (auto* overlay = std::get_if<document::Overlay>(&block.content)) {
        for (auto& layer : overlay->layers) {
            inside.push_back(&layer.blocks);
        }
    }
    return inside;
}

}  // namespace

std::optional<FoundBlock> find_block(std::vector<document::Block>& blocks,
                                     document::StructureId node) {
    for (std::size_t i = blocks.size(); i-- > 0;) {
        if (own_node(blocks[i]) == node) {
            return FoundBlock{&blocks, i};
        }
        for (std::vector<document::Block>* inside : blocks_inside(blocks[i])) {
            if (auto found = find_block(*inside, node)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

std::optional<document::StructureId> last_node(const std::vector<document::Block>& blocks,
                                               std::size_t from) {
    for (std::size_t i = blocks.size(); i-- > from;) {
        if (const auto node = own_node(blocks[i])) {
            return node;
        }
        const auto inside = blocks_inside(blocks[i]);
        for (std::size_t b = inside.size(); b-- > 0;) {
            if (const auto node = last_node(*inside[b], 0)) {
                return node;
            }
        }
    }
    return std::nullopt;
}

}  // namespace tongket::compose
