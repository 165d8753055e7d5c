// typeset/variations.h: paragraphs of a galley that a page may want a line longer or shorter.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "typeset/galley.h"
#include "typeset/page_breaker.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// A paragraph in the flow that could have another number of lines. `paragraph` is the document's.
struct Variation {
    std::size_t first = 0, count = 0;  ///< its boxes in the galley
    const document::Paragraph* paragraph = nullptr;
    Length x, measure;
    std::vector<ParagraphVariant> variants;
};

/// The variants as the page breaker's numbers: what is true of the boxes as they are set (`items`,
/// of the same galley) is true of the others.
struct Alternatives {
    struct Source {
        std::size_t variation = 0;
        LineCount lines = 0;
    };
    std::vector<Alternative> numbers;
    std::vector<Source> sources;  ///< of each
};
[[nodiscard]] Alternatives make_alternatives(std::span<const Variation> variations,
                                             std::span<const BreakItem> items);

/// What a variant costs a page, in its unit: little enough to save a widow or a page's level
/// bottom, more than to change lines for a point of white.
[[nodiscard]] std::int64_t variant_cost(const ParagraphVariant& variant);

/// Variants that one run of the pages has set, for the next over the same document.
class KeptVariants {
  public:
    /// Its lines, one box each. Set anew if it prints page numbers.
    [[nodiscard]] Galley set(const Variation& variation, LineCount lines, ParagraphSetter& setter);

  private:
    using Key = std::tuple<const document::Paragraph*, Length, Length, LineCount>;
    std::map<Key, Galley> kept_;
};

/// The galley with the chosen alternatives (ascending indices) set in place of what they vary.
[[nodiscard]] Galley set_alternatives(Galley galley,
                                      std::span<const Variation> variations,
                                      std::span<const Alternatives::Source> sources,
                                      std::span<const std::size_t> chosen,
                                      KeptVariants& kept,
                                      ParagraphSetter& setter);

}  // namespace tongket::typeset
