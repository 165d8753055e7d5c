#include "pdf/marks.h"

#include <algorithm>
#include <array>
#include <span>

#include "pdf/values.h"

namespace tongket::pdf {

namespace {

using base::Length;
using namespace base::literals;

constexpr Length mark_length = 5_mm;
constexpr Length slug_start = 5_mm;  // from the left trim
constexpr Length gap = 1_mm;  // from the bleed: a mark that is cut askew shows in no book

/// Strokes in the file's own coordinates.
class Strokes {
  public:
    explicit Strokes(std::string& content) : content_(content) {}

    void line(Length x0, Length y0, Length x1, Length y1) {
        point(x0, y0, "m\n");
        point(x1, y1, "l S\n");
    }
    // Four curves; 0.5523 of the radius brings each within 0.03 % of the circle.
    void circle(Length x, Length y, Length radius) {
        const Length handle = base::mul_div(radius, 5'523, 10'000);
        point(x + radius, y, "m\n");
        curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        content_ += "s\n";
    }

  private:
    void point(Length x, Length y, const char* end) {
        append(content_, points(x));
        content_ += ' ';
        append(content_, points(y));
        content_ += ' ';
        content_ += end;
    }
    void curve(Length x1, Length y1, Length x2, Length y2, Length x3, Length y3) {
        point(x1, y1, "");
        point(x2, y2, "");
        point(x3, y3, "c\n");
    }
    std::string& content_;
};

void draw_crop_marks(Strokes& strokes, const PageFrame& frame) {
    const Length left = frame.margin(), right = left + frame.width;
    const Length bottom = frame.margin(), top = bottom + frame.height;
    const Length start = frame.bleed + gap, end = start + mark_length;
    for (const Length x : {left, right}) {
        strokes.line(x, bottom - start, x, bottom - end);
        strokes.line(x, top + start, x, top + end);
    }
    for (const Length y : {bottom, top}) {
        strokes.line(left - start, y, left - end, y);
        strokes.line(right + start, y, right + end, y);
    }
}

/// Broken lines, lest they be taken for cuts.
void draw_fold_marks(Strokes& strokes, const PageFrame& frame) {
    const Length left = frame.margin(), bottom = frame.margin(), top = bottom + frame.height;
    const Length start = frame.bleed + gap, end = start + mark_length;
    for (const Length fold : frame.folds) {
        strokes.line(left + fold, bottom - start, left + fold, bottom - end);
        strokes.line(left + fold, top + start, left + fold, top + end);
    }
}

/// Of the marks above and below the page, from the left trim: the middle, or the middle of the left
/// half where a fold's mark stands there.
Length registration_place(Length width, std::span<const Length> folds) {
    const bool is_free = std::ranges::none_of(folds, [width](Length fold) {
        const Length away = fold - width / 2;
        return std::max(away, -away) < mark_length;
    });
    return is_free ? width / 2 : width / 4;
}

void draw_registration_marks(Strokes& strokes, const PageFrame& frame) {
    const Length reach = mark_length / 2;
    const Length away = frame.bleed + gap + reach;
    const Length left = frame.margin(), bottom = frame.margin();
    const Length middle_x = left + registration_place(frame.width, frame.folds);
    const Length middle_y = bottom + frame.height / 2;
    const std::array<std::array<Length, 2>, 4> centres = {{{middle_x, bottom - away},
                                                           {middle_x, bottom + frame.height + away},
                                                           {left - away, middle_y},
                                                           {left + frame.width + away, middle_y}}};
    for (const auto& [x, y] : centres) {
        strokes.line(x - reach, y, x + reach, y);
        strokes.line(x, y - reach, x, y + reach);
        strokes.circle(x, y, reach / 2);
    }
}

}  // namespace

Length Marks::room() const { return any() ? gap + mark_length + gap : Length(); }

void append_marks(std::string& content, const PageFrame& frame, const Marks& marks) {
    if (!marks.crop && !marks.registration) {
        return;
    }
    content += "q /All CS 1 SCN 0.25 w\n";
    Strokes strokes(content);
    if (marks.crop) {
        draw_crop_marks(strokes, frame);
    }
    if (marks.registration) {
        draw_registration_marks(strokes, frame);
    }
    if (marks.crop && !frame.folds.empty()) {
        content += "[3 1.5] 0 d\n";
        draw_fold_marks(strokes, frame);
    }
    content += "Q\n";
}

Length slug_room(const graphics::Page& page) {
    const Length fold = page.folds.empty() ? page.width : page.folds.front();
    return std::min(registration_place(page.width, page.folds) - mark_length / 2, fold) -
           slug_start - 2_mm;
}

graphics::TextItem place_slug(const graphics::TextItem& slug, const PageFrame& frame) {
    graphics::TextItem placed = slug;
    placed.origin.x += slug_start;
    placed.origin.y += -(frame.bleed + gap + 2_mm);
    return placed;
}

}  // namespace tongket::pdf
