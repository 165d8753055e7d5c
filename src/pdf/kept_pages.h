// pdf/kept_pages.h: the contents of pages, for the next turn.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "document/structure.h"
#include "graphics/page.h"
#include "pdf/content.h"
#include "pdf/page_frame.h"
#include "pdf/palette.h"

namespace tongket::pdf {

/// A page's content whose operators are a stream.
struct WrittenPage {
    PageContent content;  ///< without operators
    std::shared_ptr<const std::string> stream;
};

/// Of files of one kind (for reading or for the press), in the turn before. A page is taken over if
/// its items are those of the page that was written, and if all that its operators name (inks,
/// fonts, background, types of structure nodes) is what it was. Pages with pictures, which are
/// objects of their own turn, and with printers' marks are written again.
class KeptPages {
  public:
    /// Forgets the pages if they were painted with other colours or backgrounds. `same_font` tells
    /// of each font whether it is as in the turn before.
    void begin_turn(const Palette& palette,
                    std::span<const PageContent> backgrounds,
                    std::vector<bool> same_font);
    /// Moves what was written of the page to `written`, if it can be. Threads may take different
    /// pages.
    [[nodiscard]] bool take(std::size_t index,
                            const graphics::Page& page,
                            const PageFrame& frame,
                            const ContentStyle& style,
                            const document::Structure& structure,
                            WrittenPage& written);
    /// The pages, which have no printers' marks, and what was written of them.
    void end_turn(std::span<const graphics::Page> pages,
                  std::span<const PageFrame> frames,
                  const document::Structure& structure,
                  Palette palette,
                  std::vector<PageContent> backgrounds,
                  std::vector<WrittenPage> written);

  private:
    struct Kept {
        std::shared_ptr<const graphics::PageIdentity> identity;
        PageFrame frame;
        std::vector<document::Role> roles;  ///< of the content's owners
        WrittenPage written;
    };
    std::vector<Kept> pages_;
    Palette palette_;
    std::vector<PageContent> backgrounds_;
    std::vector<bool> same_font_;
};

}  // namespace tongket::pdf
