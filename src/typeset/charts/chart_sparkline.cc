#include "typeset/charts/chart_sparkline.h"

#include <algorithm>
#include <optional>

#include "graphics/path.h"
#include "typeset/charts/chart_scale.h"

namespace tongket::typeset {

using namespace base::literals;
using base::Length;
using graphics::Pen;
using graphics::Point;

namespace {

constexpr Length pen = 0.9_pt, dot_radius = 0.7_mm, lonely_radius = 0.4_mm;

}  // namespace

std::vector<graphics::DisplayItem> draw_sparkline(const document::Sparkline& line,
                                                  Length left,
                                                  Length middle) {
    std::optional<double> least, largest;
    for (const std::optional<double>& amount : line.amounts) {
        if (amount) {
            least = least ? std::min(*least, *amount) : *amount;
            largest = largest ? std::max(*largest, *amount) : *amount;
        }
    }
    std::vector<graphics::DisplayItem> items;
    if (!least || line.amounts.size() < 2) {
        return items;
    }
    // A flat line stands in the middle.
    const bool is_flat = !(*least < *largest);
    const ChartScale scale{*least, is_flat ? *least + 1 : *largest, 1, 0};
    const Length high = std::max(line.height - dot_radius * 2, Length{});
    const Length wide = std::max(line.width - dot_radius * 2, Length{});
    const auto last = static_cast<std::int64_t>(line.amounts.size()) - 1;
    const auto point_at = [&](std::int64_t i) {
        const double amount = *line.amounts[static_cast<std::size_t>(i)];
        const Length up = is_flat ? high / 2 : scale.at(amount, high);
        return Point{left + dot_radius + base::mul_div(wide, i, last), middle + high / 2 - up};
    };
    std::vector<Point> points;
    const auto flush = [&] {
        if (points.size() > 1) {
            items.emplace_back(
                graphics::drawn(line.structure, graphics::polyline(points),
                                {Pen::Cap::Round, Pen::Join::Round, pen, line.style->axis, {}}));
        } else if (points.size() == 1) {
            items.emplace_back(graphics::filled(
                line.structure, graphics::circle(points.front(), lonely_radius), line.style->axis));
        }
        points.clear();
    };
    std::optional<Point> end;
    for (std::int64_t i = 0; i <= last; ++i) {
        if (!line.amounts[static_cast<std::size_t>(i)]) {
            flush();
            continue;
        }
        points.push_back(point_at(i));
        end = points.back();
    }
    flush();
    items.emplace_back(
        graphics::filled(line.structure, graphics::circle(*end, dot_radius), line.style->told));
    return items;
}

}  // namespace tongket::typeset
