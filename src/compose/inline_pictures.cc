#include "compose/inline_pictures.h"

#include <algorithm>

namespace tongket::compose {

void add_inline_picture(Composition& composition,
                        document::StructureId paragraph,
                        const report::Span& span,
                        InlineWriter& writer) {
    const report::Image& picture = *span.picture;
    const auto found = composition.images.find(picture.file);
    if (found == composition.images.end()) {
        return;  // reported when it was read
    }
    graphics::Tag tag = graphics::Artifact::Layout;
    if (picture.meaning == report::Image::Meaning::Content) {
        const document::StructureId figure =
            composition.structure.add(paragraph, document::Role::Figure);
        document::StructureNode& node = composition.structure.node(figure);
        node.alternative = picture.alternative;
        node.is_inline = true;
        tag = figure;
    }
    writer.add_picture(found->second, span, tag);
}

void add_with_pictures(Composition& composition,
                       document::StructureId paragraph,
                       const PieceList& text,
                       InlineWriter& writer) {
    for (const Piece& piece : text) {
        const auto* span = std::get_if<report::Span>(&piece);
        if (span != nullptr && span->picture) {
            add_inline_picture(composition, paragraph, *span, writer);
        } else {
            writer.add(piece);
        }
    }
}

PieceList words_of_title(const report::SpanList& title) {
    const bool has_words = std::ranges::any_of(title, [](const report::Span& span) {
        return span.reference || span.text.find_first_not_of(" \n") != std::string::npos;
    });
    PieceList words;
    for (const report::Span& span : title) {
        if (span.picture && !has_words) {
            report::Span said = span;
            said.text = span.picture->alternative;
            said.picture = nullptr;
            words.emplace_back(std::move(said));
        } else if (!span.picture && !span.note) {
            words.emplace_back(span);
        }
    }
    return words;
}

}  // namespace tongket::compose
