#include "data/sheets/place_digits.h"

#include <algorithm>
#include <cstddef>

namespace tongket::data {

namespace {

using Token = FormatToken;
using Section = FormatSection;
using vietnamese::Decimal;

/// The number's digits put into the places of a section.
class DigitPlacer {
  public:
    DigitPlacer(const Section& section, const Decimal& value) : section_(section) {
        const std::string plain = vietnamese::format_number(value, vietnamese::Grouping::None);
        const std::size_t comma = std::min(plain.find(','), plain.size());
        whole_ = plain.substr(0, comma) == "0" ? "" : plain.substr(0, comma);
        decimals_ = comma < plain.size() ? plain.substr(comma + 1) : "";
    }

    std::string place() {
        const auto& tokens = section_.tokens;
        const auto point = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
            return token.kind == Token::Kind::Point;
        });
        std::string text = place_whole(static_cast<std::size_t>(point - tokens.begin()));
        if (point != tokens.end()) {
            text += place_decimals(static_cast<std::size_t>(point - tokens.begin()));
        }
        return text;
    }

  private:
    /// From the last place before the point to the first, which takes all digits that are left.
    std::string place_whole(std::size_t end) {
        const auto& tokens = section_.tokens;
        std::size_t first = end;
        for (std::size_t i = 0; i < end; ++i) {
            if (tokens[i].kind == Token::Kind::Digit) {
                first = i;
                break;
            }
        }
        std::string text;  // reversed by pieces
        for (std::size_t i = end; i-- > 0;) {
            if (tokens[i].kind != Token::Kind::Digit) {
                text.insert(0, literal(tokens[i]));
                continue;
            }
            if (!whole_.empty()) {
                prepend_digit(text, whole_.back());
                whole_.pop_back();
            } else if (tokens[i].digit == '0') {
                prepend_digit(text, '0');
            }
            while (i == first && !whole_.empty()) {
                prepend_digit(text, whole_.back());
                whole_.pop_back();
            }
        }
        return text;
    }

    void prepend_digit(std::string& text, char digit) {
        if (section_.groups && placed_ > 0 && placed_ % 3 == 0) {
            text.insert(0, ".");
        }
        text.insert(text.begin(), digit);
        ++placed_;
    }

    std::string place_decimals(std::size_t point) {
        const auto& tokens = section_.tokens;
        std::size_t needed = decimals_.find_last_not_of('0');
        needed = needed == std::string::npos ? 0 : needed + 1;
        std::size_t placed = 0;
        std::string digits;
        std::string rest;
        for (std::size_t i = point + 1; i < tokens.size(); ++i) {
            if (tokens[i].kind == Token::Kind::Digit) {
                if (placed < needed || tokens[i].digit == '0') {
                    digits.append(rest);
                    rest.clear();
                    digits.push_back(placed < decimals_.size() ? decimals_[placed] : '0');
                }
                ++placed;
            } else if (tokens[i].kind != Token::Kind::Point) {
                rest += literal(tokens[i]);
            }
        }
        return (digits.empty() ? "" : ",") + digits + rest;
    }

    static std::string literal(const Token& token) {
        return token.kind == Token::Kind::Percent ? "%" : token.text;
    }

    const Section& section_;
    std::string whole_, decimals_;
    std::size_t placed_ = 0;
};

}  // namespace

std::string place_digits(const FormatSection& section, const vietnamese::Decimal& value) {
    return DigitPlacer(section, value).place();
}

}  // namespace tongket::data
