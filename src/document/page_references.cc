#include "document/page_references.h"

#include <algorithm>

namespace tongket::document {

namespace {

/// Whether `test` holds of some paragraph of the block: it is asked of one after the other.
template <class Test>
struct AnyParagraph {
    const Test& test;

    bool of(const std::vector<Block>& blocks) const {
        return std::any_of(blocks.begin(), blocks.end(),
                           [this](const Block& block) { return visit_content(*this, block); });
    }
    bool of(const std::vector<Paragraph>& paragraphs) const {
        return std::any_of(paragraphs.begin(), paragraphs.end(), test);
    }
    bool of(const base::Rare<Paragraph>& paragraph) const { return paragraph && test(*paragraph); }
    bool of(const std::vector<Row>& rows) const {
        return std::any_of(rows.begin(), rows.end(), [this](const Row& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [this](const Cell& cell) { return of(cell.paragraphs); });
        });
    }

    bool operator()(const Paragraph& block) const { return test(block); }
    bool operator()(const Stack& block) const { return of(block.blocks); }
    bool operator()(const Columns& block) const {
        return std::any_of(block.columns.begin(), block.columns.end(),
                           [this](const Column& column) { return of(column.blocks); });
    }
    bool operator()(const Table& block) const {
        return of(block.caption) || of(block.note) || of(block.head) || of(block.body);
    }
    bool operator()(const Chart& block) const { return of(block.caption); }
    bool operator()(const Picture& block) const { return of(block.captions); }
    bool operator()(const Gallery&) const { return false; }
    bool operator()(const Rule&) const { return false; }
    bool operator()(const Space&) const { return false; }
    bool operator()(const SignatureSpace&) const { return false; }
    bool operator()(const Placed& block) const { return of(block.blocks); }
    bool operator()(const Float& block) const { return of(block.blocks); }
    bool operator()(const Boxed& block) const { return of(block.blocks); }
    bool operator()(const Overlay& block) const {
        return std::any_of(block.layers.begin(), block.layers.end(),
                           [this](const Placed& layer) { return of(layer.blocks); });
    }
    bool operator()(const Drawn&) const { return false; }
    bool operator()(const FramedPicture&) const { return false; }
    bool operator()(const PagePicture&) const { return false; }
    bool operator()(const PageBreak&) const { return false; }
};

bool any_in(const std::vector<Block>& blocks) {
    const auto test = [](const Paragraph& paragraph) { return has_page_references(paragraph); };
    return AnyParagraph<decltype(test)>{test}.of(blocks);
}

void visit_labels(const Paragraph& paragraph,
                  const std::function<void(const std::string&)>& visit) {
    for (const Inline& part : paragraph.content) {
        if (const auto* page = std::get_if<PageReference>(&part)) {
            visit(page->label);
        } else if (const auto* list = std::get_if<PageList>(&part)) {
            for (const PageList::Target& target : list->targets) {
                visit(target.label);
            }
        } else if (const auto* note = std::get_if<NoteReference>(&part)) {
            for (const Paragraph& inner : note->note->paragraphs) {
                visit_labels(inner, visit);
            }
        }
    }
}

}  // namespace

bool has_page_references(const Paragraph& paragraph) {
    return std::any_of(paragraph.content.begin(), paragraph.content.end(), [](const auto& part) {
        const auto* note = std::get_if<NoteReference>(&part);
        return std::holds_alternative<PageReference>(part) ||
               std::holds_alternative<PageList>(part) ||
               (note != nullptr &&
                std::any_of(note->note->paragraphs.begin(), note->note->paragraphs.end(),
                            [](const Paragraph& inner) { return has_page_references(inner); }));
    });
}

bool has_page_references(const Block& block) {
    const auto test = [](const Paragraph& paragraph) { return has_page_references(paragraph); };
    return visit_content(AnyParagraph<decltype(test)>{test}, block);
}

void visit_page_labels(const Block& block, const std::function<void(const std::string&)>& visit) {
    const auto note = [&visit](const Paragraph& paragraph) {
        visit_labels(paragraph, visit);
        return false;
    };
    static_cast<void>(visit_content(AnyParagraph<decltype(note)>{note}, block));
}

bool has_page_references(const Document& document) {
    return std::any_of(document.sequences.begin(), document.sequences.end(),
                       [](const PageSequence& sequence) { return any_in(sequence.blocks); });
}

}  // namespace tongket::document
