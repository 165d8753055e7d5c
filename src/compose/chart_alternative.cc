#include "compose/chart_alternative.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "compose/chart_kinds.h"
#include "compose/chart_numbers.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using report::Chart;
using report::ChartKind;
using report::ChartSeries;
using vietnamese::Decimal;

constexpr std::size_t most_letters = 400, most_values = 12;

std::string_view kind_name(ChartKind kind) {
    switch (kind) {
        case ChartKind::Bar:
            return "Biểu đồ thanh ngang";
        case ChartKind::Columns:
            return "Biểu đồ cột nhóm";
        case ChartKind::Stacked:
            return "Biểu đồ cột chồng";
        case ChartKind::Line:
            return "Biểu đồ đường";
        case ChartKind::Area:
            return "Biểu đồ miền";
        case ChartKind::Ring:
            return "Biểu đồ vành khuyên";
        case ChartKind::Progress:
            return "Tiến độ so với kế hoạch";
        case ChartKind::Dumbbell:
            return "Biểu đồ quả tạ";
        case ChartKind::Ranking:
            return "Xếp hạng";
        case ChartKind::Panels:
            return "Biểu đồ đường nhỏ cùng thang";
        case ChartKind::Tiles:
            return "Bản đồ ước lệ";
        case ChartKind::Strip:
            return "Một thanh chia phần";
        case ChartKind::Units:
            return "Hình đếm được";
        case ChartKind::Hanging:
            return "Viên ngói dài theo số";
    }
    return "Biểu đồ";
}

std::size_t letters_of(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        i += base::decode_utf8(text, i).bytes;
    }
    return count;
}

/// The first letters, up to the last blank among them.
std::string cut(const std::string& text, std::size_t most) {
    if (letters_of(text) <= most) {
        return text;
    }
    std::size_t end = 0;
    for (std::size_t i = 0, count = 0; i < text.size() && count < most - 1; ++count) {
        if (text[i] == ' ') {
            end = i;
        }
        i += base::decode_utf8(text, i).bytes;
    }
    return text.substr(0, end) + "…";
}

