#include "report/markup_input.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "report/footnotes.h"
#include "report/picture_markup.h"

namespace tongket::report {

namespace {

/// What may begin markup, or be taken for it by md4c.
constexpr base::ByteSet markup("\n\\{}*_![`]<&");

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

}  // namespace

MarkupInput::MarkupInput(const TracedText& line,
                         std::size_t begin,
                         std::size_t end,
                         const ProseContext& context)
    : line_(line),
      text_(std::string_view(line.text()).substr(begin, end - begin)),
      begin_(begin),
      context_(context) {
    input_.append(paragraph_guard, begin);
    for (std::size_t at = 0; at < text_.size();) {
        at += take(at);
    }
}

std::size_t MarkupInput::take(std::size_t at) {
    switch (text_[at]) {
        case '\n':
            put({&line_end_mark, 1}, at);
            return 1;
        case '\\':
            return take_backslash(at);
        case '{':
            return take_figure(at);
        case '}':
            report(base::Code::StrayBrace, at, 1, {});
            put("}", at);
            return 1;
        case '*':
        case '_':
            return take_delimiters(at);
        case '[':
            if (const std::size_t size = take_note(at); size > 0) {
                return size;
            }
            warn_of_markup(at);
            escape(at);
            return 1;
        case '!':
            if (const std::size_t size = take_picture(at); size > 0) {
                return size;
            }
            [[fallthrough]];
        case '`':
        case ']':
        case '<':
        case '&':
            escape(at);
            return 1;
        default:
            break;
    }
    const std::size_t next = std::min(markup.find_in(text_, at), text_.size());
    put(text_.substr(at, next - at), at);
    return next - at;
}

std::size_t MarkupInput::take_backslash(std::size_t at) {
    if (at + 1 < text_.size() && is_punctuation(text_[at + 1])) {
        put(text_.substr(at, 2), at);
        return 2;
    }
    escape(at);
    return 1;
}

std::size_t MarkupInput::take_figure(std::size_t at) {
    const std::size_t close = text_.find_first_of("{}\n", at + 1);
    if (close == std::string_view::npos || text_[close] != '}') {
        report(base::Code::UnclosedFigure, at, 1, {});
        put("{", at);
        return 1;
    }
    const std::string_view expression = text_.substr(at + 1, close - at - 1);
    if (auto reference = context_.figures.refer(expression)) {
        take_reference(at, close + 1 - at, std::move(*reference));
        return close + 1 - at;
    }
    auto value = context_.figures.resolve(expression);
    if (!value) {
        FigureFault& fault = value.error();
        report(fault.code, at + 1 + fault.begin, fault.size, std::move(fault.arguments));
    }
    figures_.push_back(value ? *value : std::string(text_.substr(at, close + 1 - at)));
    put({&figure_mark, 1}, at);
    return close + 1 - at;
}

void MarkupInput::take_reference(std::size_t at,
                                 std::size_t size,
                                 tl::expected<Reference, FigureFault> reference) {
    if (!reference) {
        FigureFault& fault = reference.error();
        report(fault.code, at + 1 + fault.begin, fault.size, std::move(fault.arguments));
        figures_.emplace_back(text_.substr(at, size));
        put({&figure_mark, 1}, at);
        return;
    }
    references_.push_back(std::make_shared<const Reference>(std::move(*reference)));
    put({&reference_mark, 1}, at);
}

std::size_t MarkupInput::take_note(std::size_t at) {
    Footnotes* const notes = context_.admitted.notes;
    const std::size_t size = notes != nullptr ? footnote_mark_size(text_.substr(at)) : 0;
    auto note = size > 0 ? notes->call(text_.substr(at + 2, size - 3)) : nullptr;
    if (!note) {
        return 0;
    }
    notes_.push_back(std::move(note));
    put({&note_mark, 1}, at);
    return size;
}

std::size_t MarkupInput::take_picture(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    const PictureMarkup found = find_picture(rest);
    if (found.size == 0) {
        if (rest.starts_with("![")) {
            report(base::Code::MarkupAsText, at, 2, {"!["});
        }
        return 0;
    }
    if (context_.admitted.pictures == Pictures::NotHere) {
        report(base::Code::PictureNotHere, at, found.size,
               {std::string(rest.substr(0, found.size))});
        return 0;
    }
    auto picture = std::make_shared<Image>();
    picture->file = rest.substr(found.file, found.file_end - found.file);
    picture->place = place_of(at, found.size);
    // Pictures and notes cannot stand in it.
    const SpanList alternative =
        read_spans(line_, begin_ + at + 2, begin_ + at + found.alternative_end,
                   {context_.places, context_.figures, context_.diagnostics});
    picture->alternative = Text{alternative, picture->place}.plain();
    if (picture->alternative.find_first_not_of(' ') == std::string::npos) {
        picture->alternative.clear();
        picture->meaning = Image::Meaning::Decoration;
    }
    picture->file_place = place_of(at + found.file, picture->file.size());
    pictures_.push_back(std::move(picture));
    put({&picture_mark, 1}, at);
    return found.size;
}

std::size_t MarkupInput::take_delimiters(std::size_t at) {
    const char delimiter = text_[at];
    const std::size_t size = std::min(text_.find_first_not_of(delimiter, at), text_.size()) - at;
    const char before = at > 0 ? text_[at - 1] : ' ';
    const char after = at + size < text_.size() ? text_[at + size] : ' ';
    const bool between_digits = is_digit(before) && is_digit(after);
    const bool in_brackets = before == '(' && after == ')';
    const bool plain = delimiter == '_' ? size >= 3 : size >= 4 || between_digits || in_brackets;
    for (std::size_t i = 0; i < size; ++i) {
        plain ? escape(at + i) : put(text_.substr(at + i, 1), at + i);
    }
    return size;
}

void MarkupInput::warn_of_markup(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (const std::size_t mark = footnote_mark_size(rest); mark > 0) {
        report(context_.admitted.notes == nullptr ? base::Code::FootnoteNotHere
                                                  : base::Code::FootnoteUndefined,
               at, mark, {std::string(rest.substr(0, mark))});
    } else if (rest[0] == '[' && (at == 0 || text_[at - 1] != '!')) {
        const std::size_t close = rest.find_first_of("[]\n", 1);
        if (close != std::string_view::npos && rest.substr(close).starts_with("](")) {
            report(base::Code::MarkupAsText, at, close + 2, {"[…](…)"});
        }
    }
}

void MarkupInput::escape(std::size_t at) {
    put("\\", at);
    put(text_.substr(at, 1), at);
}

void MarkupInput::report(base::Code code,
                         std::size_t at,
                         std::size_t bytes,
                         std::vector<std::string> arguments) const {
    context_.diagnostics.report(code, place_of(at, bytes), std::move(arguments));
}

base::Place MarkupInput::place_of(std::size_t at, std::size_t bytes) const {
    return context_.places.at(line_.origin(begin_ + at),
                              base::count_characters(text_.substr(at, bytes)));
}

}  // namespace tongket::report
