#include "compose/pictures.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "compose/inlines.h"
#include "compose/template.h"
#include "stylesheet/house_shapes.h"

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

/// The node of a picture, or what it is as an artifact.
graphics::Tag picture_tag(Composition& composition,
                          const report::Image& image,
                          document::StructureId parent) {
    if (image.meaning != report::Image::Meaning::Content) {
        return graphics::Artifact::Layout;
    }
    const document::StructureId figure = composition.structure.add(parent, document::Role::Figure);
    composition.structure.node(figure).alternative = image.alternative;
    return figure;
}

/// "3. Đầm sen mùa hạ. Ảnh: Tên"; nothing for a picture without either.
PieceList note_of(Composition& composition, const report::Image& image, std::size_t number) {
    const PieceList credit = credit_of(composition, image);
    if (image.caption.empty() && credit.empty()) {
        return {};
    }
    const Fields fields = {{"number", text_field(std::to_string(number), image.place)},
                           {"caption", text_field(image.caption)}};
    PieceList note = fill_template(read_format(composition.stylesheet.gallery.note_format),
                                   Scope{&fields}, composition.diagnostics);
    if (!credit.empty()) {
        note.emplace_back(report::Span{" ", false, false, image.place});
        note.insert(note.end(), credit.begin(), credit.end());
    }
    return note;
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
    const bool is_content = image.meaning == report::Image::Meaning::Content;
    picture.tag = picture_tag(composition, image, parent);
    const auto* figure = std::get_if<document::StructureId>(&picture.tag);
    const document::StructureId caption_parent = figure != nullptr ? *figure : parent;
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

std::vector<document::Block> compose_captioned(Composition& composition,
                                               const report::Image& image,
                                               document::StructureId parent) {
    std::vector<document::Block> blocks;
    auto picture = compose_picture(composition, image, parent);
    if (!picture) {
        return blocks;
    }
    if (composition.caption_column && !picture->captions.empty()) {
        const stylesheet::CaptionColumn& column = *composition.caption_column;
        document::Placed placed;
        placed.x = column.x;
        placed.edge = column.edge;
        placed.width = column.width;
        placed.gap = column.gap;
        placed.level = document::Placed::Level::Foot;
        for (document::Paragraph& caption : picture->captions) {
            placed.blocks.push_back({std::move(caption)});
        }
        picture->captions.clear();
        blocks.push_back({std::move(placed)});
    }
    blocks.push_back({std::move(*picture)});
    return blocks;
}

std::vector<document::Block> compose_gallery(Composition& composition,
                                             const report::Gallery& gallery,
                                             document::StructureId parent) {
    const stylesheet::GalleryLook& look = composition.stylesheet.gallery;
    document::Gallery rows;
    rows.style = look.gallery ? look.gallery : std::make_shared<document::GalleryStyle>();
    rows.place = gallery.place;
    std::vector<document::Block> notes;
    for (const report::Image& image : gallery.images) {
        const auto found = composition.images.find(image.file);
        if (found == composition.images.end()) {
            continue;  // reported when it was read
        }
        const graphics::Tag tag = picture_tag(composition, image, parent);
        rows.pictures.push_back({found->second, tag, image.focus_x, image.focus_y, image.place});
        const PieceList note = note_of(composition, image, rows.pictures.size());
        if (!note.empty()) {
            const auto* figure = std::get_if<document::StructureId>(&tag);
            notes.push_back({make_paragraph(
                composition, look.note_style, note,
                figure != nullptr ? document::Role::Caption : document::Role::Paragraph,
                figure != nullptr ? *figure : parent, image.place)});
        }
    }
    if (rows.pictures.empty()) {
        return {};
    }
    name_block(composition, gallery.id, {}, nullptr);
    if (!gallery.id.empty()) {
        rows.label = composition.named.find(gallery.id)->second.label;
    }
    document::Stack stack;
    stack.blocks.push_back({std::move(rows)});
    if (!notes.empty()) {
        stack.blocks.push_back({document::Space{look.note_space}});
        document::Columns columns;
        columns.flow = look.note_columns;
        columns.gutter = look.note_gutter;
        columns.columns.emplace_back().blocks = std::move(notes);
        stack.blocks.push_back({std::move(columns)});
    }
    if (!gallery.caption.empty()) {
        stack.blocks.push_back(
            {make_paragraph(composition, look.caption_style, pieces_of(gallery.caption.spans),
                            document::Role::Paragraph, parent, gallery.place)});
    }
    return std::move(stack.blocks);
}

std::optional<document::FramedPicture> compose_photo(Composition& composition,
                                                     const stylesheet::PhotoPart& part,
                                                     const report::Image& image,
                                                     document::StructureId parent) {
    const auto found = composition.images.find(image.file);
    if (found == composition.images.end()) {
        return std::nullopt;
    }
    document::FramedPicture photo;
    photo.image = found->second;
    photo.width = part.width;
    photo.height = part.height;
    photo.clip = clip_outline(part.clip, part.width, part.height);
    photo.tag = part.is_repeated ? graphics::Tag(graphics::Artifact::Layout)
                                 : picture_tag(composition, image, parent);
    photo.focus_x = image.focus_x;
    photo.focus_y = image.focus_y;
    photo.place = image.place;
    return photo;
}

std::shared_ptr<const graphics::Outline> clip_outline(stylesheet::ImagePart::Clip clip,
                                                      document::Length width,
                                                      document::Length height) {
    using Clip = stylesheet::ImagePart::Clip;
    if (clip == Clip::None || width == document::Length{}) {
        return nullptr;
    }
    return std::make_shared<const graphics::Outline>(
        clip == Clip::Tile ? stylesheet::tile_outline(width, height)
                           : graphics::ellipse_outline({{}, {}, width, height}));
}

}  // namespace tongket::compose
