#include "images/outline_drawing_texts.h"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/utf8.h"
#include "images/svg/read_svg.h"
#include "images/svg/svg_text.h"
#include "images/svg/write_svg.h"

namespace tongket::images {

namespace {

using base::Code;

std::string join(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

void report(const graphics::Image& image,
            const OutlinedTexts& made,
            base::Diagnostics& diagnostics) {
    if (!made.left_out.empty()) {
        diagnostics.report(Code::DrawingPartLeftOut, image.place,
                           {image.name, join(made.left_out)});
    }
    for (const auto& [wanted, used] : made.stand_ins) {
        diagnostics.report(Code::DrawingFontStandsIn, image.place, {image.name, wanted, used});
    }
    for (const std::string& letter : made.missing) {
        const auto code = static_cast<std::uint32_t>(base::decode_utf8(letter, 0).character);
        diagnostics.report(Code::MissingLetter, image.place,
                           {letter, fmt::format("U+{:04X}", code)});
    }
    for (const std::string& family : made.restricted) {
        diagnostics.report(Code::FontRestricted, image.place, {family, image.name});
    }
}

}  // namespace

graphics::ImageSet outline_drawing_texts(const graphics::ImageSet& images,
                                         text::FontBook& fonts,
                                         text::Shaper& shaper,
                                         base::Diagnostics& diagnostics) {
    graphics::ImageSet outlined = images;
    for (auto& [name, image] : outlined) {
        if (image->format != graphics::ImageFormat::Svg) {
            continue;
        }
        const auto tree = read_svg_tree(image->bytes);
        if (!std::holds_alternative<SvgNode>(tree)) {
            continue;  // told when its header was read
        }
        const OutlinedTexts made = outline_texts(std::get<SvgNode>(tree), fonts, shaper);
        report(*image, made, diagnostics);
        if (!made.had_texts) {
            continue;
        }
        graphics::Image with_outlines = *image;
        with_outlines.bytes = write_svg(made.root);
        if (std::holds_alternative<SvgFault>(read_svg(with_outlines.bytes))) {
            diagnostics.report(Code::DrawingUnreadable, image->place, {image->name});
            continue;
        }
        image = std::make_shared<const graphics::Image>(std::move(with_outlines));
    }
    return outlined;
}

}  // namespace tongket::images
