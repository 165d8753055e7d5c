#include "typeset/place_pages.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <utility>

#include "typeset/merge_rules.h"
#include "typeset/page_floats.h"
#include "typeset/page_placer.h"
#include "typeset/page_white.h"
#include "typeset/side_notes.h"

namespace tongket::typeset {

namespace {

/// Puts the boxes of a broken flow on their pages, one page after the other.
class FlowPlacer {
  public:
    FlowPlacer(const PageContent& content, const document::FootnoteArea& area, PagePlacer& placer)
        : content_(content),
          area_(area),
          placer_(placer),
          notes_(area.side ? std::vector<NoteItem>() : note_items(content.notes.lines)),
          side_notes_(content.notes.lines) {}

    /// The flow's page `p`, which was begun and has that number.
    void place(std::size_t p, std::int32_t number) {
        const PageStart start = content_.plan.pages[p], end = end_of(p);
        const PageFloats floats(content_.floats, content_.plan.floats, p);
        if (has_bar(p)) {
            placer_.place_once(*content_.place_bars[p]);
        }
        for (const FlowFloat* each : floats.at(FloatPlace::At::Top)) {
            placer_.place_float(*each);
            placer_.skip(each->space);
        }
        place_text(floats, start, end);
        placer_.end_content();
        placer_.place_level();
        place_foot(floats, start, end);
        if (area_.side) {
            placer_.place_beside(content_.notes.lines, side_notes_.take(), *area_.side, number);
        } else {
            placer_.place_notes(content_.notes.lines, start.note, end.note, area_);
        }
    }

    /// What stands on page `p` if that is boxes of the flow alone.
    [[nodiscard]] FlowOnPage flow_on(std::size_t p) const {
        const Flow& flow = content_.flow;
        const PageStart start = content_.plan.pages[p], end = end_of(p);
        const bool adds_at_foot =
            end.item < flow.size() && flow[end.item].joint.at_break().close != nullptr;
        if (start.item == end.item || start.note != end.note || area_.side || has_bar(p) ||
            flow[start.item].joint.at_break().reopen != nullptr || adds_at_foot ||
            !PageFloats(content_.floats, content_.plan.floats, p).empty()) {
            return {};
        }
        FlowOnPage found;
        found.items.reserve(end.item - start.item);
        for (std::size_t i = start.item; i < end.item; ++i) {
            const bool is_first = i == start.item;
            found.items.push_back({flow[i].box, is_first ? Length{} : flow[i].joint.space,
                                   is_first ? Length{} : flow[i].joint.extra});
        }
        found.ends_text = ends_text(flow, end.item);
        return found;
    }

  private:
    [[nodiscard]] PageStart end_of(std::size_t p) const {
        const std::vector<PageStart>& starts = content_.plan.pages;
        return p + 1 < starts.size() ? starts[p + 1]
                                     : PageStart{content_.flow.size(), notes_.size()};
    }
    [[nodiscard]] bool has_bar(std::size_t p) const {
        return p < content_.place_bars.size() && content_.place_bars[p].has_value();
    }

    /// The boxes, with what breaks before and after them add.
    void place_text(const PageFloats& floats, const PageStart& start, const PageStart& end) {
        const Flow& flow = content_.flow;
        const PageWhite white = share_white(content_, floats, notes_, start, end);
        for (std::size_t i = start.item; i < end.item; ++i) {
            const Box& box = *flow[i].box;
            if (i > start.item) {
                Length space = glue(flow[i].joint);
                for (const FlowFloat* each : floats.before(i)) {
                    placer_.skip(each->space);
                    placer_.place_float(*each);
                    space = std::max(glue(flow[i].joint), each->space);
                }
                placer_.skip(space + white.before(i));
            } else {
                placer_.place_all(flow[i].joint.at_break().reopen, flow[i].joint);
            }
            if (stands_on_grid(box, content_.area.grid)) {
                placer_.go_to_grid(content_.area.grid);
            }
            if (area_.side && !box.notes.empty()) {
                side_notes_.call(box, placer_.baseline_of(box));
            }
            placer_.place_item(box, i);
        }
        if (start.item < end.item && end.item < flow.size()) {
            placer_.place_all(flow[end.item].joint.at_break().close, flow[end.item].joint);
        }
    }

