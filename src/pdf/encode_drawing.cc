#include "pdf/encode_drawing.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>

#include "graphics/colour.h"
#include "pdf/press_colour.h"
#include "pdf/values.h"

namespace tongket::pdf {

namespace {

using images::DrawingColour;
using images::DrawnPath;
using images::PathPiece;
using images::Pen;

constexpr std::uint16_t full = 10'000;

class DrawingEncoder {
  public:
    DrawingEncoder(DrawingInks inks, std::uint32_t limit, double scale, ColourConverter& converter)
        : inks_(inks), limit_(limit), scale_(scale), converter_(converter) {}

    DrawingOperators run(const images::Drawing& drawing) {
        for (const DrawnPath& path : drawing.paths) {
            set_clip(path.clip);
            draw(path);
        }
        set_clip(nullptr);
        return std::move(made_);
    }

  private:
    enum class Use : std::uint8_t { Fill, Stroke };

    /// A clip grows smaller alone: another one needs the state that was saved before it.
    void set_clip(const std::shared_ptr<const images::Clip>& clip) {
        if (clip == clip_) {
            return;
        }
        if (clip_ != nullptr) {
            put("Q\n");
            overprints_ = overprinted_outside_;
        }
        if (clip != nullptr) {
            put("q\n");
            overprinted_outside_ = overprints_;
        }
        for (const images::Clip* each = clip.get(); each != nullptr; each = each->within.get()) {
            put_outline(each->outline);
            put(each->rule == images::FillRule::EvenOdd ? "W* n\n" : "W n\n");
        }
        clip_ = clip;
    }

    void draw(const DrawnPath& path) {
        if (path.fill) {
            set_paint(*path.fill, Use::Fill, is_thin(path) ? Thin::Yes : Thin::No);
            put_outline(path.outline);
            put(path.rule == images::FillRule::EvenOdd ? "f*\n" : "f\n");
        }
        if (path.pen) {
            set_paint(path.pen->paint, Use::Stroke,
                      path.pen->width * scale_ <= thinnest ? Thin::Yes : Thin::No);
            set_pen(*path.pen);
            put_outline(path.outline);
            put("S\n");
        }
    }

    void put(std::string_view text) { made_.bytes += text; }
    void put(double number) {
        constexpr double thousandths = 1'000;
        append(made_.bytes, Fixed{std::llround(number * thousandths), 3});
        put(" ");
    }

    void put_outline(const images::Outline& outline) {
        for (const PathPiece& piece : outline) {
            if (piece.kind == PathPiece::Kind::Close) {
                put("h\n");
                continue;
            }
            const bool is_curve = piece.kind == PathPiece::Kind::Curve;
            for (std::size_t i = is_curve ? 0 : 2; i < piece.points.size(); ++i) {
                put(piece.points[i].x);
                put(piece.points[i].y);
            }
            put(is_curve ? "c\n" : piece.kind == PathPiece::Kind::Line ? "l\n" : "m\n");
        }
    }

    void set_pen(const Pen& pen) {
        put(pen.width);
        put("w ");
        append(made_.bytes, static_cast<int>(pen.cap));
        put(" J ");
        append(made_.bytes, static_cast<int>(pen.join));
        put(" j ");
        put(pen.miter_limit);
        put("M [");
        for (const double dash : pen.dashes) {
            put(dash);
        }
        put("] ");
        put(pen.dash_start);
        put("d\n");
    }

    enum class Thin : std::uint8_t { No, Yes };

    /// A rule drawn as a box.
    [[nodiscard]] bool is_thin(const DrawnPath& path) const {
        if (path.shows == DrawnPath::Shows::Letters) {
            return true;  // letters are printed over what lies below, as all text is
        }
        if (path.outline.empty()) {
            return false;
        }
        double left = path.outline[0].end().x, right = left;
        double top = path.outline[0].end().y, bottom = top;
        for (const PathPiece& piece : path.outline) {
            if (piece.kind == PathPiece::Kind::Close) {
                continue;
            }
            const bool is_curve = piece.kind == PathPiece::Kind::Curve;
            for (std::size_t i = is_curve ? 0 : 2; i < piece.points.size(); ++i) {
                left = std::min(left, piece.points[i].x);
                right = std::max(right, piece.points[i].x);
                top = std::min(top, piece.points[i].y);
                bottom = std::max(bottom, piece.points[i].y);
            }
        }
        return std::min(right - left, bottom - top) * scale_ <= thinnest;
    }

    void set_paint(const images::Paint& paint, Use use, Thin thin) {
        if (!paint.gradient) {
            set_colour(paint.colour, use, thin);
            return;
        }
        set_overprint(false);
        put(use == Use::Fill ? "/Pattern cs /G" : "/Pattern CS /G");
        append(made_.bytes, made_.gradients.size());
        put(use == Use::Fill ? " scn\n" : " SCN\n");
        made_.gradients.push_back(encode(*paint.gradient));
    }

