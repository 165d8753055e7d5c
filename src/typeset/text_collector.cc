// The inlines of a paragraph become spans of text; segment_pieces.cc makes pieces of them.
#include "typeset/text_collector.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "base/narrow.h"
#include "typeset/inline_picture.h"
#include "typeset/page_list.h"

namespace tongket::typeset {

namespace {

constexpr std::string_view no_break_blank = text::no_break_blank;
constexpr std::string_view object_replacement = "\uFFFC";
/// Digits that a page number after a leader, or one that is not known yet, keeps free.
constexpr std::int64_t reserved_digits = 2;
constexpr std::int64_t least_leader_blanks = 2;

std::uint32_t index(std::size_t value) { return base::narrow<std::uint32_t>(value); }

}  // namespace

void TextCollector::collect(const document::Paragraph& paragraph,
                            const CollectOptions& options,
                            CollectedText& text) {
    paragraph_ = &paragraph;
    text_ = &text;
    options_ = options;
    text.pieces.clear();
    text.candidates.assign(1, {});
    text.cuts.assign(1, Cut{});
    text.leaders.clear();
    text.has_tabs = false;
    sums_ = {};
    segment_.clear();
    spans_.clear();
    after_leader_ = false;
    const std::vector<document::Inline>& content = paragraph.content;
    for (std::size_t n = 0; n < content.size(); ++n) {
        Piece like;
        like.source = index(n);
        like.structure = paragraph.structure;
        if (const auto* run = std::get_if<document::TextRun>(&content[n])) {
            read(*run, like);
        } else if (const auto* reference = std::get_if<document::PageReference>(&content[n])) {
            read(*reference, like);
        } else if (const auto* list = std::get_if<document::PageList>(&content[n])) {
            read(*list, like);
        } else if (const auto* leader = std::get_if<document::Leader>(&content[n])) {
            read(*leader, like);
        } else if (const auto* gap = std::get_if<document::Gap>(&content[n])) {
            like.width = std::max(gap->width, Length{});
            add_span(Span::Kind::White, "0", like, paragraph.place);
        } else if (const auto* picture = std::get_if<document::InlinePicture>(&content[n])) {
            read(*picture, like);
        } else if (std::holds_alternative<document::Tab>(content[n])) {
            read_tab(like);
        } else if (std::holds_alternative<document::Anchor>(content[n]) ||
                   std::holds_alternative<document::NoteReference>(content[n])) {
            add_span(Span::Kind::Anchor, "", like, paragraph.place);
        } else if (std::holds_alternative<document::ForcedBreak>(content[n]) &&
                   n + 1 < content.size()) {  // a forced break at the very end begins no line
            end_word();
            add_segment();
        }
    }
    if (paragraph.goes_on) {
        end_word();
    }
    add_segment();
}

void TextCollector::add_span(Span::Kind kind,
                             std::string_view text,
                             const Piece& like,
                             base::Place place) {
    spans_.push_back(
        {kind, segment_.size(), segment_.size() + text.size(), RunPieces(like), {place, {}}});
    segment_ += text;
}

void TextCollector::read(const document::TextRun& run, Piece like) {
    like.style = &styles_.find(run.style ? run.style : paragraph_->style->text, run.place);
    like.structure = run.structure;
    add_span(Span::Kind::Text, run.text, like, run.place);
}

void TextCollector::read(const document::PageReference& reference, Piece like) {
    const document::TextStyleRef& style =
        reference.style ? reference.style : paragraph_->style->text;
    like.style = &styles_.find(style, paragraph_->place);
    like.structure = reference.structure;
    const auto label = references_.labels.find(reference.label);
    Piece white = like;
    white.width = measure_words("0", like) * reserved_digits;
    if (label == references_.labels.end()) {
        add_span(Span::Kind::White, "0", white, paragraph_->place);
        return;
    }
    const std::string& number = label->second.page_label;
    white.width -= measure_words(number, like);
    if (after_leader_ && white.width > Length{}) {
        add_span(Span::Kind::White, "", white, paragraph_->place);
    }
    add_span(Span::Kind::Text, number, like, paragraph_->place);
}

void TextCollector::read(const document::PageList& list, Piece like) {
    like.style =
        &styles_.find(list.style ? list.style : paragraph_->style->text, paragraph_->place);
    const std::vector<PageListPart> parts = list_pages(list, references_);
    if (parts.empty()) {
        like.width = measure_words("0", like) * reserved_digits;
        add_span(Span::Kind::White, "0", like, paragraph_->place);
    }
    for (const PageListPart& part : parts) {
        like.structure = part.structure;
        add_span(Span::Kind::Text, part.text, like, paragraph_->place);
    }
}

void TextCollector::read(const document::Leader& leader, Piece like) {
    const document::TextStyleRef& style = leader.style ? leader.style : paragraph_->style->text;
    like.style = &styles_.find(style, paragraph_->place);
    LeaderPattern pattern;
    pattern.source = like.source;
    pattern.width = measure_words(leader.pattern, like);
    pattern.pieces = scratch_;
    text_->leaders.push_back(std::move(pattern));
    like.width = like.style->blank_width * least_leader_blanks;
    add_span(Span::Kind::Leader, no_break_blank, like, paragraph_->place);
    after_leader_ = true;
}

void TextCollector::read(const document::InlinePicture& picture, Piece like) {
    const document::TextStyleRef& style = picture.style ? picture.style : paragraph_->style->text;
    like.style = &styles_.find(style, picture.place);
    like.width = measure_inline_picture(picture, *like.style, options_.narrowest);
    add_span(Span::Kind::Picture, object_replacement, like, picture.place);
}

void TextCollector::read_tab(Piece like) {
    like.style = &styles_.find(paragraph_->style->text, paragraph_->place);
    like.word = like.style->blank;
    text_->has_tabs = true;
    add_span(Span::Kind::Tab, no_break_blank, like, paragraph_->place);
}

/// A line's last word and the next line's first are two words for who copies them.
void TextCollector::end_word() {
    if (segment_.empty() || segment_.back() == ' ') {
        return;
    }
    if (spans_.back().kind == Span::Kind::Text) {
        segment_ += ' ';
        ++spans_.back().end;
    } else if (spans_.back().kind == Span::Kind::Picture) {
        const Span picture = spans_.back();
        add_span(Span::Kind::Text, " ", picture.like.word, picture.source.place);
    }
}

/// The pieces stay in `scratch_`.
Length TextCollector::measure_words(std::string_view text, const Piece& like) {
    scratch_.clear();
    return words_.append(text, paragraph_->place, RunPieces(like), scratch_).width;
}

}  // namespace tongket::typeset
