#include "compose/dump_document.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

#include "base/length.h"
#include "document/dump_structure.h"

namespace tongket::compose {

namespace {

using document::Length;

/// Points with at most two decimals: "14", "39.69".
std::string points(Length length) {
    const std::int64_t hundredths = base::mul_div(length.units(), 100, Length::units_per_point);
    const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
    std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    if (size % 100 != 0) {
        text += "." + std::to_string(size / 10 % 10);
        if (size % 10 != 0) {
            text += std::to_string(size % 10);
        }
    }
    return text;
}

/// In quotes; a no-break blank is shown as `~`.
std::string quoted(std::string_view text) {
    constexpr std::string_view no_break = "\xC2\xA0";
    std::string result = "\"";
    while (!text.empty()) {
        if (text.starts_with(no_break)) {
            result += '~';
            text.remove_prefix(no_break.size());
            continue;
        }
        const char c = text.front();
        if (c == '"' || c == '\\' || c == '~') {
            result += '\\';
        }
        result += c;
        text.remove_prefix(1);
    }
    return result + '"';
}

std::string_view align_name(document::CellAlign align) {
    switch (align) {
        case document::CellAlign::Left:
            return "left";
        case document::CellAlign::Right:
            return "right";
        case document::CellAlign::Centre:
            return "centre";
        case document::CellAlign::Decimal:
            return "decimal";
    }
    return {};
}

class Dump {
  public:
    explicit Dump(const document::Document& document) : document_(document) {}

    std::string whole() {
        const document::Metadata& metadata = document_.metadata;
        line(0, "title " + quoted(metadata.title));
        line(0, "author " + quoted(metadata.author));
        line(0, "date " + metadata.date + " language " + metadata.language);
        for (const document::OutlineEntry& entry : document_.outline) {
            line(entry.level, "outline " + quoted(entry.title) + " -> " + entry.label);
        }
        for (const document::PageSequence& sequence : document_.sequences) {
            std::string head = "sequence " + sequence.master->name;
            if (sequence.first_page_number) {
                head += " from " + std::to_string(*sequence.first_page_number);
            }
            if (!sequence.label_prefix.empty()) {
                head += " label " + quoted(sequence.label_prefix);
            }
            line(0, head);
            blocks(1, sequence.blocks);
        }
        line(0, "structure");
        return std::move(text_) + document::dump_structure(document_.structure);
    }

