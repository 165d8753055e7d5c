#include "typeset/setters.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <variant>

#include "typeset/galley_builder.h"

namespace tongket::typeset {

namespace {

/// Taken by a thread at once: neighbours share words, and their boxes lie together.
constexpr std::size_t blocks_at_once = 8;

/// How long a block takes beside a paragraph, roughly: the cells of its tables.
std::size_t count_cells(const document::Block& block) {
    if (const auto* table = document::table_of(block)) {
        return table->columns.size() * table->body.size();
    }
    std::size_t cells = 0;
    if (const auto* floating = std::get_if<document::Float>(&block.content)) {
        for (const document::Block& inner : floating->blocks) {
            cells += count_cells(inner);
        }
    }
    return cells;
}

/// What one thread takes at a time: long tables first and alone, so that none is begun when the
/// others have nothing left to do. `blocks` are put into that order.
std::vector<std::span<const document::Block* const>> share_out(
    std::vector<const document::Block*>& blocks) {
    std::ranges::stable_sort(blocks, std::ranges::greater(),
                             [](const document::Block* block) { return count_cells(*block); });
    std::vector<std::span<const document::Block* const>> shares;
    for (std::size_t i = 0; i < blocks.size(); i += shares.back().size()) {
        const std::size_t most = count_cells(*blocks[i]) > 0 ? 1 : blocks_at_once;
        shares.push_back(std::span(blocks).subspan(i, std::min(most, blocks.size() - i)));
    }
    return shares;
}

void collect_open(std::span<const document::Block> blocks,
                  Length measure,
                  const document::References& previous,
                  BlockCache& cache,
                  std::vector<const document::Block*>& open) {
    for (const document::Block& block : blocks) {
        if (const auto* stack = std::get_if<document::Stack>(&block.content)) {
            if (stack->left == Length{} && stack->right == Length{}) {
                collect_open(stack->blocks, measure, previous, cache, open);
            }
        } else if (cache.find(block, Length{}, measure, previous) == nullptr) {
            open.push_back(&block);
        }
    }
}

}  // namespace

Setters::Setters(const SetterContext& context, base::Workers& workers) : workers_(workers) {
    for (std::size_t i = 0; i < workers.size(); ++i) {
        lanes_.push_back(std::make_unique<Lane>(context));
    }
}

void Setters::set_ahead(std::span<const document::Block> blocks,
                        Length measure,
                        const document::References& previous,
                        BlockCache& cache) {
    if (lanes_.size() == 1) {
        return;
    }
    std::vector<const document::Block*> open;
    collect_open(blocks, measure, previous, cache, open);
    set_ahead(std::move(open), measure, previous, cache);
}

void Setters::set_ahead(std::vector<const document::Block*> open,
                        Length measure,
                        const document::References& previous,
                        BlockCache& cache) {
    if (lanes_.size() == 1) {
        return;
    }
    const auto shares = share_out(open);
    std::vector<KeptBlock> made(open.size());
    std::atomic<std::size_t> next = 0;
    workers_.for_each_index(lanes_.size(), [&](std::size_t lane) {
        for (std::size_t share = next++; share < shares.size(); share = next++) {
            auto into = made.begin() + (shares[share].data() - open.data());
            for (const document::Block* block : shares[share]) {
                *into++ = set_alone(lanes_[lane]->setter, *block, Length{}, measure);
            }
        }
    });
    for (std::size_t i = 0; i < open.size(); ++i) {
        cache.keep(*open[i], Length{}, measure, previous, std::move(made[i]));
    }
}

ParagraphSetter::Statistics Setters::statistics() const {
    ParagraphSetter::Statistics sum;
    for (const auto& lane : lanes_) {
        const ParagraphSetter::Statistics part = lane->setter.statistics();
        sum.paragraphs += part.paragraphs;
        sum.lines += part.lines;
        sum.overfull_lines += part.overfull_lines;
        sum.loose_lines += part.loose_lines;
    }
    return sum;
}

void Setters::report(base::Diagnostics& diagnostics) const {
    for (const auto& lane : lanes_) {
        diagnostics.append(lane->diagnostics);
    }
}

}  // namespace tongket::typeset
