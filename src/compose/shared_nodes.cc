#include "compose/shared_nodes.h"

#include <variant>

namespace tongket::compose {

namespace {

using document::Paragraph;

class Marker {
  public:
    void walk(std::vector<document::Block>& blocks) {
        for (document::Block& block : blocks) {
            std::visit([this](auto& content) { visit(content); }, block.content);
        }
    }

  private:
    void visit(Paragraph& paragraph) {
        if (last_ != nullptr && last_->structure == paragraph.structure) {
            last_->goes_on = true;
        }
        last_ = &paragraph;
    }
    void visit(document::Stack& stack) { walk(stack.blocks); }
    void visit(document::Placed& placed) { walk(placed.blocks); }
    void visit(document::Columns& columns) {
        for (document::Column& column : columns.columns) {
            walk(column.blocks);
        }
    }
    void visit(document::Table& table) {
        for (std::vector<document::Row>* rows : {&table.head, &table.body}) {
            for (document::Row& row : *rows) {
                for (document::Cell& cell : row.cells) {
                    for (Paragraph& paragraph : cell.paragraphs) {
                        visit(paragraph);
                    }
                }
            }
        }
    }
    template <class Other>
    static void visit(Other&) {}

    Paragraph* last_ = nullptr;
};

}  // namespace

void mark_shared_nodes(std::vector<document::Block>& blocks) { Marker().walk(blocks); }

}  // namespace tongket::compose
