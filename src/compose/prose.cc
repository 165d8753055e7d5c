#include "compose/prose.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "compose/footnotes.h"
#include "compose/inlines.h"
#include "compose/pictures.h"
#include "compose/tables.h"

namespace tongket::compose {

namespace {

using document::ListNumbering;
using report::ListLevel;
using stylesheet::ListStyle;

/// PDF has no name for a dash or the letters a, b, c, d, đ; the nearest is said, and the mark
/// itself is printed and tagged (ISO 14289-1, 7.6).
ListNumbering numbering(ListLevel level) {
    switch (level) {
        case ListLevel::Roman:
            return ListNumbering::UpperRoman;
        case ListLevel::Decimal:
        case ListLevel::DecimalPair:
            return ListNumbering::Decimal;
        case ListLevel::Alphabetic:
            return ListNumbering::LowerAlpha;
        case ListLevel::Dash:
        case ListLevel::Plus:
            return ListNumbering::Disc;
    }
    return ListNumbering::None;
}

/// The mark of an item, until the paragraph that it belongs to is met.
struct Mark {
    std::string_view text;
    document::StructureId node{};
    base::Place place;
};

class ProseComposer {
  public:
    ProseComposer(Composition& composition, std::string_view style)
        : composition_(composition), body_{std::string(style), {}, {}, true} {}

    void blocks(const report::Prose& prose, const ListStyle& list, Flow flow) {
        const Nesting nesting(composition_.depth);
        if (composition_.depth > nesting_limit) {
            return;
        }
        for (const report::ProseBlock& block : prose) {
            if (const auto* text = std::get_if<report::ProseParagraph>(&block.content)) {
                paragraph(text->spans, list, nullptr, text->place, flow);
            } else if (const auto* items = std::get_if<report::ProseList>(&block.content)) {
                compose_list(*items, flow);
            } else if (const auto* rows = std::get_if<report::ProseTable>(&block.content)) {
                flow.blocks.push_back({compose_table(composition_, *rows, flow.parent)});
            } else if (const auto* alone = std::get_if<report::ProsePicture>(&block.content)) {
                std::ranges::move(compose_captioned(composition_, *alone->image, flow.parent),
                                  std::back_inserter(flow.blocks));
            }
        }
    }

    [[nodiscard]] const ListStyle& body() const { return body_; }

  private:
    void paragraph(const report::SpanList& spans,
                   const ListStyle& list,
                   const Mark* mark,
                   base::Place place,
                   Flow flow) {
        const stylesheet::Style& style = composition_.styles.find(list.style);
        document::Paragraph result;
        result.style = list.run_in ? style.paragraph : composition_.styles.hanging(style.paragraph);
        result.structure = composition_.structure.add(flow.parent, document::Role::Paragraph);
        result.place = place;
        InlineWriter writer(style, result.structure);
        if (mark != nullptr && list.run_in) {
            writer.add_mark(mark->text, mark->node, mark->place);
        } else if (mark != nullptr) {
            result.marker = document::Marker{std::string(mark->text), list.marker_indent,
                                             style.text, mark->node};
        }
        ParagraphNotes notes(composition_, style, result.structure);
        for (const report::Span& span : spans) {
            notes.add(span, writer);
        }
        result.content = writer.take();
        result.goes_on = notes.make();
        flow.blocks.push_back({std::move(result)});
    }

    void compose_list(const report::ProseList& list, Flow flow) {
        const auto found = composition_.stylesheet.lists.find(name_of(list.level));
        const ListStyle& style =
            found != composition_.stylesheet.lists.end() ? found->second : body_;
        const document::StructureId node =
            add_list(composition_.structure, flow.parent, numbering(list.level));
        for (const report::ProseItem& item : list.items) {
            compose_item(item, style, node, flow);
        }
    }

    void compose_item(const report::ProseItem& item,
                      const ListStyle& style,
                      document::StructureId list,
                      Flow flow) {
        const ItemNodes nodes = add_list_item(composition_.structure, list);
        const Mark mark{style.marker.empty() ? item.marker : style.marker, nodes.label, item.place};
        const Flow body{flow.blocks, nodes.body};
        const auto* first = item.blocks.empty()
                                ? nullptr
                                : std::get_if<report::ProseParagraph>(&item.blocks.front().content);
        // An item that begins with a list or a table has its mark on a line of its own.
        paragraph(first != nullptr ? first->spans : report::SpanList{}, style, &mark,
                  first != nullptr ? first->place : item.place, body);
        const report::Prose rest(item.blocks.begin() + (first != nullptr ? 1 : 0),
                                 item.blocks.end());
        blocks(rest, style, body);
    }

    Composition& composition_;
    ListStyle body_;
};

}  // namespace

void compose_prose(Composition& composition, const report::Prose& prose, Flow flow) {
    compose_prose(composition, prose, composition.stylesheet.body_style, flow);
}

void compose_prose(Composition& composition,
                   const report::Prose& prose,
                   std::string_view style,
                   Flow flow) {
    ProseComposer composer(composition, style);
    composer.blocks(prose, composer.body(), flow);
}

document::StructureId add_list(document::Structure& structure,
                               document::StructureId parent,
                               document::ListNumbering numbering) {
    const document::StructureId list = structure.add(parent, document::Role::List);
    structure.node(list).numbering = numbering;
    return list;
}

ItemNodes add_list_item(document::Structure& structure, document::StructureId list) {
    const document::StructureId item = structure.add(list, document::Role::ListItem);
    const document::StructureId label = structure.add(item, document::Role::Label);
    return {label, structure.add(item, document::Role::ListBody)};
}

}  // namespace tongket::compose
