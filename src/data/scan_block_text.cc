#include "data/scan_block_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/narrow.h"
#include "data/line_text.h"

namespace tongket::data {

namespace {

enum class Chomping : std::uint8_t { Clip, Strip, Keep };

struct BlockHeader {
    Chomping chomping = Chomping::Clip;
    std::size_t indent = 0;  ///< 0: that of the first line
    std::size_t end = 0;
};

/// Indicators in either order, each once (YAML 1.2, 8.1.1).
BlockHeader read_header(std::string_view text, std::size_t offset) {
    BlockHeader header;
    header.end = offset + 1;
    bool chomping = false;
    while (header.end < text.size()) {
        const char c = text[header.end];
        if ((c == '+' || c == '-') && !chomping) {
            header.chomping = c == '+' ? Chomping::Keep : Chomping::Strip;
            chomping = true;
        } else if (c >= '1' && c <= '9' && header.indent == 0) {
            header.indent = static_cast<std::size_t>(c - '0');
        } else {
            break;
        }
        ++header.end;
    }
    return header;
}

/// Blank lines are empty; others are without their indent.
std::string join_literal(const std::vector<std::string_view>& lines) {
    std::string text;
    for (const std::string_view line : lines) {
        text += line;
        text.push_back('\n');
    }
    return text;
}

/// YAML 1.2, 8.1.3: a line end between two lines of text becomes a blank; blank lines count as line
/// ends; around lines that begin with a blank all line ends are kept.
std::string join_folded(const std::vector<std::string_view>& lines) {
    std::string text;
    std::size_t breaks = 0;
    bool indented_before = true;  // nothing is folded before the first line
    for (const std::string_view line : lines) {
        if (line.empty()) {
            ++breaks;
            continue;
        }
        const bool indented = is_blank(line.front());
        if (!text.empty()) {
            if (indented || indented_before) {
                text.append(breaks + 1, '\n');
            } else if (breaks == 0) {
                text.push_back(' ');
            } else {
                text.append(breaks, '\n');
            }
        } else {
            text.append(breaks, '\n');
        }
        text += line;
        indented_before = indented;
        breaks = 0;
    }
    text.append(text.empty() ? breaks : breaks + 1, '\n');
    return text;
}

void chomp(std::string& text, Chomping chomping) {
    if (chomping == Chomping::Keep) {
        return;
    }
    const std::size_t last = text.find_last_not_of('\n');
    const std::size_t kept = chomping == Chomping::Strip ? 0 : 1;
    text.resize(last == nowhere ? 0 : std::min(text.size(), last + 1 + kept));
}

/// The lines of one block scalar, one after the other.
class BlockLines {
  public:
    BlockLines(ScanContext& context, BlockColumn column, std::size_t indent)
        : context_(context), column_(column), indent_(indent) {}

    enum class Outcome : std::uint8_t { Taken, After };
    /// Takes [begin, end) if it belongs to the text.
    Outcome take(std::size_t begin, std::size_t end) {
        const std::string_view text = context_.text;
        std::size_t spaces = begin;
        while (spaces < end && text[spaces] == ' ') {
            ++spaces;
        }
        if (spaces == end) {
            lines_.push_back(indent_ > 0 && end - begin > indent_
                                 ? text.substr(begin + indent_, end - begin - indent_)
                                 : std::string_view());
            return Outcome::Taken;
        }
        const std::size_t deep = spaces - begin;
        const std::size_t needed =
            indent_ > 0 ? indent_ : static_cast<std::size_t>(std::max<BlockColumn>(column_ + 1, 1));
        if (deep >= needed) {
            indent_ = indent_ > 0 ? indent_ : deep;
            lines_.push_back(text.substr(begin + std::min(deep, indent_),
                                         end - begin - std::min(deep, indent_)));
            return Outcome::Taken;
        }
        return take_shallow(begin, spaces, end);
    }
    [[nodiscard]] std::size_t indent() const { return indent_; }
    [[nodiscard]] const std::vector<std::string_view>& lines() const { return lines_; }

  private:
    /// A line with fewer blanks than needed, whose text begins at `spaces`.
    Outcome take_shallow(std::size_t begin, std::size_t spaces, std::size_t end) {
        const std::string_view text = context_.text;
        std::size_t visible = spaces;
        while (visible < end && (is_blank(text[visible]) || invisible_bytes(text, visible) > 0)) {
            visible += std::max<std::size_t>(1, invisible_bytes(text, visible));
        }
        const bool deeper = static_cast<BlockColumn>(spaces - begin) > column_;
        if (visible == end) {
            lines_.emplace_back();
            return Outcome::Taken;
        }
        if (visible > spaces) {
            // A key or item in such an indent is no text: the caller reports it.
            if (!deeper && looks_like_key_line(text.substr(visible, end - visible))) {
                return Outcome::After;
            }
            if (text[spaces] == '\t') {
                context_.report(base::Code::TabIndent, spaces, visible);
            } else {
                context_.report(base::Code::InvisibleIndent, spaces, visible,
                                {code_point_name(text, spaces)});
            }
        } else if (deeper && indent_ > 0) {
            context_.report(base::Code::LessIndentInText, begin, spaces);
        } else {
            return Outcome::After;
        }
        lines_.push_back(text.substr(visible, end - visible));
        return Outcome::Taken;
    }

    ScanContext& context_;
    BlockColumn column_;
    std::size_t indent_;
    std::vector<std::string_view> lines_;
};

}  // namespace

bool is_block_header(std::string_view text, std::size_t offset) {
    const std::size_t end = find_line_end(text, offset);
    const std::size_t indicators = read_header(text, offset).end;
    const std::size_t rest = skip_blanks(text, indicators, end);
    return rest == end || (text[rest] == '#' && rest > indicators);
}

std::size_t scan_block_text(ScanContext& context, std::size_t header, BlockColumn column) {
    const std::string_view text = context.text;
    const BlockHeader indicators = read_header(text, header);
    const std::size_t indent =
        indicators.indent == 0
            ? 0
            : indicators.indent + static_cast<std::size_t>(std::max<BlockColumn>(column, 0));
    BlockLines block(context, column, indent);
    std::size_t block_end = find_line_end(text, header);
    while (block_end < text.size()) {
        const std::size_t begin = block_end + 1;
        const std::size_t end = find_line_end(text, begin);
        if (begin == text.size() || is_document_mark(text, begin) ||
            block.take(begin, end) == BlockLines::Outcome::After) {
            break;
        }
        block_end = end;
    }
    const bool literal = text[header] == '|';
    BlockText result;
    result.header = header;
    result.style = literal ? ScalarStyle::Literal : ScalarStyle::Folded;
    result.text = literal ? join_literal(block.lines()) : join_folded(block.lines());
    if (block_end == text.size() && result.text.ends_with('\n')) {
        result.text.pop_back();  // the file ends without the last line's end
    }
    chomp(result.text, indicators.chomping);
    result.first_line = context.places.line(header) + 1;
    result.indent = base::narrow<std::uint32_t>(block.indent());
    context.skeleton.leave_out(std::move(result), block_end);
    return std::min(block_end + 1, text.size());
}

}  // namespace tongket::data
