// tests/compose/check_document.h: what holds of every document that compose makes.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "document/document.h"

namespace tongket::compose::sample {

/// Goes through a document and lists what is wrong with it; empty if nothing is.
class DocumentCheck {
  public:
    explicit DocumentCheck(const document::Document& document) : document_(document) {
        for (const document::PageSequence& sequence : document.sequences) {
            expect(sequence.master != nullptr, "sequence without a master");
            check(sequence.blocks);
        }
        check_structure();
        for (const document::OutlineEntry& entry : document.outline) {
            expect(anchors_.contains(entry.label), "outline without a place: " + entry.title);
        }
        for (const std::string& label : wanted_) {
            expect(anchors_.contains(label), "reference without a place: " + label);
        }
    }
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

  private:
    using Role = document::Role;

    void expect(bool holds, const std::string& fault) {
        if (!holds) {
            faults_.push_back(fault);
        }
    }
    void check_figure(const graphics::Tag& tag) {
        if (const auto* figure = std::get_if<document::StructureId>(&tag)) {
            expect(!document_.structure.node(*figure).alternative.empty(), "figure without Alt");
        }
    }
    [[nodiscard]] bool has_node(document::StructureId id) const {
        return static_cast<std::size_t>(id) < document_.structure.size();
    }
    void check(const std::vector<document::Block>& blocks) {
        for (const document::Block& block : blocks) {
            document::visit_content(*this, block);
        }
    }

  public:
    void operator()(const document::Paragraph& paragraph) {
        expect(paragraph.style && paragraph.style->text, "paragraph without a style");
        expect(has_node(paragraph.structure), "paragraph without a node");
        bool blank = true;
        for (const document::Inline& content : paragraph.content) {
            if (const auto* run = std::get_if<document::TextRun>(&content)) {
                expect(run->style != nullptr, "run without a style");
                expect(has_node(run->structure), "run without a node");
                expect(!run->text.empty(), "empty run");
                expect(run->text.find('\n') == std::string::npos, "line end in a run");
                expect(run->text.find("  ") == std::string::npos, "two blanks: " + run->text);
                expect(!blank || run->text.front() != ' ', "blank after a blank: " + run->text);
                blank = run->text.back() == ' ';
            } else if (const auto* anchor = std::get_if<document::Anchor>(&content)) {
                expect(anchors_.insert(anchor->label).second, "label twice: " + anchor->label);
            } else if (const auto* page = std::get_if<document::PageReference>(&content)) {
                wanted_.insert(page->label);
                blank = false;
            } else {
                expect(!std::holds_alternative<document::ForcedBreak>(content) || !blank,
                       "blank before a line end");
                blank = std::holds_alternative<document::ForcedBreak>(content);
            }
        }
        expect(paragraph.content.empty() || !blank, "blank at the end");
        if (!paragraph.link_target.empty()) {
            wanted_.insert(paragraph.link_target);
            expect(document_.structure.node(paragraph.structure).role == Role::Link,
                   "link without a Link node");
        }
    }
    void operator()(const document::Stack& stack) { check(stack.blocks); }
    void operator()(const document::Columns& columns) {
        for (const document::Column& column : columns.columns) {
            check(column.blocks);
        }
    }
    void operator()(const document::Table& table) {
        expect(table.style != nullptr, "table without a style");
        for (const auto* rows : {&table.head, &table.body}) {
            std::size_t area = 0;
            for (const document::Row& row : *rows) {
                for (const document::Cell& cell : row.cells) {
                    area += std::size_t{cell.row_span} * cell.column_span;
                    for (const document::Paragraph& paragraph : cell.paragraphs) {
                        (*this)(paragraph);
                    }
                }
            }
            expect(area == rows->size() * table.columns.size(), "table that is not square");
        }
        if (table.caption) {
            (*this)(*table.caption);
        }
    }
    void operator()(const document::Chart& chart) {
        expect(chart.style != nullptr, "chart without a style");
        for (const document::ChartRow& row : chart.rows) {
            expect(row.values.size() == chart.series.size(), "chart that is not square");
            (*this)(row.name);
            for (const document::ChartValue& value : row.values) {
                (*this)(value.text);
            }
        }
    }
    void operator()(const document::Picture& picture) {
        expect(picture.image != nullptr && picture.style != nullptr, "picture without a file");
        if (const auto* figure = std::get_if<document::StructureId>(&picture.tag)) {
            expect(!document_.structure.node(*figure).alternative.empty(), "figure without Alt");
        }
        if (!picture.label.empty()) {
            expect(anchors_.insert(picture.label).second, "label twice: " + picture.label);
        }
        for (const document::Paragraph& caption : picture.captions) {
            (*this)(caption);
        }
    }
    void operator()(const document::Rule&) {}
    void operator()(const document::Space&) {}
    void operator()(const document::SignatureSpace& space) {
        expect(has_node(space.structure) &&
                   document_.structure.node(space.structure).role == Role::Form,
               "room for a signature that is no form");
    }
    void operator()(const document::Placed& placed) { check(placed.blocks); }
    void operator()(const document::Float& floating) { check(floating.blocks); }
    void operator()(const document::Boxed& boxed) { check(boxed.blocks); }
    void operator()(const document::Overlay& overlay) {
        for (const document::Placed& layer : overlay.layers) {
            check(layer.blocks);
        }
    }
    void operator()(const document::Drawn& drawn) {
        expect(drawn.drawing != nullptr, "drawing without shapes");
        check_figure(drawn.tag);
    }
    void operator()(const document::FramedPicture& picture) {
        expect(picture.image != nullptr, "picture without a file");
        check_figure(picture.tag);
    }
    void operator()(const document::PagePicture& picture) {
        expect(picture.page != nullptr, "picture of no page");
        check_figure(picture.structure);
    }
    void operator()(const document::Gallery& gallery) {
        expect(gallery.style != nullptr && !gallery.pictures.empty(), "gallery without pictures");
        if (!gallery.label.empty()) {
            expect(anchors_.insert(gallery.label).second, "label twice: " + gallery.label);
        }
        for (const document::Gallery::Member& member : gallery.pictures) {
            expect(member.image != nullptr, "picture without a file");
            check_figure(member.tag);
        }
    }
    void operator()(const document::PageBreak&) {}

