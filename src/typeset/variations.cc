#include "typeset/variations.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/assert.h"
#include "document/page_references.h"
#include "typeset/galley_builder.h"

namespace tongket::typeset {

namespace {

/// What a line may lose by a variant, in demerits: more is seen (`find_variants`).
constexpr std::int64_t most_demerits_a_line = 3'000;

/// Lines of a variant between the joints of the paragraph as it is set.
std::vector<BreakItem> items_of(const Variation& variation,
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
        item.penalty = kept ? cost::kept : line_penalty(*variation.paragraph->style, line, lines);
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

Alternatives make_alternatives(std::span<const Variation> variations,
                               std::span<const BreakItem> items) {
    Alternatives made;
    for (std::size_t v = 0; v < variations.size(); ++v) {
        const Variation& variation = variations[v];
        const std::size_t end = variation.first + variation.count;
        TK_ASSERT(variation.count > 0 && end <= items.size());
        const auto set = items.subspan(variation.first, variation.count);
        if (set.front().notes_end != set.back().notes_end) {
            continue;  // its notes' lines would have to be found anew
        }
        for (const ParagraphVariant& variant : variation.variants) {
            const auto lines = static_cast<std::int64_t>(variant.lines);
            if (lines < 1 || variant.cost > most_demerits_a_line * lines) {
                continue;
            }
            made.numbers.push_back({variation.first, end, items_of(variation, variant.lines, set),
                                    variant_cost(variant)});
            made.sources.push_back({v, variant.lines});
        }
    }
    return made;
}

Galley KeptVariants::set(const Variation& variation, LineCount lines, ParagraphSetter& setter) {
    const document::Paragraph& paragraph = *variation.paragraph;
    const auto set_now = [&] {
        GalleyBuilder builder(setter);
        builder.append(paragraph, variation.x, variation.measure, lines);
        Galley boxes = builder.take();
        // Unless the budget has run out meanwhile: then nothing of it is printed.
        boxes.resize(lines);
        return boxes;
    };
    if (document::has_page_references(paragraph)) {
        return set_now();
    }
    const auto [found, is_new] =
        kept_.try_emplace({&paragraph, variation.x, variation.measure, lines});
    if (is_new) {
        found->second = set_now();
    }
    return found->second;
}

Galley set_alternatives(Galley galley,
                        std::span<const Variation> variations,
                        std::span<const Alternatives::Source> sources,
                        std::span<const std::size_t> chosen,
                        KeptVariants& kept,
                        ParagraphSetter& setter) {
    if (chosen.empty()) {
        return galley;
    }
    Galley result;
    result.reserve(galley.size() + chosen.size());
    std::size_t next = 0;
    const auto move_until = [&](std::size_t end) {
        for (; next < end; ++next) {
            result.push_back(std::move(galley[next]));
        }
    };
    for (const std::size_t index : chosen) {
        const Alternatives::Source& source = sources[index];
        const Variation& variation = variations[source.variation];
        Galley lines = kept.set(variation, source.lines, setter);
        move_until(variation.first);
        lines.front().joint = std::move(galley[variation.first].joint);
        next = variation.first + variation.count;
        std::ranges::move(lines, std::back_inserter(result));
    }
    move_until(galley.size());
    return result;
}

}  // namespace tongket::typeset
