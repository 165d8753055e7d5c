// typeset/page_floats.h: the floats of one page.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "typeset/flow.h"

namespace tongket::typeset {

/// Looks up a page's floats by where they stand on it. Refers to the lists that it is given.
class PageFloats {
  public:
    /// `places` has one place for each of `floats`, by page.
    PageFloats(std::span<const FlowFloat> floats,
               std::span<const FloatPlace> places,
               std::size_t page);

    [[nodiscard]] bool empty() const { return floats_.empty(); }
    [[nodiscard]] std::vector<const FlowFloat*> at(FloatPlace::At at) const;
    /// Those that stand in the flow before box `item`.
    [[nodiscard]] std::vector<const FlowFloat*> before(std::size_t item) const;
    [[nodiscard]] Length height_at_foot() const;
    /// Of all, with the white that they add to that of `flow`, whose boxes are the text's.
    [[nodiscard]] Length height(const Flow& flow) const;

  private:
    std::span<const FlowFloat> floats_;
    std::span<const FloatPlace> places_;
};

}  // namespace tongket::typeset
