#include <algorithm>
#include <string>
#include <utility>

#include "data/line_scanner.h"
#include "data/line_text.h"
#include "data/scan_block_text.h"
#include "data/scan_flow.h"
#include "data/scan_quoted.h"

namespace tongket::data {

using base::Code;

std::size_t LineScanner::find_text_end(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (text_[i] == '#' && is_blank(text_[i - 1]) &&
            judge_hash(text_, begin, i) == HashMeaning::Comment) {
            return trim_end(text_, begin, i);
        }
    }
    return trim_end(text_, begin, end);
}

std::size_t LineScanner::mend_value(Code code,
                                    std::size_t begin,
                                    std::size_t end,
                                    std::vector<std::string> more_arguments) {
    context_.mend(code, begin, find_text_end(begin, end), std::move(more_arguments));
    return next_line(end);
}

std::size_t LineScanner::scan_value(std::size_t item, std::size_t begin) {
    const std::size_t end = find_line_end(text_, begin);
    const char first = text_[begin];
    const auto reserved = [&] {
        return mend_value(Code::ReservedStart, begin, end, {std::string(1, first)});
    };
    switch (first) {
        case '"':
        case '\'':
            return scan_quoted_value(begin, end);
        case '{':
        case '[':
            return scan_flow_value(begin, end);
        case '|':
        case '>':
            return is_block_header(text_, begin) ? scan_block_text(context_, begin, column())
                                                 : reserved();
        case '&':
        case '*':
            return scan_property(item, begin, end);
        case '!':
            return mend_value(Code::TagInText, begin, end);
        case '#':
            return mend_value(Code::HashInText, begin, end);
        case '@':
        case '`':
        case '%':
        case ',':
        case ']':
        case '}':
            return reserved();
        case '-':
        case '?':
        case ':':
            if (stands_alone(text_, begin)) {
                return reserved();
            }
            break;
        default:
            break;
    }
    return scan_plain(item, begin, begin, end);
}

bool LineScanner::is_block_below(std::size_t end) const {
    for (std::size_t line = next_line(end); line < text_.size();) {
        const std::size_t line_end = find_line_end(text_, line);
        const std::size_t first = skip_blanks(text_, line, line_end);
        if (first < line_end && text_[first] != '#') {
            if (is_document_mark(text_, line)) {
                return false;
            }
            const auto indent = static_cast<BlockColumn>(first - line);
            return indent > column() || (indent == column() && text_[first] == '-');
        }
        line = next_line(line_end);
    }
    return false;
}

std::size_t LineScanner::scan_property(std::size_t item, std::size_t begin, std::size_t end) {
    const std::size_t name_end = std::min(context_.find_name_end(begin + 1), end);
    const std::string_view name = text_.substr(begin + 1, name_end - begin - 1);
    const std::size_t next = skip_blanks(text_, name_end, end);
    const bool alone = next == end || (text_[next] == '#' && next > name_end);
    if (text_[begin] == '*') {
        return alone && context_.anchors.contains(name) ? next_line(end)
                                                        : mend_value(Code::AliasInText, begin, end);
    }
    const bool used = context_.is_used_alias(name);
    if (name.empty()) {
        return mend_value(Code::AnchorInText, begin, end);
    }
    if (alone) {
        if (!is_block_below(end) && !used) {
            return mend_value(Code::AnchorInText, begin, end);
        }
        context_.anchors.insert(name);
        if (!levels_.empty()) {
            levels_.back().pending = true;
        } else {
            root_seen_ = false;
        }
        return next_line(end);
    }
    const char follows = text_[next];
    const bool node = std::string_view("{[\"'").find(follows) != nowhere ||
                      ((follows == '|' || follows == '>') && is_block_header(text_, next));
    if (!node && (!used || std::string_view("&*!@`%|>#").find(follows) != nowhere)) {
        return mend_value(Code::AnchorInText, begin, end);
    }
    context_.anchors.insert(name);
    return scan_value(item == begin ? next : item, next);  // once: no second property gets here
}

std::size_t LineScanner::scan_quoted_value(std::size_t begin, std::size_t end) {
    const QuotedText quoted = scan_quoted(context_, begin, column());
    if (quoted.state == QuotedText::End::Missing) {
        const std::size_t stop = trim_end(text_, begin, end);
        const std::string mark(text_.substr(begin, 1));
        context_.report(Code::UnclosedQuote, begin, begin + 1,
                        {context_.mended_line(stop, stop, mark)});
        if (quoted.escape == 0) {
            context_.skeleton.splice(stop, stop, mark);
        } else {  // what the library would make of its escapes was not meant
            context_.skeleton.splice(begin, stop, quote(text_.substr(begin + 1, stop - begin - 1)));
        }
        return next_line(end);
    }
    const std::size_t last_end = find_line_end(text_, quoted.end);
    const std::size_t rest = skip_blanks(text_, quoted.end, last_end);
    if (rest == last_end || (text_[rest] == '#' && rest > quoted.end)) {
        if (quoted.escape != 0) {
            mend_escape(context_, begin, quoted);
        } else if (quoted.verbatim) {
            context_.skeleton.leave_out(begin, quoted.end);
        }
        context_.skeleton.leave_out_comment(rest, last_end);
        return next_line(last_end);
    }
    const std::size_t stop = find_text_end(begin, last_end);
    context_.mend_as(Code::TextAfterQuote, begin, stop,
                     quote_anew(text_, begin, stop, quoted.end - 1));
    return next_line(last_end);
}

