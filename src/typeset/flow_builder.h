// typeset/flow_builder.h: blocks of a page sequence → flow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "document/block.h"
#include "document/references.h"
#include "document/structure.h"
#include "typeset/block_cache.h"
#include "typeset/flow.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// What the flows of one run share.
struct FlowContext {
    const document::Structure& structure;
    const document::References& previous;  ///< that page numbers are printed by
    BlockCache& cache;
    ParagraphSetter& setter;
};

/// The block as it is set by itself, without a place in a flow.
[[nodiscard]] KeptBlock& find_or_set(const FlowContext& context,
                                     const document::Block& block,
                                     Length x,
                                     Length measure);

/// Collects kept boxes and what stands between them, as a `GalleyBuilder` does; what is not kept is
/// set. Refers to boxes of the cache.
class FlowBuilder {
  public:
    explicit FlowBuilder(const FlowContext& context) : context_(context) {}

    /// Puts `blocks` at `measure`, each after the other, their left edges at `x`.
    void append(std::span<const document::Block> blocks, Length x, Length measure);
    void append(const document::Block& block, Length x, Length measure);
    /// A block that is set already: what it wants before its first box and after its last meets
    /// what its neighbours want.
    void append(const document::Block& block, KeptBlock& kept, Length x, Length measure);

    void force_break() { pending_.forced = true; }
    void prefer_break(std::int64_t gain) { pending_.gain = std::max(pending_.gain, gain); }
    /// From now on what may float and is no higher than `highest` leaves the flow, but for what
    /// comes first in it or right after a heading, and what calls notes.
    void allow_floats(Length highest) { highest_float_ = highest; }

    /// Whether something of the flow may come to stand behind what is appended next: notes, floats.
    [[nodiscard]] bool has_loose_ends() const;
    [[nodiscard]] Flow take();
    /// What left the flow; its places are known when the flow was taken.
    [[nodiscard]] std::vector<FlowFloat> take_floats() { return std::move(floats_); }
    [[nodiscard]] NumberedBlocks take_numbered() { return std::move(numbered_); }
    /// Paragraphs that may vary, in the order of their boxes.
    [[nodiscard]] std::vector<FlowVariation> take_variations() { return std::move(variations_); }

  private:
    void append(const document::Stack& stack, Length x, Length measure);
    void keep_with_lead_in(const document::Block& block, const KeptBlock& kept);
    [[nodiscard]] bool leave_flow(KeptBlock& kept, std::uint8_t level);
    void close_floats(std::uint8_t heading_level);

    FlowContext context_;
    Flow flow_;
    std::vector<FlowVariation> variations_;
    NumberedBlocks numbered_;
    /// A float whose barrier was not met yet.
    struct OpenFloat {
        std::size_t index = 0;
        std::uint8_t level = 1;
    };
    std::vector<FlowFloat> floats_;
    std::vector<OpenFloat> open_floats_;
    Length highest_float_;  ///< 0: nothing floats
    /// Lines of text since the last heading, as long as there is nothing but text.
    std::optional<std::size_t> lines_below_heading_;
    Joint pending_;
};

}  // namespace tongket::typeset