    EncodedGradient encode(const images::Gradient& gradient) {
        constexpr int ink_steps = 16;
        EncodedGradient made{gradient, {}};
        made.shape.stops.clear();
        const images::Gradient::Stop* from = nullptr;
        for (const images::Gradient::Stop& to : gradient.stops) {
            const bool changes = from != nullptr && !(from->colour == to.colour);
            const int steps = inks_ != DrawingInks::None && changes ? ink_steps : 1;
            for (int step = 1; step <= steps; ++step) {
                const double share = static_cast<double>(step) / steps;
                const images::Gradient::Stop& start = from == nullptr ? to : *from;
                made.stops.push_back({start.offset + (to.offset - start.offset) * share,
                                      components_of(mix(start.colour, to.colour, share))});
            }
            from = &to;
        }
        return made;
    }

    static DrawingColour mix(const DrawingColour& a, const DrawingColour& b, double share) {
        const auto between = [share](std::uint8_t from, std::uint8_t to) {
            return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
        };
        return {between(a.red, b.red), between(a.green, b.green), between(a.blue, b.blue)};
    }

    std::array<std::uint16_t, 4> components_of(const DrawingColour& colour) {
        if (inks_ == DrawingInks::None) {
            return {share_of(colour.red), share_of(colour.green), share_of(colour.blue), 0};
        }
        return note_inks(inks_of(colour));
    }

    const Inks& note_inks(const Inks& inks) {
        for (std::size_t i = 0; i < inks.size(); ++i) {
            made_.process[i] = made_.process[i] || inks[i] > 0;
        }
        return inks;
    }

    static std::uint16_t share_of(std::uint8_t light) {
        return static_cast<std::uint16_t>((light * full + 127) / 255);
    }

    void set_overprint(bool overprints) {
        if (overprints != overprints_) {
            overprints_ = overprints;
            put(overprints ? "/Over gs\n" : "/Knock gs\n");
        }
    }

    void set_colour(const DrawingColour& colour, Use use, Thin thin) {
        if (inks_ == DrawingInks::None) {
            set_light(colour, use);
            return;
        }
        const Inks inks = inks_of(colour);
        note_inks(inks);
        for (const std::uint16_t ink : inks) {
            append(made_.bytes, Fixed{ink, 4});
            put(" ");
        }
        put(use == Use::Fill ? "k\n" : "K\n");
        set_overprint(thin == Thin::Yes && inks == Inks{0, 0, 0, full});
    }

    void set_light(const DrawingColour& colour, Use use) {
        const auto share = [this](std::uint8_t light) {
            append(made_.bytes, Fixed{share_of(light), 4});
            put(" ");
        };
        if (colour.red == colour.green && colour.red == colour.blue) {
            share(colour.red);
            put(use == Use::Fill ? "g\n" : "G\n");
            return;
        }
        put(use == Use::Fill ? "/Rgb cs " : "/Rgb CS ");
        share(colour.red);
        share(colour.green);
        share(colour.blue);
        put(use == Use::Fill ? "sc\n" : "SC\n");
    }

    [[nodiscard]] Inks inks_of(const DrawingColour& colour) {
        graphics::Colour named;
        named.space = graphics::ColourSpace::Rgb;
        Light light{};
        const std::array<std::uint8_t, 3> channels = {colour.red, colour.green, colour.blue};
        for (std::size_t i = 0; i < light.size(); ++i) {
            light[i] = share_of(channels[i]);
            named.components[i] = light[i];
        }
        named.components[3] = 0;
        const Inks inks = process_inks(named, converter_);
        const bool is_black = inks[0] == 0 && inks[1] == 0 && inks[2] == 0;
        if (inks_ == DrawingInks::BlackAlone && !is_black) {
            return {0, 0, 0, converter_.black_for(converter_.lightness(light))};
        }
        return total_ink(inks, named) > limit_ ? limit_ink(inks, named, limit_) : inks;
    }

    static constexpr double thinnest = 2;  ///< points (GWG 2015)

    DrawingInks inks_;
    std::uint32_t limit_;
    double scale_;
    ColourConverter& converter_;
    DrawingOperators made_;
    bool overprints_ = false;
    std::shared_ptr<const images::Clip> clip_;
    bool overprinted_outside_ = false;  ///< of the clip
};

}  // namespace

DrawingOperators encode_drawing(const images::Drawing& drawing,
                                DrawingInks inks,
                                std::uint32_t ink_limit,
                                double scale,
                                ColourConverter& converter) {
    return DrawingEncoder(inks, ink_limit, scale, converter).run(drawing);
}

}  // namespace tongket::pdf
