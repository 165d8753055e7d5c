#include "data/sheets/number_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace tongket::data {

namespace {

using Token = FormatToken;
using Section = FormatSection;

/// Nobody writes more; what is longer is read as far as this.
constexpr std::size_t most_sections = 4;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

/// Reads one section, from its first character to the semicolon.
class SectionReader {
  public:
    explicit SectionReader(std::string_view code) : code_(code) {}

    Section read() {
        while (at_ < code_.size() && code_[at_] != ';') {
            read_token();
        }
        finish();
        return std::move(section_);
    }
    [[nodiscard]] std::size_t length() const { return at_; }

  private:
    void read_token() {
        const char c = code_[at_];
        const std::string_view rest = code_.substr(at_);
        if (c == '"') {
            read_quoted();
        } else if (c == '\\') {
            ++at_;
            take_literal();
        } else if (c == '_' || c == '*') {
            ++at_;  // room for a character, or one that fills the cell: neither is text
            skip_character();
        } else if (c == '[') {
            read_bracket();
        } else if (rest.size() >= 7 && equals_ignoring_case(rest.substr(0, 7), "General")) {
            general_ = true;
            at_ += 7;
        } else if (is_am_pm(rest)) {
            at_ += lower(rest[1]) == 'm' ? 5 : 3;  // hours are printed to 24
        } else {
            read_sign(c);
        }
    }

    static bool is_am_pm(std::string_view rest) {
        return (rest.size() >= 5 && equals_ignoring_case(rest.substr(0, 5), "AM/PM")) ||
               (rest.size() >= 3 && equals_ignoring_case(rest.substr(0, 3), "A/P"));
    }

    void read_sign(char c) {
        switch (lower(c)) {
            case '0':
            case '#':
            case '?':
                add({Token::Kind::Digit, c, {}});
                commas_after_ = 0;
                ++at_;
                break;
            case '.':
                // In a time, the point is before parts of a second, which are not printed.
                if (!has_date_) {
                    add({Token::Kind::Point, 0, {}});
                }
                ++at_;
                break;
            case ',':
                read_comma();
                break;
            case '%':
                ++section_.percents;
                add({Token::Kind::Percent, 0, {}});
                ++at_;
                break;
            case '@':
                add({Token::Kind::Text, 0, {}});
                ++at_;
                break;
            case '/':
                // Between digits a fraction; anywhere else a sign.
                fraction_ = fraction_ || has_digits();
                take_literal();
                break;
            case 'e':
                read_exponent();
                break;
            case 'y':
            case 'm':
            case 'd':
            case 'h':
            case 's':
                read_date_part();
                break;
            default:
                take_literal();
        }
    }

    void read_comma() {
        ++at_;
        if (!has_digits()) {
            add({Token::Kind::Literal, 0, ","});
            return;
        }
        ++commas_after_;
    }

    void read_exponent() {
        const bool exponent =
            at_ + 1 < code_.size() && (code_[at_ + 1] == '+' || code_[at_ + 1] == '-');
        if (exponent) {
            scientific_ = true;
            at_ += 2;
        } else {
            read_date_part();  // a year by its era
        }
    }

    void read_date_part() {
        const char part = lower(code_[at_]);
        while (at_ < code_.size() && lower(code_[at_]) == part) {
            ++at_;
        }
        has_date_ = true;
        add({Token::Kind::DatePart, part == 'e' ? 'y' : part, {}});
    }

    void read_quoted() {
        const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
        add({Token::Kind::Literal, 0, std::string(code_.substr(at_ + 1, end - at_ - 1))});
        at_ = std::min(end + 1, code_.size());
    }

    void read_bracket() {
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
        at_ = std::min(end + 1, code_.size());
        if (inside.starts_with('$')) {
            const std::string_view sign = inside.substr(1, inside.substr(1).find('-'));
            add({Token::Kind::Literal, 0, std::string(sign)});
        } else if (!inside.empty() && is_elapsed(inside)) {
            elapsed_ = true;
            add({Token::Kind::DatePart, lower(inside[0]), {}});
        } else {
            read_condition(inside);  // else a colour
        }
    }

    static bool is_elapsed(std::string_view inside) {
        const char first = lower(inside[0]);
        return (first == 'h' || first == 'm' || first == 's') &&
               std::all_of(inside.begin(), inside.end(),
                           [first](char c) { return lower(c) == first; });
    }

