// Pages of a document that was changed, taken over from the one before.
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "typeset/place_pages.h"

namespace tongket::typeset {
namespace {

using namespace base::literals;

/// Two pages of two boxes, the second of which has an anchor.
class TwoPages {
  public:
    TwoPages() {
        master_.width = 120_pt;
        master_.height = 100_pt;
        master_.margins = {10_pt, 10_pt, 10_pt, 10_pt};
        for (int i = 0; i < 4; ++i) {
            Box& box = boxes_.emplace_back();
            box.height = 30_pt;
            box.is_text_line = true;
            box.items.emplace_back(graphics::BoxItem{graphics::Artifact::Layout,
                                                     {{}, {}, 5_pt, 5_pt},
                                                     {},
                                                     graphics::BoxItem::Role::Fill});
        }
        boxes_[1].anchors.push_back({"here", 2_pt});
    }

    [[nodiscard]] Box& box(std::size_t index) { return boxes_[index]; }
    [[nodiscard]] const base::Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] const document::References& references() const { return references_; }

    /// Those of the document before are told by `painted`.
    PlacedPages place(Length white) {
        PageContent content;
        for (const Box& box : boxes_) {
            content.flow.push_back({{}, &box});
            content.flow.back().joint.space = white;
        }
        content.plan.pages = {{0, 0}, {2, 0}};
        references_ = {};
        diagnostics_ = {};
        PlacedPages placed = place_pages(master_, content, {}, {}, std::span(painted_), workers_,
                                         references_, diagnostics_);
        painted_.clear();
        for (std::size_t p = 0; p < placed.pages.size(); ++p) {
            PaintedPage& page = painted_.emplace_back();
            page.master = &master_;
            page.page = placed.pages[p];
            page.lines = placed.text_lines[p];
            page.origin = placed.origins[p];
        }
        return placed;
    }

  private:
    document::PageMaster master_;
    std::vector<Box> boxes_;
    std::vector<PaintedPage> painted_;
    document::References references_;
    base::Diagnostics diagnostics_;
    base::Workers workers_{1};
};

std::vector<Length> tops(const graphics::Page& page) {
    std::vector<Length> found;
    for (const graphics::DisplayItem& item : page.items) {
        found.push_back(std::get<graphics::BoxItem>(item).box.y);
    }
    return found;
}

std::vector<Length> baselines(const PageLines& lines) {
    std::vector<Length> found;
    for (const PlacedLine& line : lines) {
        found.push_back(line.baseline);
    }
    return found;
}

TEST_CASE("a page of the same boxes is taken over with its lines and labels") {
    TwoPages book;
    const PlacedPages first = book.place(4_pt);
    CHECK(first.taken == std::vector<PaintedPage*>{nullptr, nullptr});
    REQUIRE(tops(first.pages[0]) == std::vector{40_pt, 74_pt});
    const document::References labels = book.references();
    REQUIRE(labels.labels.contains("here"));
    const PlacedPages second = book.place(4_pt);
    for (std::size_t p = 0; p < 2; ++p) {
        CHECK(second.taken[p] != nullptr);
        CHECK(tops(second.pages[p]) == tops(first.pages[p]));
        CHECK(baselines(second.text_lines[p]) == baselines(first.text_lines[p]));
    }
    CHECK(book.references() == labels);
    // A page that was taken over is taken over again.
    CHECK(book.place(4_pt).taken[1] != nullptr);
}

TEST_CASE("a page whose white is another one is placed anew") {
    TwoPages book;
    book.place(4_pt);
    const PlacedPages placed = book.place(6_pt);
    CHECK(placed.taken == std::vector<PaintedPage*>{nullptr, nullptr});
    CHECK(tops(placed.pages[1]) == std::vector{40_pt, 76_pt});
    CHECK(baselines(placed.text_lines[1]) == std::vector{40_pt, 76_pt});
}

TEST_CASE("what there is to say of a page is said each time") {
    TwoPages book;
    book.box(3).depth = 30_pt;
    book.place(4_pt);
    REQUIRE(book.diagnostics().items().size() == 1);
    const PlacedPages placed = book.place(4_pt);
    CHECK(book.diagnostics().items().size() == 1);
    CHECK(placed.taken[0] != nullptr);
    CHECK(tops(placed.pages[1]) == std::vector{40_pt, 74_pt});
}

}  // namespace
}  // namespace tongket::typeset
