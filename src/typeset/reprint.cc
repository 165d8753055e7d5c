#include "typeset/reprint.h"

#include <algorithm>

namespace tongket::typeset {

namespace {

/// For pages: the lines may say other things.
bool are_alike(const Joint& a, const Joint& b) {
    return a.space == b.space && a.extra == b.extra && a.penalty == b.penalty && a.gain == b.gain &&
           a.forced == b.forced && !a.added && !b.added;
}

bool are_alike(const Box& a, const Box& b) {
    const auto is_plain = [](const Box& box) {
        return !box.fixed && box.spanning.empty() && !box.counted && box.at_break == AtBreak::None;
    };
    return a.height == b.height && a.depth == b.depth && a.is_text_line == b.is_text_line &&
           a.keeps_off_grid == b.keeps_off_grid && a.notes == b.notes &&
           std::ranges::equal(a.anchors, b.anchors, {}, &PlacedAnchor::label,
                              &PlacedAnchor::label) &&
           is_plain(a) && is_plain(b);
}

bool are_alike(const Variation& a, const Variation& b) {
    return a.first == b.first && a.count == b.count && a.variants == b.variants;
}

bool are_alike(const KeptBlock& a, const KeptBlock& b) {
    return are_alike(a.trailing, b.trailing) &&
           std::ranges::equal(a.boxes, b.boxes,
                              [](const GalleyItem& one, const GalleyItem& other) {
                                  return are_alike(one.joint, other.joint) &&
                                         are_alike(one.box, other.box);
                              }) &&
           std::ranges::equal(
               a.variations, b.variations,
               [](const Variation& one, const Variation& other) { return are_alike(one, other); });
}

}  // namespace

bool reprint(BrokenSequence& sequence, const FlowContext& context) {
    if (sequence.depends_on_numbers) {
        return false;
    }
    for (BrokenPart& part : sequence.parts) {
        for (NumberedBlock& numbered : part.content.numbered.blocks) {
            const KeptBlock& now =
                find_or_set(context, *numbered.block, numbered.x, numbered.measure);
            if (!are_alike(*numbered.kept, now)) {
                return false;
            }
            for (std::size_t i = 0; i < now.boxes.size(); ++i) {
                part.content.flow[numbered.first + i].box = &now.boxes[i].box;
            }
            context.setter.diagnostics().append(now.messages);
            numbered.kept = &now;
        }
    }
    return true;
}

}  // namespace tongket::typeset