    /// The floats at the foot: right above the notes, unless the text ends with this page.
    void place_foot(const PageFloats& floats, const PageStart& start, const PageStart& end) {
        const std::vector<const FlowFloat*> at_foot = floats.at(FloatPlace::At::Foot);
        if (!at_foot.empty() && !ends_text(content_.flow, end.item)) {
            placer_.go_down_to_foot(
                floats.height_at_foot() +
                measure_notes(notes_, start.note, end.note, content_.area.note_head));
        }
        for (const FlowFloat* each : at_foot) {
            placer_.skip(each->space);
            placer_.place_float(*each);
        }
    }

    const PageContent& content_;
    const document::FootnoteArea& area_;
    PagePlacer& placer_;
    std::vector<NoteItem> notes_;  ///< at the foot
    CalledNotes side_notes_;
};

/// A page whose boxes are placed.
struct Unpainted {
    std::size_t page = 0;
    std::vector<Stroke> strokes;
    std::deque<Box> own;  ///< boxes that were made for it
    bool is_kept = false;
};

}  // namespace

PlacedPages place_pages(const document::PageMaster& master,
                        const PageContent& content,
                        const document::FootnoteArea& area,
                        const PageCount& count,
                        std::optional<std::span<PaintedPage>> painted,
                        base::Workers& workers,
                        document::References& references,
                        base::Diagnostics& diagnostics) {
    PlacedPages placed;
    std::deque<Unpainted> unpainted;  // which never moves: strokes refer to `own`
    PagePlacer placer(master, references, diagnostics);
    FlowPlacer flow(content, area, placer);
    for (std::size_t p = 0; p < count_pages(content); ++p) {
        graphics::Page page = placer.start_page(count, p);
        const bool has_text = p < content.plan.pages.size();
        PaintedPage* before = painted && p < painted->size() ? &(*painted)[p] : nullptr;
        if (before != nullptr && !begins_alike(*before, master, page)) {
            before = nullptr;
        }
        PageOrigin origin;
        if (painted && has_text && placer.is_flow()) {
            origin.flow = flow.flow_on(p);
        }
        PageLines lines;
        if (before != nullptr && !origin.flow.items.empty() && before->origin.flow == origin.flow) {
            placer.note_anchors(before->origin.anchored);
            lines = std::move(before->lines);
            origin = std::move(before->origin);
            page.items = std::move(before->page.items);
        } else {
            if (has_text) {
                flow.place(p, page.number);
            }
            lines = placer.take_text_lines();
            std::vector<Stroke>& strokes = placer.strokes();
            const bool is_kept = placer.is_kept();
            if (before != nullptr && is_kept && !strokes.empty() &&
                before->origin.strokes == strokes) {
                page.items = std::move(before->page.items);
                origin.strokes = std::move(strokes);
            } else {
                before = nullptr;
                unpainted.push_back({p, std::move(strokes), placer.take_own(), is_kept});
            }
            if (!placer.is_flow()) {
                origin.flow = {};
            }
            if (is_kept) {
                origin.anchored = std::move(placer.anchored());
            }
        }
        placed.pages.push_back(std::move(page));
        placed.text_lines.push_back(std::move(lines));
        placed.origins.push_back(std::move(origin));
        placed.taken.push_back(before);
    }
    workers.for_each_index(unpainted.size(), [&](std::size_t i) {
        Unpainted& each = unpainted[i];
        std::vector<graphics::DisplayItem>& items = placed.pages[each.page].items;
        items = paint(each.strokes);
        merge_vertical_rules(items);
        if (each.is_kept) {
            placed.origins[each.page].strokes = std::move(each.strokes);
        }
    });
    return placed;
}

}  // namespace tongket::typeset
