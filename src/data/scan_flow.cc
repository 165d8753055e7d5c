#include "data/scan_flow.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "data/flow_level.h"
#include "data/line_text.h"
#include "data/scan_quoted.h"

namespace tongket::data {

namespace {

using base::Code;

class FlowScanner {
  public:
    FlowScanner(ScanContext& context, std::size_t open, BlockColumn column, std::size_t depth)
        : context_(context), text_(context.text), at_(open), column_(column), depth_(depth) {}

    FlowText run() {
        open_level();
        while (!levels_.empty() && !context_.stopped) {
            if (at_ >= text_.size() || !step()) {
                return {lost_, at_, levels_.empty() ? at_ : levels_.back().open};
            }
        }
        if (is_simple_ && !context_.stopped) {
            context_.skeleton.leave_out(nodes_);
        }
        return {context_.stopped ? FlowText::End::Reported : FlowText::End::Closed, at_, at_};
    }

  private:
    [[nodiscard]] FlowItem& item() { return levels_.back().item; }

    void open_level() {
        if (depth_ + levels_.size() >= context_.limits.depth) {
            context_.report(Code::TooDeep, at_, at_ + 1,
                            {fmt::format("{}", context_.limits.depth)});
            context_.stopped = true;
            return;
        }
        levels_.emplace_back(at_, text_[at_] == '{' ? '}' : ']');
        nodes_.push_back(
            {levels_.back().is_map() ? LeftOutNode::Kind::Map : LeftOutNode::Kind::Sequence, at_,
             at_ + 1});
        ++at_;
    }

    /// Reads the token at at_; false where the collection is lost.
    bool step() {
        const char c = text_[at_];
        switch (c) {
            case ' ':
            case '\t':
                ++at_;
                return true;
            case '\n':
                ++at_;
                return can_go_on();
            case ',':
                note_item();
                levels_.back().end_item(context_, at_);
                is_simple_ = is_simple_ && !levels_.back().joins();
                ++at_;
                return true;
            case '{':
            case '[':
                item().add(FlowPiece::Nested, at_, at_ + 1);
                open_level();
                return true;
            case '}':
            case ']':
                return close_level(c);
            case '"':
            case '\'':
                return read_quoted();
            case ':':
                if (is_value_colon()) {
                    read_colon();
                    return true;
                }
                break;
            case '#':
                if (judge_hash(text_, at_, at_) != HashMeaning::Text) {
                    const std::size_t hash = std::exchange(at_, find_line_end(text_, at_));
                    context_.skeleton.leave_out_comment(hash, at_);
                    return true;
                }
                item().set_fault(Code::HashInText);
                break;
            default:
                break;
        }
        read_plain();
        return true;
    }

    /// Lines of a flow collection stand deeper than its block; a closing bracket may stand as deep.
    [[nodiscard]] bool can_go_on() const {
        const std::size_t end = find_line_end(text_, at_);
        const std::size_t first = skip_blanks(text_, at_, end);
        if (first == end || text_[first] == '#' || text_[first] == ']' || text_[first] == '}') {
            return true;
        }
        return static_cast<BlockColumn>(first - at_) > column_ && !is_document_mark(text_, at_);
    }

    bool close_level(char bracket) {
        if (levels_.back().close != bracket) {
            return false;
        }
        note_item();
        levels_.back().end_level(context_, at_);
        levels_.pop_back();
        nodes_.push_back({LeftOutNode::Kind::End, at_, at_ + 1});
        ++at_;
        if (!levels_.empty()) {
            item().end = at_;
        }
        return true;
    }

    bool read_quoted() {
        const QuotedText quoted = scan_quoted(context_, at_, column_);
        if (quoted.state == QuotedText::End::Missing) {
            const std::size_t end = find_line_end(text_, at_);
            const std::size_t stop = trim_end(text_, at_, end);
            context_.report(Code::UnclosedQuote, at_, at_ + 1,
                            {context_.mended_line(stop, stop, text_.substr(at_, 1))});
            at_ = end;
            lost_ = FlowText::End::Reported;
            return false;
        }
        item().add(FlowPiece::Quoted, at_, quoted.end);
        is_simple_ = is_simple_ && quoted.verbatim && quoted.escape == 0;
        if (quoted.escape != 0) {
            mend_escape(context_, at_, quoted);
        } else if (quoted.verbatim && !is_simple_) {  // else it is left out with all others
            context_.skeleton.leave_out(at_, quoted.end);
        }
        at_ = quoted.end;
        return true;
    }

    bool is_value_colon() {
        const bool before_end =
            stands_alone(text_, at_) || std::string_view(",[]{}").find(text_[at_ + 1]) != nowhere;
        const bool after_quote = item().piece == FlowPiece::Quoted && item().end == at_;
        return before_end || after_quote;
    }

    void read_colon() {
        FlowItem& current = item();
        if (current.colon == nowhere) {
            note_key();
            levels_.back().end_key(context_);
            current.begin = std::min(current.begin, at_);
            current.end = at_ + 1;
            current.colon = at_;
            current.value_begin = nowhere;
            current.piece = FlowPiece::None;
            current.question_mark = false;
        } else {
            current.set_fault(Code::ColonInText);
            current.end = at_ + 1;
        }
        ++at_;
    }

