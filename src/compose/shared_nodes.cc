#include "compose/shared_nodes.h"

#include "compose/visit_paragraphs.h"

namespace tongket::compose {

void mark_shared_nodes(std::vector<document::Block>& blocks, std::uint64_t first_identity) {
    document::Paragraph* last = nullptr;
    auto mark = [&last](document::Paragraph& paragraph) {
        if (last != nullptr && last->structure == paragraph.structure) {
            last->goes_on = true;
        }
        last = &paragraph;
    };
    for (document::Block& block : blocks) {
        const bool is_taken = block.identity != 0 && block.identity < first_identity;
        if (is_taken && document::table_of(block) != nullptr) {
            last = nullptr;  // no paragraph beside a table goes on one of its own
        } else {
            document::visit_content(ParagraphVisitor<decltype(mark)>{mark}, block);
        }
    }
}

}  // namespace tongket::compose
