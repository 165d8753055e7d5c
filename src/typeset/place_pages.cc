#include "typeset/place_pages.h"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/narrow.h"
#include "typeset/level_places.h"
#include "typeset/merge_rules.h"
#include "typeset/page_floats.h"
#include "typeset/page_number.h"
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
        strokes_.clear();
        own_.clear();
        is_kept_ = true;
        number_ = count.first_number + base::narrow<std::int32_t>(p);
        left_ = master_.left_margin(number_);
        graphics::Page page;
        page.width = master_.width;
        page.height = master_.height;
        page.bleed = master_.bleed;
        page.folds = master_.folds;
        page.is_cover = master_.is_cover;
        page.number = number_;
        page.numerals = numerals_for(number_, count.numerals);
        page.label_prefix = count.label_prefix.size();
        page.label = page_label(count, p);
        label_ = page.label;
        y_ = master_.margins.top;
        page_index_ = count.first_index + p;
        return page;
    }

    void place(const Box& box) {
        if (box.fixed && (box.fixed->is_level() || box.fixed->yields)) {
            level_.add(box);
            // Painted in the document's order: it may be part of what comes next, like a heading's
            // number in the margin.
            if (!box.items.empty()) {
                strokes_.push_back({&box.items, {}, {}, Stroke::As::Awaited});
            }
            return;
        }
        if (box.fixed) {
            place_at(box, box.fixed->left(master_.width, number_), box.fixed->y);
            check_foot(box, box.fixed->y + box.fixed->extent, master_.height + master_.bleed);
            return;
        }
        level_.go_on_at(y_, box.extent());
        const Length baseline = y_ + box.height;
        if (box.is_text_line) {
            text_lines_.push_back({baseline, box.quality, box.place});
        }
        place_at(box, left_ + box.x, baseline);
        if (box.at_break == AtBreak::Strut) {
            spanning_.grow(box.extent());
        }
        y_ += box.extent();
        check_foot(box, y_, master_.height - master_.margins.bottom);
    }

    /// A box of this run alone.
    void place_once(const Box& box) {
        is_kept_ = false;
        place(box);
    }
    void place_once(Box&& box) { place_once(own_.emplace_back(std::move(box))); }

    /// What stands level with boxes of this page, and what had to wait for the text's end.
    void place_level() {
        for (const LevelPlaces::Placed& placed : level_.take(master_, number_, y_)) {
            const Length lower_edge = placed.y + placed.box->fixed->extent;
            check_foot(*placed.box, lower_edge, master_.height + master_.bleed);
            note_anchors(*placed.box, placed.x, placed.y);
            const auto stroke = std::ranges::find(strokes_, &placed.box->items, &Stroke::items);
            if (stroke != strokes_.end()) {
                *stroke = {&placed.box->items, placed.x, placed.y};
            }
        }
        std::erase_if(strokes_,
                      [](const Stroke& stroke) { return stroke.as == Stroke::As::Awaited; });
    }

    /// Box `index` of the flow, with the cells over rows that it begins or goes on with.
    void place_item(const Box& box, std::size_t index) {
        const graphics::Point corner{left_ + box.x, y_};
        spanning_.add(index, box.spanning, corner, box.extent(), strokes_.size());
        place(box);
    }
    void end_content() { spanning_.end_page(strokes_); }

    /// What a break at the joint adds.
    void place_all(const Repeated& boxes, const Joint& joint) {
        if (boxes) {
            is_kept_ = is_kept_ && joint.at_break().carried == nullptr;
            for (const Box& box : *boxes) {
                place(box);
            }
        }
    }

    /// Its white stays to be skipped.
    void place_float(const FlowFloat& content) {
        for (std::size_t i = 0; i < content.boxes->size(); ++i) {
            const GalleyItem& item = (*content.boxes)[i];
            y_ += i > 0 ? glue(item.joint) : Length{};
            place(item.box);
        }
    }
    /// What comes now, `height` high, ends where the text area does.
    void go_down_to_foot(Length height) {
        y_ = std::max(y_, master_.height - master_.margins.bottom - height);
    }

    [[nodiscard]] PageLines take_text_lines() { return std::exchange(text_lines_, {}); }

    /// The note lines `first` to `end` at the foot of the text area.
    void place_notes(const std::vector<NoteLine>& lines,
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
        place_once(note_rule(area, master_.width - master_.margins.left - master_.margins.right));
        y_ += area.rule_distance;
        for (std::size_t n = first; n < end; ++n) {
            y_ += n > first ? lines[n].space : Length{};
            place_once(lines[n].box);
        }
    }

    /// The notes in the margin's column, on the side where it lies on the page of this number.
    void place_beside(const std::vector<NoteLine>& lines,
                      const std::vector<SideNote>& notes,
                      const document::SideColumn& column,
                      std::int32_t number) {
        const bool is_turned = master_.mirrored && number % 2 == 0;
        const Length x = is_turned ? master_.width - column.x - column.width : column.x;
        const Length foot = master_.height - master_.margins.bottom;
        for (const PlacedNote& placed :
             place_side_notes(notes, lines, column.gap, master_.margins.top, foot)) {
            const Box& box = lines[placed.line].box;
            is_kept_ = false;
            place_at(box, x + box.x, placed.baseline);
            check_foot(box, placed.baseline + box.depth, foot);
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

    [[nodiscard]] std::vector<Stroke>& strokes() { return strokes_; }
    /// Whether all strokes of the page refer to what is kept for other runs.
    [[nodiscard]] bool is_kept() const { return is_kept_; }

  private:
    void place_at(const Box& box, Length x, Length baseline) {
        note_anchors(box, x, baseline);
        if (!box.items.empty()) {
            strokes_.push_back({&box.items, x, baseline});
        }
    }

    void note_anchors(const Box& box, Length x, Length baseline) {
        for (const PlacedAnchor& anchor : box.anchors) {
            references_.labels.insert_or_assign(
                anchor.label, document::LabelPlace{label_, base::narrow<std::uint32_t>(page_index_),
                                                   x + anchor.x, baseline - box.height});
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
    std::string label_;
    PageLines text_lines_;
    LevelPlaces level_;
    SpanningPlacer spanning_;
    std::vector<Stroke> strokes_;  ///< of the page
    std::deque<Box> own_;          ///< that were made for the page
    bool is_kept_ = true;
};

/// The notes of a flow whose marks come one after the other.
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

/// Whether nothing of the text must reach the foot of a page that ends before box `item`.
bool ends_text(const Flow& flow, std::size_t item) {
    return item >= flow.size() || flow[item].joint.forced;
}

/// How the white at the foot of a page that should end level goes into its glue.
class PageWhite {
  public:
    PageWhite() = default;
    /// `free` over the joints of boxes from `first` on, by their stretch.
    PageWhite(const Flow& flow, std::size_t first, std::size_t end, Length free) : first_(first) {
        sums_.push_back({});
        for (std::size_t i = first; i < end; ++i) {
            sums_.push_back(sums_.back() + stretch_of(flow[i].joint));
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
    const Flow& flow = content.flow;
    if (content.area.bottoms != Bottoms::Flush || content.area.grid != Length{} ||
        ends_text(flow, end.item) || start.item == end.item) {
        return {};
    }
    const auto extent = [](const Repeated& boxes) {
        return boxes ? total_extent(*boxes) : Length{};
    };
    Length used = extent(flow[start.item].joint.at_break().reopen) +
                  extent(flow[end.item].joint.at_break().close);
    Length stretch;
    for (std::size_t i = start.item; i < end.item; ++i) {
        const bool first = i == start.item;
        used += flow[i].box->extent() + (first ? Length{} : glue(flow[i].joint));
        stretch += first ? Length{} : stretch_of(flow[i].joint);
    }
    used += floats.height(content.flow);
    used += measure_notes(notes, start.note, end.note, content.area.note_head);
    const Length free = content.area.height - used;
    if (free <= Length{} || free > stretch + stretch / 2) {
        return {};
    }
    return {flow, start.item + 1, end.item, free};
}

}  // namespace

PlacedPages place_pages(const document::PageMaster& master,
                        const PageContent& content,
                        const document::FootnoteArea& area,
                        const PageCount& count,
                        std::span<PaintedPage> painted,
                        document::References& references,
                        base::Diagnostics& diagnostics) {
    PlacedPages placed;
    Placer placer(master, references, diagnostics);
    const Flow& flow = content.flow;
    const std::vector<PageStart>& starts = content.plan.pages;
    const std::vector<NoteItem> notes =
        area.side ? std::vector<NoteItem>() : note_items(content.notes.lines);
    SideNotes side_notes(content.notes.lines);
    for (std::size_t p = 0; p < count_pages(content); ++p) {
        graphics::Page page = placer.start_page(count, p);
        if (p < starts.size()) {
            const PageStart& start = starts[p];
            const PageStart end =
                p + 1 < starts.size() ? starts[p + 1] : PageStart{flow.size(), notes.size()};
            const PageFloats floats(content.floats, content.plan.floats, p);
            const PageWhite white = share_white(content, floats, notes, start, end);
            if (p < content.place_bars.size() && content.place_bars[p]) {
                placer.place_once(*content.place_bars[p]);
            }
            for (const FlowFloat* each : floats.at(FloatPlace::At::Top)) {
                placer.place_float(*each);
                placer.skip(each->space);
            }
            for (std::size_t i = start.item; i < end.item; ++i) {
                const Box& box = *flow[i].box;
                if (i > start.item) {
                    Length space = glue(flow[i].joint);
                    for (const FlowFloat* each : floats.before(i)) {
                        placer.skip(each->space);
                        placer.place_float(*each);
                        space = std::max(glue(flow[i].joint), each->space);
                    }
                    placer.skip(space + white.before(i));
                } else {
                    placer.place_all(flow[i].joint.at_break().reopen, flow[i].joint);
                }
                if (stands_on_grid(box, content.area.grid)) {
                    placer.go_to_grid(content.area.grid);
                }
                if (area.side && !box.notes.empty()) {
                    side_notes.call(box, placer.baseline_of(box));
                }
                placer.place_item(box, i);
            }
            if (start.item < end.item && end.item < flow.size()) {
                placer.place_all(flow[end.item].joint.at_break().close, flow[end.item].joint);
            }
            placer.end_content();
            placer.place_level();
            const std::vector<const FlowFloat*> at_foot = floats.at(FloatPlace::At::Foot);
            if (!at_foot.empty() && !ends_text(flow, end.item)) {
                placer.go_down_to_foot(
                    floats.height_at_foot() +
                    measure_notes(notes, start.note, end.note, content.area.note_head));
            }
            for (const FlowFloat* each : at_foot) {
                placer.skip(each->space);
                placer.place_float(*each);
            }
            if (area.side) {
                placer.place_beside(content.notes.lines, side_notes.take(), *area.side,
                                    page.number);
            } else {
                placer.place_notes(content.notes.lines, start.note, end.note, area);
            }
        }
        std::vector<Stroke>& strokes = placer.strokes();
        PaintedPage* same = nullptr;
        if (placer.is_kept() && p < painted.size() &&
            looks_alike(painted[p], master, strokes, page)) {
            same = &painted[p];
            page.items = std::move(same->page.items);
        } else {
            page.items = paint(strokes);
            merge_vertical_rules(page.items);
        }
        placed.pages.push_back(std::move(page));
        placed.text_lines.push_back(placer.take_text_lines());
        placed.strokes.push_back(placer.is_kept() ? std::move(strokes) : std::vector<Stroke>());
        placed.taken.push_back(same);
    }
    return placed;
}

}  // namespace tongket::typeset
