#include "document/page_references.h"

#include <algorithm>

namespace tongket::document {

namespace {

bool any_in(const std::vector<Block>& blocks);

bool any_in(const std::vector<Paragraph>& paragraphs) {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [](const Paragraph& paragraph) { return has_page_references(paragraph); });
}

bool in_rows(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return any_in(cell.paragraphs); });
    });
}

struct Visitor {
    bool operator()(const Paragraph& block) const { return has_page_references(block); }
    bool operator()(const Stack& block) const { return any_in(block.blocks); }
    bool operator()(const Columns& block) const {
        return std::any_of(block.columns.begin(), block.columns.end(),
                           [](const Column& column) { return any_in(column.blocks); });
    }
    bool operator()(const Table& block) const {
        return (block.caption && has_page_references(*block.caption)) || in_rows(block.head) ||
               in_rows(block.body);
    }
    bool operator()(const Chart& block) const {
        return block.caption && has_page_references(*block.caption);
    }
    bool operator()(const Picture& block) const { return any_in(block.captions); }
    bool operator()(const Gallery&) const { return false; }
    bool operator()(const Rule&) const { return false; }
    bool operator()(const Space&) const { return false; }
    bool operator()(const SignatureSpace&) const { return false; }
    bool operator()(const Placed& block) const { return any_in(block.blocks); }
    bool operator()(const Float& block) const { return any_in(block.blocks); }
    bool operator()(const Boxed& block) const { return any_in(block.blocks); }
    bool operator()(const Overlay& block) const {
        return std::any_of(block.layers.begin(), block.layers.end(),
                           [](const Placed& layer) { return any_in(layer.blocks); });
    }
    bool operator()(const Drawn&) const { return false; }
    bool operator()(const FramedPicture&) const { return false; }
    bool operator()(const PagePicture&) const { return false; }
    bool operator()(const PageBreak&) const { return false; }
};

bool any_in(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block& block) { return has_page_references(block); });
}

}  // namespace

bool has_page_references(const Paragraph& paragraph) {
    return std::any_of(paragraph.content.begin(), paragraph.content.end(), [](const auto& part) {
        const auto* note = std::get_if<NoteReference>(&part);
        return std::holds_alternative<PageReference>(part) ||
               std::holds_alternative<PageList>(part) ||
               (note != nullptr && any_in(note->note->paragraphs));
    });
}

bool has_page_references(const Block& block) { return std::visit(Visitor{}, block.content); }

bool has_page_references(const Document& document) {
    return std::any_of(document.sequences.begin(), document.sequences.end(),
                       [](const PageSequence& sequence) { return any_in(sequence.blocks); });
}

}  // namespace tongket::document
