// pdf/glyph_map.h: values by the glyph numbers of a face.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "base/narrow.h"

namespace tongket::pdf {

/// A map that is asked for each glyph of each word: a table by glyph number, of which a face has at
/// most 65,536, leads to the values.
template <class Value>
class GlyphMap {
  public:
    /// The glyph's value, a new one if it had none.
    Value& operator[](std::uint32_t glyph) {
        if (glyph >= places_.size()) {
            places_.resize(std::size_t{glyph} + 1);
        }
        std::uint32_t& place = places_[glyph];
        if (place == 0) {
            values_.emplace_back();
            place = base::narrow<std::uint32_t>(values_.size());
        }
        return values_[place - 1];
    }

    [[nodiscard]] bool contains(std::uint32_t glyph) const {
        return glyph < places_.size() && places_[glyph] != 0;
    }
    [[nodiscard]] const Value& at(std::uint32_t glyph) const {
        TK_ASSERT(contains(glyph));
        return values_[places_[glyph] - 1];
    }
    [[nodiscard]] std::size_t size() const { return values_.size(); }

    /// The numbers of glyphs with a value, rising.
    [[nodiscard]] std::vector<std::uint32_t> glyphs() const {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(values_.size());
        for (std::size_t glyph = 0; glyph < places_.size(); ++glyph) {
            if (places_[glyph] != 0) {
                numbers.push_back(static_cast<std::uint32_t>(glyph));
            }
        }
        return numbers;
    }

    /// Whether the same glyphs have the same values, in whatever order they came.
    friend bool operator==(const GlyphMap& a, const GlyphMap& b) {
        const std::vector<std::uint32_t> numbers = a.glyphs();
        if (numbers != b.glyphs()) {
            return false;
        }
        for (const std::uint32_t glyph : numbers) {
            if (!(a.at(glyph) == b.at(glyph))) {
                return false;
            }
        }
        return true;
    }

  private:
    std::vector<std::uint32_t> places_;  ///< by glyph: one past the value's index; 0: none
    std::vector<Value> values_;
};

}  // namespace tongket::pdf
