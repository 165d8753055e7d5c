#include "compose/shared_nodes.h"

#include "compose/visit_paragraphs.h"

namespace tongket::compose {

void mark_shared_nodes(std::vector<document::Block>& blocks) {
    document::Paragraph* last = nullptr;
    auto mark = [&last](document::Paragraph& paragraph) {
        if (last != nullptr && last->structure == paragraph.structure) {
            last->goes_on = true;
        }
        last = &paragraph;
    };
    visit_paragraphs(blocks, mark);
}

}  // namespace tongket::compose
