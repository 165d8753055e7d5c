// Values are read back from the drawn geometry.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "chart_bench.h"

namespace tongket::typeset::test {
namespace {

/// What one unit of an amount is long, from the longest bar; all others must agree.
void check_in_proportion(const std::vector<double>& amounts, const std::vector<Length>& lengths) {
    REQUIRE(amounts.size() == lengths.size());
    double largest = 0, longest = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (std::abs(amounts[i]) > largest) {
            largest = std::abs(amounts[i]);
            longest = lengths[i].points();
        }
    }
    REQUIRE(longest > 0);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const double read = lengths[i].points() / longest * largest;
        CHECK(read == doctest::Approx(std::abs(amounts[i])).epsilon(0.0005));
    }
}

TEST_CASE("lying bars are as long as their numbers, to the left of zero where those are negative") {
    const Chart chart =
        chart_of(ChartKind::Bars, {Role::Plain}, {{6.5}, {2.1}, {0}, {-3.2}, {-12.4}, {{}}});
    const ChosenChart made = lay_out(chart);
    const auto bars = marks_of_kind(made.layout, Kind::Bar);
    const auto zero = marks_of_kind(made.layout, Kind::Zero);
    REQUIRE(bars.size() == 4);  // none of zero, none of what is missing
    std::vector<double> amounts;
    std::vector<Length> lengths;
    for (const FoundMark& bar : bars) {
        const double amount = *chart.rows[bar.row].values[0].amount;
        amounts.push_back(amount);
        lengths.push_back(bar.box.width);
        const Length line = middle_x(zero.front().box);
        const Length start = amount < 0 ? bar.box.x + bar.box.width : bar.box.x;
        CHECK(std::abs((start - line).points()) < 0.01);
    }
    check_in_proportion(amounts, lengths);
}

TEST_CASE("columns are as high as their numbers, and the plan's line stands at its own") {
    const Chart chart =
        chart_of(ChartKind::Columns, {Role::LastYear, Role::ThisYear, Role::Plan},
                 {{682, 699, 715}, {741, 827, 795}, {728, 763, 765}, {949, 1011, 904}});
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Columns);
    std::vector<double> amounts;
    std::vector<Length> heights;
    const Length zero = middle_y(marks_of_kind(made.layout, Kind::Zero).front().box);
    for (const FoundMark& bar : marks_of_kind(made.layout, Kind::Bar)) {
        amounts.push_back(*chart.rows[bar.row].values[bar.series].amount);
        heights.push_back(bar.box.height);
    }
    for (const FoundMark& plan : marks_of_kind(made.layout, Kind::Plan)) {
        amounts.push_back(*chart.rows[plan.row].values[plan.series].amount);
        heights.push_back(zero - middle_y(plan.box));
    }
    CHECK(amounts.size() == 12);
    check_in_proportion(amounts, heights);
}

TEST_CASE("parts of a stack add up: with the paper between them they are as high as the numbers") {
    const Chart chart = chart_of(ChartKind::Stacked, {Role::Plain, Role::Plain, Role::Plain},
                                 {{21.4, 17.2, 3.4}, {23.6, 19.1, 3.2}, {27.5, 22.0, 0.4}});
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Stacked);
    const Length foot = middle_y(marks_of_kind(made.layout, Kind::Zero).front().box);
    std::vector<double> amounts;
    std::vector<Length> heights;
    double sum = 0;
    std::size_t row = 99;
    for (const FoundMark& part : marks_of_kind(made.layout, Kind::Part)) {
        sum = part.row == row ? sum : 0;
        row = part.row;
        sum += *chart.rows[row].values[part.series].amount;
        amounts.push_back(sum);
        heights.push_back(foot - part.box.y);
    }
    CHECK(amounts.size() == 9);
    check_in_proportion(amounts, heights);
}

