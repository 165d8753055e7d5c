// typeset/backgrounds.h: what lies below the content of pages.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "document/document.h"
#include "graphics/page.h"

namespace tongket::typeset {

/// Puts together what the masters of a document draw below their pages, each combination once.
class Backgrounds {
  public:
    /// Of a sequence's pages, which have their numbers. The masters outlive this.
    void set(std::span<const document::PageMaster* const> masters, std::span<graphics::Page> pages);

  private:
    using Combination = std::vector<const document::Background*>;
    std::map<Combination, std::shared_ptr<const graphics::Background>> made_;
};

}  // namespace tongket::typeset