    void read_condition(std::string_view inside) {
        using Compare = Section::Compare;
        constexpr std::array<std::pair<std::string_view, Compare>, 6> signs = {
            {{"<=", Compare::LessOrEqual},
             {">=", Compare::MoreOrEqual},
             {"<>", Compare::Unequal},
             {"<", Compare::Less},
             {">", Compare::More},
             {"=", Compare::Equal}}};
        for (const auto& [sign, compare] : signs) {
            if (!inside.starts_with(sign)) {
                continue;
            }
            if (const auto limit = read_stored_number(inside.substr(sign.size()))) {
                section_.compare = compare;
                section_.limit = limit->value;
            }
            return;
        }
    }

    void take_literal() {
        const std::size_t begin = at_;
        skip_character();
        add({Token::Kind::Literal, 0, std::string(code_.substr(begin, at_ - begin))});
    }

    void skip_character() {
        if (at_ < code_.size()) {
            at_ += base::decode_utf8(code_, at_).bytes;
        }
    }

    [[nodiscard]] bool has_digits() const {
        return std::any_of(section_.tokens.begin(), section_.tokens.end(),
                           [](const Token& token) { return token.kind == Token::Kind::Digit; });
    }

    void add(Token token) {
        if (token.kind == Token::Kind::Digit && commas_after_ > 0) {
            section_.groups = true;
        }
        section_.tokens.push_back(std::move(token));
    }

    void finish() {
        section_.thousands = commas_after_;
        if (elapsed_) {
            section_.kind = Section::Kind::Elapsed;
        } else if (has_date_) {
            section_.kind = Section::Kind::Date;
        } else if (general_ || fraction_ || scientific_) {
            section_.kind = Section::Kind::General;
            drop_digits();
        } else if (std::any_of(section_.tokens.begin(), section_.tokens.end(),
                               [](const auto& t) { return t.kind == Token::Kind::Text; })) {
            section_.kind = Section::Kind::Text;
        } else {
            section_.kind = Section::Kind::Number;
        }
    }

    /// What stays around a number that is shown in full.
    void drop_digits() {
        std::erase_if(section_.tokens, [this](const Token& token) {
            return token.kind == Token::Kind::Digit || token.kind == Token::Kind::Point ||
                   (fraction_ && token.kind == Token::Kind::Literal);
        });
    }

    std::string_view code_;
    std::size_t at_ = 0;
    Section section_;
    std::uint8_t commas_after_ = 0;
    bool general_ = false, fraction_ = false, scientific_ = false;
    bool has_date_ = false, elapsed_ = false;
};

struct Builtin {
    std::uint32_t id;
    std::string_view code;
};
constexpr std::array<Builtin, 46> builtins = {{
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {5, "#,##0"},
    {6, "#,##0"},
    {7, "#,##0.00"},
    {8, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, "# ?\?/??"},
    {14, "dd/mm/yyyy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm"},
    {19, "h:mm:ss"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "dd/mm/yyyy h:mm"},
    {27, "dd/mm/yyyy"},
    {28, "dd/mm/yyyy"},
    {29, "dd/mm/yyyy"},
    {30, "dd/mm/yyyy"},
    {31, "dd/mm/yyyy"},
    {32, "h:mm"},
    {33, "h:mm:ss"},
    {34, "h:mm"},
    {35, "h:mm:ss"},
    {36, "dd/mm/yyyy"},
    {37, "#,##0;(#,##0)"},
    {38, "#,##0;(#,##0)"},
    {39, "#,##0.00;(#,##0.00)"},
    {40, "#,##0.00;(#,##0.00)"},
    {41, "#,##0;(#,##0);\"-\""},
    {42, "#,##0;(#,##0);\"-\""},
    {43, "#,##0.00;(#,##0.00);\"-\""},
    {44, "#,##0.00;(#,##0.00);\"-\""},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss"},
    {48, "##0.0E+0"},
    {49, "@"},
    {50, "dd/mm/yyyy"},
}};

}  // namespace

NumberFormat read_number_format(std::string_view code) {
    code = code.substr(0, longest_format_code);
    NumberFormat format;
    if (code.empty()) {
        format.sections.emplace_back();
    }
    for (std::size_t at = 0; !code.empty() && format.sections.size() < most_sections;) {
        SectionReader reader(code.substr(at));
        format.sections.push_back(reader.read());
        at += reader.length();
        if (at >= code.size()) {
            break;
        }
        ++at;  // the semicolon
    }
    return format;
}

std::string_view builtin_format(std::uint32_t id) {
    const auto found = std::find_if(builtins.begin(), builtins.end(),
                                    [id](const Builtin& entry) { return entry.id == id; });
    if (found != builtins.end()) {
        return found->code;
    }
    return id > 50 && id <= 58 ? "dd/mm/yyyy" : "General";
}

}  // namespace tongket::data
