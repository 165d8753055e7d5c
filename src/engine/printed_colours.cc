#include "engine/printed_colours.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <variant>

#include "graphics/colour_vision.h"

namespace tongket::engine {

namespace {

using graphics::Colour;
using graphics::ColourSpace;
using stylesheet::NamedColour;

/// Square points, more or less: enough to say which colour covers more.
class Areas {
  public:
    explicit Areas(std::span<const NamedColour> palette)
        : palette_(palette), areas_(palette.size(), 0) {}

    void add(const graphics::Page& page) {
        if (page.background != nullptr) {
            for (const graphics::ShapeItem& shape : *page.background) {
                (*this)(shape);
            }
        }
        for (const graphics::DisplayItem& item : page.items) {
            std::visit(*this, item);
        }
    }

    void operator()(const graphics::TextItem& text) {
        constexpr double inked = 0.15;  // of the square that a letter stands in
        double width = 0;
        for (const graphics::PlacedWord& placed : text.words) {
            width += points(placed.word->width(text.size));
        }
        add(text.colour, width * points(text.size) * inked);
    }
    void operator()(const graphics::BoxItem& box) {
        add(box.colour, points(box.box.width) * points(box.box.height));
    }
    void operator()(const graphics::ShapeItem& shape) {
        const auto box = graphics::box_around(*shape.outline);
        if (!box) {
            return;
        }
        if (shape.fill) {
            add(*shape.fill, points(box->width) * points(box->height));
        }
        if (shape.pen) {
            add(shape.pen->colour,
                (points(box->width) + points(box->height)) * 2 * points(shape.pen->width));
        }
    }
    void operator()(const graphics::ImageItem&) {}
    void operator()(const graphics::LinkItem&) {}
    void operator()(const graphics::SignatureItem&) {}

    [[nodiscard]] double of(std::size_t index) const { return areas_[index]; }

  private:
    static double points(base::Length length) {
        return static_cast<double>(length.units()) / base::Length::units_per_point;
    }

    void add(const Colour& colour, double area) {
        const auto found = std::ranges::find(palette_, colour, &NamedColour::colour);
        if (found != palette_.end()) {
            areas_[static_cast<std::size_t>(found - palette_.begin())] += area;
        }
    }

    std::span<const NamedColour> palette_;
    std::vector<double> areas_;
};

/// White, grey or black of one ink, whatever a screen makes of it.
bool is_plain(const Colour& colour) {
    return colour.space == ColourSpace::Grey ||
           (colour.space == ColourSpace::Cmyk &&
            std::all_of(colour.components, colour.components + 3,
                        [](std::uint16_t ink) { return ink == 0; }));
}

struct Printed {
    std::size_t index = 0;  ///< in the palette
    double area = 0;
};

/// What is hard to tell from a colour before it is a shade of that one, whose area grows.
void add_colour(std::vector<Printed>& colours,
                std::span<const NamedColour> palette,
                const Printed& one) {
    const graphics::Shade own = graphics::shade_of(palette[one.index].colour);
    for (Printed& other : colours) {
        const graphics::Shade shade = graphics::shade_of(palette[other.index].colour);
        if (graphics::difference(own, shade) < graphics::clear_difference) {
            other.area += one.area;
            return;
        }
    }
    colours.push_back(one);
}

}  // namespace

std::vector<NamedColour> printed_colours(std::span<const graphics::Page> pages,
                                         std::span<const NamedColour> palette) {
    Areas areas(palette);
    for (const graphics::Page& page : pages) {
        areas.add(page);
    }
    std::vector<Printed> printed, plain;
    for (std::size_t i = 0; i < palette.size(); ++i) {
        if (areas.of(i) > 0 && !palette[i].is_mixed) {
            add_colour(is_plain(palette[i].colour) ? plain : printed, palette, {i, areas.of(i)});
        }
    }
    if (printed.empty()) {
        printed = std::move(plain);
    }
    if (printed.size() > most_printed_colours) {
        std::ranges::stable_sort(printed, std::greater(), &Printed::area);
        printed.resize(most_printed_colours);
        std::ranges::sort(printed, {}, &Printed::index);
    }
    std::vector<NamedColour> colours;
    std::ranges::transform(printed, std::back_inserter(colours),
                           [palette](const Printed& one) { return palette[one.index]; });
    return colours;
}

}  // namespace tongket::engine
