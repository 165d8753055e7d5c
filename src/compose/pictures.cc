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
    picture.focus_x = image.focus_x;
    picture.focus_y = image.focus_y;
    picture.tag = graphics::Artifact::Layout;
    const bool is_content = image.meaning == report::Image::Meaning::Content;
    document::StructureId caption_parent = parent;
    if (is_content) {
        caption_parent = composition.structure.add(parent, document::Role::Figure);
        composition.structure.node(caption_parent).alternative = image.alternative;
        picture.tag = caption_parent;
    }
    const NumberedCaption caption = number_caption(composition, look.caption_format,
                                                   pieces_of(image.caption.spans), image.place);
    const auto add = [&](const PieceList& text, std::string_view style, document::Role role) {
        if (!text.empty()) {
            picture.captions.push_back(
                make_paragraph(composition, style, text, role, caption_parent, image.place));
        }
    };
    add(caption.text, look.caption_style,
        is_content ? document::Role::Caption : document::Role::Paragraph);
    if (!caption.text.empty()) {
        list_caption(composition, CaptionList::Figures, caption.text, picture.captions.back());
    }
    add(credit_of(composition, image), look.credit_style, document::Role::Paragraph);
    name_block(composition, image.id, caption.number, nullptr);
    if (!image.id.empty()) {
        picture.label = composition.named.find(image.id)->second.label;
    }
    return picture;
}

}  // namespace tongket::compose