TEST_CASE("a line goes through its numbers and stops where one is missing") {
    const Chart chart = chart_of(ChartKind::Lines, {Role::Plain, Role::Plain},
                                 {{21, 25}, {29, 30}, {38, {}}, {52, 44}, {64, 55}, {78, 66}});
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Lines);
    const auto lines = marks_of_kind(made.layout, Kind::Line);
    REQUIRE(lines.size() == 3);  // the second one in two pieces
    CHECK(marks_of_kind(made.layout, Kind::OpenDot).size() == 2);
    // The scale is read from two points of the first line.
    const auto points = [](const FoundMark& line) {
        return *std::get<graphics::ShapeItem>(line.mark->item).outline;
    };
    const auto first = points(lines[0]);
    REQUIRE(first.size() == 6);
    const double high = first[5].end().y.points(), low = first[0].end().y.points();
    const double a_unit = (low - high) / (78 - 21);
    const auto amount_at = [&](Length y) { return 21 + (low - y.points()) / a_unit; };
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(amount_at(first[i].end().y) ==
              doctest::Approx(*chart.rows[i].values[0].amount).epsilon(0.001));
    }
    const auto after_gap = points(lines[2]);
    REQUIRE(after_gap.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(amount_at(after_gap[i].end().y) ==
              doctest::Approx(*chart.rows[3 + i].values[1].amount).epsilon(0.001));
        CHECK(after_gap[i].end().x == first[3 + i].end().x);
    }
}

TEST_CASE("an area stands on 0 and its edge goes through its numbers") {
    std::vector<Amounts> rows;
    for (const double amount :
         {7.0, 15.0, 22.0, 30.0, 39.0, 48.0, 57.0, 64.0, 72.0, 81.0, 92.0, 103.8}) {
        rows.push_back({amount});
    }
    const Chart chart = chart_of(ChartKind::Area, {Role::Plain}, rows);
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Area);
    const auto area = marks_of_kind(made.layout, Kind::Area);
    REQUIRE(area.size() == 1);
    const auto& pieces = *std::get<graphics::ShapeItem>(area[0].mark->item).outline;
    REQUIRE(pieces.size() == rows.size() + 3);
    std::vector<double> amounts;
    std::vector<Length> heights;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        amounts.push_back(*rows[i][0]);
        heights.push_back(pieces[0].end().y - pieces[i + 1].end().y);
    }
    check_in_proportion(amounts, heights);
}

/// The share of the turn at which a point lies, from 12 o'clock.
double share_at(const graphics::Point& point, const graphics::Point& centre) {
    const double angle = std::atan2((point.x - centre.x).points(), -(point.y - centre.y).points());
    return angle < 0 ? angle / 6.283185307 + 1 : angle / 6.283185307;
}

TEST_CASE("parts of a ring turn by their shares") {
    const Chart chart = chart_of(ChartKind::Ring, {Role::Plain}, {{386}, {126}, {59}, {26}});
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Ring);
    const auto parts = marks_of_kind(made.layout, Kind::RingPart);
    REQUIRE(parts.size() == 4);
    const graphics::Point centre = {17_mm, made.layout.bands[0].height / 2};
    double sum = 0;
    for (const FoundMark& part : parts) {
        const auto& pieces = *std::get<graphics::ShapeItem>(part.mark->item).outline;
        std::size_t line = 0;  // from the outer edge to the inner one
        while (pieces[line].kind != graphics::OutlinePiece::Kind::Line) {
            ++line;
        }
        const double from = share_at(pieces[0].end(), centre);
        const double to = share_at(pieces[line].end(), centre);
        const double share = *chart.rows[part.row].values[0].amount / 597;
        CHECK(from == doctest::Approx(sum + 0.9 / 360).epsilon(0.001));
        CHECK(to - from + 1.8 / 360 == doctest::Approx(share).epsilon(0.001));
        sum += share;
    }
}