    void operator()(const document::Paragraph& paragraph) {
        paragraph_line("paragraph", paragraph);
    }
    void operator()(const document::Stack& stack) {
        line(depth_, std::string("stack") + (stack.keep_together ? " keep-together" : "") +
                         (stack.keep_with_previous ? " keep-with-previous" : ""));
        blocks(depth_ + 1, stack.blocks);
    }
    void operator()(const document::Columns& columns) {
        line(depth_, "columns gutter " + points(columns.gutter) +
                         (columns.flow > 0 ? " flow " + std::to_string(columns.flow) : ""));
        const std::size_t depth = depth_;
        for (const document::Column& column : columns.columns) {
            line(depth + 1, column.width != Length{}
                                ? "column width " + points(column.width)
                                : "column share " + std::to_string(column.share));
            blocks(depth + 2, column.blocks);
        }
        depth_ = depth;
    }
    void operator()(const document::Table& table) {
        std::string head = "table " + node(table.structure);
        for (const document::TableColumn& column : table.columns) {
            head += " " + std::string(align_name(column.align));
            head += column.width != Length{} ? ":" + points(column.width) : "";
        }
        line(depth_, head);
        ++depth_;
        if (table.caption) {
            paragraph_line("caption", *table.caption);
        }
        if (table.note) {
            paragraph_line("note", *table.note);
        }
        rows("head", table.head);
        rows("body", table.body);
        --depth_;
    }
    void operator()(const document::Chart& chart) {
        line(depth_, "chart " + node(chart.structure));
        ++depth_;
        if (chart.caption) {
            paragraph_line("caption", *chart.caption);
        }
        if (chart.subtitle) {
            paragraph_line("subtitle", *chart.subtitle);
        }
        for (const document::ChartSeries& series : chart.series) {
            if (!series.name.content.empty()) {
                paragraph_line("series", series.name);
            }
        }
        for (const document::ChartRow& row : chart.rows) {
            paragraph_line("label", row.name);
            for (const document::ChartValue& value : row.values) {
                paragraph_line("value", value.text);
            }
        }
        for (const document::Paragraph& note : chart.notes) {
            paragraph_line("note", note);
        }
        --depth_;
    }
    void operator()(const document::Picture& picture) {
        const auto* figure = std::get_if<document::StructureId>(&picture.tag);
        line(depth_, "picture " + (figure != nullptr ? node(*figure) : "decoration") + " \"" +
                         picture.image->name + "\"");
        ++depth_;
        for (const document::Paragraph& caption : picture.captions) {
            paragraph_line("caption", caption);
        }
        --depth_;
    }
    void operator()(const document::Gallery& gallery) {
        line(depth_, "gallery");
        for (const document::Gallery::Member& member : gallery.pictures) {
            const auto* figure = std::get_if<document::StructureId>(&member.tag);
            line(depth_ + 1, "picture " + (figure != nullptr ? node(*figure) : "decoration") +
                                 " \"" + member.image->name + "\"");
        }
    }
    void operator()(const document::Rule& rule) { line(depth_, "rule " + points(rule.thickness)); }
    void operator()(const document::SignatureSpace& space) {
        line(depth_, "signature " + points(space.height));
    }
    void operator()(const document::Space& space) { line(depth_, "space " + points(space.height)); }
    void operator()(const document::Float& floating) {
        line(depth_, "float level " + std::to_string(floating.level));
        blocks(depth_ + 1, floating.blocks);
    }
    void operator()(const document::Boxed& boxed) {
        line(depth_, "boxed");
        blocks(depth_ + 1, boxed.blocks);
    }
    void operator()(const document::Placed& placed) {
        line(depth_, "placed at " + points(placed.x) + " " + points(placed.y) + " width " +
                         points(placed.width) +
                         (placed.level == document::Placed::Level::None  ? ""
                          : placed.level == document::Placed::Level::Top ? " level"
                                                                         : " level at its foot") +
                         (placed.yields ? " yields" : ""));
        blocks(depth_ + 1, placed.blocks);
    }
    void operator()(const document::Overlay& overlay) {
        line(depth_, "overlay height " + points(overlay.height));
        ++depth_;
        for (const document::Placed& layer : overlay.layers) {
            (*this)(layer);
        }
        --depth_;
    }
    void operator()(const document::Drawn& drawn) {
        line(depth_, "drawn " + std::to_string(drawn.drawing->size()) + " shapes at " +
                         points(drawn.x) + " " + points(drawn.y) + " height " +
                         points(drawn.height));
    }
    void operator()(const document::FramedPicture& picture) {
        line(depth_, "framed picture \"" + picture.image->name + "\" " + points(picture.width) +
                         " " + points(picture.height));
    }
    void operator()(const document::PagePicture& picture) {
        line(depth_, "page picture " + points(picture.width) + " " + points(picture.height));
    }
    void operator()(const document::PageBreak& page) {
        using Side = document::PageBreak::Side;
        line(depth_, "page-break" + (page.master ? " " + page.master->name : std::string()) +
                         (page.side == Side::Recto   ? " recto"
                          : page.side == Side::Verso ? " verso"
                                                     : "") +
                         (page.filled > 0 ? " filled " + std::to_string(page.filled) : ""));
    }

    void operator()(const document::TextRun& run) {
        std::string text = " " + quoted(run.text);
        if (run.style != style_->text) {
            text += style_mark(*run.style);
        }
        if (run.structure != structure_) {
            text += "/" + node(run.structure);
        }
        text_ += text;
    }
    void operator()(const document::ForcedBreak&) { text_ += " |"; }
    void operator()(const document::Tab&) { text_ += " tab"; }
    void operator()(const document::Leader& leader) { text_ += " leader(" + leader.pattern + ")"; }
    void operator()(const document::Anchor& anchor) { text_ += " anchor(" + anchor.label + ")"; }
    void operator()(const document::PageReference& page) { text_ += " page(" + page.label + ")"; }
    void operator()(const document::PageList& pages) {
        text_ += " pages(";
        for (const document::PageList::Target& target : pages.targets) {
            text_ += (text_.ends_with('(') ? "" : " ") + target.label;
        }
        text_ += ")";
    }
    void operator()(const document::NumberReference& number) {
        text_ += " number(" + number.label + ")";
    }
    void operator()(const document::NoteReference& reference) {
        text_ += " note";
        notes_.push_back(reference.note.get());
    }
    void operator()(const document::InlinePicture& picture) {
        const auto* figure = std::get_if<document::StructureId>(&picture.tag);
        text_ += " picture(" + (figure != nullptr ? node(*figure) : std::string("artifact")) + ")";
    }
    void operator()(const document::Gap& gap) { text_ += " gap(" + points(gap.width) + ")"; }

