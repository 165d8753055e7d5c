#include "typeset/break_flow.h"

#include <algorithm>
#include <span>
#include <utility>

#include "typeset/block_cache.h"
#include "typeset/carried_sums.h"
#include "typeset/fill_pages.h"
#include "typeset/place_bar.h"

namespace tongket::typeset {

namespace {

std::vector<BreakItem> break_items(const Flow& flow, const SetNotes& notes, Length grid) {
    const auto extent = [](const Repeated& boxes) {
        return boxes ? total_extent(*boxes) : Length{};
    };
    std::vector<BreakItem> items;
    items.reserve(flow.size());
    for (std::size_t i = 0; i < flow.size(); ++i) {
        const Joint& joint = flow[i].joint;
        items.push_back({flow[i].box->extent(), glue(joint), extent(joint.at_break().close),
                         extent(joint.at_break().reopen), joint.penalty, joint.forced,
                         stands_on_grid(*flow[i].box, grid), stretch_of(joint), notes.ends[i],
                         joint.gain});
    }
    return items;
}

/// Blocks after a chosen alternative begin as many boxes later as it has more lines; one that is an
/// alternative has other lines than those that were kept of it.
void move_numbered(NumberedBlocks& numbered,
                   std::span<const FlowVariation> variations,
                   std::span<const Alternatives::Source> sources,
                   std::span<const std::size_t> chosen) {
    std::size_t next = 0, added = 0, removed = 0;
    for (NumberedBlock& block : numbered.blocks) {
        for (; next < chosen.size(); ++next) {
            const Alternatives::Source& source = sources[chosen[next]];
            const FlowVariation& varied = variations[source.variation];
            if (varied.first >= block.first) {
                break;
            }
            added += source.lines;
            removed += varied.of->count;
        }
        if (next < chosen.size() && variations[sources[chosen[next]].variation].first <
                                        block.first + block.kept->boxes.size()) {
            numbered.are_all = false;
        }
        block.first = block.first + added - removed;
    }
}

}  // namespace

bool stands_on_grid(const Box& box, Length grid) {
    return box.is_text_line && !box.keeps_off_grid && box.extent() == grid;
}

PageContent break_flow(UnbrokenFlow input,
                       const PageArea& area,
                       const document::Structure& structure,
                       ParagraphSetter& setter,
                       KeptPlan& kept,
                       base::Budget& budget) {
    KeptProblem problem;
    if (input.note_place == NotePlace::Margin) {
        std::ranges::fill(input.notes.ends, std::size_t{0});
    }
    problem.items = break_items(input.flow, input.notes, area.grid);
    Alternatives alternatives = make_alternatives(input.variations, problem.items);
    if (input.note_place == NotePlace::Foot) {
        problem.notes = note_items(input.notes.lines);
    }
    problem.alternatives = std::move(alternatives.numbers);
    problem.area = area;
    for (const FlowFloat& each : input.floats) {
        problem.floats.push_back({each.height, each.space, each.mention, each.barrier});
    }
    PagePlan plan =
        setter.aim() == Aim::Messages ? fill_pages(problem) : kept.plan(std::move(problem), budget);
    Flow flow = set_alternatives(std::move(input.flow), input.variations, alternatives.sources,
                                 plan.chosen, structure, setter);
    move_numbered(input.numbered, input.variations, alternatives.sources, plan.chosen);
    for (const PageStart& page : plan.pages) {
        if (page.item > 0 && page.item < flow.size()) {
            set_carried(flow[page.item].joint, setter);
        }
    }
    std::vector<std::optional<Box>> bars;
    for (std::size_t p = 0; p < plan.pages.size(); ++p) {
        const std::size_t first = plan.pages[p].item;
        const std::size_t end = p + 1 < plan.pages.size() ? plan.pages[p + 1].item : flow.size();
        bars.push_back(make_place_bar(std::span(flow).subspan(first, end - first), setter));
    }
    return {
        std::move(flow), std::move(input.notes), std::move(input.floats),  std::move(plan), area,
        std::move(bars), input.note_place,       std::move(input.numbered)};
}

}  // namespace tongket::typeset
