#include "report/dump.h"

#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "report/report.h"

namespace tongket::report {

namespace {

std::string place_text(const base::Place& place) {
    return fmt::format("{}:{}", place.line, place.column);
}

std::string visible(std::string_view text) {
    constexpr std::string_view no_break_blank = "\u00A0";
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(no_break_blank)) {
            shown += "⍽";
            at += no_break_blank.size();
        } else {
            shown += text[at++];
        }
    }
    return shown;
}

void dump_blocks(const Prose& prose, std::string_view indent, std::string& out);

std::string dump(const Image& picture) {
    return "![" + picture.alternative + "](" + picture.file + ")";
}

struct BlockDump {
    std::string_view indent;
    std::string& out;

    void operator()(const ProseParagraph& paragraph) const {
        out +=
            fmt::format("{}P {} {}\n", indent, place_text(paragraph.place), dump(paragraph.spans));
    }
    void operator()(const ProseList& list) const {
        out += fmt::format("{}L {}\n", indent, name_of(list.level));
        const std::string deeper = std::string(indent) + "  ";
        for (const ProseItem& item : list.items) {
            out += fmt::format("{}{} {}\n", deeper, place_text(item.place), item.marker);
            dump_blocks(item.blocks, deeper + "  ", out);
        }
    }
    void operator()(const ProseTable& table) const {
        out += fmt::format("{}T {}\n", indent, place_text(table.place));
        row("H", table.head);
        for (const auto& cells : table.rows) {
            row("R", cells);
        }
    }
    void operator()(const ProsePicture& picture) const {
        out += fmt::format("{}I {} {}\n", indent, place_text(picture.image->place),
                           dump(*picture.image));
    }
    void row(std::string_view kind, const std::vector<SpanList>& cells) const {
        out += fmt::format("{}  {}", indent, kind);
        for (const SpanList& cell : cells) {
            out += cell.empty()
                       ? " | -"
                       : fmt::format(" | {} {}", place_text(cell.front().place), dump(cell));
        }
        out += "\n";
    }
};

void dump_blocks(const Prose& prose, std::string_view indent, std::string& out) {
    for (const ProseBlock& block : prose) {
        std::visit(BlockDump{indent, out}, block.content);
    }
}

}  // namespace

std::string dump(const Prose& prose) {
    std::string out;
    dump_blocks(prose, "", out);
    return out;
}

std::string dump(const SpanList& spans) {
    std::string out;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        if (span.reference) {
            out += "{" + span.reference->label +
                   (span.reference->to == Reference::To::Page ? ".page}" : "}");
            continue;
        }
        if (span.note) {
            out += "[^" + dump(span.note->spans) + "]";
            continue;
        }
        if (span.picture) {
            out += dump(*span.picture);
            continue;
        }
        if (span.text == "\n") {
            out += "↵";
            continue;
        }
        const std::string_view mark = span.strong && span.emphasis ? "***"
                                      : span.strong                ? "**"
                                      : span.emphasis              ? "*"
                                                                   : "";
        out += fmt::format("{}{}{}{}",
                           i > 0 || !mark.empty() ? "[" + place_text(span.place) + "]" : "", mark,
                           visible(span.text), mark);
    }
    return out;
}

}  // namespace tongket::report
