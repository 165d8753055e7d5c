#include "compose/place_bar.h"

#include <algorithm>
#include <string>
#include <utility>

#include "compose/inlines.h"
#include "compose/table_breaks.h"
#include "compose/template.h"
#include "vietnamese/normalize.h"

namespace tongket::compose {

namespace {

using report::RowRole;

/// A group with "II" of "II. Cờ thi đua", "a" of "a) Khối phường"; without such a number with its
/// name, or where not a word of it has room its place among them.
document::PlaceBar::Group group_of(const PieceList& title, std::size_t index) {
    constexpr std::size_t longest = 6;
    std::string name = plain_text(name_of_group(title));
    const std::size_t end = name.find_first_of(".)");
    if (end != std::string::npos && end > 0 && end <= longest) {
        return {0, name.substr(0, end), {}};
    }
    return {0, std::to_string(index + 1), std::move(name)};
}

std::vector<document::PlaceBar::Group> groups_of(const Grid& grid) {
    std::vector<document::PlaceBar::Group> groups;
    for (std::size_t row = 0; row < grid.body.size(); ++row) {
        const RowRole kind = grid.kind(row);
        if (kind == RowRole::GroupTitle && !grid.body[row].empty()) {
            groups.push_back(group_of(grid.body[row].front().text, groups.size()));
        } else if (kind == RowRole::Plain) {
            if (groups.empty()) {
                groups.emplace_back();
            }
            ++groups.back().rows;
        }
    }
    std::erase_if(groups, [](const auto& group) { return group.rows == 0; });
    return groups;
}

}  // namespace

std::shared_ptr<const document::PlaceBar> make_place_bar(const Composition& composition,
                                                         const Grid& grid,
                                                         const stylesheet::PlaceBarLook& look) {
    auto bar = std::make_shared<document::PlaceBar>();
    bar->groups = groups_of(grid);
    std::size_t all = 0;
    for (const document::PlaceBar::Group& group : bar->groups) {
        all += group.rows;
    }
    if (all == 0) {
        return nullptr;
    }
    bar->x = look.x;
    bar->y = look.y;
    bar->width = look.width;
    bar->thickness = look.thickness;
    bar->room = look.room;
    bar->fill = look.fill;
    bar->track = look.track;
    bar->words_style = composition.styles.find(look.style).paragraph;
    bar->marks_style = composition.styles.find(look.marks_style).paragraph;
    for (const stylesheet::TemplatePiece& piece : read_format(look.words).pieces) {
        bar->words += !piece.is_path         ? piece.text
                      : piece.text == "unit" ? vietnamese::capitalize_first(grid.counted)
                      : piece.text == "all"  ? std::to_string(all)
                                             : "{" + piece.text + "}";
    }
    if (!look.continued.empty()) {
        const stylesheet::Style& style = composition.styles.find(look.continued_style);
        std::string words;
        for (const stylesheet::TemplatePiece& piece : read_format(look.continued).pieces) {
            words += !piece.is_path                ? piece.text
                     : composition.outline.empty() ? std::string()
                                                   : composition.outline.back().title;
        }
        InlineWriter writer(style, {});
        writer.add_text(words, grid.place);
        bar->title.style = style.paragraph;
        bar->title.place = grid.place;
        bar->title.content = writer.take();
    }
    return bar;
}

}  // namespace tongket::compose
