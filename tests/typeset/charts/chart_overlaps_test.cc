// No text lies on another one or leaves the drawing, whatever the numbers.
#include <array>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "chart_bench.h"

namespace tongket::typeset::test {
namespace {

constexpr std::array<ChartKind, 15> kinds = {
    ChartKind::Bars,    ChartKind::Columns, ChartKind::Stacked,  ChartKind::Lines,
    ChartKind::Area,    ChartKind::Ring,    ChartKind::Progress, ChartKind::Dumbbell,
    ChartKind::Ranking, ChartKind::Panels,  ChartKind::Tiles,    ChartKind::Strip,
    ChartKind::Units,   ChartKind::Hanging, ChartKind::Number};

/// Data of every sort that reports have, and of some that they should not.
class RandomData {
  public:
    explicit RandomData(std::uint32_t seed) : random_(seed) {}

    Chart make(ChartKind kind) {
        const std::size_t rows = pick({1, 2, 3, 4, 5, 6, 8, 12, 13, 20, 21, 40, 126});
        const std::vector<Role> roles = roles_for(kind);
        const double size = std::pow(10.0, static_cast<int>(random_() % 10) - 1);
        const bool has_negative = random_() % 4 == 0, is_equal = random_() % 12 == 0;
        const bool has_outlier = random_() % 8 == 0;
        std::vector<Amounts> amounts;
        for (std::size_t row = 0; row < rows; ++row) {
            Amounts each;
            for (std::size_t i = 0; i < roles.size(); ++i) {
                if (random_() % 10 == 0) {
                    each.emplace_back();
                    continue;
                }
                double amount = is_equal ? 5 : static_cast<double>(random_() % 1'001) / 100;
                amount = random_() % 15 == 0 ? 0 : amount;
                amount = has_negative && random_() % 3 == 0 ? -amount : amount;
                amount = has_outlier && row == 0 ? amount * 1'000 : amount;
                each.emplace_back(amount * size);
            }
            amounts.push_back(each);
        }
        Chart chart = chart_of(kind, roles, amounts);
        for (document::ChartRow& row : chart.rows) {
            row.name = words(name());
            row.is_told = random_() % 10 == 0;
        }
        if (kind == ChartKind::Tiles) {
            const std::size_t wide = 1 + random_() % 6;
            for (std::size_t left = rows; left > 0; left -= chart.tile_rows.back()) {
                chart.tile_rows.push_back(std::min(wide, left));
            }
        }
        if (kind == ChartKind::Ranking && random_() % 2 == 0) {
            document::ChartValue mean;
            mean.amount = 3 * size;
            chart.mean = mean;
            chart.mean_text = "trung bình 659,6";
            chart.median = mean.amount;
            chart.median_text = "trung vị 659,6";
        }
        return chart;
    }

    Length measure() {
        return Length::from_units((60_mm).units() +
                                  static_cast<std::int64_t>(random_() % 120) * (1_mm).units());
    }

  private:
    template <std::size_t n>
    std::size_t pick(const std::size_t (&choices)[n]) {
        return choices[random_() % n];
    }

    std::vector<Role> roles_for(ChartKind kind) {
        switch (kind) {
            case ChartKind::Area:
                return random_() % 2 == 0 ? std::vector{Role::Plain}
                                          : std::vector{Role::Plain, Role::Plan};
            case ChartKind::Ring:
            case ChartKind::Ranking:
            case ChartKind::Tiles:
            case ChartKind::Strip:
            case ChartKind::Units:
            case ChartKind::Hanging:
            case ChartKind::Number:
                return {Role::Plain};
            case ChartKind::Dumbbell:
            case ChartKind::Progress:
                return random_() % 2 == 0 ? std::vector{Role::LastYear, Role::ThisYear}
                                          : std::vector{Role::LastYear, Role::ThisYear, Role::Plan};
            case ChartKind::Columns:
                if (random_() % 3 == 0) {
                    return {Role::LastYear, Role::ThisYear, Role::Plan};
                }
                break;
            case ChartKind::Bars:
            case ChartKind::Stacked:
            case ChartKind::Lines:
            case ChartKind::Panels:
                break;
        }
        return std::vector<Role>(1 + random_() % 5, Role::Plain);
    }

    std::string name() {
        static const std::array<std::string, 7> names = {
            "Quý I",
            "2021",
            "Cổ Nhuế 1",
            "Thụy Phương",
            "Hỗ trợ người lao động",
            "Văn Miếu - Quốc Tử Giám",
            "Trung tâm Giáo dục nghề nghiệp và Giáo dục thường xuyên"};
        return names[random_() % names.size()];
    }

    std::mt19937 random_;
};

TEST_CASE("no texts overlap or leave the drawing on a thousand random sets of data") {
    std::size_t drawn = 0, texts = 0;
    for (std::uint32_t seed = 0; seed < 1'400; ++seed) {
        RandomData data(seed);
        const ChartKind kind = kinds[seed % kinds.size()];
        const Chart chart = data.make(kind);
        const Length measure = data.measure();
        const ChosenChart made = lay_out(chart, measure);
        CAPTURE(seed);
        CAPTURE(static_cast<int>(kind));
        CHECK(fault_in(made.layout, chart, measure) == "");
        CHECK_FALSE(made.layout.bands.empty());
        drawn += made.kind == kind ? 1 : 0;
        for (const ChartBand& band : made.layout.bands) {
            texts += band.texts.size();
        }
    }
    // The test would say nothing of kinds that always give up.
    CHECK(drawn > 600);
    CHECK(texts > 10'000);
}

TEST_CASE("a text of one number always finds its place in lying bars") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        RandomData data(seed);
        const Chart chart = data.make(ChartKind::Bars);
        const ChosenChart made = lay_out(chart, 100_mm);
        std::size_t values = 0, wanted = 0;
        for (const ChartBand& band : made.layout.bands) {
            for (const PlacedChartText& text : band.texts) {
                values += text.text.what == ChartTextRef::What::Value ? 1 : 0;
            }
        }
        for (const document::ChartRow& row : chart.rows) {
            wanted += row.values.size();
        }
        CHECK(values == wanted);
    }
}

}  // namespace
}  // namespace tongket::typeset::test
