#include "compose/pictures.h"

#include <utility>

#include "compose/inlines.h"
#include "compose/template.h"

namespace tongket::compose {

namespace {

PieceList credit_of(Composition& composition, const report::Image& image) {
    if (image.credit.empty()) {
        return {};
    }
    const Fields fields = {{"credit", Field{pieces_of(image.credit.spans), true, {}}}};
    return fill_template(read_format(composition.stylesheet.image.credit_format), Scope{&fields},
                         composition.diagnostics);
}

/// The caption with the credit after it, on a line of its own; the credit alone is not numbered.
NumberedCaption caption_of(Composition& composition, const report::Image& image) {
    NumberedCaption caption =
        number_caption(composition, composition.stylesheet.image.caption_format,
                       pieces_of(image.caption.spans), image.place);
    const PieceList credit = credit_of(composition, image);
    if (!caption.text.empty() && !credit.empty()) {
        const PieceList line_end = text_field("\n", image.place).text;
        caption.text.insert(caption.text.end(), line_end.begin(), line_end.end());
    }
    caption.text.insert(caption.text.end(), credit.begin(), credit.end());
    return caption;
}

}  // namespace

std::optional<document::Picture> compose_picture(Composition& composition,
                                                 const report::Image& image,
                                                 document::StructureId parent) {
    const auto found = composition.images.find(image.file);
    if (found == composition.images.end()) {
        return std::nullopt;
    }
    const stylesheet::ImageLook& look = composition.stylesheet.image;
    document::Picture picture;
    picture.image = found->second;
    picture.style = look.picture ? look.picture : std::make_shared<document::PictureStyle>();
    picture.place = image.place;
    picture.tag = graphics::Artifact::Layout;
    document::StructureId caption_parent = parent;
    if (image.meaning == report::Image::Meaning::Content) {
        caption_parent = composition.structure.add(parent, document::Role::Figure);
        composition.structure.node(caption_parent).alternative = image.alternative;
        picture.tag = caption_parent;
    }
    const NumberedCaption caption = caption_of(composition, image);
    if (!caption.text.empty()) {
        const document::Role role = image.meaning == report::Image::Meaning::Content
                                        ? document::Role::Caption
                                        : document::Role::Paragraph;
        picture.caption = make_paragraph(composition, look.caption_style, caption.text, role,
                                         caption_parent, image.place);
    }
    name_block(composition, image.id, caption.number, nullptr);
    if (!image.id.empty()) {
        picture.label = composition.named.find(image.id)->second.label;
    }
    return picture;
}

}  // namespace tongket::compose
