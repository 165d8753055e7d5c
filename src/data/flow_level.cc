#include "data/flow_level.h"

#include <utility>

namespace tongket::data {

namespace {

using base::Code;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The colon of `type:bar`, whose blank was forgotten; the key before it must look like one.
std::optional<std::size_t> find_tight_colon(std::string_view text,
                                            std::size_t begin,
                                            std::size_t end) {
    const std::size_t colon = text.substr(begin, end - begin).find(':');
    if (colon == nowhere || colon == 0 || begin + colon + 1 >= end ||
        text[begin + colon + 1] == '/' || !is_key_word(text.substr(begin, colon))) {
        return std::nullopt;
    }
    return begin + colon;
}

}  // namespace

void FlowItem::add(FlowPiece next, std::size_t piece_begin, std::size_t piece_end) {
    if (begin == nowhere) {
        begin = piece_begin;
    }
    if (piece == FlowPiece::None) {
        value_begin = piece_begin;
        piece = next;
    } else if (piece == FlowPiece::Quoted) {
        set_fault(Code::TextAfterQuote);
    } else if (piece != FlowPiece::Plain || next != FlowPiece::Plain) {
        set_fault(Code::TextAfterBracket);
    }
    end = piece_end;
}

void FlowItem::set_fault(Code code, std::string argument) {
    if (!fault) {
        fault = code;
        fault_argument = std::move(argument);
    }
}

void FlowLevel::end_key(ScanContext& context) {
    finish_join(context);
    if (item.fault) {
        mend_fault(context);
        item.fault.reset();
    } else if (item.piece == FlowPiece::Plain) {
        const std::string_view key =
            context.text.substr(item.value_begin, item.end - item.value_begin);
        if (can_leave_out_key(key)) {
            context.skeleton.leave_out(item.value_begin, item.end);
        }
    }
}

void FlowLevel::end_item(ScanContext& context, std::size_t at) {
    const std::string_view text = context.text;
    ++commas_;
    finish_item(context);
    const bool cut = !is_map() && previous_.piece == FlowPiece::Plain && at > 0 &&
                     is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
    if (cut && joined_ == Joined::No) {
        joined_ = Joined::ByComma;
        join_begin_ = previous_.value_begin;
        join_end_ = previous_.end;
    }
    next_joins_ = cut;
    if (!is_map() && !cut) {
        finish_join(context);
    }
    item = {};
}

void FlowLevel::end_level(ScanContext& context, std::size_t at) {
    const std::string_view text = context.text;
    const bool keyless = item.begin != nowhere && item.colon == nowhere;
    if (is_map() && items_ == 0 && commas_ == 0 && keyless && !item.fault) {
        const std::string_view word = text.substr(item.begin, item.end - item.begin);
        const bool figure = item.piece == FlowPiece::Plain && is_figure_word(word);
        if (!figure) {
            context.mend(Code::TextInBraces, open, at + 1);
        }
        return;
    }
    finish_item(context);
    finish_join(context);
    if (text_) {
        context.mend(Code::TextInBraces, open, at + 1);
    }
}

void FlowLevel::finish_item(ScanContext& context) {
    if (item.begin == nowhere) {
        finish_join(context);
        return;
    }
    if (is_map() && item.colon == nowhere) {
        finish_keyless(context);
        ++items_;
        return;
    }
    if (next_joins_) {
        join_end_ = item.end;
    } else {
        finish_join(context);
    }
    ++items_;
    previous_ = item;
    if (item.value_begin == nowhere) {
        return;
    }
    if (item.fault) {
        mend_fault(context);
    } else if (item.question_mark && item.piece == FlowPiece::Plain) {
        const std::string_view value =
            context.text.substr(item.value_begin, item.end - item.value_begin);
        context.skeleton.splice(item.value_begin, item.end, quote(value));
    } else if (item.piece == FlowPiece::Plain && !next_joins_) {
        leave_out_value(context);
    }
}

void FlowLevel::leave_out_value(ScanContext& context) const {
    const std::string_view value =
        context.text.substr(item.value_begin, item.end - item.value_begin);
    if (value.find('\n') == nowhere && worth_leaving_out(value)) {
        context.skeleton.leave_out(item.value_begin, item.end);
    }
}

void FlowLevel::mend_fault(ScanContext& context) {
    std::vector<std::string> more;
    if (!item.fault_argument.empty()) {
        more.push_back(item.fault_argument);
    }
    context.mend(*item.fault, item.value_begin, item.end, std::move(more));
}

void FlowLevel::finish_keyless(ScanContext& context) {
    const std::string_view text = context.text;
    const auto colon = item.piece == FlowPiece::Plain ? find_tight_colon(text, item.begin, item.end)
                                                      : std::nullopt;
    if (colon) {
        finish_join(context);
        context.report(Code::MissingBlankAfterColon, *colon, *colon + 1,
                       {context.mended_line(*colon, *colon + 1, ": ")});
        context.skeleton.splice(*colon + 1, *colon + 1, " ");
        previous_ = item;
        previous_.colon = *colon;
        previous_.value_begin = *colon + 1;
        return;
    }
    if (joined_ == Joined::No) {
        if (items_ == 0 && item.piece == FlowPiece::Plain) {
            text_ = true;
            joined_ = Joined::WithoutKey;
        } else if (text_ || item.piece != FlowPiece::Plain || previous_.piece != FlowPiece::Plain ||
                   previous_.fault || previous_.value_begin == nowhere) {
            context.report(Code::KeyWithoutValue, item.begin, item.end,
                           {std::string(text.substr(item.begin, item.end - item.begin))});
            return;
        } else {
            joined_ = Joined::ByComma;
            join_begin_ = previous_.value_begin;
        }
    }
    join_end_ = item.end;
}

void FlowLevel::finish_join(ScanContext& context) {
    if (joined_ == Joined::ByComma) {
        context.mend(is_map() ? Code::CommaInBraces : Code::DecimalInBrackets, join_begin_,
                     join_end_);
    }
    joined_ = Joined::No;
    next_joins_ = false;
}

}  // namespace tongket::data