  private:
    void line(std::size_t depth, std::string_view content) {
        text_.append(2 * depth, ' ').append(content) += '\n';
    }

    [[nodiscard]] std::string node(document::StructureId id) const {
        return std::string(document::role_name(document_.structure.node(id).role)) + "#" +
               std::to_string(static_cast<std::uint32_t>(id));
    }

    /// How letters differ from the paragraph's: name of another style, bold, italic.
    [[nodiscard]] std::string style_mark(const document::TextStyle& style) const {
        std::string mark;
        if (style.name != style_->text->name) {
            mark += ":" + style.name;
        }
        if (style.weight != style_->text->weight) {
            mark += ":weight-" + std::to_string(style.weight);
        }
        if (style.slant != style_->text->slant) {
            mark += style.slant == text::Slant::Italic ? ":italic" : ":upright";
        }
        return mark;
    }

    void paragraph_line(std::string_view what, const document::Paragraph& paragraph) {
        style_ = paragraph.style.get();
        structure_ = paragraph.structure;
        text_.append(2 * depth_, ' ');
        text_ += std::string(what) + " " + node(paragraph.structure) + " [" +
                 paragraph.style->text->name + "]";
        if (paragraph.style->keep_with_next) {
            text_ += " keep-with-next";
        }
        if (paragraph.rule) {
            text_ += " rule(" + std::to_string(paragraph.rule->percent) + "%)";
        }
        if (paragraph.room > 0) {
            text_ += " room(" + std::to_string(paragraph.room) + ")";
        }
        if (paragraph.frame) {
            text_ += " frame(" + points(paragraph.frame->thickness) + ")";
        }
        if (!paragraph.link_target.empty()) {
            text_ += " link(" + paragraph.link_target + ")";
        }
        if (paragraph.marker) {
            text_ += " marker(" + quoted(paragraph.marker->text) + " at " +
                     points(paragraph.marker->indent) + " " + node(paragraph.marker->structure) +
                     ")";
        }
        for (const document::Inline& content : paragraph.content) {
            std::visit(*this, content);
        }
        text_ += '\n';
        for (const document::Footnote* note : std::exchange(notes_, {})) {
            ++depth_;
            for (const document::Paragraph& part : note->paragraphs) {
                paragraph_line("note", part);
            }
            --depth_;
        }
    }

    void rows(std::string_view what, const std::vector<document::Row>& rows) {
        for (const document::Row& row : rows) {
            line(depth_, std::string(what) + " row");
            ++depth_;
            for (const document::Cell& cell : row.cells) {
                std::string name = "cell";
                if (cell.row_span > 1 || cell.column_span > 1) {
                    name += " " + std::to_string(cell.row_span) + "x" +
                            std::to_string(cell.column_span);
                }
                for (const document::Paragraph& paragraph : cell.paragraphs) {
                    paragraph_line(name, paragraph);
                }
            }
            --depth_;
        }
    }

    void blocks(std::size_t depth, const std::vector<document::Block>& blocks) {
        const std::size_t outer = std::exchange(depth_, depth);
        for (const document::Block& block : blocks) {
            document::visit_content(*this, block);
        }
        depth_ = outer;
    }

    const document::Document& document_;
    std::string text_;
    std::vector<const document::Footnote*> notes_;  ///< of the paragraph being written
    std::size_t depth_ = 0;
    const document::ParagraphStyle* style_ = nullptr;
    document::StructureId structure_{};
};

}  // namespace

std::string dump_document(const document::Document& document) { return Dump(document).whole(); }

}  // namespace tongket::compose