std::size_t LineScanner::scan_flow_value(std::size_t begin, std::size_t end) {
    const FlowText flow = scan_flow(context_, begin, column(), levels_.size());
    const std::size_t last_end = find_line_end(text_, flow.end);
    if (flow.state == FlowText::End::Closed) {
        const std::size_t rest = skip_blanks(text_, flow.end, last_end);
        if (rest == last_end || (text_[rest] == '#' && rest > flow.end)) {
            context_.skeleton.leave_out_comment(rest, last_end);
            return next_line(last_end);
        }
        return mend_value(Code::TextAfterBracket, begin, last_end);
    }
    if (flow.state == FlowText::End::Reported) {
        context_.broken = true;
        return next_line(last_end);
    }
    // A line that stands too far left, a bracket of another kind, or the end of the file. What was
    // on one line is text, or is shown as if it were.
    const bool one_line = flow.end <= end + 1;
    if (one_line) {
        return mend_value(Code::UnclosedBracket, begin, end);
    }
    const std::size_t open_end = find_line_end(text_, flow.open);
    const std::string rest = quote(text_.substr(flow.open, open_end - flow.open));
    context_.report(Code::UnclosedBracket, flow.open, flow.open + 1,
                    {context_.mended_line(flow.open, open_end, rest)});
    context_.skeleton.forget_from(begin);
    context_.broken = true;
    return flow.end < text_.size() && flow.end > 0 && text_[flow.end - 1] == '\n'
               ? flow.end
               : next_line(last_end);
}

std::size_t LineScanner::scan_plain(std::size_t item,
                                    std::size_t begin,
                                    std::size_t from,
                                    std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
        if (text_[i] == ':' && stands_alone(text_, i)) {
            const std::size_t start = begin == from ? item : begin;
            const std::size_t stop = find_plain_end(end);
            plain_.reset();
            context_.mend(Code::ColonInText, start, find_text_end(start, stop));
            return next_line(stop);
        }
        if (text_[i] != '#' || i == from || !is_blank(text_[i - 1])) {
            continue;
        }
        const HashMeaning meaning = judge_hash(text_, begin, i);
        if (meaning == HashMeaning::Text) {
            const std::size_t stop = find_plain_end(end);
            plain_.reset();
            context_.mend(Code::HashInText, begin, find_text_end(begin, stop));
            return next_line(stop);
        }
        if (meaning == HashMeaning::Doubtful) {
            const std::size_t stop = trim_end(text_, i, end);
            const std::string whole = quote(text_.substr(begin, stop - begin));
            context_.report(Code::CommentAfterText, i, stop,
                            {context_.mended_line(begin, stop, whole)});
        }
        plain_.reset();
        context_.skeleton.leave_out_comment(i, end);
        return next_line(end);
    }
    const std::size_t stop = trim_end(text_, begin, end);
    if (!plain_ && worth_leaving_out(text_.substr(begin, stop - begin)) && !is_block_below(end)) {
        context_.skeleton.leave_out(begin, stop);
    } else if (!plain_) {
        plain_ = PlainText{begin, column()};
    }
    return next_line(end);
}

/// The end of the last line that a plain scalar whose line ends at `end` goes on over.
std::size_t LineScanner::find_plain_end(std::size_t end) const {
    while (end < text_.size()) {
        const std::size_t begin = end + 1;
        const std::size_t line_end = find_line_end(text_, begin);
        const std::size_t first = skip_blanks(text_, begin, line_end);
        if (first == line_end || text_[first] == '#' ||
            static_cast<BlockColumn>(first - begin) <= column() || column() < 0) {
            break;
        }
        const auto colon = find_key_colon(text_, first, line_end);
        if (colon && is_key_word(text_.substr(first, *colon - first))) {
            break;
        }
        end = line_end;
    }
    return end;
}

std::size_t LineScanner::go_on_plain(std::size_t begin, BlockColumn column, std::size_t end) {
    const bool dash = text_[begin] == '-' && stands_alone(text_, begin);
    const auto colon = find_key_colon(text_, begin, end);
    const bool key = colon && is_key_word(text_.substr(begin, *colon - begin));
    if (key && plain_->column < 0) {
        // The text above was to be a key, too: at the root there is nothing that it could belong
        // to.
        context_.report(Code::MissingColon, plain_->begin, find_line_end(text_, plain_->begin));
        const std::size_t line = context_.places.line_begin(context_.places.line(begin));
        context_.skeleton.splice(plain_->begin, line, "\n");
        plain_.reset();
        root_seen_ = false;
        return scan_nodes(begin, column, end);
    }
    if (key || (dash && looks_like_key_line(text_.substr(begin, end - begin)))) {
        if (!plain_->reported) {
            context_.report(Code::WrongIndent, begin, begin + 1);
            plain_->reported = true;
        }
        context_.broken = true;
        return next_line(end);
    }
    if (dash) {
        context_.report(Code::ListInText, begin, trim_end(text_, begin, end));
    }
    return scan_plain(plain_->begin, plain_->begin, begin, end);
}

}  // namespace tongket::data