  private:
    /// Roles that may stand right under another (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2).
    [[nodiscard]] static bool may_hold(Role parent, Role child) {
        switch (child) {
            case Role::ListItem:
                return parent == Role::List;
            case Role::Label:
            case Role::ListBody:
                return parent == Role::ListItem;
            case Role::TableHead:
            case Role::TableBody:
                return parent == Role::Table;
            case Role::TableRow:
                return parent == Role::TableHead || parent == Role::TableBody;
            case Role::HeaderCell:
            case Role::DataCell:
                return parent == Role::TableRow;
            case Role::Caption:
                return parent == Role::Table || parent == Role::Contents || parent == Role::Figure;
            case Role::ContentsItem:
                return parent == Role::Contents;
            case Role::Reference:
                return parent == Role::ContentsItem;
            case Role::Link:
                return parent == Role::Reference;
            default:
                return parent == Role::Document || parent == Role::Section ||
                       parent == Role::ListBody || parent == Role::Figure;
        }
    }
    void check_structure() {
        const auto& structure = document_.structure;
        std::vector<document::StructureId> open = {document::Structure::root()};
        std::size_t met = 0;
        int depth = 0;
        while (!open.empty()) {
            const document::StructureId id = open.back();
            const document::StructureNode& node = structure.node(id);
            open.pop_back();
            ++met;
            const int level = static_cast<int>(node.role) - static_cast<int>(Role::Heading1) + 1;
            if (level >= 1 && level <= 6) {
                expect(level <= depth + 1, "heading level skipped");
                expect(level > 1 || depth == 0, "second title");
                depth = level;
            }
            if (node.role == Role::HeaderCell) {
                expect(node.scope != document::HeaderScope::None, "head without a scope");
            }
            if (node.role == Role::List) {
                expect(node.numbering != document::ListNumbering::None, "list without numbering");
            }
            for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
                expect(may_hold(node.role, structure.node(*child).role), "misplaced node");
                open.push_back(*child);
            }
        }
        expect(met == structure.size(), "node out of the tree");
    }

    const document::Document& document_;
    std::set<std::string> anchors_, wanted_;
    std::vector<std::string> faults_;
};

}  // namespace tongket::compose::sample
