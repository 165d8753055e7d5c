#include "report/checks/typed_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/byte_set.h"

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

constexpr base::ByteSet all_digits("0123456789");

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) >= 0xC3U);
}

/// The order of `UnitsInUse`.
constexpr bool stands_before(std::string_view a, std::string_view b) {
    if (a.front() != b.front()) {
        return a.front() < b.front();
    }
    return a.size() != b.size() ? a.size() > b.size() : a < b;
}

constexpr auto sorted_office_units = [] {
    auto units = office_units;
    std::ranges::sort(units, stands_before);
    return units;
}();

class NumberScanner {
  public:
    NumberScanner(const TextLine& line, const UnitsInUse& units)
        : line_(line), text_(line.text()), units_(units) {}

    std::vector<TypedNumber> run() {
        for (std::size_t at = all_digits.find_in(text_); at != std::string_view::npos;) {
            const std::size_t end = end_of_token(at);
            if (starts_number(at)) {
                take(at, end);
            }
            at = all_digits.find_in(text_, end);
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
            number.ungrouped = value->ungrouped;
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
        number.unit = units_.find_at_start(text_.substr(begin));
        if (!number.unit.empty()) {
            number.unit_begin = begin;
            number.size = begin + number.unit.size() - number.begin;
        }
    }

    const TextLine& line_;
    std::string_view text_;
    const UnitsInUse& units_;
    std::vector<TypedNumber> numbers_;
};

}  // namespace

UnitsInUse::UnitsInUse(const Report& report)
    : units_(sorted_office_units.begin(), sorted_office_units.end()) {
    constexpr std::size_t most = 2'000;
    for (const Statistic& statistic : report.statistics) {
        if (statistic.unit.empty() || units_.size() >= most) {
            continue;
        }
        const auto place =
            std::ranges::lower_bound(units_, std::string_view(statistic.unit), stands_before);
        if (place == units_.end() || *place != statistic.unit) {
            units_.insert(place, statistic.unit);
        }
    }
}

std::string_view UnitsInUse::find_at_start(std::string_view text) const {
    if (text.empty()) {
        return {};
    }
    const auto alike = std::ranges::equal_range(units_, text.front(), {},
                                                [](std::string_view unit) { return unit.front(); });
    for (const std::string_view unit : alike) {
        if (text.starts_with(unit) &&
            (text.size() == unit.size() || unit == "%" ||
             !(is_letter_byte(text[unit.size()]) || is_digit(text[unit.size()])))) {
            return unit;
        }
    }
    return {};
}

std::vector<TypedNumber> find_typed_numbers(const TextLine& line, const UnitsInUse& units) {
    return NumberScanner(line, units).run();
}

}  // namespace tongket::report
