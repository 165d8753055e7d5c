// typeset/block_cache.h: what one run of the pages made, for the next.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "document/block.h"
#include "document/references.h"
#include "typeset/galley.h"
#include "typeset/variations.h"

namespace tongket::typeset {

/// A block's boxes, and what it wants after its last one.
struct KeptBlock {
    Galley boxes;
    std::vector<Variation> variations;  ///< boxes counted from the block's first
    Joint trailing;
    bool is_too_wide = false;    ///< a table whose words do not fit beside each other
    base::Diagnostics messages;  ///< told where it is placed: it may be set in vain
    /// Something was said or noted that is told once a document, of the place where it is met
    /// first.
    bool has_remarks = false;

    bool prints_pages = false;         ///< numbers of them
    bool has_links = false;            ///< those inside its lines were added
    KeptVariants variants = {};        ///< of `variations`, as far as they were set
    std::unique_ptr<Galley> floating;  ///< the boxes as a float has them, if they ever were one
};

/// Boxes of blocks: the same in every run as long as the page numbers that they print are. A block
/// is known by its identity, in one document and from that to the next; one that has none by its
/// address, for as long as the document stays where it is.
class BlockCache {
  public:
    /// The block at this place and measure, with the page numbers that it prints by `previous`;
    /// null if it was not kept so.
    [[nodiscard]] KeptBlock* find(const document::Block& block,
                                  Length x,
                                  Length measure,
                                  const document::References& previous);
    KeptBlock& keep(const document::Block& block,
                    Length x,
                    Length measure,
                    const document::References& previous,
                    KeptBlock made);

    /// Another document begins: what is not asked for until `end_turn` is given up then.
    void begin_turn() { ++turn_; }
    /// Gives up all boxes.
    void forget() { kept_.clear(); }
    void end_turn();

  private:
    struct Key {
        std::uint64_t identity = 0;
        const document::Block* address = nullptr;  ///< of a block without identity
        std::uint32_t turn = 0;                    ///< of such an address
        Length x, measure;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        [[nodiscard]] std::size_t operator()(const Key& key) const;
    };
    /// Of each label that a block prints the page of, in their order.
    using Printed = std::vector<std::optional<document::LabelPlace>>;
    /// One for each set of page numbers that was printed.
    struct Version {
        Printed printed;
        KeptBlock block;
        std::uint32_t turn = 0;  ///< that used it last
        /// It refers to this document, or has remarks of it.
        bool is_for_one_turn = false;
    };
    struct Entry {
        bool prints_pages = false;
        std::vector<std::unique_ptr<Version>> versions;
    };
    [[nodiscard]] Key key_of(const document::Block& block, Length x, Length measure) const;

    std::unordered_map<Key, Entry, KeyHash> kept_;
    std::uint32_t turn_ = 0;
};

}  // namespace tongket::typeset
