#include "typeset/place_pages.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/narrow.h"
#include "typeset/carried_sums.h"
#include "typeset/level_places.h"
#include "typeset/merge_rules.h"
#include "typeset/page_floats.h"
#include "typeset/page_number.h"
#include "typeset/place_bar.h"
#include "typeset/side_notes.h"
#include "typeset/spanning.h"

namespace tongket::typeset {

namespace {

class Placer {
  public:
    Placer(const document::PageMaster& master,
           document::References& references,
           base::Diagnostics& diagnostics)
        : master_(master), references_(references), diagnostics_(diagnostics) {}

    graphics::Page start_page(const PageCount& count, std::size_t p) {
        number_ = count.first_number + base::narrow<std::int32_t>(p);
        left_ = master_.left_margin(number_);
        graphics::Page page;
        page.width = master_.width;
        page.height = master_.height;
        page.bleed = master_.bleed;
        page.folds = master_.folds;
        page.number = number_;
        page.numerals = numerals_for(number_, count.numerals);
        page.label_prefix = count.label_prefix.size();
        page.label = fmt::format("{}{}", count.label_prefix, page_number(number_, page.numerals));
        y_ = master_.margins.top;
        page_index_ = count.first_index + p;
        return page;
    }

    void place(graphics::Page& page, Box box) {
        if (box.fixed && (box.fixed->is_level || box.fixed->yields)) {
            level_.add(std::move(box));
            return;
        }
        if (box.fixed) {
            place_at(page, std::move(box), box.fixed->left(master_.width, number_), box.fixed->y);
            check_foot(box, box.fixed->y + box.fixed->extent, master_.height + master_.bleed);
            return;
        }
        level_.go_on_at(y_);
        const Length baseline = y_ + box.height;
        if (box.is_text_line) {
            text_lines_.push_back({baseline, box.quality, box.place});
        }
        place_at(page, std::move(box), left_ + box.x, baseline);
        if (box.at_break == AtBreak::Strut) {
            spanning_.grow(box.extent());
        }
        y_ += box.extent();
        check_foot(box, y_, master_.height - master_.margins.bottom);
    }

    /// What stands level with boxes of this page, and what had to wait for the text's end.
    void place_level(graphics::Page& page) {
        for (LevelPlaces::Placed& placed : level_.take(master_, number_, y_)) {
            const Length lower_edge = placed.y + placed.box.fixed->extent;
            check_foot(placed.box, lower_edge, master_.height + master_.bleed);
            place_at(page, std::move(placed.box), placed.x, placed.y);
        }
    }

    /// Box `index` of the galley, with the cells over rows that it begins or goes on with.
    void place_item(graphics::Page& page, Box box, std::size_t index) {
        const graphics::Point corner{left_ + box.x, y_};
        spanning_.add(index, std::move(box.spanning), corner, box.extent(), page.items.size());
        place(page, std::move(box));
    }
    void end_content(graphics::Page& page) { spanning_.end_page(page); }

    void place_all(graphics::Page& page, const Repeated& boxes) {
        if (boxes) {
            for (const Box& box : *boxes) {
                place(page, box);
            }
        }
    }

    /// Its white stays to be skipped.
    void place_float(graphics::Page& page, GalleyFloat& content) {
        for (std::size_t i = 0; i < content.boxes.size(); ++i) {
            GalleyItem& item = content.boxes[i];
            y_ += i > 0 ? glue(item.joint) : Length{};
            place(page, std::move(item.box));
        }
    }
    /// What comes now, `height` high, ends where the text area does.
    void go_down_to_foot(Length height) {
        y_ = std::max(y_, master_.height - master_.margins.bottom - height);
    }

    [[nodiscard]] PageLines take_text_lines() { return std::exchange(text_lines_, {}); }

    /// The note lines `first` to `end` at the foot of the text area.
    void place_notes(graphics::Page& page,
                     std::vector<NoteLine>& lines,
                     std::size_t first,
                     std::size_t end,
                     const document::FootnoteArea& area) {
        if (first == end) {
            return;
        }
        Length height = area.head();
        for (std::size_t n = first; n < end; ++n) {
            height += lines[n].box.extent() + (n > first ? lines[n].space : Length{});
        }
        const Length foot = master_.height - master_.margins.bottom;
        y_ = std::max(y_, foot - height) + area.space;
        place(page, note_rule(area, master_.width - master_.margins.left - master_.margins.right));
        y_ += area.rule_distance;
        for (std::size_t n = first; n < end; ++n) {
            y_ += n > first ? lines[n].space : Length{};
            place(page, std::move(lines[n].box));
        }
    }

    /// The notes in the margin's column, on the side where it lies on the page of this number.
    void place_beside(graphics::Page& page,
                      std::vector<NoteLine>& lines,
                      const std::vector<SideNote>& notes,
                      const document::SideColumn& column,
                      std::int32_t number) {
        const bool is_turned = master_.mirrored && number % 2 == 0;
        const Length x = is_turned ? master_.width - column.x - column.width : column.x;
        const Length foot = master_.height - master_.margins.bottom;
        for (const PlacedNote& placed :
             place_side_notes(notes, lines, column.gap, master_.margins.top, foot)) {
            Box& box = lines[placed.line].box;
            const Length lower_edge = placed.baseline + box.depth;
            place_at(page, std::move(box), x + box.x, placed.baseline);
            check_foot(box, lower_edge, foot);
        }
    }

