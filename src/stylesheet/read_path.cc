#include "stylesheet/read_path.h"

#include <algorithm>
#include <array>
#include <string>

#include "stylesheet/measure.h"

namespace tongket::stylesheet {

namespace {

using base::Length;
using graphics::Outline;
using graphics::Point;

constexpr std::size_t most_pieces = 10'000;
constexpr Length farthest = base::from_nanometres(5'000'000'000);

class PathParser {
  public:
    explicit PathParser(std::string_view text) : rest_(text) {}

    std::optional<Outline> run() {
        skip();
        if (!rest_.starts_with('M') && !rest_.starts_with('m')) {
            return std::nullopt;
        }
        while (!rest_.empty()) {
            if (is_letter(rest_.front())) {
                command_ = rest_.front();
                rest_.remove_prefix(1);
                skip();
            } else if (command_ == 'Z' || command_ == 'z') {
                return std::nullopt;
            }
            if (!piece() || outline_.size() > most_pieces) {
                return std::nullopt;
            }
            skip();
        }
        return outline_;
    }

  private:
    static bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

    void skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" ,\n\t"), rest_.size())); }

    std::optional<Length> number() {
        skip();
        std::size_t end = rest_.find_first_not_of("+-0123456789.");
        const std::size_t sign = rest_.find_first_of("+-", 1);
        end = std::min({end, sign, rest_.size()});
        const auto decimal = parse_decimal(rest_.substr(0, end));
        if (!decimal) {
            return std::nullopt;
        }
        const auto length = parse_length(std::string(rest_.substr(0, end)) + "mm");
        rest_.remove_prefix(end);
        const bool usable = length && *length <= farthest && *length >= -farthest;
        return usable ? length : std::nullopt;
    }

    bool is_relative() const { return command_ >= 'a'; }

    std::optional<Point> point() {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        if (!y) {
            return std::nullopt;
        }
        const Point base = is_relative() ? at_ : Point{};
        return inside({base.x + *x, base.y + *y});
    }

    static std::optional<Point> inside(Point point) {
        const bool usable = point.x <= farthest && point.x >= -farthest && point.y <= farthest &&
                            point.y >= -farthest;
        return usable ? std::optional(point) : std::nullopt;
    }

    bool go(graphics::OutlinePiece piece) {
        at_ = piece.end();
        outline_.push_back(piece);
        return true;
    }

    bool line(std::optional<Point> to) { return to && go(graphics::line_to(*to)); }

    bool piece() {
        const char command = is_relative() ? static_cast<char>(command_ - 'a' + 'A') : command_;
        if (outline_.empty() && command != 'M') {
            return false;
        }
        switch (command) {
            case 'M': {
                const auto to = point();
                if (!to) {
                    return false;
                }
                start_ = *to;
                command_ = is_relative() ? 'l' : 'L';  // of the pairs that follow
                return go(graphics::move_to(*to));
            }
            case 'L':
                return line(point());
            case 'H': {
                const auto x = number();
                return x && line(inside({is_relative() ? at_.x + *x : *x, at_.y}));
            }
            case 'V': {
                const auto y = number();
                return y && line(inside({at_.x, is_relative() ? at_.y + *y : *y}));
            }
            case 'C': {
                const auto first = point();
                const auto second = first ? point() : std::nullopt;
                const auto end = second ? point() : std::nullopt;
                return end && go(graphics::curve_to(*first, *second, *end));
            }
            case 'Z':
                outline_.push_back(graphics::close_outline());
                at_ = start_;
                return true;
            default:
                return false;
        }
    }

    std::string_view rest_;
    char command_ = 'M';
    Point at_, start_;
    Outline outline_;
};

}  // namespace

std::optional<Outline> parse_path(std::string_view text) {
    auto outline = PathParser(text).run();
    return outline && !outline->empty() ? outline : std::nullopt;
}

}  // namespace tongket::stylesheet