TEST_CASE("other parts of a ring have no colour that some eyes take for that of what is done") {
    const auto screen = [](std::uint16_t red, std::uint16_t green, std::uint16_t blue) {
        graphics::Colour colour;
        colour.has_screen = true;
        std::ranges::copy(std::array{red, green, blue}, colour.screen);
        return colour;
    };
    Chart chart = chart_of(ChartKind::Ring, {Role::Plain}, {{99.85}, {0.15}});
    document::ChartStyle style = *chart.style;
    const graphics::Colour jade = screen(2'000, 4'745, 4'314), red = screen(7'098, 1'490, 1'882);
    const graphics::Colour ink = screen(1'569, 2'235, 3'059);
    style.done = jade;
    style.series = {red, ink};  // in grey the red is the jade
    chart.style = std::make_shared<const document::ChartStyle>(style);
    const auto colours = [&] {
        const ChosenChart made = lay_out(chart);
        std::vector<graphics::Colour> found;
        for (const FoundMark& part : marks_of_kind(made.layout, Kind::RingPart)) {
            found.push_back(*std::get<graphics::ShapeItem>(part.mark->item).fill);
        }
        return found;
    };
    CHECK(colours() == std::vector<graphics::Colour>{red, ink});
    chart.rows[0].is_told = true;
    CHECK(colours() == std::vector<graphics::Colour>{jade, ink});
    style.series = {red};  // nothing else is there
    chart.style = std::make_shared<const document::ChartStyle>(style);
    CHECK(colours() == std::vector<graphics::Colour>{jade, red});
}

TEST_CASE("results and last year's are as long as their per cent, and the target stands at 100") {
    const Chart chart = chart_of(ChartKind::Progress, {Role::LastYear, Role::ThisYear},
                                 {{97.5, 103.8}, {97.8, 100}, {80.8, 107.7}, {{}, 0}, {50, {}}});
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Progress);
    std::vector<double> amounts;
    std::vector<Length> lengths;
    Length left;
    for (const FoundMark& bar : marks_of_kind(made.layout, Kind::Bar)) {
        amounts.push_back(*chart.rows[bar.row].values[bar.series].amount);
        lengths.push_back(bar.box.width);
        left = bar.box.x;
    }
    CHECK(amounts.size() == 7);
    for (const FoundMark& target : marks_of_kind(made.layout, Kind::Plan)) {
        amounts.push_back(100);
        lengths.push_back(middle_x(target.box) - left);
    }
    check_in_proportion(amounts, lengths);
}

TEST_CASE("a result past the scale ends at two slits of paper") {
    const Chart chart = chart_of(ChartKind::Progress, {Role::Plain}, {{103.8}, {212}});
    const ChosenChart made = lay_out(chart);
    const auto slits = marks_of_kind(made.layout, Kind::Cover);
    REQUIRE(slits.size() == 2);
    CHECK(slits[0].row == 1);
}

TEST_CASE("dots of a dumbbell stand at their numbers") {
    const Chart chart =
        chart_of(ChartKind::Dumbbell, {Role::LastYear, Role::ThisYear, Role::Plan},
                 {{14, 17, 16}, {13, 14, 14}, {12, 12, 13}, {5, 7, {}}, {2, {}, 4}});
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Dumbbell);
    const auto zero = marks_of_kind(made.layout, Kind::Zero);
    REQUIRE(zero.size() == 5);
    std::vector<double> amounts;
    std::vector<Length> lengths;
    for (const Kind kind : {Kind::Dot, Kind::OpenDot, Kind::Plan}) {
        for (const FoundMark& mark : marks_of_kind(made.layout, kind)) {
            if (mark.row == ChartMark::none) {
                continue;  // beside its name, above
            }
            amounts.push_back(*chart.rows[mark.row].values[mark.series].amount);
            lengths.push_back(middle_x(mark.box) - middle_x(zero[0].box));
        }
    }
    CHECK(amounts.size() == 13);
    check_in_proportion(amounts, lengths);
}

TEST_CASE("ranked bars are as long as their numbers, and the mean's line stops where they do") {
    std::vector<Amounts> rows;
    for (double amount = 980; amount > 345; amount -= 50) {
        rows.push_back({amount});
    }
    Chart chart = chart_of(ChartKind::Ranking, {Role::Plain}, rows);
    document::ChartValue mean;
    mean.amount = 680;
    chart.mean = mean;
    chart.mean_text = "trung bình 680";
    const ChosenChart made = lay_out(chart);
    const auto bars = marks_of_kind(made.layout, Kind::Bar);
    REQUIRE(bars.size() == rows.size());
    std::vector<double> amounts;
    std::vector<Length> lengths;
    std::size_t reached = 0;
    for (const FoundMark& bar : bars) {
        amounts.push_back(*rows[bar.row][0]);
        lengths.push_back(bar.box.width);
        reached += *rows[bar.row][0] >= 680 ? 1 : 0;
    }
    const auto lines = marks_of_kind(made.layout, Kind::Plan);
    CHECK(lines.size() == reached);
    amounts.push_back(680);
    lengths.push_back(lines[0].box.x - bars[0].box.x);
    check_in_proportion(amounts, lengths);
}

