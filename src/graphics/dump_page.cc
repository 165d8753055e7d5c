#include "graphics/dump_page.h"

#include <variant>

#include <fmt/format.h>

namespace tongket::graphics {

namespace {

/// Points with two decimals, by integers: the same digits everywhere.
std::string points(base::Length length) {
    const std::int64_t hundredths =
        base::mul_div(length.units(), 100, base::Length::units_per_point);
    const std::int64_t magnitude = hundredths < 0 ? -hundredths : hundredths;
    return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", magnitude / 100, magnitude % 100);
}

std::string_view artifact_name(Artifact artifact) {
    switch (artifact) {
        case Artifact::Layout:
            return "layout";
        case Artifact::Background:
            return "background";
        case Artifact::Header:
            return "header";
        case Artifact::Footer:
            return "footer";
        case Artifact::RepeatedHead:
            return "repeated-head";
        case Artifact::Watermark:
            return "watermark";
        case Artifact::Production:
            return "production";
    }
    return "";
}

std::string tag_text(const Tag& tag) {
    if (const auto* id = std::get_if<StructureId>(&tag)) {
        return fmt::format("#{}", static_cast<std::uint32_t>(*id));
    }
    return std::string(artifact_name(std::get<Artifact>(tag)));
}

std::string box_text(const Rectangle& box) {
    return fmt::format("{} {} {} {}", points(box.x), points(box.y), points(box.width),
                       points(box.height));
}

struct Dumper {
    const text::FontBook& fonts;

    std::string operator()(const TextItem& item) const {
        std::string words;
        for (const PlacedWord& word : item.words) {
            words += word.word->text;
        }
        const std::string font =
            item.words.empty() ? "" : fonts.face(item.words.front().word->face).postscript_name();
        return fmt::format("text {} {} {} {} {}{} \"{}\"", points(item.origin.x),
                           points(item.origin.y), font, points(item.size), tag_text(item.tag),
                           item.direction == Direction::Up     ? " up"
                           : item.direction == Direction::Down ? " down"
                                                               : "",
                           words);
    }
    std::string operator()(const BoxItem& item) const {
        return fmt::format("{} {} {}", item.role == BoxItem::Role::Rule ? "rule" : "fill",
                           box_text(item.box), tag_text(item.tag));
    }
    std::string operator()(const ImageItem& item) const {
        return fmt::format("image {} {} \"{}\"", box_text(item.box), tag_text(item.tag),
                           item.image->name);
    }
    std::string operator()(const ShapeItem& item) const {
        Rectangle box = box_around(*item.outline).value_or(Rectangle{});
        box.x += item.origin.x;
        box.y += item.origin.y;
        return fmt::format("shape {} {}{}{}{} {}", box_text(box), tag_text(item.tag),
                           item.fill ? " filled" : "", item.gradient ? " gradient" : "",
                           item.pen ? " drawn" : "", item.outline->size());
    }
    std::string operator()(const LinkItem& item) const {
        return fmt::format("link {} #{} {}", box_text(item.box),
                           static_cast<std::uint32_t>(item.structure), item.target);
    }
    std::string operator()(const SignatureItem& item) const {
        return fmt::format("signature {} #{}", box_text(item.box),
                           static_cast<std::uint32_t>(item.structure));
    }
};

}  // namespace

std::string dump_page(const Page& page, const text::FontBook& fonts) {
    std::string text =
        fmt::format("page {} {} {}\n", page.label, points(page.width), points(page.height));
    if (page.background) {
        for (const ShapeItem& item : *page.background) {
            text += "  " + Dumper{fonts}(item) + "\n";
        }
    }
    for (const DisplayItem& item : page.items) {
        text += "  " + std::visit(Dumper{fonts}, item) + "\n";
    }
    return text;
}

}  // namespace tongket::graphics
