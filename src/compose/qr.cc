#include "compose/qr.h"

#include <array>
#include <memory>
#include <vector>

#include <qrencode.h>

#include "base/narrow.h"

namespace tongket::compose {

namespace {

using base::Length;

/// The longest text of version 40 at level M, in bytes.
constexpr std::size_t longest_text = 2'331;
constexpr std::int64_t quiet_modules = 4;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// Modules as seen from outside: light past the edges.
class Modules {
  public:
    explicit Modules(const QRcode& code) : code_(code) {}
    [[nodiscard]] int width() const { return code_.width; }
    [[nodiscard]] bool is_dark(int x, int y) const {
        return x >= 0 && y >= 0 && x < code_.width && y < code_.width &&
               (code_.data[y * code_.width + x] & 1U) != 0;
    }

  private:
    const QRcode& code_;
};

/// Steps along the borders of the dark modules, dark on the right hand.
enum class Step : std::uint8_t { Right, Down, Left, Up };
constexpr std::array<std::array<int, 2>, 4> moves = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

/// The outlines of the dark areas. Where two touch at a corner alone, each keeps its own.
class Tracer {
  public:
    Tracer(const Modules& modules, Length module, Length origin)
        : modules_(modules),
          module_(module),
          origin_(origin),
          seen_(static_cast<std::size_t>(modules.width() + 1) *
                    static_cast<std::size_t>(modules.width() + 1),
                false) {}

    graphics::Outline run() {
        for (int y = 0; y < modules_.width(); ++y) {
            for (int x = 0; x < modules_.width(); ++x) {
                const bool begins = modules_.is_dark(x, y) && !modules_.is_dark(x, y - 1);
                if (begins && !seen_[index(x, y)]) {
                    trace(x, y);
                }
            }
        }
        return std::move(outline_);
    }

  private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(modules_.width() + 1) +
               static_cast<std::size_t>(x);
    }
    [[nodiscard]] graphics::Point point(int x, int y) const {
        return {origin_ + module_ * x, origin_ + module_ * y};
    }
    /// The module on the right or left hand of a step from the corner.
    [[nodiscard]] bool dark_beside(int x, int y, Step step, bool right) const {
        switch (step) {
            case Step::Right:
                return modules_.is_dark(x, right ? y : y - 1);
            case Step::Down:
                return modules_.is_dark(right ? x - 1 : x, y);
            case Step::Left:
                return modules_.is_dark(x - 1, right ? y - 1 : y);
            case Step::Up:
                return modules_.is_dark(right ? x : x - 1, y - 1);
        }
        return false;
    }

    // Each upper border begins one outline at most, so that every module is left behind.
    void trace(const int start_x, const int start_y) {
        int x = start_x, y = start_y;
        Step step = Step::Right;
        outline_.push_back(graphics::move_to(point(x, y)));
        do {
            if (step == Step::Right) {
                seen_[index(x, y)] = true;
            }
            x += moves[static_cast<std::size_t>(step)][0];
            y += moves[static_cast<std::size_t>(step)][1];
            const Step next = turn(x, y, step);
            if (next != step) {
                outline_.push_back(graphics::line_to(point(x, y)));
            }
            step = next;
        } while (x != start_x || y != start_y || step != Step::Right);
        outline_.back() = graphics::close_outline();
    }

    [[nodiscard]] Step turn(int x, int y, Step step) const {
        const auto rotated = [step](int by) {
            return static_cast<Step>((static_cast<int>(step) + by) % 4);
        };
        for (const int by : {1, 0, 3}) {
            const Step next = rotated(by);
            if (dark_beside(x, y, next, true) && !dark_beside(x, y, next, false)) {
                return next;
            }
        }
        return rotated(1);
    }

    const Modules& modules_;
    Length module_, origin_;
    std::vector<bool> seen_;
    graphics::Outline outline_;
};

}  // namespace

std::optional<graphics::ShapeItem> draw_qr(std::string_view text,
                                           Length size,
                                           const graphics::Colour& colour) {
    if (text.empty() || text.size() > longest_text) {
        return std::nullopt;
    }
    const std::vector<unsigned char> bytes(text.begin(), text.end());
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeData(base::narrow<int>(bytes.size()), bytes.data(), 0, QR_ECLEVEL_M));
    if (!code) {
        return std::nullopt;
    }
    const Modules modules(*code);
    const Length module = size / (modules.width() + 2 * quiet_modules);
    graphics::ShapeItem item{graphics::Artifact::Layout, {}, nullptr};
    item.outline = std::make_shared<const graphics::Outline>(
        Tracer(modules, module, module * quiet_modules).run());
    item.fill = colour;
    return item;
}

}  // namespace tongket::compose
