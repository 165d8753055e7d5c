#include "report/checks/typed_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 87> office_units = {"đồng",        "nghìn đồng",
                                                           "triệu đồng",  "tỷ đồng",
                                                           "tỉ đồng",     "nghìn tỷ đồng",
                                                           "triệu",       "tỷ",
                                                           "trđ",         "VNĐ",
                                                           "VND",         "USD",
                                                           "người",       "lao động",
                                                           "hộ",          "hộ dân",
                                                           "hộ gia đình", "lượt",
                                                           "lượt người",  "em",
                                                           "học sinh",    "cặp",
                                                           "đoàn",        "tổ",
                                                           "tổ dân phố",  "cơ sở",
                                                           "trường",      "lớp",
                                                           "dự án",       "công trình",
                                                           "mô hình",     "tuyến phố",
                                                           "đoạn đường",  "tập thể",
                                                           "cá nhân",     "gia đình",
                                                           "hồ sơ",       "vụ",
                                                           "điểm",        "đơn vị",
                                                           "đơn vị máu",  "phường",
                                                           "xã",          "m",
                                                           "km",          "m²",
                                                           "m2",          "km²",
                                                           "km2",         "m³",
                                                           "m3",          "ha",
                                                           "tấn",         "tạ",
                                                           "kg",          "MW",
                                                           "kWh",         "°C",
                                                           "%",           "phần trăm",
                                                           "cây",         "giường",
                                                           "căn",         "suất",
                                                           "suất quà",    "ca",
                                                           "gương",       "sáng kiến",
                                                           "tỷ VNĐ",      "tỷ VND",
                                                           "tỷ đ",        "tr.đồng",
                                                           "triệu VNĐ",   "triệu đ",
                                                           "ngàn đồng",   "nghìn VNĐ",
                                                           "nghìn đ",     "Km",
                                                           "KM",          "Kg",
                                                           "KG",          "hecta",
                                                           "héc-ta",      "héc ta",
                                                           "hécta",       "nghìn tỉ đồng",
                                                           "ngàn tỷ đồng"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) >= 0xC3U);
}

class NumberScanner {
  public:
    NumberScanner(const TextLine& line, std::span<const std::string> units)
        : line_(line), text_(line.text()), units_(units) {}

    std::vector<TypedNumber> run() {
        std::size_t at = 0;
        while (at < text_.size()) {
            if (!is_digit(text_[at])) {
                ++at;
                continue;
            }
            const std::size_t end = end_of_token(at);
            if (starts_number(at)) {
                take(at, end);
            }
            at = std::max(end, at + 1);
        }
        return std::move(numbers_);
    }

  private:
    /// Digits with dots and commas among them, and slashes and hyphens with digits behind.
    [[nodiscard]] std::size_t end_of_token(std::size_t at) const {
        std::size_t end = at;
        while (end < text_.size()) {
            const char c = text_[end];
            const bool joint = (c == '.' || c == ',' || c == '/' || c == '-') &&
                               end + 1 < text_.size() && is_digit(text_[end + 1]);
            if (!is_digit(c) && !joint) {
                break;
            }
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool starts_number(std::size_t at) const {
        if (at == 0) {
            return true;
        }
        const char before = text_[at - 1];
        return !is_letter_byte(before) && before != '/' && before != '-' && before != '.' &&
               before != ',';
    }

    /// Four digits behind "năm" or the dash of a span of years.
    [[nodiscard]] bool is_year(std::size_t at, std::string_view token) const {
        if (token.size() != 4 || (token[0] != '1' && token[0] != '2')) {
            return false;
        }
        const std::string_view before = text_.substr(0, at);
        for (const std::string_view word : {"năm ", "Năm ", "năm\u00A0", " - ", " – "}) {
            if (before.ends_with(word)) {
                return true;
            }
        }
        return false;
    }

    void take(std::size_t at, std::size_t end) {
        const std::string_view token = text_.substr(at, end - at);
        if (is_year(at, token) || token.find('-') != std::string_view::npos ||
            std::count(token.begin(), token.end(), '/') > 1 ||
            (end < text_.size() && (text_[end] == '/' || text_[end] == '-'))) {
            return;
        }
        TypedNumber number;
        number.begin = at;
        number.digits = token.size();
        number.written = token;
        find_unit(number, end);
        if (number.unit.empty() && end < text_.size() && is_letter_byte(text_[end])) {
            return;  // 5G, 3D
        }
        if (line_.has_figure(at, number.digits)) {
            return;
        }
        const std::size_t slash = token.find('/');
        const auto value = vietnamese::read_number(token.substr(0, slash));
        if (value) {
            number.value = value->value;
        }
        if (slash != std::string_view::npos) {
            const auto whole = vietnamese::read_number(token.substr(slash + 1));
            if (!whole || number.unit.empty()) {
                return;  // 5/12: a day
            }
            number.whole = whole->value;
        }
        numbers_.push_back(std::move(number));
    }

    void find_unit(TypedNumber& number, std::size_t end) const {
        number.size = end - number.begin;
        std::size_t begin = end;
        constexpr std::string_view no_break_blank = "\u00A0";
        if (begin < text_.size() && text_[begin] == ' ') {
            ++begin;
        } else if (text_.substr(begin).starts_with(no_break_blank)) {
            begin += no_break_blank.size();
        }
        const std::string_view rest = text_.substr(begin);
        for (const std::string& unit : units_) {
            if (rest.empty() || unit.front() != rest.front() || !rest.starts_with(unit)) {
                continue;  // of a hundred units nearly all differ in the first byte
            }
            const bool whole_word =
                rest.size() == unit.size() || unit == "%" ||
                !(is_letter_byte(rest[unit.size()]) || is_digit(rest[unit.size()]));
            if (whole_word) {
                number.unit = unit;
                number.unit_begin = begin;
                number.size = begin + unit.size() - number.begin;
                return;
            }
        }
    }

    const TextLine& line_;
    std::string_view text_;
    std::span<const std::string> units_;
    std::vector<TypedNumber> numbers_;
};

}  // namespace

std::vector<std::string> units_in_use(const Report& report) {
    std::vector<std::string> units(office_units.begin(), office_units.end());
    constexpr std::size_t most = 2'000;
    for (const Statistic& statistic : report.statistics) {
        if (!statistic.unit.empty() && units.size() < most) {
            units.push_back(statistic.unit);
        }
    }
    std::sort(units.begin(), units.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

std::vector<TypedNumber> find_typed_numbers(const TextLine& line,
                                            std::span<const std::string> units) {
    return NumberScanner(line, units).run();
}

}  // namespace tongket::report
