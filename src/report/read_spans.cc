#include "report/read_spans.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <md4c.h>

#include "base/byte_set.h"
#include "base/narrow.h"
#include "base/utf8.h"
#include "report/footnotes.h"
#include "report/picture_markup.h"
#include "report/report.h"

namespace tongket::report {

namespace {

// Stand-ins in what md4c reads; clean text has no control characters. md4c takes them for letters,
// and so a figure joins emphasis as the number that it becomes.
constexpr char figure_mark = '\x02';
constexpr char line_end_mark = '\x03';
constexpr char note_mark = '\x04';
constexpr char reference_mark = '\x05';
constexpr char picture_mark = '\x06';
constexpr base::ByteSet stand_ins("\x02\x03\x04\x05\x06");
/// What may begin markup, or be taken for it by md4c.
constexpr base::ByteSet markup("\n\\{}*_![`]<&");
constexpr base::ByteSet line_markup("\n\\{}*_![");
/// Before the paragraph, so that md4c sees no list, heading or quotation in it: white space for the
/// rules of emphasis, but no indentation.
constexpr std::string_view guard = "\u00A0";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/// The paragraph as md4c reads it, with figures taken out.
class Preparation {
  public:
    Preparation(const TracedText& line,
                std::size_t begin,
                std::size_t end,
                const ProseContext& context)
        : line_(line),
          text_(std::string_view(line.text()).substr(begin, end - begin)),
          begin_(begin),
          context_(context) {
        input_.append(guard, begin);
        for (std::size_t at = 0; at < text_.size();) {
            at += take(at);
        }
    }

    [[nodiscard]] const std::string& input() const { return input_.text(); }
    /// The place of byte `offset` of `input()`.
    [[nodiscard]] base::Place place(std::size_t offset) const {
        return context_.places.at(line_.origin(input_.origin(offset)));
    }
    [[nodiscard]] const std::string& figure(std::size_t index) const { return figures_.at(index); }

    [[nodiscard]] const std::shared_ptr<const Note>& note(std::size_t index) const {
        return notes_.at(index);
    }
    [[nodiscard]] const std::shared_ptr<const Reference>& reference(std::size_t index) const {
        return references_.at(index);
    }
    [[nodiscard]] const std::shared_ptr<const Image>& picture(std::size_t index) const {
        return pictures_.at(index);
    }

