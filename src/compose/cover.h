// compose/cover.h: the sheet around a book.
#pragma once

#include "compose/composition.h"

namespace tongket::compose {

/// Pages of one sheet that holds back, spine and front: its outer side, and its inner one if the
/// layout prints it. They have no part in the page numbers of the book.
[[nodiscard]] document::PageSequence compose_cover(Composition& composition,
                                                   const stylesheet::CoverLook& look,
                                                   document::Length spine);

}  // namespace tongket::compose
