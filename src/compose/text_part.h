// compose/text_part.h: a text of the layout: a paragraph, the document's title, or a heading.
#pragma once

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Nothing if, with its fields put in, the text has no letters and no gap.
void compose_text_part(Composition& composition,
                       const stylesheet::TextPart& part,
                       const Scope& scope,
                       Flow flow,
                       base::Place place);

}  // namespace tongket::compose
