#include "compose/chart_alternative.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using report::ChartKind;
using Meaning = report::ChartSeries::Role;

namespace {

report::Chart chart_of(ChartKind kind, std::vector<report::ChartSeries> series) {
    report::Chart chart;
    chart.kind = kind;
    chart.caption = sample::text("thu ngân sách");
    chart.unit = "tỷ đồng";
    chart.series = std::move(series);
    return chart;
}

void add(report::Chart& chart, std::string_view label, std::vector<std::int64_t> numbers) {
    report::ChartRow row;
    row.label = sample::text(label);
    for (const std::int64_t number : numbers) {
        row.values.push_back({vietnamese::Decimal{number, 0}, {}, {}});
    }
    chart.rows.push_back(std::move(row));
}

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        i += base::decode_utf8(text, i).bytes;
    }
    return count;
}

}  // namespace

TEST_CASE("grouped columns tell each group, the largest one, and how many reached the plan") {
    report::Chart chart = chart_of(ChartKind::Columns, {{Meaning::LastYear, sample::text("2020")},
                                                        {Meaning::ThisYear, sample::text("2021")},
                                                        {Meaning::Plan, sample::text("Dự toán")}});
    add(chart, "Quý I", {682, 699, 715});
    add(chart, "Quý IV", {949, 1011, 904});
    const ChartAlternative words = describe_chart(chart);
    CHECK(words.has_all);
    CHECK(words.text ==
          "Biểu đồ cột nhóm: thu ngân sách, tỷ đồng. Lần lượt: 2020, 2021, Dự toán. Quý I: 682, "
          "699, kế hoạch 715; Quý IV: 949, 1.011, kế hoạch 904. Cao nhất: Quý IV, 1.011. 1 trong 2 "
          "mục đạt kế hoạch.");
}

TEST_CASE("a dumbbell goes up, down, or stays") {
    report::Chart chart = chart_of(
        ChartKind::Dumbbell,
        {{Meaning::LastYear, sample::text("2020")}, {Meaning::ThisYear, sample::text("2021")}});
    chart.unit.clear();
    add(chart, "Mầm non", {14, 17});
    add(chart, "Tiểu học", {14, 12});
    add(chart, "Trung học", {3, 3});
    CHECK(describe_chart(chart).text.find("Mầm non: từ 14 lên 17; Tiểu học: từ 14 xuống 12; Trung "
                                          "học: từ 3 giữ ở 3.") != std::string::npos);
}

TEST_CASE("negative numbers fall and missing ones are said to be") {
    report::Chart chart = chart_of(ChartKind::Bar, {{}});
    add(chart, "Vận tải", {-12});
    add(chart, "Du lịch", {0});
    chart.rows[1].values[0] = {};
    CHECK(describe_chart(chart).text ==
          "Biểu đồ thanh ngang: thu ngân sách, tỷ đồng. Vận tải giảm 12; Du lịch chưa có số.");
}

TEST_CASE("a plan over time that stays the same is said once and counts for nothing") {
    report::Chart chart = chart_of(
        ChartKind::Area, {{{}, sample::text("Thu")}, {Meaning::Plan, sample::text("Dự toán")}});
    for (std::int64_t month = 1; month <= 8; ++month) {
        add(chart, std::to_string(month), {month * 10, 100});
    }
    const ChartAlternative words = describe_chart(chart);
    CHECK(words.has_all);
    CHECK(words.text.find("; Dự toán: 100.") != std::string::npos);
    chart.rows[3].values[1].value = vietnamese::Decimal{90, 0};
    CHECK_FALSE(describe_chart(chart).has_all);
}

TEST_CASE("many values are told by the largest, the least, the median and what is spoken of") {
    report::Chart chart = chart_of(ChartKind::Ranking, {{}});
    for (std::int64_t i = 0; i < 126; ++i) {
        add(chart, "Phường số " + std::to_string(i), {1000 - i});
    }
    chart.rows[99].is_told = true;
    chart.has_table = true;
    const ChartAlternative words = describe_chart(chart);
    CHECK_FALSE(words.has_all);
    CHECK(words.text ==
          "Xếp hạng (126 mục): thu ngân sách, tỷ đồng. Cao nhất: Phường số 0, 1.000; thấp nhất: "
          "Phường số 125, 875; trung vị 938. 100. Phường số 99 901. Bảng số kèm theo.");
}

TEST_CASE("the words of a chart are 400 letters at most, whatever its names") {
    report::Chart chart = chart_of(ChartKind::Line, {});
    std::vector<std::int64_t> numbers;
    for (int i = 0; i < 5; ++i) {
        chart.series.push_back(
            {Meaning::Plain, sample::text("Ủy ban nhân dân phường có tên dài không ai nhớ hết")});
        numbers.push_back(100'000'000 + i);
    }
    for (int i = 0; i < 30; ++i) {
        add(chart, "Tháng", numbers);
    }
    CHECK(letters(describe_chart(chart).text) <= 400);
    CHECK(describe_chart(report::Chart{}).text.empty());
}