class Describer {
  public:
    explicit Describer(const Chart& chart) : chart_(chart), numbers_(chart_numbers(chart)) {
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            switch (chart.series[i].role) {
                case ChartSeries::Role::Plan:
                    plan_ = i;
                    break;
                case ChartSeries::Role::LastYear:
                    past_ = i;
                    break;
                case ChartSeries::Role::ThisYear:
                case ChartSeries::Role::Plain:
                    now_ = i;
                    break;
            }
        }
    }

    ChartAlternative run() {
        const std::string head = heading();
        const std::size_t told = chart_.series.size() - (is_one_plan() ? 1 : 0);
        const std::size_t values = chart_.rows.size() * told;
        ChartAlternative result;
        result.text = head + all_values() + findings();
        if (values <= most_values && letters_of(result.text) <= most_letters) {
            return result;
        }
        result.has_all = false;
        result.text = cut(head + main_values() + findings(), most_letters - 20);
        if (chart_.has_table) {
            result.text += " Bảng số kèm theo.";
        }
        return result;
    }

  private:
    [[nodiscard]] std::string name(std::size_t row) const { return chart_.rows[row].label.plain(); }
    [[nodiscard]] std::string series_name(std::size_t series) const {
        return chart_.series[series].name.plain();
    }
    [[nodiscard]] std::string value(std::size_t row, std::size_t series) const {
        const std::optional<Decimal>& number = chart_.rows[row].values[series].value;
        if (!number) {
            return chart_.rows[row].has_no_target ? "không giao kế hoạch" : "chưa có số";
        }
        if (*number < Decimal{}) {
            return "giảm " + printed(numbers_, Decimal{-number->coefficient, number->scale});
        }
        return printed(numbers_, chart_, row, series);
    }

    [[nodiscard]] std::string heading() const {
        std::string head(is_one_number(chart_) ? "Một số" : kind_name(chart_.kind));
        const std::string caption = chart_.caption.plain();
        if (chart_.kind == ChartKind::Ranking || chart_.kind == ChartKind::Tiles ||
            chart_.kind == ChartKind::Panels) {
            head += fmt::format(" ({} mục)", chart_.rows.size());
        }
        head += caption.empty() ? "" : ": " + caption;
        if (!chart_.unit.empty()) {
            head += ", " + chart_.unit;
        }
        return head + ". ";
    }

    /// "lên", "xuống" or "giữ ở".
    [[nodiscard]] static std::string_view direction(const Decimal& from, const Decimal& to) {
        return from < to ? "lên" : to < from ? "xuống" : "giữ ở";
    }

    [[nodiscard]] std::string from_to(std::size_t row, std::size_t from, std::size_t to) const {
        const auto& first = chart_.rows[row].values[from].value;
        const auto& last = chart_.rows[row].values[to].value;
        const std::string_view way = first && last ? direction(*first, *last) : "đến";
        return fmt::format("{}: từ {} {} {}", name(row), value(row, from), way, value(row, to));
    }

    [[nodiscard]] std::string row_text(std::size_t row) const {
        if (chart_.kind == ChartKind::Dumbbell && past_) {
            std::string text = from_to(row, *past_, now_);
            return plan_ ? text + ", kế hoạch " + value(row, *plan_) : text;
        }
        if (chart_.kind == ChartKind::Progress) {
            std::string text = name(row) + " " + value(row, now_);
            return past_ && chart_.rows[row].values[*past_].value
                       ? text + " (năm trước " + value(row, *past_) + ")"
                       : text;
        }
        if (chart_.kind == ChartKind::Ranking) {
            const std::size_t rank = ranks_of(chart_)[row];
            return rank == 0 ? name(row) + " chưa có số"
                             : fmt::format("{}. {} {}", rank, name(row), value(row, 0));
        }
        if (chart_.series.size() == 1) {
            return name(row) + " " + (chart_.kind == ChartKind::Ring ? share(row) : value(row, 0));
        }
        std::string text = name(row) + ": ";
        if (chart_.kind == ChartKind::Stacked) {
            if (const auto sum = sum_of_row(chart_, row)) {
                text += "cộng " + printed(numbers_, *sum) + ", gồm ";
            }
        }
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            text += i > 0 ? ", " : "";
            if (chart_.kind == ChartKind::Stacked) {
                text += series_name(i) + " ";
            } else if (plan_ == i) {
                text += "kế hoạch ";
            }
            text += value(row, i);
        }
        return text;
    }

    [[nodiscard]] std::string share(std::size_t row) const {
        const std::vector<vietnamese::Decimal> shares = ring_shares(chart_);
        return row < shares.size() ? vietnamese::format_number(shares[row]) + "%" : value(row, 0);
    }

    [[nodiscard]] std::string series_text(std::size_t series) const {
        std::string text;
        const std::string named = series_name(series);
        if (series == plan_ && is_one_plan()) {
            return named + ": " + value(0, series);
        }
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            text += (row > 0 ? ", " : "") + name(row) + " " + value(row, series);
        }
        return named.empty() ? text : named + ": " + text;
    }

    /// A plan over time that stays the same is said once.
    [[nodiscard]] bool is_one_plan() const {
        const auto plan_of = [this](const report::ChartRow& row) {
            return row.values[*plan_].value;
        };
        return plan_ && is_over_time() && !chart_.rows.empty() && plan_of(chart_.rows.front()) &&
               std::ranges::all_of(chart_.rows, [&](const report::ChartRow& row) {
                   return plan_of(row) == plan_of(chart_.rows.front());
               });
    }

    [[nodiscard]] bool is_over_time() const {
        return chart_.kind == ChartKind::Line || chart_.kind == ChartKind::Area;
    }

    [[nodiscard]] std::string series_names() const {
        if (is_over_time() || chart_.kind == ChartKind::Stacked || chart_.series.size() < 2) {
            return {};
        }
        std::string names;
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            names += (i > 0 ? ", " : "") + series_name(i);
        }
        return "Lần lượt: " + names + ". ";
    }

    [[nodiscard]] std::string all_values() const {
        std::string text = series_names();
        const std::size_t count = is_over_time() ? chart_.series.size() : chart_.rows.size();
        for (std::size_t i = 0; i < count; ++i) {
            text += i > 0 ? "; " : "";
            text += is_over_time() ? series_text(i) : row_text(i);
        }
        return text + ".";
    }

    /// Rows whose main number is there, from the least to the most.
    [[nodiscard]] std::vector<std::size_t> sorted_rows() const {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            if (chart_.rows[row].values[now_].value) {
                rows.push_back(row);
            }
        }
        std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
            return *chart_.rows[a].values[now_].value < *chart_.rows[b].values[now_].value;
        });
        return rows;
    }

    [[nodiscard]] Decimal median() const {
        return median_of_series(chart_, now_, numbers_.decimals).value_or(Decimal{});
    }

    [[nodiscard]] std::string main_values() const {
        std::string text;
        if (is_over_time()) {
            for (std::size_t series = 0; series < chart_.series.size(); ++series) {
                text += over_time(series);
            }
            return text;
        }
        const std::vector<std::size_t> rows = sorted_rows();
        if (rows.empty()) {
            return "Chưa có số.";
        }
        text = fmt::format("Cao nhất: {}, {}; thấp nhất: {}, {}; trung vị {}.", name(rows.back()),
                           value(rows.back(), now_), name(rows.front()), value(rows.front(), now_),
                           printed(numbers_, median()));
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            if (chart_.rows[row].is_told) {
                text += " " + row_text(row) + ".";
            }
        }
        return text;
    }

    [[nodiscard]] std::string over_time(std::size_t series) const {
        std::optional<std::size_t> first, last, largest;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row) {
            const auto& number = chart_.rows[row].values[series].value;
            if (!number) {
                continue;
            }
            first = first ? first : row;
            last = row;
            if (!largest || *chart_.rows[*largest].values[series].value < *number) {
                largest = row;
            }
        }
        if (!first) {
            return series_name(series) + ": chưa có số. ";
        }
        std::string text = series_name(series);
        text += text.empty() ? "Từ " : ": từ ";
        text += fmt::format("{} ({}) {} {} ({})", value(*first, series), name(*first),
                            direction(*chart_.rows[*first].values[series].value,
                                      *chart_.rows[*last].values[series].value),
                            value(*last, series), name(*last));
        if (largest != first && largest != last) {
            text += fmt::format(", cao nhất {} ({})", value(*largest, series), name(*largest));
        }
        return text + ". ";
    }

    /// How many reached the plan; the largest.
    [[nodiscard]] std::string findings() const {
        if (chart_.kind == ChartKind::Progress) {
            return reached(Decimal{100, 0});
        }
        if (chart_.kind == ChartKind::Columns) {
            const std::vector<std::size_t> rows = sorted_rows();
            std::string text;
            if (rows.size() > 1) {
                text = " Cao nhất: " + name(rows.back()) + ", " + value(rows.back(), now_) + ".";
            }
            return text + (plan_ ? reached(std::nullopt) : "");
        }
        if (chart_.kind == ChartKind::Ring) {
            if (const auto sum = sum_of_series(chart_, 0)) {
                return " Tổng " + printed(numbers_, *sum) + ".";
            }
        }
        return {};
    }

    [[nodiscard]] std::string reached(const std::optional<Decimal>& target) const {
        std::size_t met = 0, asked = 0;
        for (const report::ChartRow& row : chart_.rows) {
            const std::optional<Decimal> wanted = target  ? target
                                                  : plan_ ? row.values[*plan_].value
                                                          : std::nullopt;
            if (row.values[now_].value && wanted) {
                ++asked;
                met += *row.values[now_].value >= *wanted ? 1 : 0;
            }
        }
        return fmt::format(" {} trong {} mục đạt kế hoạch.", met, asked);
    }

    const Chart& chart_;
    ChartNumbers numbers_;
    std::size_t now_ = 0;
    std::optional<std::size_t> plan_, past_;
};

}  // namespace

ChartAlternative describe_chart(const Chart& chart) {
    if (chart.rows.empty() || chart.series.empty()) {
        return {};
    }
    return Describer(chart).run();
}

}  // namespace tongket::compose