TEST_CASE("rows of a short ranking are as far apart as those of bars, many fill the height") {
    const auto pitch = [](std::size_t count) {
        const Chart chart =
            chart_of(ChartKind::Ranking, {Role::Plain}, std::vector<Amounts>(count, Amounts{7}));
        return lay_out(chart).layout.bands.back().height;
    };
    CHECK(pitch(5) == 3.4_mm + 2.8_mm);  // bar and gap
    CHECK(pitch(9) == 44_mm / 9);
    CHECK(pitch(19) == 3.6_mm);
}

TEST_CASE("panels come closer where one more then stands in a row") {
    const auto in_first_row = [](Length measure) {
        Chart chart = chart_of(ChartKind::Panels, {Role::Plain, Role::Plain},
                               std::vector<Amounts>(7, Amounts{1, 2}));
        const ChosenChart made = lay_out(chart, measure);
        REQUIRE(made.kind == ChartKind::Panels);
        CHECK(made.layout.width <= measure);
        return std::ranges::count_if(made.layout.bands[0].texts, [](const PlacedChartText& text) {
            return text.text.what == ChartTextRef::What::RowName;
        });
    };
    CHECK(in_first_row(86_mm) == 5);
    CHECK(in_first_row(84_mm) == 5);
    CHECK(in_first_row(83_mm) == 4);
}

TEST_CASE("a ranking of 126 has a dot each, on one scale in every column") {
    std::vector<Amounts> rows;
    for (int i = 0; i < 126; ++i) {
        rows.push_back({99.4 - i * 0.297});
    }
    const Chart chart = chart_of(ChartKind::Ranking, {Role::Plain}, rows);
    const ChosenChart made = lay_out(chart, 176_mm);
    const auto dots = marks_of_kind(made.layout, Kind::Dot);
    const auto tracks = marks_of_kind(made.layout, Kind::Track);
    REQUIRE(dots.size() == 126);
    REQUIRE(tracks.size() == 126);
    CHECK(made.layout.bands.size() == 42);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const double share =
            (middle_x(dots[i].box) - tracks[i].box.x).points() / tracks[i].box.width.points();
        CHECK(60 + share * 40 == doctest::Approx(*rows[dots[i].row][0]).epsilon(0.002));
    }
}

TEST_CASE("a ranking of 126 that has one column is a curve, with names where they matter") {
    std::vector<Amounts> rows;
    for (int i = 0; i < 126; ++i) {
        rows.push_back({99.4 - i * 0.297});
    }
    Chart chart = chart_of(ChartKind::Ranking, {Role::Plain}, rows);
    chart.rows[90].is_told = true;
    chart.median = 80.9;
    chart.median_text = "trung vị 80,9";
    const Length narrow = 60_mm;  // too little for two columns
    const ChosenChart made = lay_out(chart, narrow);
    REQUIRE(made.layout.bands.size() == 1);
    const auto dots = marks_of_kind(made.layout, Kind::Dot);
    REQUIRE(dots.size() == 126);
    // The told one is painted last.
    CHECK(dots.back().row == 90);
    std::vector<double> heights, amounts;
    for (const FoundMark& dot : dots) {
        CHECK(dot.box.x >= Length{});
        CHECK(dot.box.x + dot.box.width <= narrow);
        heights.push_back((dot.box.y + dot.box.height / 2).points());
        amounts.push_back(*rows[dot.row][0]);
    }
    const double points = (heights[0] - heights[100]) / (amounts[0] - amounts[100]);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        CHECK(heights[i] ==
              doctest::Approx(heights[0] + (amounts[i] - amounts[0]) * points).epsilon(0.01));
    }
    std::vector<std::size_t> named;
    for (const PlacedChartText& text : made.layout.bands[0].texts) {
        if (text.text.what == ChartTextRef::What::RowName) {
            named.push_back(text.text.row);
        }
    }
    CHECK(named == std::vector<std::size_t>{0, 125, 90});
    // The middle has a stem, from its height on the scale down to its words.
    const auto stems = marks_of_kind(made.layout, Kind::Leader);
    REQUIRE(stems.size() == 1);
    CHECK(stems[0].box.y.points() ==
          doctest::Approx(heights[0] + (80.9 - amounts[0]) * points).epsilon(0.01));
    CHECK(std::ranges::any_of(made.layout.bands[0].texts, [](const PlacedChartText& text) {
        return text.text.made == "trung vị 80,9";
    }));
    CHECK(made.layout.left_out == 123);
}

