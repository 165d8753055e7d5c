#include "engine/slug.h"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "pdf/marks.h"

namespace tongket::engine {

namespace {

using namespace base::literals;
using base::Length;

constexpr Length letter_size = 6_pt;

std::optional<text::FaceId> find_face(const stylesheet::Stylesheet& sheet, text::FontBook& fonts) {
    const stylesheet::Style* body = sheet.style(sheet.body_style);
    if (body == nullptr) {
        return std::nullopt;
    }
    for (const std::string& family : body->text->families) {
        if (const auto face = fonts.find({family, body->text->weight, body->text->slant})) {
            return face;
        }
    }
    return std::nullopt;
}

graphics::TextItem set_line(std::string_view line,
                            text::Shaper::StackId stack,
                            text::Shaper& shaper) {
    graphics::TextItem item;
    item.tag = graphics::Artifact::Production;
    item.size = letter_size;
    item.colour.space = graphics::ColourSpace::Registration;
    Length x;
    const auto add = [&](std::string_view word) {
        for (const text::ShapedWord* piece : shaper.shape(stack, word).pieces) {
            item.words.push_back({piece, x});
            x += piece->width(letter_size);
        }
    };
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t end = line[i] == ' ' ? i + 1 : std::min(line.find(' ', i), line.size());
        add(line.substr(i, end - i));
        i = end;
    }
    return item;
}

Length width_of(const graphics::TextItem& line) {
    return line.words.empty() ? Length{}
                              : line.words.back().x + line.words.back().word->width(letter_size);
}

/// As many of the title's first words as have room before `tail`.
graphics::TextItem set_slug(std::string_view title,
                            std::string_view tail,
                            Length room,
                            text::Shaper::StackId stack,
                            text::Shaper& shaper) {
    std::string line = fmt::format("{} {}", title, tail);
    graphics::TextItem made = set_line(line, stack, shaper);
    while (width_of(made) > room && !title.empty()) {
        const std::size_t end = title.rfind(' ');
        title = title.substr(0, end == std::string_view::npos ? 0 : end);
        line = title.empty() ? std::string(tail) : fmt::format("{}… {}", title, tail);
        made = set_line(line, stack, shaper);
    }
    return made;
}

}  // namespace

std::vector<graphics::TextItem> set_slugs(const document::Document& document,
                                          std::span<const graphics::Page> pages,
                                          std::string_view date,
                                          const stylesheet::Stylesheet& sheet,
                                          text::FontBook& fonts,
                                          text::Shaper& shaper) {
    std::vector<graphics::TextItem> slugs;
    const auto face = find_face(sheet, fonts);
    if (!face) {
        return slugs;
    }
    const text::Shaper::StackId stack = shaper.add_stack({{*face}, {}});
    for (std::size_t p = 0; p < pages.size(); ++p) {
        slugs.push_back(set_slug(document.metadata.title,
                                 fmt::format("{}/{} {}", p + 1, pages.size(), date.substr(0, 10)),
                                 pdf::slug_room(pages[p]), stack, shaper));
    }
    return slugs;
}

}  // namespace tongket::engine
