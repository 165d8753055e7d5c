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

/// The block as it is set by itself.
[[nodiscard]] KeptBlock set_alone(ParagraphSetter& setter,
                                  const document::Block& block,
                                  Length x,
                                  Length measure);

/// Collects boxes and what stands between them. Between two blocks the larger of the white after
/// the first and before the second counts; the larger of two penalties, too.
class GalleyBuilder {
  public:
    explicit GalleyBuilder(ParagraphSetter& setter) : setter_(setter) {}

    /// Sets `blocks` at `measure`, each after the other, their left edges at `x`.
    void append(std::span<const document::Block> blocks, Length x, Length measure);
    void append(const document::Paragraph& paragraph,
                Length x,
                Length measure,
                LineCount lines = best_line_count);

    /// White that is wanted before the next box; the largest demand counts.
    void space(Length white) { pending_.space = std::max(pending_.space, white); }
    /// White that adds to what the neighbours want.
    void extra_space(Length white) { pending_.extra += white; }
    void penalty(std::int64_t cost) { pending_.penalty = std::max(pending_.penalty, cost); }
    void force_break() { pending_.forced = true; }
    void prefer_break(std::int64_t gain) { pending_.gain = std::max(pending_.gain, gain); }
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
    [[nodiscard]] Galley take() { return std::move(galley_); }
    /// Paragraphs of `append(blocks)` that may vary, in the order of their boxes.
    [[nodiscard]] std::vector<Variation> take_variations() { return std::move(variations_); }

  private:
    friend KeptBlock set_alone(ParagraphSetter&, const document::Block&, Length, Length);
    void append_variable(const document::Paragraph& paragraph, Length x, Length measure);
    void put(SetParagraph set, const document::ParagraphStyle& style, Length x);
    void append_content(const document::Block& block, Length x, Length measure);
    void append(const document::Stack& stack, Length x, Length measure);
    void append(const document::Columns& columns, Length x, Length measure);
    void append_flow(const document::Columns& columns, Length x, Length measure);
    void append(const document::Rule& rule, Length x, Length measure);
    void append(const document::SignatureSpace& space, Length x, Length measure);
    void append(const document::Placed& placed);

    ParagraphSetter& setter_;
    Galley galley_;
    std::vector<Variation> variations_;
    Joint pending_;
    bool is_too_wide_ = false;  ///< a table
};

}  // namespace tongket::typeset