  private:
    /// Reads what stands at `at`; returns its size.
    std::size_t take(std::size_t at) {
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

    std::size_t take_backslash(std::size_t at) {
        if (at + 1 < text_.size() && is_punctuation(text_[at + 1])) {
            put(text_.substr(at, 2), at);
            return 2;
        }
        escape(at);
        return 1;
    }

    std::size_t take_figure(std::size_t at) {
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

    void take_reference(std::size_t at,
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

    /// The mark of a note that there is; 0 for anything else.
    std::size_t take_note(std::size_t at) {
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

    /// A picture; 0 for anything else, and where none can stand.
    std::size_t take_picture(std::size_t at) {
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

    std::size_t take_delimiters(std::size_t at) {
        const char delimiter = text_[at];
        const std::size_t size =
            std::min(text_.find_first_not_of(delimiter, at), text_.size()) - at;
        const char before = at > 0 ? text_[at - 1] : ' ';
        const char after = at + size < text_.size() ? text_[at + size] : ' ';
        const bool between_digits = is_digit(before) && is_digit(after);
        const bool in_brackets = before == '(' && after == ')';
        const bool plain =
            delimiter == '_' ? size >= 3 : size >= 4 || between_digits || in_brackets;
        for (std::size_t i = 0; i < size; ++i) {
            plain ? escape(at + i) : put(text_.substr(at + i, 1), at + i);
        }
        return size;
    }

    /// What people know from Markdown and would expect to vanish.
    void warn_of_markup(std::size_t at) {
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

    void put(std::string_view piece, std::size_t at) { input_.append(piece, begin_ + at); }
    void escape(std::size_t at) {
        put("\\", at);
        put(text_.substr(at, 1), at);
    }

    void report(base::Code code,
                std::size_t at,
                std::size_t bytes,
                std::vector<std::string> arguments) const {
        context_.diagnostics.report(code, place_of(at, bytes), std::move(arguments));
    }

    [[nodiscard]] base::Place place_of(std::size_t at, std::size_t bytes) const {
        return context_.places.at(line_.origin(begin_ + at),
                                  base::count_characters(text_.substr(at, bytes)));
    }

    const TracedText& line_;
    std::string_view text_;
    std::size_t begin_;
    const ProseContext& context_;
    TracedText input_;
    std::vector<std::string> figures_;
    std::vector<std::shared_ptr<const Note>> notes_;
    std::vector<std::shared_ptr<const Reference>> references_;
    std::vector<std::shared_ptr<const Image>> pictures_;
};

/// Makes spans of what md4c reports.
class SpanBuilder {
  public:
    SpanBuilder(const Preparation& preparation, base::Diagnostics& diagnostics)
        : preparation_(preparation), diagnostics_(diagnostics) {}

    void enter(MD_SPANTYPE type) { change(type, 1); }
    void leave(MD_SPANTYPE type) { change(type, -1); }

    void text(std::string_view piece) {
        const std::string& input = preparation_.input();
        TK_ASSERT(piece.data() >= input.data() && piece.data() <= input.data() + input.size());
        auto offset = static_cast<std::size_t>(piece.data() - input.data());
        if (offset < guard.size()) {
            const std::size_t guarded = std::min(guard.size() - offset, piece.size());
            piece.remove_prefix(guarded);
            offset += guarded;
        }
        if (const std::size_t stars = piece.find("**");
            stars != std::string_view::npos && input[offset + stars - 1] != '\\') {
            base::Place place = preparation_.place(offset + stars);
            place.length = 2;
            diagnostics_.report(base::Code::UnclosedEmphasis, place);
        }
        while (!piece.empty()) {
            const std::size_t mark = std::min(stand_ins.find_in(piece), piece.size());
            add(piece.substr(0, mark), offset, Origin::File);
            if (mark == piece.size()) {
                return;
            }
            if (piece[mark] == figure_mark) {
                add(preparation_.figure(figure_count_++), offset + mark, Origin::Figure);
            } else if (piece[mark] == note_mark) {
                spans_.push_back({.text = {},
                                  .place = preparation_.place(offset + mark),
                                  .note = preparation_.note(note_count_++)});
            } else if (piece[mark] == reference_mark) {
                spans_.push_back({.text = {},
                                  .strong = strong_ > 0,
                                  .emphasis = emphasis_ > 0,
                                  .place = preparation_.place(offset + mark),
                                  .reference = preparation_.reference(reference_count_++)});
            } else if (piece[mark] == picture_mark) {
                spans_.push_back({.text = {},
                                  .strong = strong_ > 0,
                                  .emphasis = emphasis_ > 0,
                                  .place = preparation_.place(offset + mark),
                                  .picture = preparation_.picture(picture_count_++)});
            } else {
                spans_.push_back({.text = "\n", .place = preparation_.place(offset + mark)});
            }
            piece.remove_prefix(mark + 1);
            offset += mark + 1;
        }
    }

    [[nodiscard]] SpanList take() { return std::move(spans_); }

  private:
    void change(MD_SPANTYPE type, int step) {
        if (type == MD_SPAN_STRONG) {
            strong_ += step;
        } else if (type == MD_SPAN_EM) {
            emphasis_ += step;
        }
    }

    enum class Origin : std::uint8_t { File, Figure };

    void add(std::string_view piece, std::size_t offset, Origin origin) {
        if (piece.empty()) {
            return;
        }
        const bool strong = strong_ > 0;
        const bool emphasis = emphasis_ > 0;
        if (spans_.empty() || spans_.back().text == "\n" || spans_.back().text.empty() ||
            spans_.back().strong != strong || spans_.back().emphasis != emphasis) {
            spans_.push_back({.text = {},
                              .strong = strong,
                              .emphasis = emphasis,
                              .place = preparation_.place(offset)});
        }
        Span& span = spans_.back();
        if (!span.text.empty() || origin == Origin::Figure) {
            span.pieces.push_back({base::narrow<std::uint32_t>(span.text.size()),
                                   origin == Origin::Figure,
                                   span.text.empty() ? span.place : preparation_.place(offset)});
        }
        span.text += piece;
    }

    const Preparation& preparation_;
    base::Diagnostics& diagnostics_;
    SpanList spans_;
    std::size_t figure_count_ = 0;
    std::size_t note_count_ = 0;
    std::size_t reference_count_ = 0;
    std::size_t picture_count_ = 0;
    int strong_ = 0, emphasis_ = 0;
};

SpanList read_markdown(const Preparation& preparation, base::Diagnostics& diagnostics) {
    SpanBuilder builder(preparation, diagnostics);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
        static_cast<SpanBuilder*>(user)->enter(type);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        static_cast<SpanBuilder*>(user)->leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* user) {
        static_cast<SpanBuilder*>(user)->text({text, size});
        return 0;
    };
    const std::string& input = preparation.input();
    // Our callbacks never stop it; what is left is that memory ran out.
    TK_ASSERT(md_parse(input.data(), base::narrow<MD_SIZE>(input.size()), &parser, &builder) == 0);
    return builder.take();
}

}  // namespace

SpanList read_spans(const TracedText& line,
                    std::size_t begin,
                    std::size_t end,
                    const ProseContext& context) {
    const std::string_view text = std::string_view(line.text()).substr(begin, end - begin);
    if (text.empty()) {
        return {};
    }
    if (line_markup.find_in(text) == std::string_view::npos) {
        return {{.text = std::string(text), .place = context.places.at(line.origin(begin))}};
    }
    return read_markdown(Preparation(line, begin, end, context), context.diagnostics);
}

}  // namespace tongket::report
