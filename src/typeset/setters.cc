#include "typeset/setters.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <variant>

#include "typeset/galley_builder.h"

namespace tongket::typeset {

namespace {

/// Taken by a thread at once: neighbours share words, and their boxes lie together.
constexpr std::size_t blocks_at_once = 8;

void collect_open(std::span<const document::Block> blocks,
                  Length measure,
                  const BlockCache& cache,
                  std::vector<const document::Block*>& open) {
    for (const document::Block& block : blocks) {
        if (const auto* stack = std::get_if<document::Stack>(&block.content)) {
            if (stack->left == Length{} && stack->right == Length{}) {
                collect_open(stack->blocks, measure, cache, open);
            }
        } else if (cache.find(block, Length{}, measure) == nullptr && can_keep(block)) {
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
                        BlockCache& cache) {
    if (lanes_.size() == 1) {
        return;
    }
    std::vector<const document::Block*> open;
    collect_open(blocks, measure, cache, open);
    std::vector<KeptBlock> made(open.size());
    std::atomic<std::size_t> next = 0;
    workers_.for_each_index(lanes_.size(), [&](std::size_t lane) {
        for (std::size_t begin = next.fetch_add(blocks_at_once); begin < open.size();
             begin = next.fetch_add(blocks_at_once)) {
            for (std::size_t i = begin; i < std::min(begin + blocks_at_once, open.size()); ++i) {
                made[i] = set_alone(lanes_[lane]->setter, *open[i], Length{}, measure);
            }
        }
    });
    for (std::size_t i = 0; i < open.size(); ++i) {
        cache.keep(*open[i], Length{}, measure, std::move(made[i]));
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
