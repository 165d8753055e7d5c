#include "compose/kept_parts.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <variant>

#include "base/narrow.h"
#include "compose/expansions.h"
#include "compose/member_table.h"
#include "compose/sections.h"
#include "compose/visit_paragraphs.h"

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

/// Looks for what may be other in the next document though its source is as it was.
struct ChangeableFinder {
    bool has_picture = false, has_reference = false;

    void operator()(const document::Paragraph& paragraph) {
        for (const document::Inline& part : paragraph.content) {
            has_picture |= std::holds_alternative<document::InlinePicture>(part);
            has_reference |= std::holds_alternative<document::PageReference>(part) ||
                             std::holds_alternative<document::NumberReference>(part);
            if (const auto* note = std::get_if<document::NoteReference>(&part)) {
                has_reference = true;
                for (const document::Paragraph& text : note->note->paragraphs) {
                    (*this)(text);
                }
            }
        }
    }
};

ChangeableFinder find_changeable(std::span<document::Block> blocks) {
    ChangeableFinder finder;
    for (document::Block& block : blocks) {
        document::visit_content(ParagraphVisitor<ChangeableFinder>{finder}, block);
    }
    return finder;
}

/// The sizes of what the composition has made and nothing depends on.
void note_sizes(const Composition& composition, PartState& state) {
    state.headings = composition.headings.size();
    state.outline = composition.outline.size();
    state.named = composition.named_in_order.size();
    state.messages = composition.diagnostics.size();
    state.parts = composition.parts;
}

PartState::Spot spot_of(const Composition& composition, Flow flow) {
    return {composition.structure.size(),
            flow.parent,
            {composition.captions[0].size(), composition.captions[1].size()},
            flow.blocks.empty()};
}

PartState state_of(const Composition& composition, Flow flow) {
    PartState state;
    state.spot = spot_of(composition, flow);
    state.counters = composition.counters;
    note_sizes(composition, state);
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
          PartSource source,
          const PartState& before,
          Flow flow,
          std::size_t first) {
    KeptPart& kept = composition.keeping->kept.parts.emplace_back();
    kept.source = source;
    kept.before = before;
    kept.after = state_of(composition, flow);
    for (std::size_t n = before.spot.nodes; n < kept.after.spot.nodes; ++n) {
        const document::StructureId id{base::narrow<std::uint32_t>(n)};
        if (static_cast<std::size_t>(composition.structure.node(id).parent) < before.spot.nodes) {
            kept.outer_nodes.push_back(id);
        }
    }
    for (std::size_t b = first; b < flow.blocks.size(); ++b) {
        kept.blocks.push_back(flow.blocks[b].identity);
    }
    kept.headings = tail(composition.headings, before.headings);
    kept.outline = tail(composition.outline, before.outline);
    for (std::size_t list = 0; list < caption_list_count; ++list) {
        kept.captions[list] = tail(composition.captions[list], before.spot.listed[list]);
    }
    kept.named = tail(composition.named_in_order, before.named);
    kept.messages = tail(composition.diagnostics.items(), before.messages);
}

bool lists_the_same(const Composition& composition, const ListedEntries& last) {
    return composition.headings == last.headings && composition.captions == last.captions &&
           composition.named_in_order == last.named;
}

/// Whether a part says what it did when it was kept.
struct SameSource {
    const Composition& composition;
    const PartSource& kept;

    bool operator()(const report::Section* section) const {
        const auto* const* last = std::get_if<const report::Section*>(&kept);
        if (last == nullptr) {
            return false;
        }
        const std::optional<TakenSections>& taken = composition.keeping->taken;
        if (!taken) {
            return **last == *section;
        }
        const auto index = static_cast<std::size_t>(section - composition.report.sections.data());
        return *last == section && (index < taken->first || index >= taken->past);
    }
    bool operator()(const stylesheet::TablePart* part) const { return kept == PartSource(part); }
    bool operator()(Listing listing) const {
        return kept == PartSource(listing) &&
               lists_the_same(composition, composition.keeping->last_listed);
    }
};

/// Whether the composition stands where it stood in that state.
bool stands_at(const Composition& composition, Flow flow, const PartState& state) {
    return spot_of(composition, flow) == state.spot && composition.counters == state.counters;
}

/// Whether the part was found in the document before, and all that it adds was taken from there.
bool take_over(Composition& composition, PartSource source, Flow flow) {
    PartKeeping& keeping = *composition.keeping;
    if (keeping.last_document == nullptr) {
        return false;
    }
    const auto found =
        std::ranges::lower_bound(keeping.last, composition.structure.size(), {},
                                 [](const KeptPart& each) { return each.before.spot.nodes; });
    if (found == keeping.last.end() || !stands_at(composition, flow, found->before) ||
        !std::visit(SameSource{composition, found->source}, source)) {
        return false;
    }
    KeptPart kept = std::move(*found);
    document::Document& last = *keeping.last_document;
    const std::size_t parts = kept.after.parts - kept.before.parts;
    note_sizes(composition, kept.before);
    composition.structure.take_again(kept.after.spot.nodes, kept.outer_nodes);
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
    composition.counters = kept.after.counters;
    composition.parts += parts;
    kept.source = source;
    note_sizes(composition, kept.after);
    keeping.kept.parts.push_back(std::move(kept));
    return true;
}

