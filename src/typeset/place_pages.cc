#include "typeset/place_pages.h"

#include <algorithm>
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
        const std::vector<PageStart>& starts = content_.plan.pages;
        const PageStart& start = starts[p];
        const PageStart end =
            p + 1 < starts.size() ? starts[p + 1] : PageStart{content_.flow.size(), notes_.size()};
        const PageFloats floats(content_.floats, content_.plan.floats, p);
        if (p < content_.place_bars.size() && content_.place_bars[p]) {
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

  private:
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

}  // namespace

PlacedPages place_pages(const document::PageMaster& master,
                        const PageContent& content,
                        const document::FootnoteArea& area,
                        const PageCount& count,
                        std::span<PaintedPage> painted,
                        document::References& references,
                        base::Diagnostics& diagnostics) {
    PlacedPages placed;
    PagePlacer placer(master, references, diagnostics);
    FlowPlacer flow(content, area, placer);
    for (std::size_t p = 0; p < count_pages(content); ++p) {
        graphics::Page page = placer.start_page(count, p);
        if (p < content.plan.pages.size()) {
            flow.place(p, page.number);
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
