#include "images/svg/svg_style.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "images/svg/svg_values.h"

namespace tongket::images {

namespace {

std::optional<SvgPaint> read_paint(std::string_view text,
                                   const SvgColour& current,
                                   const PaintFinder& find_paint) {
    if (text == "none" || text == "transparent") {
        return std::nullopt;
    }
    if (text == "currentColor" || text == "currentcolor") {
        return SvgPaint{current};
    }
    if (const auto colour = read_svg_colour(text)) {
        return SvgPaint{*colour};
    }
    return find_paint(text);
}

void set_dashes(Pen& pen, std::string_view text) {
    std::vector<double> dashes = read_svg_numbers(text);
    constexpr std::size_t most_dashes = 100;
    const bool is_none = std::ranges::all_of(dashes, [](double dash) { return dash <= 0; });
    const bool is_wrong = std::ranges::any_of(dashes, [](double dash) { return dash < 0; });
    if (is_none || is_wrong || dashes.size() > most_dashes) {
        dashes.clear();
    }
    if (dashes.size() % 2 == 1) {
        const std::vector<double> once = dashes;
        dashes.insert(dashes.end(), once.begin(), once.end());
    }
    pen.dashes = std::move(dashes);
}

void set_pen(Pen& pen, std::string_view property, std::string_view text) {
    if (property == "stroke-width") {
        if (const auto width = read_svg_length(text, 100); width && *width >= 0) {
            pen.width = *width;
        }
    } else if (property == "stroke-linecap") {
        pen.cap = text == "round"    ? Pen::Cap::Round
                  : text == "square" ? Pen::Cap::Square
                                     : Pen::Cap::Butt;
    } else if (property == "stroke-linejoin") {
        pen.join = text == "round"   ? Pen::Join::Round
                   : text == "bevel" ? Pen::Join::Bevel
                                     : Pen::Join::Miter;
    } else if (property == "stroke-miterlimit") {
        if (const auto limit = read_svg_length(text, 1); limit && *limit >= 1) {
            pen.miter_limit = *limit;
        }
    } else if (property == "stroke-dasharray") {
        set_dashes(pen, text);
    } else {
        pen.dash_start = read_svg_length(text, 100).value_or(0);
    }
}

}  // namespace

std::string_view find_declared(const SvgNode& node, std::string_view property) {
    std::string_view style = node.find("style").value_or("");
    std::string_view found;
    while (!style.empty()) {
        const std::size_t end = std::min(style.find(';'), style.size());
        const std::string_view declaration = style.substr(0, end);
        style.remove_prefix(std::min(end + 1, style.size()));
        const std::size_t colon = declaration.find(':');
        if (colon != std::string_view::npos && trim(declaration.substr(0, colon)) == property) {
            found = trim(declaration.substr(colon + 1));
        }
    }
    return found.empty() ? trim(node.find(property).value_or("")) : found;
}

SvgStyle read_svg_style(const SvgNode& node,
                        const SvgStyle& inherited,
                        const PaintFinder& find_paint) {
    SvgStyle style = inherited;
    const auto declared = [&node](std::string_view property) {
        const std::string_view text = find_declared(node, property);
        return text == "inherit" ? std::string_view() : text;
    };
    if (const auto colour = read_svg_colour(declared("color"))) {
        style.colour = *colour;
    }
    if (const auto fill = declared("fill"); !fill.empty()) {
        style.fill = read_paint(fill, style.colour, find_paint);
    }
    if (const auto stroke = declared("stroke"); !stroke.empty()) {
        style.stroke = read_paint(stroke, style.colour, find_paint);
    }
    style.fill_opacity = read_svg_opacity(declared("fill-opacity"), style.fill_opacity);
    style.stroke_opacity = read_svg_opacity(declared("stroke-opacity"), style.stroke_opacity);
    style.opacity = inherited.opacity * read_svg_opacity(declared("opacity"), 1);
    if (const auto rule = declared("fill-rule"); !rule.empty()) {
        style.rule = rule == "evenodd" ? FillRule::EvenOdd : FillRule::NonZero;
    }
    constexpr std::array<std::string_view, 6> pen_properties = {
        "stroke-width",      "stroke-linecap",   "stroke-linejoin",
        "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset"};
    for (const std::string_view property : pen_properties) {
        if (const auto text = declared(property); !text.empty()) {
            set_pen(style.pen, property, text);
        }
    }
    if (const auto visibility = declared("visibility"); !visibility.empty()) {
        style.is_hidden = visibility != "visible";
    }
    return style;
}

double read_svg_opacity(std::string_view text, double usual) {
    NumberScanner scanner(text);
    auto number = scanner.number();
    if (!number) {
        return usual;
    }
    if (scanner.rest().starts_with('%')) {
        *number /= 100;
    }
    return std::clamp(*number, 0.0, 1.0);
}

DrawingColour paler(const DrawingColour& colour, double opacity) {
    const auto mix = [opacity](std::uint8_t light) {
        return static_cast<std::uint8_t>(std::lround(light * opacity + 255 * (1 - opacity)));
    };
    return {mix(colour.red), mix(colour.green), mix(colour.blue)};
}

}  // namespace tongket::images