/// The blocks of a part that was composed, from `first` on. Its abbreviations are expanded here, so
/// that its nodes lie together.
std::span<document::Block> close_part(Composition& composition, Flow flow, std::size_t first) {
    const std::span added = std::span(flow.blocks).subspan(first);
    expand_abbreviations(composition.report.abbreviations, composition.structure, added);
    for (document::Block& block : added) {
        block.identity = composition.next_identity++;
    }
    return added;
}

}  // namespace

void compose_report_section(Composition& composition, const report::Section& section, Flow flow) {
    PartKeeping* const keeping = composition.keeping;
    if (composition.report.name_index) {
        // Names are looked for in the text as it is.
        compose_sections(composition, {&section, 1}, composition.counters.top, flow);
        return;
    }
    if (keeping != nullptr && take_over(composition, &section, flow)) {
        return;
    }
    const PartState before = keeping != nullptr ? state_of(composition, flow) : PartState{};
    const std::size_t first = flow.blocks.size();
    compose_sections(composition, {&section, 1}, composition.counters.top, flow);
    const std::span added = close_part(composition, flow, first);
    if (keeping == nullptr || added.empty() || has_pictures(section) ||
        find_changeable(added).has_picture) {
        return;
    }
    const auto* begins = std::get_if<document::Paragraph>(&added.front().content);
    if (begins == nullptr || begins->heading != 0) {  // others look otherwise below a heading
        keep(composition, &section, before, flow, first);
    }
}

void compose_layout_table(Composition& composition,
                          const stylesheet::TablePart& part,
                          const Scope& scope,
                          Flow flow,
                          base::Place place) {
    const bool is_whole = scope.is_outermost() && !composition.report.name_index;
    const bool may_keep = is_whole && composition.keeping != nullptr;
    if (may_keep && take_over(composition, &part, flow)) {
        return;
    }
    const PartState before = may_keep ? state_of(composition, flow) : PartState{};
    const std::size_t asked = composition.fields.times_asked_of_sections();
    const std::size_t first = flow.blocks.size();
    document::Table table = compose_table(composition, part, scope, flow.parent, place);
    if (table.columns.empty()) {
        return;
    }
    flow.blocks.push_back({std::move(table)});
    if (!is_whole) {
        return;
    }
    const ChangeableFinder found = find_changeable(close_part(composition, flow, first));
    if (may_keep && asked == composition.fields.times_asked_of_sections() && !found.has_picture &&
        !found.has_reference) {
        keep(composition, &part, before, flow, first);
    }
}

void compose_kept_listing(Composition& composition,
                          Listing listing,
                          Flow flow,
                          const std::function<document::Stack()>& compose) {
    PartKeeping* const keeping = composition.keeping;
    if (keeping != nullptr && take_over(composition, listing, flow)) {
        return;
    }
    const PartState before = keeping != nullptr ? state_of(composition, flow) : PartState{};
    const std::size_t first = flow.blocks.size();
    flow.blocks.push_back({compose()});
    const std::span added = close_part(composition, flow, first);
    if (keeping != nullptr && !find_changeable(added).has_picture) {
        keep(composition, listing, before, flow, first);
    }
}

void find_kept_parts(PartKeeping& keeping, const std::vector<document::PageSequence>& sequences) {
    struct Stand {
        std::uint64_t identity;
        std::size_t sequence, block;
    };
    std::vector<Stand> stands;
    for (std::size_t s = 0; s < sequences.size(); ++s) {
        for (std::size_t b = 0; b < sequences[s].blocks.size(); ++b) {
            if (sequences[s].blocks[b].identity != 0) {
                stands.push_back({sequences[s].blocks[b].identity, s, b});
            }
        }
    }
    std::ranges::sort(stands, {}, &Stand::identity);
    std::erase_if(keeping.kept.parts, [&](KeptPart& kept) {
        const auto stand =
            std::ranges::lower_bound(stands, kept.blocks.front(), {}, &Stand::identity);
        if (stand == stands.end() || stand->identity != kept.blocks.front()) {
            return true;
        }
        kept.sequence = stand->sequence;
        kept.first = stand->block;
        const std::vector<document::Block>& blocks = sequences[kept.sequence].blocks;
        return blocks.size() - kept.first < kept.blocks.size() ||
               !std::ranges::equal(kept.blocks,
                                   std::span(blocks).subspan(kept.first, kept.blocks.size()), {},
                                   {}, &document::Block::identity);
    });
}

}  // namespace tongket::compose