TEST_CASE("a ranking of 126 in a wide measure has a number and a name under each dot") {
    std::vector<Amounts> rows;
    for (int i = 0; i < 126; ++i) {
        rows.push_back({99.4 - i * 0.297});
    }
    Chart chart = chart_of(ChartKind::Ranking, {Role::Plain}, rows);
    for (document::ChartRow& row : chart.rows) {
        row.name = words("Cổ Nhuế 1");
    }
    chart.rows[90].is_told = true;
    const Length wide = 300_mm;
    const ChosenChart made = lay_out(chart, wide);
    REQUIRE(made.layout.bands.size() == 1);
    CHECK(made.layout.left_out == 0);
    const ChartBand& band = made.layout.bands[0];
    const auto dots = marks_of_kind(made.layout, Kind::Dot);
    REQUIRE(dots.size() == 126);
    std::size_t names = 0, values = 0;
    for (const PlacedChartText& text : band.texts) {
        if (!text.is_turned) {
            continue;
        }
        names += text.text.what == ChartTextRef::What::SmallName ? 1 : 0;
        values += text.text.what == ChartTextRef::What::SmallValue ? 1 : 0;
        const auto dot = std::ranges::find(dots, text.text.row, &FoundMark::row);
        const Length middle = dot->box.x + dot->box.width / 2;
        CHECK((text.box().x + text.box().width / 2 - middle).points() ==
              doctest::Approx(0).epsilon(0.01));
        CHECK(text.box().y + text.box().height <= band.height);
    }
    CHECK(names == 126);
    CHECK(values == 126);
    CHECK(fault_in(made.layout, chart, wide) == "");
    CHECK(marks_of_kind(made.layout, Kind::Leader).size() == 1);
    std::string ink;
    for (const PlacedChartText& text : band.texts) {
        if (text.text.what == ChartTextRef::What::SmallName) {
            ink += !text.colour                        ? '.'
                   : *text.colour == chart.style->told ? 't'
                   : *text.colour == chart.style->axis ? 'x'
                                                       : '?';
        }
    }
    CHECK(ink == std::string(10, 'x') + std::string(80, '.') + 't' + std::string(25, '.') +
                     std::string(10, 'x'));
}

TEST_CASE("the ends of a short ranking are a sixth of it") {
    CHECK(is_at_end_of_ranking(9, 126));
    CHECK_FALSE(is_at_end_of_ranking(10, 126));
    CHECK(is_at_end_of_ranking(116, 126));
    CHECK(is_at_end_of_ranking(4, 30));
    CHECK_FALSE(is_at_end_of_ranking(5, 30));
    CHECK_FALSE(is_at_end_of_ranking(0, 3));
}

TEST_CASE("a plan over an area is a line on the area's scale, named above it") {
    std::vector<Amounts> rows;
    for (const double amount : {7.0, 30.0, 57.0, 81.0, 103.8}) {
        rows.push_back({amount, 100.0});
    }
    const ChosenChart made = lay_out(chart_of(ChartKind::Area, {Role::Plain, Role::Plan}, rows));
    REQUIRE(made.kind == ChartKind::Area);
    const auto area = marks_of_kind(made.layout, Kind::Area);
    REQUIRE(area.size() == 1);
    std::vector<FoundMark> plans;
    for (const FoundMark& line : marks_of_kind(made.layout, Kind::Line)) {
        if (line.mark->series == 1) {
            plans.push_back(line);
        }
    }
    REQUIRE(plans.size() == 1);
    // 103,8 is as high as the area, 100 as high as the line.
    const double full = area[0].box.height.points();
    const double planned = (area[0].box.y + area[0].box.height - plans[0].box.y).points();
    CHECK(planned / full == doctest::Approx(100.0 / 103.8).epsilon(0.01));
}

TEST_CASE("panels share one scale") {
    std::vector<Amounts> rows;
    for (int i = 0; i < 13; ++i) {
        Amounts row;
        for (int k = 0; k < 8; ++k) {
            row.push_back(10.0 + 4 * k + i);
        }
        rows.push_back(row);
    }
    const Chart chart = chart_of(ChartKind::Panels, std::vector<Role>(8, Role::Plain), rows);
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Panels);
    std::vector<double> spans;
    for (const FoundMark& line : marks_of_kind(made.layout, Kind::Line)) {
        if (line.row != ChartMark::none) {
            spans.push_back(line.box.height.points());
        }
    }
    REQUIRE(spans.size() == 13);
    for (const double span : spans) {
        CHECK(span == doctest::Approx(spans[0]).epsilon(0.001));
    }
}

