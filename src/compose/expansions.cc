#include "compose/expansions.h"

#include <map>
#include <string_view>
#include <variant>

#include "base/narrow.h"
#include "base/utf8.h"

namespace tongket::compose {

namespace {

using document::Block;
using document::Inline;
using document::Paragraph;
using document::TextRun;

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0xC3U;
}
/// Bytes in the middle of a letter, too.
bool goes_on_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return false;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool inside = byte >= 0x80U && byte < 0xC0U;
    return inside || is_letter(text[at]) ||
           (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1]));
}

class Expander {
  public:
    Expander(const std::vector<std::pair<std::string, std::string>>& abbreviations,
             document::Structure& structure)
        : structure_(structure) {
        for (const auto& [short_form, full_form] : abbreviations) {
            if (!short_form.empty() && !full_form.empty()) {
                full_forms_.emplace(short_form, full_form);
            }
        }
    }

    void expand(std::span<Block> blocks) {
        for (Block& block : blocks) {
            if (block.identity != 0) {
                continue;
            }
            document::visit_content([this](auto& content) { visit(content); }, block);
        }
    }

  private:
    void visit(Paragraph& paragraph) {
        if (!structure_.node(paragraph.structure).children.empty() &&
            last_expanded_ != paragraph.structure) {
            return;
        }
        std::vector<Inline> content;
        bool changed = false;
        for (Inline& item : paragraph.content) {
            auto* run = std::get_if<TextRun>(&item);
            if (run != nullptr && run->structure == paragraph.structure && split(*run, content)) {
                changed = true;
            } else {
                content.push_back(std::move(item));
            }
        }
        paragraph.content = std::move(content);
        if (changed) {
            last_expanded_ = paragraph.structure;  // a node may go on in the next paragraph
        }
    }
    void visit(document::Stack& stack) { expand(stack.blocks); }
    void visit(document::Columns& columns) {
        for (document::Column& column : columns.columns) {
            expand(column.blocks);
        }
    }
    void visit(document::Placed& placed) { expand(placed.blocks); }
    void visit(document::Overlay& overlay) {
        for (document::Placed& layer : overlay.layers) {
            expand(layer.blocks);
        }
    }
    void visit(document::Float& floating) { expand(floating.blocks); }
    void visit(document::Boxed& boxed) { expand(boxed.blocks); }
    void visit(document::Table& table) {
        if (table.caption) {
            visit(*table.caption);
        }
        if (table.note) {
            visit(*table.note);
        }
        for (auto* rows : {&table.head, &table.body}) {
            for (document::Row& row : *rows) {
                for (document::Cell& cell : row.cells) {
                    for (Paragraph& paragraph : cell.paragraphs) {
                        visit(paragraph);
                    }
                }
            }
        }
    }
    void visit(document::Chart& chart) {
        if (chart.caption) {
            visit(*chart.caption);
        }
        for (document::ChartRow& row : chart.rows) {
            visit(row.name);
        }
    }
    void visit(document::Picture& picture) {
        for (document::Paragraph& caption : picture.captions) {
            visit(caption);
        }
    }
    template <typename Other>
    void visit(Other& /*has no text*/) {}

    /// The run in pieces, if it holds an abbreviation; else nothing is written.
    bool split(const TextRun& run, std::vector<Inline>& out) {
        const std::string_view text = run.text;
        std::size_t written = 0;
        for (std::size_t at = 0; at < text.size();) {
            if (!goes_on_word(text, at)) {
                ++at;
                continue;
            }
            const std::size_t begin = at;
            while (goes_on_word(text, at)) {
                ++at;
            }
            const auto found = full_forms_.find(text.substr(begin, at - begin));
            const bool explained =
                begin > 0 && text[begin - 1] == '(' && at < text.size() && text[at] == ')';
            if (found == full_forms_.end() || explained) {
                continue;
            }
            add(run, written, begin, run.structure, out);
            const document::StructureId span = structure_.add(run.structure, document::Role::Span);
            structure_.node(span).expansion = found->second;
            add(run, begin, at, span, out);
            written = at;
        }
        if (written == 0) {
            return false;
        }
        add(run, written, text.size(), run.structure, out);
        return true;
    }

    static void add(const TextRun& run,
                    std::size_t begin,
                    std::size_t end,
                    document::StructureId structure,
                    std::vector<Inline>& out) {
        if (begin == end) {
            return;
        }
        TextRun piece = run;
        piece.text = run.text.substr(begin, end - begin);
        piece.structure = structure;
        if (piece.place.line != 0) {
            piece.place.column += base::narrow<std::uint32_t>(
                base::count_characters(std::string_view(run.text).substr(0, begin)));
        }
        out.emplace_back(std::move(piece));
    }

    document::Structure& structure_;
    std::map<std::string, std::string, std::less<>> full_forms_;
    std::optional<document::StructureId> last_expanded_;
};

}  // namespace

void expand_abbreviations(const std::vector<std::pair<std::string, std::string>>& abbreviations,
                          document::Structure& structure,
                          std::span<Block> blocks) {
    if (!abbreviations.empty()) {
        Expander(abbreviations, structure).expand(blocks);
    }
}

}  // namespace tongket::compose
