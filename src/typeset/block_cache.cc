#include "typeset/block_cache.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "document/page_references.h"

namespace tongket::typeset {

namespace {

/// Only what is printed: where on its page a label lies makes no difference.
std::vector<std::optional<document::LabelPlace>> printed_by(const document::Block& block,
                                                            const document::References& previous) {
    std::vector<std::optional<document::LabelPlace>> printed;
    document::visit_page_labels(block, [&](const std::string& label) {
        const auto found = previous.labels.find(label);
        printed.push_back(found == previous.labels.end()
                              ? std::nullopt
                              : std::optional(document::LabelPlace{
                                    found->second.page_label, found->second.page_index, {}, {}}));
    });
    return printed;
}

}  // namespace

std::size_t BlockCache::KeyHash::operator()(const Key& key) const {
    const std::size_t block = key.identity != 0 ? std::hash<std::uint64_t>()(key.identity)
                                                : std::hash<const void*>()(key.address);
    return block * 31 + std::hash<std::int64_t>()(key.measure.units() * 31 + key.x.units());
}

BlockCache::Key BlockCache::key_of(const document::Block& block, Length x, Length measure) const {
    if (block.identity != 0) {
        return {block.identity, nullptr, 0, x, measure};
    }
    return {0, &block, turn_, x, measure};
}

KeptBlock* BlockCache::find(const document::Block& block,
                            Length x,
                            Length measure,
                            const document::References& previous) {
    const auto found = kept_.find(key_of(block, x, measure));
    if (found == kept_.end()) {
        return nullptr;
    }
    Entry& entry = found->second;
    const Printed printed = entry.prints_pages ? printed_by(block, previous) : Printed();
    for (const auto& version : entry.versions) {
        const bool is_over = version->is_for_one_turn && version->turn != turn_;
        if (!is_over && version->printed == printed) {
            version->turn = turn_;
            return &version->block;
        }
    }
    return nullptr;
}

KeptBlock& BlockCache::keep(const document::Block& block,
                            Length x,
                            Length measure,
                            const document::References& previous,
                            KeptBlock made) {
    const auto [found, is_new] = kept_.try_emplace(key_of(block, x, measure));
    Entry& entry = found->second;
    if (is_new) {
        entry.prints_pages = document::has_page_references(block);
    }
    Printed printed = entry.prints_pages ? printed_by(block, previous) : Printed();
    const auto* own = std::get_if<document::Paragraph>(&block.content);
    const bool is_for_one_turn =
        made.has_remarks || std::ranges::any_of(made.variations, [own](const Variation& variation) {
            return variation.paragraph != own;
        });
    made.prints_pages = entry.prints_pages;
    entry.versions.push_back(std::make_unique<Version>(
        Version{std::move(printed), std::move(made), turn_, is_for_one_turn}));
    return entry.versions.back()->block;
}

void BlockCache::end_turn() {
    for (auto at = kept_.begin(); at != kept_.end();) {
        auto& versions = at->second.versions;
        std::erase_if(versions, [this](const std::unique_ptr<Version>& version) {
            return version->turn != turn_;
        });
        at = versions.empty() ? kept_.erase(at) : std::next(at);
    }
}

}  // namespace tongket::typeset
