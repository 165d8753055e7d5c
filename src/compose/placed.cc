#include "compose/placed.h"

#include "compose/components.h"

namespace tongket::compose {

document::Placed compose_placed(Composition& composition,
                                const stylesheet::PlacedPart& part,
                                const Scope& scope,
                                document::StructureId parent) {
    document::Placed placed;
    placed.x = part.x;
    placed.y = part.y;
    placed.width = part.width;
    placed.edge = part.edge;
    placed.height = part.height;
    placed.vertical = part.vertical;
    placed.spread = part.spread;
    placed.turn = part.turn;
    placed.level = part.is_level ? document::Placed::Level::Top : document::Placed::Level::None;
    placed.gap = part.gap;
    placed.yields = part.yields;
    if (composition.cover) {
        using On = stylesheet::PlacedPart::On;
        const CoverPlaces& cover = *composition.cover;
        placed.x += part.on == On::Spine   ? cover.spine
                    : part.on == On::Front ? cover.front
                                           : document::Length{};
        if (part.on == On::Spine && placed.height == document::Length{}) {
            placed.height = cover.front - cover.spine;
        }
    }
    compose_components(composition, part.rows, scope, {placed.blocks, parent});
    return placed;
}

}  // namespace tongket::compose
