#include "compose/inlines.h"

#include <utility>

#include "base/byte_set.h"
#include "vietnamese/normalize.h"

namespace tongket::compose {

namespace {

constexpr base::ByteSet line_ends_and_tabs("\n\t");

}  // namespace

document::TextStyleRef InlineWriter::text_style(Letters letters) const {
    const document::TextStyleRef& wanted = letters.strong && letters.emphasis
                                               ? style_->strong_emphasis
                                           : letters.strong   ? style_->strong
                                           : letters.emphasis ? style_->emphasis
                                                              : style_->text;
    return wanted ? wanted : style_->paragraph->text;
}

void InlineWriter::add_run(std::string_view text, Letters letters, base::Place place) {
    if (after_blank_ && text.starts_with(' ')) {
        text.remove_prefix(1);
        place.column += place.line != 0 ? 1 : 0;
    }
    if (text.empty()) {
        return;
    }
    after_blank_ = text.ends_with(' ');
    content_.emplace_back(document::TextRun{style_->letter_case == stylesheet::TitleCase::Capitals
                                                ? vietnamese::to_upper(text)
                                                : std::string(text),
                                            text_style(letters), structure_, place});
}

void InlineWriter::add_reference(const report::Span& span) {
    const report::Reference& reference = *span.reference;
    const document::TextStyleRef style = text_style({span.strong, span.emphasis});
    if (reference.to == report::Reference::To::Page) {
        content_.emplace_back(document::PageReference{reference.label, style, structure_});
    } else {
        content_.emplace_back(
            document::NumberReference{reference.label, style, structure_, span.place});
    }
    after_blank_ = false;
}

void InlineWriter::add(const report::Span& span) {
    if (span.reference) {
        add_reference(span);
        return;
    }
    std::string_view rest = span.text;
    base::Place place = span.place;
    if (rest.find('\n') == std::string_view::npos && rest.find('\t') == std::string_view::npos) {
        add_run(rest, {span.strong, span.emphasis}, place);  // as nearly always
        return;
    }
    while (true) {
        const std::size_t end = line_ends_and_tabs.find_in(rest);
        add_run(rest.substr(0, end), {span.strong, span.emphasis}, place);
        if (end == std::string_view::npos) {
            return;
        }
        if (rest[end] == '\t') {
            add_tab();
        } else {
            end_line();
        }
        rest.remove_prefix(end + 1);
    }
}

void InlineWriter::add(const report::SpanList& spans) {
    for (const report::Span& span : spans) {
        add(span);
    }
}

void InlineWriter::add(const Piece& piece) {
    if (const auto* span = std::get_if<report::Span>(&piece)) {
        add(*span);
    } else if (const auto* gap = std::get_if<document::Gap>(&piece)) {
        add_gap(gap->width);
    } else {
        end_line();
    }
}

void InlineWriter::add(const PieceList& pieces) {
    for (const Piece& piece : pieces) {
        add(piece);
    }
}

void InlineWriter::add_text(std::string_view text, base::Place place) { add_run(text, {}, place); }

void InlineWriter::add_mark(std::string_view mark,
                            document::StructureId structure,
                            base::Place place) {
    while (mark.ends_with(' ')) {
        mark.remove_suffix(1);
    }
    if (mark.empty()) {
        return;
    }
    content_.emplace_back(document::TextRun{std::string(mark) + std::string(no_break_blank),
                                            text_style({}), structure, place});
    after_blank_ = true;
}

void InlineWriter::add_run_in(document::TextStyleRef style,
                              std::string_view mark,
                              document::StructureId structure,
                              base::Place place) {
    content_.emplace_back(document::TextRun{std::string(mark), std::move(style), structure, place});
    after_blank_ = false;
}

void InlineWriter::add_anchor(std::string label) {
    content_.emplace_back(document::Anchor{std::move(label)});
}

void InlineWriter::add_note(document::NoteReference note, document::TextRun mark) {
    trim_line();
    content_.emplace_back(std::move(note));
    add_note_mark(std::move(mark));
}

void InlineWriter::add_note_mark(document::TextRun mark) {
    trim_line();
    content_.emplace_back(std::move(mark));
    after_blank_ = false;
}

void InlineWriter::add_picture(std::shared_ptr<const graphics::Image> image,
                               const report::Span& span,
                               graphics::Tag tag) {
    content_.emplace_back(document::InlinePicture{
        std::move(image), text_style({span.strong, span.emphasis}), tag, span.place});
    after_blank_ = false;
}

void InlineWriter::add_gap(document::Length width) {
    content_.emplace_back(document::Gap{width});
    after_blank_ = false;
}

void InlineWriter::add_leader(std::string pattern) {
    content_.emplace_back(document::Leader{std::move(pattern), text_style({})});
    after_blank_ = true;
}

void InlineWriter::add_page_reference(std::string label) {
    content_.emplace_back(document::PageReference{std::move(label), text_style({}), structure_});
    after_blank_ = false;
}

void InlineWriter::add_page_list(std::vector<document::PageList::Target> targets) {
    content_.emplace_back(document::PageList{std::move(targets), text_style({}), structure_});
    after_blank_ = false;
}

void InlineWriter::trim_line() {
    // Two blanks never follow each other, so one run at most loses its end.
    if (content_.empty()) {
        return;
    }
    auto* run = std::get_if<document::TextRun>(&content_.back());
    if (run != nullptr && run->text.ends_with(' ')) {
        run->text.pop_back();
        if (run->text.empty()) {
            content_.pop_back();
        }
    }
}

void InlineWriter::add_tab() {
    trim_line();
    content_.emplace_back(document::Tab{});
    after_blank_ = true;
}

void InlineWriter::end_line() {
    trim_line();
    content_.emplace_back(document::ForcedBreak{});
    after_blank_ = true;
}

std::vector<document::Inline> InlineWriter::take() {
    trim_line();
    // A line end after the last word would only make an empty line.
    while (!content_.empty() && std::holds_alternative<document::ForcedBreak>(content_.back())) {
        content_.pop_back();
    }
    after_blank_ = true;
    return std::exchange(content_, {});
}

}  // namespace tongket::compose
