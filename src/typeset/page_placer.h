// typeset/page_placer.h: boxes at their places, page after page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "typeset/flow.h"
#include "typeset/footnotes.h"
#include "typeset/label_pages.h"
#include "typeset/level_places.h"
#include "typeset/painted_page.h"
#include "typeset/placed_line.h"
#include "typeset/side_notes.h"
#include "typeset/spanning.h"
#include "typeset/stroke.h"

namespace tongket::typeset {

/// Goes down the pages of one master, from the upper edge of each one's text area, and collects
/// what is painted there. Anchors go to `references`; what ends below the text area is reported.
/// Boxes must stay until the page's strokes were painted.
class PagePlacer {
  public:
    PagePlacer(const document::PageMaster& master,
               document::References& references,
               base::Diagnostics& diagnostics)
        : master_(master), references_(references), diagnostics_(diagnostics) {}

    /// Page `p` of the content that `count` counts: without items yet.
    [[nodiscard]] graphics::Page start_page(const PageCount& count, std::size_t p);

    /// Below what was placed last, or where the box says.
    void place(const Box& box);
    /// A box of this run alone.
    void place_once(const Box& box);
    void place_once(Box&& box);
    /// Box `index` of the flow, with the cells over rows that it begins or goes on with.
    void place_item(const Box& box, std::size_t index);
    /// What a break at the joint adds.
    void place_all(const Repeated& boxes, const Joint& joint);
    /// Its white stays to be skipped.
    void place_float(const FlowFloat& content);
    /// No more boxes of the flow on this page.
    void end_content() { spanning_.end_page(strokes_); }
    /// What stands level with boxes of this page, and what had to wait for the text's end.
    void place_level();
    /// The note lines `first` to `end` at the foot of the text area.
    void place_notes(const std::vector<NoteLine>& lines,
                     std::size_t first,
                     std::size_t end,
                     const document::FootnoteArea& area);
    /// The notes in the margin's column, on the side where it lies on the page of this number.
    void place_beside(const std::vector<NoteLine>& lines,
                      const std::vector<SideNote>& notes,
                      const document::SideColumn& column,
                      std::int32_t number);

    void skip(Length white) { y_ += white; }
    /// Down to the next line of the grid.
    void go_to_grid(Length grid);
    /// What comes now, `height` high, ends where the text area does.
    void go_down_to_foot(Length height);
    /// Of the box if it is placed now.
    [[nodiscard]] Length baseline_of(const Box& box) const {
        return box.fixed ? box.fixed->y : y_ + box.height;
    }

    /// Of the page so far.
    [[nodiscard]] std::vector<Stroke>& strokes() { return strokes_; }
    /// Boxes that were made for the page: as long as its strokes are not painted.
    [[nodiscard]] std::deque<Box> take_own() { return std::exchange(own_, {}); }
    [[nodiscard]] PageLines take_text_lines();
    /// Whether all strokes of the page refer to what is kept for other runs.
    [[nodiscard]] bool is_kept() const { return is_kept_; }
    /// Whether the page so far holds boxes of the flow alone, nothing of these reaches over its
    /// edges, and there was nothing to say of it.
    [[nodiscard]] bool is_flow() const { return is_flow_ && spanning_.is_idle(); }
    [[nodiscard]] std::vector<AnchoredBox>& anchored() { return anchored_; }
    /// The anchors of a page that was placed before.
    void note_anchors(const std::vector<AnchoredBox>& boxes);

  private:
    void place_at(const Box& box, Length x, Length baseline);
    void note_anchors(const Box& box, Length x, Length baseline);
    void set_labels(const Box& box, Length x, Length baseline);
    void check_foot(const Box& box, Length foot, Length limit);

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
    std::vector<Stroke> strokes_;        ///< of the page
    std::deque<Box> own_;                ///< that were made for the page
    std::vector<AnchoredBox> anchored_;  ///< boxes of the page
    bool is_kept_ = true;
    bool is_flow_ = true;
};

}  // namespace tongket::typeset
