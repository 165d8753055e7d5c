// typeset/variations.h: paragraphs of a galley that a page may want a line longer or shorter.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "document/structure.h"
#include "typeset/flow.h"
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

class KeptVariants;

/// One in a flow of pages.
struct FlowVariation {
    std::size_t first = 0;                           ///< its first box in the flow
    const Variation* of = nullptr;                   ///< never null
    const document::Paragraph* paragraph = nullptr;  ///< the same, as the document has it now
    KeptVariants* kept = nullptr;                    ///< never null
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
[[nodiscard]] Alternatives make_alternatives(std::span<const FlowVariation> variations,
                                             std::span<const BreakItem> items);

/// What a variant costs a page, in its unit: little enough to save a widow or a page's level
/// bottom, more than to change lines for a point of white.
[[nodiscard]] std::int64_t variant_cost(const ParagraphVariant& variant);

/// Variants of a block that were set, for all who have the block as it is.
class KeptVariants {
  public:
    /// Its lines, one box each, with the links inside them.
    [[nodiscard]] const Galley& set(const FlowVariation& variation,
                                    LineCount lines,
                                    const document::Structure& structure,
                                    ParagraphSetter& setter);

  private:
    std::map<std::pair<std::size_t, LineCount>, Galley> kept_;  ///< by the block's first box
};

/// The flow with the chosen alternatives (ascending indices) in place of what they vary.
[[nodiscard]] Flow set_alternatives(Flow flow,
                                    std::span<const FlowVariation> variations,
                                    std::span<const Alternatives::Source> sources,
                                    std::span<const std::size_t> chosen,
                                    const document::Structure& structure,
                                    ParagraphSetter& setter);

}  // namespace tongket::typeset
