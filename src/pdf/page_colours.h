// pdf/page_colours.h: what colours pages are painted with.
#pragma once

#include <algorithm>
#include <set>
#include <span>
#include <variant>

#include "graphics/page.h"

namespace tongket::pdf {

/// Calls `visit` for each colour that items are painted with, in order; neighbours of one colour
/// once.
template <class Visit>
void for_each_colour(std::span<const graphics::Page> pages, const Visit& visit) {
    const graphics::Colour* last = nullptr;
    const auto take = [&](const graphics::Colour& colour) {
        if (last == nullptr || !(colour == *last)) {
            visit(colour);
            last = &colour;
        }
    };
    const auto take_shape = [&take](const graphics::ShapeItem& shape) {
        if (shape.fill) {
            take(*shape.fill);
        }
        if (shape.pen) {
            take(shape.pen->colour);
        }
    };
    std::set<const graphics::Background*> seen;
    for (const graphics::Page& page : pages) {
        if (page.background && seen.insert(page.background.get()).second) {
            std::ranges::for_each(*page.background, take_shape);
        }
        for (const graphics::DisplayItem& item : page.items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                take(text->colour);
            } else if (const auto* box = std::get_if<graphics::BoxItem>(&item)) {
                take(box->colour);
            } else if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
                take_shape(*shape);
            }
        }
    }
}

/// Calls `visit` for each gradient that fills a shape; one that many pages share, once.
template <class Visit>
void for_each_gradient(std::span<const graphics::Page> pages, const Visit& visit) {
    std::set<const void*> seen;
    const auto take = [&](const graphics::ShapeItem& shape) {
        if (shape.gradient && seen.insert(shape.gradient.get()).second) {
            visit(*shape.gradient);
        }
    };
    for (const graphics::Page& page : pages) {
        if (page.background && seen.insert(page.background.get()).second) {
            std::ranges::for_each(*page.background, take);
        }
        for (const graphics::DisplayItem& item : page.items) {
            if (const auto* shape = std::get_if<graphics::ShapeItem>(&item)) {
                take(*shape);
            }
        }
    }
}

}  // namespace tongket::pdf
