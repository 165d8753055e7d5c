#include "stylesheet/placement.h"

#include <cmath>
#include <memory>
#include <numbers>
#include <utility>

namespace tongket::stylesheet {

namespace {

using base::Length;
using graphics::Outline;
using graphics::Point;

/// The linear part of a placing.
class Matrix {
  public:
    explicit Matrix(const Placing& placing) {
        constexpr std::int32_t right_angle = 90'000;
        const std::int32_t turn = ((placing.turn % 360'000) + 360'000) % 360'000;
        if (turn % right_angle == 0) {
            constexpr double sines[] = {0, 1, 0, -1};
            sine_ = sines[turn / right_angle];
            cosine_ = sines[(turn / right_angle + 1) % 4];
        } else {
            const double angle = turn * std::numbers::pi / 180'000;
            sine_ = std::sin(angle);
            cosine_ = std::cos(angle);
        }
        flips_x_ = placing.mirror == Mirror::LeftRight || placing.mirror == Mirror::Both;
        flips_y_ = placing.mirror == Mirror::TopBottom || placing.mirror == Mirror::Both;
    }

    [[nodiscard]] Point operator()(Point point) const {
        const auto x = static_cast<double>((flips_x_ ? -point.x : point.x).units());
        const auto y = static_cast<double>((flips_y_ ? -point.y : point.y).units());
        return {Length::from_units(std::llround(x * cosine_ - y * sine_)),
                Length::from_units(std::llround(x * sine_ + y * cosine_))};
    }
    [[nodiscard]] std::shared_ptr<const Outline> operator()(const Outline& outline) const {
        auto turned = std::make_shared<Outline>(outline);
        for (graphics::OutlinePiece& piece : *turned) {
            for (Point& point : piece.points) {
                point = (*this)(point);
            }
        }
        return turned;
    }

  private:
    double sine_ = 0, cosine_ = 1;
    bool flips_x_ = false, flips_y_ = false;
};

}  // namespace

graphics::ShapeItem placed(const graphics::ShapeItem& item, const Placing& placing) {
    graphics::ShapeItem result = item;
    if (!placing.only_moves()) {
        const Matrix matrix(placing);
        result.origin = matrix(item.origin);
        result.outline = matrix(*item.outline);
        if (item.clip) {
            result.clip = matrix(*item.clip);
        }
        if (item.gradient) {
            auto gradient = std::make_shared<graphics::Gradient>(*item.gradient);
            gradient->from = matrix(gradient->from);
            gradient->to = matrix(gradient->to);
            result.gradient = std::move(gradient);
        }
    }
    result.origin.x += placing.x;
    result.origin.y += placing.y;
    return result;
}

}  // namespace tongket::stylesheet
