#include "vietnamese/number_words.h"

#include <array>
#include <string_view>

#include "vietnamese/digits.h"

namespace tongket::vietnamese {

namespace {

constexpr std::array<std::string_view, 10> digit_words = {"không", "một", "hai", "ba",  "bốn",
                                                          "năm",   "sáu", "bảy", "tám", "chín"};

constexpr std::uint64_t thousand = 1'000, million = 1'000'000, billion = 1'000'000'000;

/// Whether a group stands below another one, and so is read with its hundreds even if they are 0.
enum class Position : std::uint8_t { First, Below };

class Reader {
  public:
    explicit Reader(Dialect dialect) : dialect_(dialect) {}

    void say(std::string_view word) {
        if (!words_.empty()) {
            words_.push_back(' ');
        }
        words_ += word;
    }

    void say_digit(std::uint64_t digit) { say(digit_words[digit]); }

    /// Depth: 10^19 is two billions of billions, so it calls itself at most twice.
    void say_number(std::uint64_t number) {
        if (number == 0) {
            say_digit(0);
            return;
        }
        Position position = Position::First;
        if (number >= billion) {
            say_number(number / billion);
            say("tỷ");
            position = Position::Below;
        }
        const std::uint64_t rest = number % billion;
        position = say_group(rest / million, "triệu", position);
        position = say_group(rest % million / thousand, north() ? "nghìn" : "ngàn", position);
        say_group(rest % thousand, {}, position);
    }

    [[nodiscard]] std::string take() { return std::move(words_); }

  private:
    [[nodiscard]] bool north() const { return dialect_ == Dialect::North; }

    Position say_group(std::uint64_t group, std::string_view name, Position position) {
        if (group == 0) {
            return position;
        }
        const std::uint64_t hundreds = group / 100;
        if (hundreds > 0 || position == Position::Below) {
            say_digit(hundreds);
            say("trăm");
            position = Position::Below;
        }
        say_below_hundred(group % 100, position);
        if (!name.empty()) {
            say(name);
        }
        return Position::Below;
    }

    void say_below_hundred(std::uint64_t number, Position position) {
        const std::uint64_t tens = number / 10;
        const std::uint64_t ones = number % 10;
        if (tens > 1) {
            say_digit(tens);
            say("mươi");
        } else if (tens == 1) {
            say("mười");
        } else if (ones > 0 && position == Position::Below) {
            say(north() ? "linh" : "lẻ");
        }
        if (ones == 1 && tens > 1) {
            say("mốt");
        } else if (ones == 4 && tens > 1 && north()) {
            say("tư");
        } else if (ones == 5 && tens > 0) {
            say("lăm");
        } else if (ones > 0) {
            say_digit(ones);
        }
    }

    Dialect dialect_;
    std::string words_;
};

}  // namespace

std::string number_in_words(const Decimal& value, Dialect dialect) {
    const Digits digits = split_digits(value);
    Reader reader(dialect);
    if (value.coefficient < 0) {
        reader.say("âm");
    }
    reader.say_number(parse_digits(digits.whole));
    const std::string_view fraction = digits.fraction;
    if (!fraction.empty()) {
        reader.say("phẩy");
        if (fraction.size() <= 3 && fraction.front() != '0') {
            reader.say_number(parse_digits(fraction));
        } else {
            for (const char digit : fraction) {
                reader.say_digit(static_cast<std::uint64_t>(digit - '0'));
            }
        }
    }
    return reader.take();
}

}  // namespace tongket::vietnamese
