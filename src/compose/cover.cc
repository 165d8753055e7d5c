#include "compose/cover.h"

#include <memory>
#include <utility>

#include "compose/components.h"

namespace tongket::compose {

document::PageSequence compose_cover(Composition& composition,
                                     const stylesheet::CoverLook& look,
                                     document::Length spine) {
    document::PageMaster sheet = *composition.styles.master(look.master);
    const CoverPlaces places{sheet.width, sheet.width + spine};
    sheet.folds = spine > document::Length{} ? std::vector{places.spine, places.front}
                                             : std::vector{places.spine};
    sheet.is_cover = true;
    sheet.width = sheet.width * 2 + spine;
    sheet.mirrored = false;
    document::PageSequence sequence;
    sequence.master = std::make_shared<const document::PageMaster>(std::move(sheet));
    sequence.first_page_number = 1;
    sequence.label_prefix = "Bìa\xC2\xA0";

    const Fields fields = {{"spine", Field{{}, spine >= look.least_spine, {}}}};
    const Scope report_scope{&composition.fields};
    const Scope scope{&fields, &report_scope};
    composition.cover = places;
    const Flow flow{sequence.blocks, composition.structure.add(document::Structure::root(),
                                                               document::Role::Section)};
    compose_components(composition, look.parts, scope, flow);
    if (!look.inside.empty()) {
        sequence.blocks.push_back({document::PageBreak{}});
        compose_components(composition, look.inside, scope, flow);
    }
    composition.cover.reset();
    // The book's own title is not content of the cover's heading.
    composition.title_is_closed = composition.title.has_value();
    return sequence;
}

}  // namespace tongket::compose