TEST_CASE("an amount far beyond all others leaves these a drawing of their own") {
    const Chart chart =
        chart_of(ChartKind::Bars, {Role::Plain}, {{18'420}, {640}, {515}, {380}, {95}, {6}});
    const ChosenChart made = lay_out(chart, 120_mm);
    CHECK(marks_of_kind(made.layout, Kind::Bar).size() == 6);
    const auto magnified = marks_of_kind(made.layout, Kind::Part);
    REQUIRE(magnified.size() == 5);
    CHECK(magnified[1].box.width.points() / magnified[0].box.width.points() ==
          doctest::Approx(515.0 / 640).epsilon(0.001));
}

TEST_CASE("equal numbers of a map have one step, and a missing one has none") {
    const Chart plain = [] {
        Chart chart =
            chart_of(ChartKind::Tiles, {Role::Plain}, {{87.9}, {98.1}, {93.1}, {93.1}, {{}}});
        chart.tile_rows = {2, 3};
        return chart;
    }();
    const ChosenChart made = lay_out(plain);
    REQUIRE(made.kind == ChartKind::Tiles);
    const auto tiles = marks_of_kind(made.layout, Kind::Tile);
    REQUIRE(tiles.size() == 4);
    const auto colour = [&](std::size_t i) {
        return std::get<graphics::ShapeItem>(tiles[i].mark->item).fill->components[0];
    };
    CHECK(colour(0) < colour(2));
    CHECK(colour(2) == colour(3));
    CHECK(colour(3) < colour(1));
    CHECK(marks_of_kind(made.layout, Kind::OpenDot).size() == 1);
}

TEST_CASE("tiles that are as wide as they can be fill their measure from edge to edge") {
    Chart chart = chart_of(ChartKind::Tiles, {Role::Plain}, {{1}, {2}, {3}, {4}, {5}});
    chart.tile_rows = {2, 3};
    document::ChartStyle style = house_style();
    style.tile_width = 90_mm;
    style.tile_gap = 3_mm;
    chart.style = std::make_shared<const document::ChartStyle>(style);
    const ChosenChart made = lay_out(chart, 99_mm);
    REQUIRE(made.kind == ChartKind::Tiles);
    const auto tiles = marks_of_kind(made.layout, Kind::Tile);
    REQUIRE(tiles.size() == 5);
    CHECK(tiles[2].box.x == Length{});
    CHECK((tiles[4].box.x + tiles[4].box.width).points() ==
          doctest::Approx((99_mm).points()).epsilon(0.0001));
    CHECK(tiles[3].box.x - tiles[2].box.x - tiles[2].box.width == 3_mm);
}

TEST_CASE("the parts of a strip are as long as their amounts, but for the paper between them") {
    const ChosenChart made =
        lay_out(chart_of(ChartKind::Strip, {Role::Plain}, {{27'461}, {22'043}, {390}}), 100_mm);
    REQUIRE(made.kind == ChartKind::Strip);
    const auto parts = marks_of_kind(made.layout, Kind::Part);
    REQUIRE(parts.size() == 3);
    CHECK((parts[0].box.width + 0.4_mm).points() ==
          doctest::Approx((100_mm).points() * 27'461 / 49'894).epsilon(0.001));
    CHECK((parts[1].box.width + 0.4_mm).points() ==
          doctest::Approx((100_mm).points() * 22'043 / 49'894).epsilon(0.001));
    CHECK(marks_of_kind(made.layout, Kind::Key).size() == 3);
}

TEST_CASE("a strip of a negative or a missing part is lying bars") {
    CHECK(lay_out(chart_of(ChartKind::Strip, {Role::Plain}, {{1}, {-2}})).kind == ChartKind::Bars);
    CHECK(lay_out(chart_of(ChartKind::Strip, {Role::Plain}, {{1}, {{}}})).kind == ChartKind::Bars);
    CHECK(lay_out(chart_of(ChartKind::Strip, {Role::Plain}, {{0}, {0}})).kind == ChartKind::Bars);
}

TEST_CASE("units can be counted: as many marks as the numbers say, none on another one") {
    const std::vector<std::pair<int, int>> counts = {{233, 240}, {6, 0}, {28, 1},
                                                     {117, 2},   {1, 0}, {1'997, 3}};
    for (const auto& [done, left] : counts) {
        Chart chart = chart_of(ChartKind::Units, {Role::Plain},
                               {{static_cast<double>(done)}, {static_cast<double>(left)}});
        const ChosenChart made = lay_out(chart, 86_mm);
        REQUIRE(made.kind == ChartKind::Units);
        const auto marks = marks_of_kind(made.layout, Kind::Tile);
        REQUIRE(marks.size() == static_cast<std::size_t>(done + left));
        CHECK(std::ranges::count(marks, 0U, [](const auto& each) { return each.mark->row; }) ==
              done);
        bool overlaps = false;
        for (std::size_t i = 1; i < marks.size(); ++i) {
            overlaps = overlaps || overlap(marks[i - 1].box, marks[i].box);
        }
        CHECK_FALSE(overlaps);
    }
}

TEST_CASE(
    "many marks stand evenly on a screen: pitches are whole half pixels of 100 an inch, a pixel is "
    "left between") {
    constexpr Length half_pixel = Length::from_units(72 * Length::units_per_point / 200);
    for (const double count : {117.0, 473.0, 2'000.0}) {
        const ChosenChart made =
            lay_out(chart_of(ChartKind::Units, {Role::Plain}, {{count}}), 71_mm);
        REQUIRE(made.kind == ChartKind::Units);
        const auto marks = marks_of_kind(made.layout, Kind::Tile);
        bool is_even = true, has_gaps = true;
        for (std::size_t i = 1; i < marks.size(); ++i) {
            const graphics::Rectangle &before = marks[i - 1].box, &box = marks[i].box;
            const Length across = box.x - before.x, down = box.y - before.y;
            is_even = is_even && across.units() % half_pixel.units() == 0 &&
                      down.units() % half_pixel.units() == 0;
            has_gaps = has_gaps && (down > Length{} ? down - before.height
                                                    : across - before.width) >= half_pixel * 2;
        }
        CAPTURE(count);
        CHECK(is_even);
        CHECK(has_gaps);
    }
}

TEST_CASE("many marks stand in tens, as wide as their measure") {
    for (const auto& [count, measure] : std::vector<std::pair<double, Length>>{
             {117, 63.5_mm}, {473, 71_mm}, {473, 86_mm}, {2'000, 71_mm}, {2'000, 108_mm}}) {
        const ChosenChart made =
            lay_out(chart_of(ChartKind::Units, {Role::Plain}, {{count}}), measure);
        const auto marks = marks_of_kind(made.layout, Kind::Tile);
        std::vector<graphics::Rectangle> row;
        for (std::size_t i = 0; i < marks.size() && marks[i].box.y == marks[0].box.y; ++i) {
            row.push_back(marks[i].box);
        }
        REQUIRE(row.size() > 20);
        const Length pitch = row[1].x - row[0].x;
        bool in_tens = true;
        for (std::size_t i = 1; i < row.size(); ++i) {
            in_tens = in_tens && (row[i].x - row[i - 1].x > pitch) == (i % 10 == 0);
        }
        CAPTURE(count);
        CHECK(in_tens);
        const Length right = row.back().x + row.back().width;
        CHECK(right <= measure);
        CHECK(right + 1.2_mm >= measure);
    }
}

TEST_CASE("between marks that are large enough for it the gap is seen on paper too") {
    document::ChartStyle style = house_style();
    style.height = 20.4_mm;
    Chart chart = chart_of(ChartKind::Units, {Role::Plain}, {{2'000}});
    chart.style = std::make_shared<const document::ChartStyle>(style);
    const ChosenChart made = lay_out(chart, 108_mm);
    const auto marks = marks_of_kind(made.layout, Kind::Tile);
    REQUIRE(marks.size() == 2'000);
    CHECK(marks[1].box.x - marks[0].box.x - marks[0].box.width >= 0.35_mm);
    std::size_t below = 0;
    while (marks[below].box.y == marks[0].box.y) {
        ++below;
    }
    CHECK(marks[below].box.y - marks[0].box.y - marks[0].box.height >= 0.35_mm);
    CHECK(marks[0].box.width >= 0.6_mm);
}

TEST_CASE("one number stands above its name; in a narrow place it is a bar's again") {
    const Chart chart = chart_of(ChartKind::Number, {Role::Plain}, {{3'300}});
    const ChosenChart made = lay_out(chart, 86_mm);
    REQUIRE(made.kind == ChartKind::Number);
    REQUIRE(made.layout.bands.size() == 1);
    CHECK(made.layout.bands[0].marks.empty());
    REQUIRE(made.layout.bands[0].texts.size() == 2);
    CHECK(made.layout.bands[0].texts[0].baseline < made.layout.bands[0].texts[1].baseline);
    CHECK(lay_out(chart, 2_mm).kind == ChartKind::Bars);
}

TEST_CASE("a mark of units may stand for several") {
    Chart chart = chart_of(ChartKind::Units, {Role::Plain}, {{5'850}});
    chart.each = 50;
    CHECK(marks_of_kind(lay_out(chart).layout, Kind::Tile).size() == 117);
}

TEST_CASE("more units than anybody would count are lying bars") {
    CHECK(lay_out(chart_of(ChartKind::Units, {Role::Plain}, {{49'894}})).kind == ChartKind::Bars);
    CHECK(lay_out(chart_of(ChartKind::Units, {Role::Plain}, {{1e300}})).kind == ChartKind::Bars);
}

TEST_CASE("hanging tiles are as long below the eaves as their amounts") {
    const Chart chart = [] {
        Chart made = chart_of(ChartKind::Hanging, {Role::Plain}, {{980}, {490}, {245}});
        document::ChartStyle style = *made.style;
        style.hidden = 10_mm;
        made.style = std::make_shared<const document::ChartStyle>(style);
        return made;
    }();
    const ChosenChart made = lay_out(chart);
    REQUIRE(made.kind == ChartKind::Hanging);
    const auto tiles = marks_of_kind(made.layout, Kind::Bar);
    REQUIRE(tiles.size() == 3);
    CHECK(tiles[0].box.height == 54_mm);
    CHECK(tiles[1].box.height == 32_mm);
    CHECK(tiles[2].box.height == 21_mm);
}

TEST_CASE("hanging tiles without names are as long, and hang where names would have no room") {
    Chart chart =
        chart_of(ChartKind::Hanging, {Role::Plain}, std::vector<Amounts>(20, Amounts{1'000'000}));
    chart.rows.back().values.front().amount = 500'000;
    REQUIRE(lay_out(chart, 40_mm).kind == ChartKind::Bars);
    document::ChartStyle style = *chart.style;
    style.names_hanging = false;
    chart.style = std::make_shared<const document::ChartStyle>(style);
    const ChosenChart made = lay_out(chart, 40_mm);
    REQUIRE(made.kind == ChartKind::Hanging);
    const auto tiles = marks_of_kind(made.layout, Kind::Bar);
    REQUIRE(tiles.size() == 20);
    CHECK(tiles.front().box.height == style.height);
    const Length half = tiles.back().box.height;
    CHECK(std::abs((half * 2 - style.height).units()) <= 2);
    CHECK(made.layout.bands.front().texts.empty());
}

TEST_CASE("more than twenty tiles do not hang") {
    std::vector<Amounts> many(21, Amounts{1});
    CHECK(lay_out(chart_of(ChartKind::Hanging, {Role::Plain}, many)).kind == ChartKind::Bars);
}

TEST_CASE("a kind that cannot show its values is lying bars") {
    CHECK(lay_out(chart_of(ChartKind::Stacked, {Role::Plain, Role::Plain}, {{1, -2}})).kind ==
          ChartKind::Bars);
    CHECK(lay_out(chart_of(ChartKind::Ring, {Role::Plain}, {{1}, {-2}})).kind == ChartKind::Bars);
    CHECK(lay_out(chart_of(ChartKind::Lines, {Role::Plain}, {{1}})).kind == ChartKind::Bars);
    CHECK(lay_out(
              chart_of(ChartKind::Columns, {Role::Plain}, std::vector<Amounts>(126, Amounts{1.0})))
              .kind == ChartKind::Bars);
}

}  // namespace
}  // namespace tongket::typeset::test
