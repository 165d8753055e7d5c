#include "typeset/place_pages.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/narrow.h"

namespace tongket::typeset {

namespace {

/// Rules of adjoining rows that continue each other become one: fewer things to paint, no seams.
void merge_vertical_rules(std::vector<graphics::DisplayItem>& items) {
    struct Run {
        std::size_t index;
        Length bottom;
    };
    std::map<std::pair<Length, Length>, Run> open;  // by x and width
    std::vector<bool> merged(items.size(), false);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto* rule = std::get_if<graphics::BoxItem>(&items[i]);
        if (rule == nullptr || rule->role != graphics::BoxItem::Role::Rule ||
            rule->box.width >= rule->box.height) {
            continue;
        }
        const auto key = std::pair{rule->box.x, rule->box.width};
        const auto found = open.find(key);
        if (found != open.end()) {
            auto& first = std::get<graphics::BoxItem>(items[found->second.index]);
            const bool joins = rule->box.y <= found->second.bottom && rule->box.y >= first.box.y &&
                               first.colour == rule->colour && first.tag == rule->tag;
            if (joins) {
                found->second.bottom =
                    std::max(found->second.bottom, rule->box.y + rule->box.height);
                first.box.height = found->second.bottom - first.box.y;
                merged[i] = true;
                continue;
            }
        }
        open.insert_or_assign(key, Run{i, rule->box.y + rule->box.height});
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!merged[i]) {
            if (kept != i) {
                items[kept] = std::move(items[i]);
            }
            ++kept;
        }
    }
    items.resize(kept);
}

class Placer {
  public:
    Placer(const document::PageMaster& master,
           document::References& references,
           base::Diagnostics& diagnostics)
        : master_(master), references_(references), diagnostics_(diagnostics) {}

    graphics::Page start_page(std::size_t index, std::string label) {
        graphics::Page page;
        page.width = master_.width;
        page.height = master_.height;
        page.bleed = master_.bleed;
        page.label = std::move(label);
        y_ = master_.margins.top;
        page_index_ = index;
        return page;
    }

    void place(graphics::Page& page, Box box) {
        if (box.fixed) {
            place_at(page, std::move(box), box.fixed->x, box.fixed->y);
            check_foot(box, box.fixed->y + box.fixed->extent, master_.height);
            return;
        }
        const Length baseline = y_ + box.height;
        if (box.is_text_line) {
            text_lines_.push_back({baseline, box.quality, box.place});
        }
        place_at(page, std::move(box), master_.margins.left + box.x, baseline);
        y_ += box.extent();
        check_foot(box, y_, master_.height - master_.margins.bottom);
    }

    void place_all(graphics::Page& page, const Repeated& boxes) {
        if (boxes) {
            for (const Box& box : *boxes) {
                place(page, box);
            }
        }
    }

    [[nodiscard]] PageLines take_text_lines() { return std::exchange(text_lines_, {}); }

    /// Notes at the foot of the text area.
    void place_notes(graphics::Page& page,
                     std::vector<NoteLines>& notes,
                     std::size_t begin,
                     std::size_t end,
                     const document::FootnoteArea& area) {
        Length height;
        for (std::size_t i = begin; i < end; ++i) {
            height += total_extent(notes[i]);
        }
        if (height == Length{}) {
            return;
        }
        const Length foot = master_.height - master_.margins.bottom;
        y_ = std::max(y_, foot - height - area.head()) + area.space;
        place(page, note_rule(area, master_.width - master_.margins.left - master_.margins.right));
        y_ += area.rule_distance;
        for (std::size_t i = begin; i < end; ++i) {
            for (Box& line : notes[i]) {
                place(page, std::move(line));
            }
        }
    }

    void skip(Length white) { y_ += white; }

  private:
    /// Moves items and anchors out of `box`.
    void place_at(graphics::Page& page, Box&& box, Length x, Length baseline) {
        for (PlacedAnchor& anchor : box.anchors) {
            references_.labels.insert_or_assign(
                std::move(anchor.label),
                document::LabelPlace{page.label, base::narrow<std::uint32_t>(page_index_),
                                     x + anchor.x, baseline - box.height});
        }
        for (graphics::DisplayItem& item : box.items) {
            move_item(item, x, baseline);
            page.items.push_back(std::move(item));
        }
    }

    void check_foot(const Box& box, Length foot, Length limit) {
        if (foot > limit) {
            diagnostics_.report(base::Code::BoxTooHigh, box.place,
                                {fmt::format("{}", page_index_ + 1)});
        }
    }

    const document::PageMaster& master_;
    document::References& references_;
    base::Diagnostics& diagnostics_;
    Length y_;
    std::size_t page_index_ = 0;
    PageLines text_lines_;
};

}  // namespace

std::vector<BreakItem> break_items(const Galley& galley, std::span<const NoteLines> notes) {
    const auto extent = [](const Repeated& boxes) {
        return boxes ? total_extent(*boxes) : Length{};
    };
    std::vector<BreakItem> items;
    items.reserve(galley.size());
    for (std::size_t i = 0; i < galley.size(); ++i) {
        const Joint& joint = galley[i].joint;
        items.push_back({galley[i].box.extent(), glue(joint), extent(joint.close),
                         extent(joint.reopen), total_extent(notes[i]), joint.penalty,
                         joint.forced});
    }
    return items;
}

PlacedPages place_pages(const document::PageSequence& sequence,
                        Galley galley,
                        std::vector<NoteLines> notes,
                        const document::FootnoteArea& area,
                        std::span<const std::size_t> starts,
                        std::size_t first_index,
                        std::int32_t first_number,
                        document::References& references,
                        base::Diagnostics& diagnostics) {
    PlacedPages placed;
    Placer placer(*sequence.master, references, diagnostics);
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : galley.size();
        graphics::Page page = placer.start_page(
            first_index + p, fmt::format("{}{}", sequence.label_prefix,
                                         first_number + base::narrow<std::int32_t>(p)));
        placer.place_all(page, galley[starts[p]].joint.reopen);
        for (std::size_t i = starts[p]; i < end; ++i) {
            if (i > starts[p]) {
                placer.skip(glue(galley[i].joint));
            }
            placer.place(page, std::move(galley[i].box));
        }
        if (end < galley.size()) {
            placer.place_all(page, galley[end].joint.close);
        }
        placer.place_notes(page, notes, starts[p], end, area);
        merge_vertical_rules(page.items);
        placed.pages.push_back(std::move(page));
        placed.text_lines.push_back(placer.take_text_lines());
    }
    if (placed.pages.empty()) {
        placed.pages.push_back(placer.start_page(
            first_index, fmt::format("{}{}", sequence.label_prefix, first_number)));
    }
    return placed;
}

}  // namespace tongket::typeset
