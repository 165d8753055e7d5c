// pdf/background_table.h: the backgrounds of a file, each once for each size of page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graphics/page.h"
#include "pdf/page_frame.h"

namespace tongket::pdf {

/// Numbered in the order of the pages. Pages whose frames differ have streams of their own: what
/// leaves the page is clipped.
class BackgroundTable {
  public:
    /// A frame a page.
    [[nodiscard]] static BackgroundTable of(std::span<const graphics::Page> pages,
                                            std::span<const PageFrame> frames);

    /// The first page of each background.
    [[nodiscard]] std::span<const std::size_t> first_pages() const { return first_pages_; }
    [[nodiscard]] std::optional<std::uint32_t> of_page(std::size_t page) const {
        return of_pages_.empty() ? std::nullopt : of_pages_[page];
    }

  private:
    std::vector<std::size_t> first_pages_;
    std::vector<std::optional<std::uint32_t>> of_pages_;  ///< empty if no page has one
};

}  // namespace tongket::pdf
