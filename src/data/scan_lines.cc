#include "data/scan_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "data/line_scanner.h"
#include "data/line_text.h"

namespace tongket::data {

namespace {

using base::Code;

bool is_dash(std::string_view text, std::size_t offset) {
    return text[offset] == '-' && stands_alone(text, offset);
}

/// What is seen as blank at the beginning of a line, with what YAML does not take for it.
struct Indent {
    std::size_t end = 0;
    std::size_t first_tab = nowhere;
    std::size_t first_invisible = nowhere;
    std::string blanks;  ///< the same in blanks: two for a tab, none for what has no width
};

Indent read_indent(std::string_view text, std::size_t begin, std::size_t end) {
    Indent indent;
    std::size_t i = begin;
    while (i < end) {
        const std::size_t invisible = invisible_bytes(text, i);
        if (text[i] == '\t') {
            indent.first_tab = std::min(indent.first_tab, i);
            indent.blanks += "  ";
        } else if (invisible > 0) {
            indent.first_invisible = std::min(indent.first_invisible, i);
            indent.blanks.append(has_width(text, i) ? 1 : 0, ' ');
        } else if (text[i] == ' ') {
            indent.blanks.push_back(' ');
        } else {
            break;
        }
        i += std::max<std::size_t>(invisible, 1);
    }
    indent.end = i;
    return indent;
}

}  // namespace

DocumentState scan_lines(ScanContext& context) { return LineScanner(context).run(); }

DocumentState LineScanner::run() {
    std::size_t offset = 0;
    while (offset < text_.size() && !context_.stopped) {
        const std::size_t next = scan_line(offset);
        TK_ASSERT(next > offset || context_.stopped);
        offset = next;
    }
    if (context_.broken || context_.stopped) {
        return DocumentState::Lost;
    }
    line_begin_ = text_.size();
    while (!levels_.empty()) {
        close_level();
    }
    return root_seen_ ? DocumentState::Present : DocumentState::Empty;
}

std::size_t LineScanner::scan_line(std::size_t begin) {
    line_begin_ = begin;
    const std::size_t end = find_line_end(text_, begin);
    const Indent indent = read_indent(text_, begin, end);
    const bool odd = indent.first_tab != nowhere || indent.first_invisible != nowhere;
    if (indent.end == end || text_[indent.end] == '#') {
        if (odd) {
            context_.skeleton.splice(begin, indent.end, "");
        }
        if (indent.end < end) {
            plain_.reset();
            context_.skeleton.leave_out_comment(indent.end, end);
        }
        return next_line(end);
    }
    if (is_document_mark(text_, begin)) {
        return scan_document_mark(begin, end);
    }
    if (text_[begin] == '%' && !root_seen_) {
        context_.report(Code::BadDirective, begin, end);
        context_.skeleton.splice(begin, end, "");
        return next_line(end);
    }
    if (indent.first_tab != nowhere) {
        context_.report(Code::TabIndent, indent.first_tab, indent.first_tab + 1);
    }
    if (indent.first_invisible != nowhere) {
        context_.report(Code::InvisibleIndent, indent.first_invisible, indent.first_invisible + 1,
                        {code_point_name(text_, indent.first_invisible)});
    }
    if (odd) {
        context_.skeleton.splice(begin, indent.end, indent.blanks);
    }
    const auto column = static_cast<BlockColumn>(indent.blanks.size());
    if (plain_ && column > plain_->column) {
        return go_on_plain(indent.end, column, end);
    }
    plain_.reset();
    return scan_nodes(indent.end, column, end);
}

std::size_t LineScanner::scan_document_mark(std::size_t begin, std::size_t end) {
    const bool starts = text_[begin] == '-';
    if (starts && !root_seen_) {
        const std::size_t content = skip_blanks(text_, begin + 3, end);
        context_.skeleton.splice(begin, content, "");
        if (content == end || text_[content] == '#') {
            return next_line(end);
        }
        return scan_nodes(content, 0, end);
    }
    // What follows an end mark may be nothing but comments.
    std::size_t rest = starts ? begin : begin + 3;
    while (rest < text_.size()) {
        const std::size_t rest_end = find_line_end(text_, rest);
        const std::size_t first = skip_blanks(text_, rest, rest_end);
        if (first < rest_end && text_[first] != '#') {
            context_.report(Code::SecondDocument, rest, rest_end);
            break;
        }
        rest = next_line(rest_end);
    }
    context_.skeleton.splice(begin, text_.size(), "");
    return text_.size();
}

void LineScanner::close_deeper_levels(BlockColumn column, LevelKind kind) {
    // A sequence may stand in the column of the key that it belongs to: it is the deeper of the
    // two.
    const auto depth = [](BlockColumn at, LevelKind of) {
        return 2 * at + (of == LevelKind::Sequence ? 1 : 0);
    };
    while (!levels_.empty() &&
           depth(levels_.back().column, levels_.back().kind) > depth(column, kind)) {
        close_level();
    }
}

LineScanner::Joint LineScanner::begin_entry() {
    Level& level = levels_.back();
    const Joint joint = std::exchange(level.joint, {});
    level.is_left_out = level.is_left_out && (!level.has_entries || joint.value != nowhere);
    level.has_entries = true;
    level.below = nowhere;
    level.joint_above = joint;
    return joint;
}

void LineScanner::close_level() {
    const Level closed = levels_.back();
    levels_.pop_back();
    const std::size_t at = levels_.empty() ? closed.begin : levels_.back().below;
    const bool is_changed = context_.skeleton.end() > line_begin_;  // by the line behind it
    if (context_.broken || !closed.is_left_out || closed.joint.value == nowhere || at == nowhere ||
        is_changed) {
        return;
    }
    const bool is_map = closed.kind == LevelKind::Map;
    context_.skeleton.leave_out({is_map ? LeftOutNode::Kind::Map : LeftOutNode::Kind::Sequence,
                                 closed.begin, closed.joint.value},
                                at);
    if (!levels_.empty()) {
        levels_.back().below = nowhere;
        const bool of_map = levels_.back().kind == LevelKind::Map;
        join(levels_.back().joint_above, of_map ? Skeleton::Joined::Pair : Skeleton::Joined::Item,
             at);
    }
}

LineScanner::Opened LineScanner::open_level(BlockColumn column, LevelKind kind, std::size_t begin) {
    if (!levels_.empty() && levels_.back().column == column && levels_.back().kind == kind) {
        return Opened::Yes;
    }
    const bool expected = levels_.empty() ? !root_seen_ : levels_.back().pending;
    if (!expected) {
        context_.report(Code::WrongIndent, begin, begin + 1);
        context_.broken = true;
    }
    if (!levels_.empty()) {
        levels_.back().pending = false;
        levels_.back().joint = {};
    }
    root_seen_ = true;
    if (levels_.size() >= context_.limits.depth) {
        context_.report(Code::TooDeep, begin, begin + 1,
                        {fmt::format("{}", context_.limits.depth)});
        context_.stopped = true;
        return Opened::No;
    }
    levels_.push_back({column, kind, false, begin});
    return Opened::Yes;
}

std::size_t LineScanner::scan_nodes(std::size_t begin, BlockColumn column, std::size_t end) {
    close_deeper_levels(column, is_dash(text_, begin) ? LevelKind::Sequence : LevelKind::Map);
    std::optional<Joint> of_item;
    while (is_dash(text_, begin)) {
        if (open_level(column, LevelKind::Sequence, begin) == Opened::No) {
            return next_line(end);
        }
        levels_.back().pending = true;
        of_item = begin_entry();
        levels_.back().below = begin + 1;
        const std::size_t item = skip_blanks(text_, begin + 1, end);
        if (item == end ||
            (text_[item] == '#' && judge_hash(text_, item, item) == HashMeaning::Comment)) {
            return next_line(end);
        }
        column += static_cast<BlockColumn>(item - begin);
        begin = item;
    }
    return scan_content(begin, column, end, of_item);
}

std::size_t LineScanner::scan_content(std::size_t begin,
                                      BlockColumn column,
                                      std::size_t end,
                                      std::optional<Joint> of_item) {
    const Indent odd = read_indent(text_, begin, end);
    if (odd.end > begin && odd.end < end) {  // a special blank after the dash
        context_.report(Code::InvisibleIndent, begin, begin + 1, {code_point_name(text_, begin)});
        context_.skeleton.splice(begin, odd.end, "");
        begin = odd.end;
    }
    const bool question = text_[begin] == '?' && stands_alone(text_, begin);
    const auto colon = question ? std::nullopt : find_key_colon(text_, begin, end);
    if (colon) {
        const std::size_t key_end = trim_end(text_, begin, *colon);
        if (can_leave_out_key(text_.substr(begin, key_end - begin))) {
            context_.skeleton.leave_out(begin, key_end);
        }
        return scan_pair(begin, *colon, skip_blanks(text_, *colon + 1, end), column);
    }
    if (!levels_.empty() && levels_.back().kind == LevelKind::Map &&
        levels_.back().column == column) {
        return scan_keyless(begin, column, end);
    }
    if (levels_.empty() ? root_seen_ : !levels_.back().pending) {
        context_.report(Code::WrongIndent, begin, begin + 1);
        context_.broken = true;
        return next_line(end);
    }
    if (!levels_.empty()) {
        levels_.back().pending = false;
        levels_.back().below = nowhere;  // an anchor may stand before a block
    }
    root_seen_ = true;
    const std::size_t next = scan_value(begin, begin);
    if (of_item && context_.skeleton.has_just_left_out(begin)) {
        join(*of_item, Skeleton::Joined::Item, begin);
    }
    return next;
}

void LineScanner::join(Joint joint, Skeleton::Joined what, std::size_t value) {
    if (joint.value == nowhere) {
        joint = {value, context_.skeleton.end()};
    } else {
        context_.skeleton.join(joint.value, joint.end, what, value);
    }
    levels_.back().joint = joint;
}

LineScanner::Opened LineScanner::check_key(std::size_t begin, std::size_t end) {
    if (end - begin > context_.limits.key_bytes) {
        context_.report(Code::KeyTooLong, begin, begin + 1,
                        {fmt::format("{}", context_.limits.key_bytes)});
        context_.stopped = true;
        return Opened::No;
    }
    if (begin == end) {
        context_.report(Code::KeyIsNoText, begin, begin + 1);
        context_.broken = true;
        return Opened::No;
    }
    const char first = text_[begin];
    if (std::string_view("@`%!,]}").find(first) != nowhere) {
        context_.mend(Code::ReservedStart, begin, end, {std::string(1, first)});
    }
    std::size_t tail = end;  // a no-break space before the colon
    while (tail > begin + 1 && tail - begin > 2 && invisible_bytes(text_, tail - 2) == 2) {
        tail -= 2;
    }
    if (tail < end) {
        context_.report(Code::InvisibleIndent, tail, tail + 1, {code_point_name(text_, tail)});
        context_.skeleton.splice(tail, end, "");
    }
    return Opened::Yes;
}

std::size_t LineScanner::scan_pair(std::size_t begin,
                                   std::size_t colon,
                                   std::size_t value,
                                   BlockColumn column) {
    const std::size_t end = find_line_end(text_, colon);
    const bool in_list = !levels_.empty() && levels_.back().kind == LevelKind::Sequence;
    if (check_key(begin, trim_end(text_, begin, colon)) == Opened::No ||
        open_level(column, LevelKind::Map, begin) == Opened::No) {
        return next_line(end);
    }
    const bool key_is_left_out = context_.skeleton.has_just_left_out(begin);
    const Joint joint = begin_entry();
    levels_.back().pending = value == end;
    if (value < end && text_[value] == '#' && text_[value - 1] != ':' &&
        (judge_hash(text_, value, value) == HashMeaning::Comment || is_block_below(end))) {
        levels_.back().pending = true;
        value = end;
    }
    if (value == end) {
        levels_.back().below = key_is_left_out ? colon + 1 : nowhere;
        return next_line(end);
    }
    // "- Lưu: VT: x" is one text, and no key of ours.
    const std::string_view key = text_.substr(begin, trim_end(text_, begin, colon) - begin);
    const std::size_t next = scan_value(in_list && !is_key_word(key) ? begin : value, value);
    if (key_is_left_out && context_.skeleton.has_just_left_out(value)) {
        join(joint, Skeleton::Joined::Pair, value);
    }
    return next;
}

std::size_t LineScanner::scan_keyless(std::size_t begin, BlockColumn column, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t colon = line.find(':');
    const bool tight = colon != nowhere && colon + 1 < line.size() && line[colon + 1] != '/' &&
                       is_key_word(line.substr(0, colon));
    if (!tight) {
        context_.report(Code::MissingColon, begin, trim_end(text_, begin, end));
        context_.skeleton.splice(begin, end, "");
        return next_line(end);
    }
    std::size_t value = begin + colon + 1;
    while (value < end && invisible_bytes(text_, value) > 0) {
        value += invisible_bytes(text_, value);
    }
    context_.report(Code::MissingBlankAfterColon, begin + colon, begin + colon + 1,
                    {context_.mended_line(begin + colon + 1, value, " ")});
    context_.skeleton.splice(begin + colon + 1, value, " ");
    return scan_pair(begin, begin + colon, skip_blanks(text_, value, end), column);
}

}  // namespace tongket::data