    /// Of the box if it is placed now.
    [[nodiscard]] Length baseline_of(const Box& box) const {
        return box.fixed ? box.fixed->y : y_ + box.height;
    }
    void skip(Length white) { y_ += white; }
    void go_to_grid(Length grid) {
        y_ = master_.margins.top + round_up_to_grid(y_ - master_.margins.top, grid);
    }

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
    Length left_;  ///< margin of the page
    std::int32_t number_ = 1;
    std::size_t page_index_ = 0;
    PageLines text_lines_;
    LevelPlaces level_;
    SpanningPlacer spanning_;
};

/// The notes of a galley whose marks come one after the other.
class SideNotes {
  public:
    explicit SideNotes(std::span<const NoteLine> lines) : lines_(lines) {}

    /// The box's notes are the next ones.
    void call(const Box& box, Length baseline) {
        for (std::size_t n = 0; n < box.notes.size() && next_ < lines_.size(); ++n) {
            const std::size_t first = next_++;
            while (next_ < lines_.size() && !lines_[next_].begins) {
                ++next_;
            }
            called_.push_back({baseline, first, next_});
        }
    }
    /// Those that were called since the last time.
    [[nodiscard]] std::vector<SideNote> take() { return std::exchange(called_, {}); }

  private:
    std::span<const NoteLine> lines_;
    std::size_t next_ = 0;
    std::vector<SideNote> called_;
};

/// Lines of text that are as far apart as the grid's stand on it; a heading or a table's row stands
/// where it comes, and the text after it goes on with the next line of the grid.
bool stands_on_grid(const Box& box, Length grid) {
    return box.is_text_line && !box.keeps_off_grid && box.extent() == grid;
}

/// White between blocks may grow by half.
Length stretch_of(const Joint& joint) { return joint.space / 2; }

std::vector<BreakItem> break_items(const Galley& galley, const SetNotes& notes, Length grid) {
    const auto extent = [](const Repeated& boxes) {
        return boxes ? total_extent(*boxes) : Length{};
    };
    std::vector<BreakItem> items;
    items.reserve(galley.size());
    for (std::size_t i = 0; i < galley.size(); ++i) {
        const Joint& joint = galley[i].joint;
        items.push_back({galley[i].box.extent(), glue(joint), extent(joint.close),
                         extent(joint.reopen), joint.penalty, joint.forced,
                         stands_on_grid(galley[i].box, grid), stretch_of(joint), notes.ends[i]});
    }
    return items;
}

/// Whether nothing of the text must reach the foot of a page that ends before box `item`.
bool ends_text(const Galley& galley, std::size_t item) {
    return item >= galley.size() || galley[item].joint.forced;
}

/// How the white at the foot of a page that should end level goes into its glue.
class PageWhite {
  public:
    PageWhite() = default;
    /// `free` over the joints of boxes from `first` on, by their stretch.
    PageWhite(const Galley& galley, std::size_t first, std::size_t end, Length free)
        : first_(first) {
        sums_.push_back({});
        for (std::size_t i = first; i < end; ++i) {
            sums_.push_back(sums_.back() + stretch_of(galley[i].joint));
        }
        free_ = free;
    }

    [[nodiscard]] Length before(std::size_t item) const {
        if (sums_.empty() || item < first_) {
            return {};
        }
        const auto share = [this](std::size_t i) {
            return base::mul_div(free_, sums_[i].units(), sums_.back().units());
        };
        return share(item - first_ + 1) - share(item - first_);
    }

