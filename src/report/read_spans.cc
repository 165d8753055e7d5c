#include "report/read_spans.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <md4c.h>

#include "base/assert.h"
#include "base/byte_set.h"
#include "base/narrow.h"
#include "report/markup_input.h"

namespace tongket::report {

namespace {

/// Without any of these a text is read as it stands.
constexpr base::ByteSet line_markup("\n\\{}*_![");

/// Makes spans of what md4c reports.
class SpanBuilder {
  public:
    SpanBuilder(const MarkupInput& markup, base::Diagnostics& diagnostics)
        : markup_(markup), diagnostics_(diagnostics) {}

    void enter(MD_SPANTYPE type) { change(type, 1); }
    void leave(MD_SPANTYPE type) { change(type, -1); }

    void text(std::string_view piece) {
        const std::string& input = markup_.input();
        TK_ASSERT(piece.data() >= input.data() && piece.data() <= input.data() + input.size());
        auto offset = static_cast<std::size_t>(piece.data() - input.data());
        if (offset < paragraph_guard.size()) {
            const std::size_t guarded = std::min(paragraph_guard.size() - offset, piece.size());
            piece.remove_prefix(guarded);
            offset += guarded;
        }
        if (const std::size_t stars = piece.find("**");
            stars != std::string_view::npos && input[offset + stars - 1] != '\\') {
            base::Place place = markup_.place(offset + stars);
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
                add(markup_.figure(figure_count_++), offset + mark, Origin::Figure);
            } else if (piece[mark] == note_mark) {
                spans_.push_back({.text = {},
                                  .place = markup_.place(offset + mark),
                                  .note = markup_.note(note_count_++)});
            } else if (piece[mark] == reference_mark) {
                spans_.push_back({.text = {},
                                  .strong = strong_ > 0,
                                  .emphasis = emphasis_ > 0,
                                  .place = markup_.place(offset + mark),
                                  .reference = markup_.reference(reference_count_++)});
            } else if (piece[mark] == picture_mark) {
                spans_.push_back({.text = {},
                                  .strong = strong_ > 0,
                                  .emphasis = emphasis_ > 0,
                                  .place = markup_.place(offset + mark),
                                  .picture = markup_.picture(picture_count_++)});
            } else {
                spans_.push_back({.text = "\n", .place = markup_.place(offset + mark)});
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
                              .place = markup_.place(offset)});
        }
        Span& span = spans_.back();
        if (!span.text.empty() || origin == Origin::Figure) {
            span.pieces.push_back({base::narrow<std::uint32_t>(span.text.size()),
                                   origin == Origin::Figure,
                                   span.text.empty() ? span.place : markup_.place(offset)});
        }
        span.text += piece;
    }

    const MarkupInput& markup_;
    base::Diagnostics& diagnostics_;
    SpanList spans_;
    std::size_t figure_count_ = 0;
    std::size_t note_count_ = 0;
    std::size_t reference_count_ = 0;
    std::size_t picture_count_ = 0;
    int strong_ = 0, emphasis_ = 0;
};

SpanList read_markdown(const MarkupInput& markup, base::Diagnostics& diagnostics) {
    SpanBuilder builder(markup, diagnostics);
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
    const std::string& input = markup.input();
    // Our callbacks never stop it; what is left is that memory ran out.
    TK_ASSERT(md_parse(input.data(), base::narrow<MD_SIZE>(input.size()), &parser, &builder) == 0);
    return builder.take();
}

}  // namespace

bool may_have_markup(std::string_view text) {
    return line_markup.find_in(text) != std::string_view::npos;
}

SpanList one_span(std::string_view text, base::Place place) {
    SpanList spans;
    spans.push_back({.text = std::string(text), .place = place});
    return spans;
}

SpanList read_spans(const TracedText& line,
                    std::size_t begin,
                    std::size_t end,
                    const ProseContext& context) {
    const std::string_view text = std::string_view(line.text()).substr(begin, end - begin);
    if (text.empty()) {
        return {};
    }
    if (!may_have_markup(text)) {
        return one_span(text, context.places.at(line.origin(begin)));
    }
    return read_markdown(MarkupInput(line, begin, end, context), context.diagnostics);
}

}  // namespace tongket::report
