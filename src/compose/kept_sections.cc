#include "compose/kept_sections.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>
#include <unordered_map>
#include <variant>

#include "base/narrow.h"
#include "compose/expansions.h"
#include "compose/sections.h"

namespace tongket::compose {

namespace {

/// Pictures are read anew for each document.
bool has_pictures(const report::Section& section) {
    const auto is_picture = [](const report::SectionItem& item) {
        return std::holds_alternative<report::Image>(item) ||
               std::holds_alternative<report::Gallery>(item);
    };
    return section.picture || std::ranges::any_of(section.items, is_picture) ||
           std::ranges::any_of(section.sections, has_pictures);
}

SectionState state_of(const Composition& composition, Flow flow) {
    SectionState state;
    state.counts = {composition.structure.size(),
                    flow.parent,
                    composition.top,
                    composition.caption_counts,
                    {composition.captions[0].size(), composition.captions[1].size()},
                    composition.footnote_number,
                    composition.layout_headings,
                    composition.warned_depth,
                    flow.blocks.empty()};
    state.headings = composition.headings.size();
    state.outline = composition.outline.size();
    state.named = composition.named_in_order.size();
    state.messages = composition.diagnostics.size();
    state.parts = composition.parts;
    return state;
}

template <class T>
std::vector<T> tail(const std::vector<T>& all, std::size_t from) {
    return {all.begin() + static_cast<std::ptrdiff_t>(from), all.end()};
}

template <class T>
void append(std::vector<T>& all, const std::vector<T>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

void keep(const Composition& composition,
          const report::Section& section,
          const SectionState& before,
          Flow flow,
          std::size_t first) {
    if (has_pictures(section) || first == flow.blocks.size()) {
        return;
    }
    const auto* begins = std::get_if<document::Paragraph>(&flow.blocks[first].content);
    if (begins != nullptr && begins->heading == 0) {
        return;  // looks otherwise below a heading
    }
    KeptSection& kept = composition.keeping->kept.sections.emplace_back();
    kept.section = &section;
    kept.before = before;
    kept.after = state_of(composition, flow);
    for (std::size_t n = before.counts.nodes; n < kept.after.counts.nodes; ++n) {
        const document::StructureId id{base::narrow<std::uint32_t>(n)};
        if (static_cast<std::size_t>(composition.structure.node(id).parent) < before.counts.nodes) {
            kept.outer_nodes.push_back(id);
        }
    }
    for (std::size_t b = first; b < flow.blocks.size(); ++b) {
        kept.blocks.push_back(flow.blocks[b].identity);
    }
    kept.headings = tail(composition.headings, before.headings);
    kept.outline = tail(composition.outline, before.outline);
    for (std::size_t list = 0; list < caption_list_count; ++list) {
        kept.captions[list] = tail(composition.captions[list], before.counts.listed[list]);
    }
    kept.named = tail(composition.named_in_order, before.named);
    kept.messages = tail(composition.diagnostics.items(), before.messages);
}

/// Whether the section, one of the report's own, says what it did when it was kept.
bool is_unchanged(const Composition& composition,
                  const report::Section& section,
                  const KeptSection& kept) {
    const std::optional<TakenSections>& taken = composition.keeping->taken;
    if (!taken) {
        return *kept.section == section;
    }
    const auto index = static_cast<std::size_t>(&section - composition.report.sections.data());
    return kept.section == &section && (index < taken->first || index >= taken->past);
}

/// Whether the section was found in the document before, and all that it adds was taken from there.
bool take_over(Composition& composition, const report::Section& section, Flow flow) {
    SectionKeeping& keeping = *composition.keeping;
    if (keeping.last_document == nullptr) {
        return false;
    }
    const SectionState before = state_of(composition, flow);
    const auto found =
        std::ranges::lower_bound(keeping.last, before.counts.nodes, {},
                                 [](const KeptSection& each) { return each.before.counts.nodes; });
    if (found == keeping.last.end() || found->before.counts != before.counts ||
        !is_unchanged(composition, section, *found)) {
        return false;
    }
    KeptSection& kept = *found;
    document::Document& last = *keeping.last_document;
    composition.structure.take_again(kept.after.counts.nodes, kept.outer_nodes);
    std::vector<document::Block>& blocks = last.sequences[kept.sequence].blocks;
    for (std::size_t b = 0; b < kept.blocks.size(); ++b) {
        kept.blocks[b] = blocks[kept.first + b].identity;
        flow.blocks.push_back(std::exchange(blocks[kept.first + b], {}));
    }
    append(composition.headings, kept.headings);
    append(composition.outline, kept.outline);
    for (std::size_t list = 0; list < caption_list_count; ++list) {
        append(composition.captions[list], kept.captions[list]);
    }
    for (const auto& [id, named] : kept.named) {
        composition.name(id, named);
    }
    for (const base::Diagnostic& message : kept.messages) {
        composition.diagnostics.report_as(message.severity, message.code, message.place,
                                          message.arguments);
    }
    composition.top = kept.after.counts.above;
    composition.caption_counts = kept.after.counts.captions;
    composition.footnote_number = kept.after.counts.notes;
    composition.layout_headings = kept.after.counts.layout_headings;
    composition.warned_depth = kept.after.counts.warned_depth;
    composition.parts += kept.after.parts - kept.before.parts;
    KeptSection again = std::move(kept);
    again.section = &section;
    again.after = state_of(composition, flow);
    again.before = before;
    keeping.kept.sections.push_back(std::move(again));
    return true;
}

}  // namespace

void compose_report_section(Composition& composition, const report::Section& section, Flow flow) {
    SectionKeeping* const keeping = composition.keeping;
    if (composition.report.name_index) {
        // Names are looked for in the text as it is.
        compose_sections(composition, {&section, 1}, composition.top, flow);
        return;
    }
    if (keeping != nullptr && take_over(composition, section, flow)) {
        return;
    }
    const SectionState before = keeping != nullptr ? state_of(composition, flow) : SectionState{};
    const std::size_t first = flow.blocks.size();
    compose_sections(composition, {&section, 1}, composition.top, flow);
    // Here, so that the nodes of a section lie together.
    const std::span added = std::span(flow.blocks).subspan(first);
    expand_abbreviations(composition.report.abbreviations, composition.structure, added);
    for (document::Block& block : added) {
        block.identity = composition.next_identity++;
    }
    if (keeping != nullptr) {
        keep(composition, section, before, flow, first);
    }
}

void find_kept_sections(SectionKeeping& keeping,
                        const std::vector<document::PageSequence>& sequences) {
    std::unordered_map<std::uint64_t, std::pair<std::size_t, std::size_t>> places;
    for (std::size_t s = 0; s < sequences.size(); ++s) {
        for (std::size_t b = 0; b < sequences[s].blocks.size(); ++b) {
            if (sequences[s].blocks[b].identity != 0) {
                places.emplace(sequences[s].blocks[b].identity, std::pair(s, b));
            }
        }
    }
    std::erase_if(keeping.kept.sections, [&](KeptSection& kept) {
        for (std::size_t b = 0; b < kept.blocks.size(); ++b) {
            const auto place = places.find(kept.blocks[b]);
            if (place == places.end()) {
                return true;
            }
            if (b == 0) {
                std::tie(kept.sequence, kept.first) = place->second;
            } else if (place->second != std::pair(kept.sequence, kept.first + b)) {
                return true;
            }
        }
        return false;
    });
}

}  // namespace tongket::compose