  private:
    std::size_t first_ = 0;
    std::vector<Length> sums_;  ///< of stretch up to each box; empty: nothing is shared
    Length free_;
};

/// Nothing where the page is the last, where it is far from full, or where lines stand on a grid.
PageWhite share_white(const PageContent& content,
                      const PageFloats& floats,
                      std::span<const NoteItem> notes,
                      const PageStart& start,
                      const PageStart& end) {
    const Galley& galley = content.galley;
    if (content.area.bottoms != Bottoms::Flush || content.area.grid != Length{} ||
        ends_text(galley, end.item) || start.item == end.item) {
        return {};
    }
    const auto extent = [](const Repeated& boxes) {
        return boxes ? total_extent(*boxes) : Length{};
    };
    Length used = extent(galley[start.item].joint.reopen) + extent(galley[end.item].joint.close);
    Length stretch;
    for (std::size_t i = start.item; i < end.item; ++i) {
        const bool first = i == start.item;
        used += galley[i].box.extent() + (first ? Length{} : glue(galley[i].joint));
        stretch += first ? Length{} : stretch_of(galley[i].joint);
    }
    used += floats.height(content.galley);
    used += measure_notes(notes, start.note, end.note, content.area.note_head);
    const Length free = content.area.height - used;
    if (free <= Length{} || free > stretch + stretch / 2) {
        return {};
    }
    return {galley, start.item + 1, end.item, free};
}

}  // namespace

PageContent break_galley(UnbrokenGalley input,
                         const PageArea& area,
                         ParagraphSetter& setter,
                         KeptPages& kept,
                         base::Budget& budget) {
    KeptProblem problem;
    if (input.note_place == NotePlace::Margin) {
        std::ranges::fill(input.notes.ends, std::size_t{0});
    }
    problem.items = break_items(input.galley, input.notes, area.grid);
    Alternatives alternatives = make_alternatives(input.variations, problem.items);
    if (input.note_place == NotePlace::Foot) {
        problem.notes = note_items(input.notes.lines);
    }
    problem.alternatives = std::move(alternatives.numbers);
    problem.area = area;
    for (const GalleyFloat& each : input.floats) {
        problem.floats.push_back({each.height, each.space, each.mention, each.barrier});
    }
    PagePlan plan = kept.plan.plan(std::move(problem), budget);
    Galley galley = set_alternatives(std::move(input.galley), input.variations,
                                     alternatives.sources, plan.chosen, kept.variants, setter);
    for (const PageStart& page : plan.pages) {
        if (page.item > 0 && page.item < galley.size()) {
            set_carried(galley[page.item].joint, setter);
        }
    }
    std::vector<std::optional<Box>> bars;
    for (std::size_t p = 0; p < plan.pages.size(); ++p) {
        const std::size_t first = plan.pages[p].item;
        const std::size_t end = p + 1 < plan.pages.size() ? plan.pages[p + 1].item : galley.size();
        bars.push_back(make_place_bar(std::span(galley).subspan(first, end - first), setter));
    }
    return {
        std::move(galley), std::move(input.notes), std::move(input.floats), std::move(plan), area,
        std::move(bars)};
}

PlacedPages place_pages(const document::PageMaster& master,
                        PageContent content,
                        const document::FootnoteArea& area,
                        PageCount count,
                        document::References& references,
                        base::Diagnostics& diagnostics) {
    PlacedPages placed;
    Placer placer(master, references, diagnostics);
    Galley& galley = content.galley;
    const std::vector<PageStart>& starts = content.plan.pages;
    const std::vector<NoteItem> notes =
        area.side ? std::vector<NoteItem>() : note_items(content.notes.lines);
    SideNotes side_notes(content.notes.lines);
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const PageStart& start = starts[p];
        const PageStart end =
            p + 1 < starts.size() ? starts[p + 1] : PageStart{galley.size(), notes.size()};
        graphics::Page page = placer.start_page(count, p);
        const PageFloats floats(content.floats, content.plan.floats, p);
        const PageWhite white = share_white(content, floats, notes, start, end);
        if (p < content.place_bars.size() && content.place_bars[p]) {
            placer.place(page, *std::move(content.place_bars[p]));
        }
        for (GalleyFloat* each : floats.at(FloatPlace::At::Top)) {
            placer.place_float(page, *each);
            placer.skip(each->space);
        }
        for (std::size_t i = start.item; i < end.item; ++i) {
            if (i > start.item) {
                Length space = glue(galley[i].joint);
                for (GalleyFloat* each : floats.before(i)) {
                    placer.skip(each->space);
                    placer.place_float(page, *each);
                    space = std::max(glue(galley[i].joint), each->space);
                }
                placer.skip(space + white.before(i));
            } else {
                placer.place_all(page, galley[i].joint.reopen);
            }
            if (stands_on_grid(galley[i].box, content.area.grid)) {
                placer.go_to_grid(content.area.grid);
            }
            if (area.side && !galley[i].box.notes.empty()) {
                side_notes.call(galley[i].box, placer.baseline_of(galley[i].box));
            }
            placer.place_item(page, std::move(galley[i].box), i);
        }
        if (start.item < end.item && end.item < galley.size()) {
            placer.place_all(page, galley[end.item].joint.close);
        }
        placer.end_content(page);
        placer.place_level(page);
        const std::vector<GalleyFloat*> at_foot = floats.at(FloatPlace::At::Foot);
        if (!at_foot.empty() && !ends_text(galley, end.item)) {
            placer.go_down_to_foot(floats.height_at_foot() + measure_notes(notes, start.note,
                                                                           end.note,
                                                                           content.area.note_head));
        }
        for (GalleyFloat* each : at_foot) {
            placer.skip(each->space);
            placer.place_float(page, *each);
        }
        if (area.side) {
            placer.place_beside(page, content.notes.lines, side_notes.take(), *area.side,
                                page.number);
        } else {
            placer.place_notes(page, content.notes.lines, start.note, end.note, area);
        }
        merge_vertical_rules(page.items);
        placed.pages.push_back(std::move(page));
        placed.text_lines.push_back(placer.take_text_lines());
    }
    if (placed.pages.empty()) {
        placed.pages.push_back(placer.start_page(count, 0));
    }
    return placed;
}

}  // namespace tongket::typeset
