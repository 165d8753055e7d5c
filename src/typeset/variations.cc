#include "typeset/variations.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "typeset/galley_builder.h"
#include "typeset/inline_links.h"

namespace tongket::typeset {

namespace {

/// What a line may lose by a variant, in demerits: more is seen (`find_variants`).
constexpr std::int64_t most_demerits_a_line = 3'000;

/// Lines of a variant between the joints of the paragraph as it is set.
std::vector<BreakItem> items_of(const document::Paragraph& paragraph,
                                std::size_t lines,
                                std::span<const BreakItem> set) {
    std::vector<BreakItem> items(lines, set.front());
    const bool kept = set.size() > 1 && std::ranges::all_of(set.subspan(1), [](const auto& item) {
                          return item.penalty >= cost::kept;
                      });
    for (std::size_t line = 1; line < lines; ++line) {
        BreakItem& item = items[line];
        item.space = item.stretch = item.close = item.reopen = Length{};
        item.forced = false;
        item.penalty = kept ? cost::kept : line_penalty(*paragraph.style, line, lines);
    }
    if (lines > 1 && set.size() > 1) {
        // What keeps the last line with more than its own paragraph.
        items.back().penalty = std::max(items.back().penalty,
                                        set.back().penalty >= cost::kept ? set.back().penalty : 0);
    }
    return items;
}

}  // namespace

std::int64_t variant_cost(const ParagraphVariant& variant) {
    constexpr std::int64_t least = 20;
    constexpr std::int64_t demerits_a_unit = 250;
    return least + variant.cost / demerits_a_unit;
}

Alternatives make_alternatives(std::span<const FlowVariation> variations,
                               std::span<const BreakItem> items) {
    Alternatives made;
    for (std::size_t v = 0; v < variations.size(); ++v) {
        const Variation& variation = *variations[v].of;
        const std::size_t first = variations[v].first, end = first + variation.count;
        TK_ASSERT(variation.count > 0 && end <= items.size());
        const auto set = items.subspan(first, variation.count);
        if (set.front().notes_end != set.back().notes_end) {
            continue;  // its notes' lines would have to be found anew
        }
        for (const ParagraphVariant& variant : variation.variants) {
            const auto lines = static_cast<std::int64_t>(variant.lines);
            if (lines < 1 || variant.cost > most_demerits_a_line * lines) {
                continue;
            }
            made.numbers.push_back({first, end,
                                    items_of(*variations[v].paragraph, variant.lines, set),
                                    variant_cost(variant)});
            made.sources.push_back({v, variant.lines});
        }
    }
    return made;
}

const Galley& KeptVariants::set(const FlowVariation& variation,
                                LineCount lines,
                                const document::Structure& structure,
                                ParagraphSetter& setter) {
    const auto [found, is_new] = kept_.try_emplace({variation.of->first, lines});
    Galley& boxes = found->second;
    if (is_new) {
        GalleyBuilder builder(setter);
        builder.append(*variation.paragraph, variation.of->x, variation.of->measure, lines);
        boxes = builder.take();
        // Unless the budget has run out meanwhile: then nothing of it is printed.
        boxes.resize(lines);
        for (GalleyItem& item : boxes) {
            add_inline_links(structure, item.box.items);
        }
    }
    return boxes;
}

Flow set_alternatives(Flow flow,
                      std::span<const FlowVariation> variations,
                      std::span<const Alternatives::Source> sources,
                      std::span<const std::size_t> chosen,
                      const document::Structure& structure,
                      ParagraphSetter& setter) {
    if (chosen.empty()) {
        return flow;
    }
    Flow result;
    result.reserve(flow.size() + chosen.size());
    std::size_t next = 0;
    const auto move_until = [&](std::size_t end) {
        for (; next < end; ++next) {
            result.push_back(std::move(flow[next]));
        }
    };
    for (const std::size_t index : chosen) {
        const Alternatives::Source& source = sources[index];
        const FlowVariation& variation = variations[source.variation];
        const Galley& lines = variation.kept->set(variation, source.lines, structure, setter);
        move_until(variation.first);
        Joint first = std::move(flow[variation.first].joint);
        next = variation.first + variation.of->count;
        for (const GalleyItem& line : lines) {
            result.push_back({&line == &lines.front() ? std::move(first) : line.joint, &line.box});
        }
    }
    move_until(flow.size());
    return result;
}

}  // namespace tongket::typeset
