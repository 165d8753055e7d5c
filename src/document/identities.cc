#include "document/identities.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

namespace tongket::document {

namespace {

/// How far a block is looked for beyond others that were put in or taken out.
constexpr std::size_t farthest = 24;

template <class AnyBlock, class AnyBlocks>
void collect(AnyBlocks& blocks, std::vector<AnyBlock*>& all) {
    for (AnyBlock& block : blocks) {
        if (auto* stack = std::get_if<Stack>(&block.content)) {
            collect(stack->blocks, all);
        } else {
            all.push_back(&block);
        }
    }
}

/// Its own node, which tells nearly all blocks of a document apart.
StructureId node_of(const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
        return paragraph->structure;
    }
    if (const auto* table = table_of(block)) {
        return table->structure;
    }
    const auto* chart = chart_of(block);
    return chart != nullptr ? chart->structure : StructureId{};
}

bool are_alike(const Block& a, const Block& b) { return node_of(a) == node_of(b) && a == b; }

/// Blocks of both documents in their order, those left out that one took over from the other.
class Matcher {
  public:
    Matcher(const std::vector<const Block*>& old, std::vector<Block*>& fresh)
        : old_(old), fresh_(fresh) {}

    void run() {
        while (i_ < old_.size() && j_ < fresh_.size()) {
            if (!go_to_alike()) {
                ++i_;
                ++j_;
            }
        }
    }

  private:
    /// Names the next blocks that are alike, if there are any not too far on.
    bool go_to_alike() {
        for (std::size_t step = 0; step <= farthest; ++step) {
            for (const auto& [i, j] : {std::pair(i_ + step, j_), std::pair(i_, j_ + step),
                                       std::pair(i_ + step, j_ + step)}) {
                if (i < old_.size() && j < fresh_.size() && are_alike(*old_[i], *fresh_[j])) {
                    fresh_[j]->identity = old_[i]->identity;
                    i_ = i + 1;
                    j_ = j + 1;
                    return true;
                }
            }
        }
        return false;
    }

    const std::vector<const Block*>& old_;
    std::vector<Block*>& fresh_;
    std::size_t i_ = 0, j_ = 0;
};

}  // namespace

void name_blocks(Document& document,
                 const Document* last,
                 std::uint64_t first,
                 std::uint64_t& next) {
    for (std::size_t s = 0; s < document.sequences.size(); ++s) {
        std::vector<Block*> all;
        collect(document.sequences[s].blocks, all);
        std::vector<std::uint64_t> taken;
        std::vector<Block*> fresh;
        for (Block* block : all) {
            if (block->identity != 0 && block->identity < first) {
                taken.push_back(block->identity);
            } else {
                block->identity = 0;
                fresh.push_back(block);
            }
        }
        if (last != nullptr && s < last->sequences.size()) {
            std::vector<const Block*> old;
            collect(last->sequences[s].blocks, old);
            std::ranges::sort(taken);
            std::erase_if(old, [&](const Block* block) {
                return block->identity == 0 || std::ranges::binary_search(taken, block->identity);
            });
            Matcher(old, fresh).run();
        }
        for (Block* block : fresh) {
            block->identity = block->identity != 0 ? block->identity : next++;
        }
    }
}

}  // namespace tongket::document
