// typeset/galley_builder.h: blocks → galley.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

#include "document/block.h"
#include "typeset/block_cache.h"
#include "typeset/galley.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// Penalty of a break before line `next` (from 0) of `lines`.
[[nodiscard]] std::int64_t line_penalty(const document::ParagraphStyle& style,
                                        std::size_t next,
                                        std::size_t lines);

/// Whether a block's boxes are the same in every run and can be kept. Of a stack, its blocks are.
[[nodiscard]] bool can_keep(const document::Block& block);
/// The block as it is set by itself.
[[nodiscard]] KeptBlock set_alone(ParagraphSetter& setter,
                                  const document::Block& block,
                                  Length x,
                                  Length measure);

/// Collects boxes and what stands between them. Between two blocks the larger of the white after
/// the first and before the second counts; the larger of two penalties, too.
class GalleyBuilder {
  public:
    /// With a cache, blocks without page numbers are set once for all runs that share it.
    explicit GalleyBuilder(ParagraphSetter& setter, BlockCache* cache = nullptr)
        : setter_(setter), cache_(cache) {}

    /// Sets `blocks` at `measure`, each after the other, their left edges at `x`.
    void append(std::span<const document::Block> blocks, Length x, Length measure);
    void append(const document::Paragraph& paragraph,
                Length x,
                Length measure,
                LineCount lines = best_line_count);

    /// A block that was set before, as if it were set here: what it wants before its first box and
    /// after its last meets what its neighbours want.
    void append(const KeptBlock& kept);

    /// White that is wanted before the next box; the largest demand counts.
    void space(Length white) { pending_.space = std::max(pending_.space, white); }
    /// White that adds to what the neighbours want.
    void extra_space(Length white) { pending_.extra += white; }
    void penalty(std::int64_t cost) { pending_.penalty = std::max(pending_.penalty, cost); }
    void force_break() { pending_.forced = true; }
    /// From now on what may float and is no higher than `highest` leaves the flow, but for what
    /// comes first in it or right after a heading, and what calls notes.
    void allow_floats(Length highest) { highest_float_ = highest; }
    /// What a break before the next box adds on both sides.
    void carry(Repeated close, Repeated reopen);
    /// The sums among those boxes, if there are any.
    void carry_sums(std::shared_ptr<const CarriedRows> rows, std::size_t after_row);
    void add(Box box);
    /// A table whose words do not fit beside each other was appended.
    void note_too_wide() { is_too_wide_ = true; }

    [[nodiscard]] ParagraphSetter& setter() { return setter_; }
    [[nodiscard]] std::size_t size() const { return galley_.size(); }
    [[nodiscard]] GalleyItem& item(std::size_t index) { return galley_[index]; }
    [[nodiscard]] Galley take();
    /// What left the flow; its places are known when the galley was taken.
    [[nodiscard]] std::vector<GalleyFloat> take_floats() { return std::move(floats_); }
    /// Paragraphs of `append(blocks)` that may vary, in the order of their boxes.
    [[nodiscard]] std::vector<Variation> take_variations() { return std::move(variations_); }

  private:
    friend KeptBlock set_alone(ParagraphSetter&, const document::Block&, Length, Length);
    void append(const document::Block& block, Length x, Length measure);
    void append_variable(const document::Paragraph& paragraph, Length x, Length measure);
    [[nodiscard]] std::vector<ParagraphVariant> put(const document::Paragraph& paragraph,
                                                    Length x,
                                                    Length measure,
                                                    LineCount lines);
    void append_content(const document::Block& block, Length x, Length measure);
    void append(const document::Stack& stack, Length x, Length measure);
    void append(const document::Columns& columns, Length x, Length measure);
    void append_flow(const document::Columns& columns, Length x, Length measure);
    [[nodiscard]] bool leave_flow(const KeptBlock& kept, std::uint8_t level);
    void close_floats(std::uint8_t heading_level);
    void append(const document::Rule& rule, Length x, Length measure);
    void append(const document::SignatureSpace& space, Length x, Length measure);
    void append(const document::Placed& placed);

    ParagraphSetter& setter_;
    BlockCache* cache_;
    Galley galley_;
    std::vector<Variation> variations_;
    /// A float whose barrier was not met yet.
    struct OpenFloat {
        std::size_t index = 0;
        std::uint8_t level = 1;
    };
    std::vector<GalleyFloat> floats_;
    std::vector<OpenFloat> open_floats_;
    Length highest_float_;  ///< 0: nothing floats
    Joint pending_;
    bool is_too_wide_ = false;  ///< a table
};

}  // namespace tongket::typeset