    /// The key that a colon ends, and what stands before a comma or a closing bracket. Anything but
    /// texts without a fault and collections of these needs the library.
    void note_key() {
        const FlowItem& current = item();
        const bool is_text =
            current.piece == FlowPiece::Plain || current.piece == FlowPiece::Quoted;
        if (!levels_.back().is_map() || !is_text || current.fault ||
            text_.substr(current.end, at_ - current.end).find('\n') != nowhere) {
            is_simple_ = false;
            return;
        }
        is_simple_ =
            is_simple_ &&
            (current.piece == FlowPiece::Quoted ||
             is_plain_key(text_.substr(current.value_begin, current.end - current.value_begin)));
        nodes_.push_back({LeftOutNode::Kind::Text, current.value_begin, current.end});
    }

    void note_item() {
        const FlowItem& current = item();
        const bool has_key = current.colon != nowhere;
        if (current.value_begin == nowhere || current.fault || current.question_mark ||
            has_key != levels_.back().is_map() || current.piece == FlowPiece::Alias) {
            is_simple_ = false;
            return;
        }
        if (current.piece == FlowPiece::Nested) {
            return;
        }
        const std::string_view text =
            text_.substr(current.value_begin, current.end - current.value_begin);
        is_simple_ = is_simple_ && (current.piece == FlowPiece::Quoted ||
                                    (can_leave_out_within(text) && text.find('\n') == nowhere));
        nodes_.push_back({LeftOutNode::Kind::Text, current.value_begin, current.end});
    }

    /// Plain text, or what begins like something else and is not.
    void read_plain() {
        FlowItem& current = item();
        if (current.piece == FlowPiece::None && read_property()) {
            return;
        }
        const std::size_t begin = at_;
        std::size_t end = begin;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\n' || std::string_view(",[]{}").find(c) != nowhere ||
                (c == ':' && at_ > begin && is_value_colon())) {
                break;
            }
            if (c == '#' && at_ > begin && is_blank(text_[at_ - 1]) && begins_comment(begin)) {
                break;
            }
            current.question_mark = current.question_mark || c == '?';
            if (!is_blank(c)) {
                end = at_ + 1;
            }
        }
        if (end == begin) {  // a lone colon, say: progress all the same
            end = std::min(begin + 1, text_.size());
            at_ = std::max(at_, end);
        }
        current.add(FlowPiece::Plain, begin, end);
    }

    /// Whether the # at at_, in the plain text from `begin` on, begins a comment; reports or marks
    /// what may be meant as text.
    bool begins_comment(std::size_t begin) {
        const HashMeaning meaning = judge_hash(text_, begin, at_);
        if (meaning == HashMeaning::Text) {
            item().set_fault(Code::HashInText);
            return false;
        }
        if (meaning == HashMeaning::Doubtful) {
            const std::size_t stop = trim_end(text_, at_, find_line_end(text_, at_));
            const std::string whole = quote(text_.substr(begin, stop - begin));
            context_.report(Code::CommentAfterText, at_, stop,
                            {context_.mended_line(begin, stop, whole)});
        }
        return true;
    }

    /// Anchors and aliases that are such. Text that begins with an indicator gets a fault; false
    /// then, and where there is nothing of the kind.
    bool read_property() {
        const char c = text_[at_];
        if (c == '&' || c == '*') {
            const std::size_t name_end = context_.find_name_end(at_ + 1);
            const std::string_view name = text_.substr(at_ + 1, name_end - at_ - 1);
            const std::size_t next = skip_blanks(text_, name_end, text_.size());
            const bool text_follows = next < text_.size() &&
                                      std::string_view(",]}\n").find(text_[next]) == nowhere &&
                                      !(text_[next] == ':' && stands_alone(text_, next));
            const bool node_follows =
                text_follows && std::string_view("{[\"'*").find(text_[next]) != nowhere;
            if (c == '&' && !name.empty() &&
                (node_follows || (text_follows && context_.is_used_alias(name)))) {
                context_.anchors.insert(name);
                is_simple_ = false;
                at_ = next;
                return true;
            }
            if (c == '*' && !text_follows && context_.anchors.contains(name)) {
                item().add(FlowPiece::Alias, at_, name_end);
                at_ = name_end;
                return true;
            }
            item().set_fault(c == '&' ? Code::AnchorInText : Code::AliasInText);
        } else if (c == '!') {
            item().set_fault(Code::TagInText);
        } else if (std::string_view("@`%|>").find(c) != nowhere ||
                   ((c == '-' || c == '?' || c == ':') && stands_alone(text_, at_))) {
            item().set_fault(Code::ReservedStart, std::string(1, c));
        }
        return false;
    }

    ScanContext& context_;
    std::string_view text_;
    std::size_t at_;
    BlockColumn column_;
    std::size_t depth_;
    std::vector<FlowLevel> levels_;
    std::vector<LeftOutNode> nodes_;
    bool is_simple_ = true;  ///< so far the library would read nothing else than the nodes
    FlowText::End lost_ = FlowText::End::Missing;
};

}  // namespace

FlowText scan_flow(ScanContext& context, std::size_t open, BlockColumn column, std::size_t depth) {
    return FlowScanner(context, open, column, depth).run();
}

}  // namespace tongket::data
