// pdf/image_table.h: the pictures of some pages, each once.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "graphics/page.h"

namespace tongket::pdf {

/// A picture and the largest place that it fills.
struct UsedImage {
    const graphics::Image* image = nullptr;
    base::Length width, height;  ///< of that place, upright
    std::uint32_t page = 0;      ///< the place's, from 0

    /// Pixels of an inch there, of the side that has fewer.
    [[nodiscard]] std::uint32_t ppi() const;
};

class ImageTable {
  public:
    /// Files that are the same are one picture, whatever their names.
    [[nodiscard]] static ImageTable of(std::span<const graphics::Page> pages);

    [[nodiscard]] std::span<const UsedImage> images() const { return images_; }
    /// The index of a picture of the pages.
    [[nodiscard]] std::uint32_t index(const graphics::Image& image) const;

  private:
    std::vector<UsedImage> images_;
    std::map<const graphics::Image*, std::uint32_t> indices_;
};

}  // namespace tongket::pdf
