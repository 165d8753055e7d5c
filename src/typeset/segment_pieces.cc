// What a segment's spans become: pieces, and the places where a line may end.
#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/narrow.h"
#include "text/cluster.h"
#include "typeset/protrusion.h"
#include "typeset/text_collector.h"
#include "vietnamese/line_break.h"

namespace tongket::typeset {

namespace {

constexpr std::string_view no_break_blank = text::no_break_blank;

std::uint32_t index(std::size_t value) { return base::narrow<std::uint32_t>(value); }

BreakClass class_of(vietnamese::BreakKind kind) {
    switch (kind) {
        case vietnamese::BreakKind::Space:
            return BreakClass::Space;
        case vietnamese::BreakKind::Compound:
            return BreakClass::Compound;
        case vietnamese::BreakKind::Reluctant:
            return BreakClass::Reluctant;
        case vietnamese::BreakKind::Never:
            return BreakClass::Never;
        case vietnamese::BreakKind::Slash:
            return BreakClass::Slash;
    }
    return BreakClass::Never;
}

/// Equal for equal syllables of one style: the word cache has each only once.
std::uint64_t syllable(const Piece& piece) {
    return piece.kind == Piece::Kind::Word ? reinterpret_cast<std::uintptr_t>(piece.word) : 0;
}

/// What is wider than the line parts after a slash or hyphen of a symbol, if it has one: 1656/ |
/// NQ-UBTVQH15, but Covid-19.
bool ends_part(char before, char after) {
    const bool digit = after >= '0' && after <= '9';
    return before == '/' || (before == '-' && !digit);
}

/// A blank beside a no-break blank or a leader does not break either.
bool beside_no_break(std::string_view text, const vietnamese::BreakOpportunity& at) {
    return (text[at.next] == no_break_blank.front() &&
            text.substr(at.next, no_break_blank.size()) == no_break_blank) ||
           (text[at.end - 1] == no_break_blank.back() &&
            text.substr(0, at.end).ends_with(no_break_blank));
}

}  // namespace

/// Goes on at the next stop that lies past what is on the line; where the text wraps before the
/// tab, its width stays.
void TextCollector::add_tab(Piece piece) {
    settle_tab();
    piece.kind = Piece::Kind::Tab;
    const Length start = line_start_ == 0 ? options_.starts.first : options_.starts.others;
    const Length here = start + (sums_ - text_->candidates[line_start_].next).width;
    const std::vector<document::TabStop>& stops = paragraph_->style->tabs;
    const auto stop = std::find_if(stops.begin(), stops.end(),
                                   [&](const document::TabStop& s) { return s.position > here; });
    piece.width = piece.style->blank_width;
    if (stop != stops.end()) {
        tab_ = {text_->pieces.size(),
                text_->candidates.size(),
                {},
                stop->position - here,
                stop->align,
                true};
        piece.width = {};
        LeaderPattern pattern;
        pattern.source = piece.source;
        pattern.width = measure_words(stop->leader, piece);
        pattern.pieces = scratch_;
        text_->leaders.push_back(std::move(pattern));
    }
    text_->pieces.push_back(piece);
    add_piece(sums_, piece);
    tab_.after = sums_.width;
}

/// Gives the last tab its width, now that the text that stands at its stop is known.
void TextCollector::settle_tab() {
    if (!std::exchange(tab_.open, false)) {
        return;
    }
    const Length text = sums_.width - tab_.after;
    Length width = tab_.room;
    if (tab_.align == document::TabStop::Align::Right) {
        width -= text;
    } else if (tab_.align == document::TabStop::Align::Centre) {
        width -= text / 2;
    }
    width = std::max(width, text_->pieces[tab_.piece].style->blank_width);
    text_->pieces[tab_.piece].width = width;
    sums_.width += width;
    for (std::size_t n = tab_.candidates; n < text_->candidates.size(); ++n) {
        text_->candidates[n].end.width += width;
        text_->candidates[n].next.width += width;
    }
}

void TextCollector::add_segment() {
    cursor_ = {};
    line_start_ = text_->candidates.size() - 1;
    std::size_t text_end = segment_.size();
    runs_.clear();
    for (Span& span : spans_) {
        if (span.kind == Span::Kind::Text) {
            span.source.begin = span.begin;
            span.source.text = std::string_view(segment_).substr(span.begin, span.end - span.begin);
            const SetStyle& style = *span.like.word.style;
            runs_.push_back({style.face != nullptr ? std::optional(style.stack) : std::nullopt,
                             span.begin, span.end});
        }
    }
    parts_ = &words_.find_parts(runs_, segment_);
    for (const vietnamese::BreakOpportunity& at : parts_->breaks) {
        if (at.end == 0) {
            add_leading_blanks(at.next);
            continue;
        }
        if (at.next >= segment_.size()) {
            text_end = at.end;
            break;
        }
        const LineSums end = add_chunk(at.end);
        // White for a pen is seen between words only: ngày … | tháng would lose it.
        const bool ends_in_white =
            !text_->pieces.empty() && text_->pieces.back().kind == Piece::Kind::Gap;
        add_candidate(
            beside_no_break(segment_, at) || ends_in_white ? BreakClass::Never : class_of(at.kind),
            end);
        add_until(at.next, Cutting::Words);
        open_line_here();
    }
    add_chunk(text_end);
    settle_tab();
    add_candidate(BreakClass::Forced, trimmed_sums());
    text_->candidates.back().end.fill += options_.last_line == LastLine::Free ? 1 : 0;
    add_until(segment_.size() + 1, Cutting::Words);
    open_line_here();
    segment_.clear();
    spans_.clear();
    after_leader_ = false;
}

void TextCollector::add_leading_blanks(std::size_t end) {
    add_until(end, Cutting::Words);
    text_->candidates.back().next = sums_;
    text_->cuts.back().begin = index(text_->pieces.size());
}

/// Adds what is not broken in good times. If no line can hold it, there are breaks between its
/// letters, for bad times.
LineSums TextCollector::add_chunk(std::size_t end) {
    const std::size_t first = text_->pieces.size();
    const std::size_t opening = text_->candidates.size() - 1;
    const Cursor cursor = cursor_;
    const LineSums sums = sums_;
    add_until(end, Cutting::Words);
    LineSums trimmed = trimmed_sums();
    const bool too_wide = (trimmed - text_->candidates.back().next).width > options_.narrowest;
    if (too_wide && !text_->has_tabs) {
        text_->pieces.resize(first);
        cursor_ = cursor;
        sums_ = sums;
        add_until(end, Cutting::Clusters);
        trimmed = trimmed_sums();
    }
    if (text_->pieces.size() > first) {
        begin_line_with(first, opening);
    }
    return trimmed;
}

/// What a line that begins after `candidate` has at its edge. A paragraph's first line stands back
/// by its indent, so that nothing of it hangs.
void TextCollector::begin_line_with(std::size_t piece, std::size_t candidate) {
    const Piece& first = text_->pieces[piece];
    BreakCandidate& opening = text_->candidates[candidate];
    opening.syllable_after = syllable(first);
    if (options_.hanging == 0 || first.kind != Piece::Kind::Word || candidate == 0 ||
        opening.break_class == BreakClass::Forced) {
        return;
    }
    const Length left = hanging_left(*first.word, first.style->style->size, options_.hanging);
    opening.next.width += left;
    text_->cuts[candidate].hanging = left;
}

/// Adds the spans before byte `end` of the segment; one without bytes that stands there waits.
void TextCollector::add_until(std::size_t end, Cutting cutting) {
    while (cursor_.span < spans_.size() && spans_[cursor_.span].begin < end) {
        const Span& span = spans_[cursor_.span];
        const std::size_t first = text_->pieces.size();
        const std::size_t begin = std::max(cursor_.byte, span.begin);
        const std::size_t stop = std::min(end, span.end);
        switch (span.kind) {
            case Span::Kind::Text:
                if (cutting == Cutting::Clusters) {
                    add_clusters(span, begin, stop);
                } else {
                    add_words(span, stop);
                }
                break;
            case Span::Kind::White:
                add_piece_of(span, Piece::Kind::Gap);
                break;
            case Span::Kind::Leader:
                add_piece_of(span, Piece::Kind::Leader);
                break;
            case Span::Kind::Tab:
                add_tab(span.like.word);
                break;
            case Span::Kind::Anchor:
                add_piece_of(span, Piece::Kind::Anchor);
                break;
            case Span::Kind::Picture:
                if (cutting == Cutting::Clusters && first > text_->cuts.back().next) {
                    add_candidate(BreakClass::Cluster, trimmed_sums());
                }
                add_piece_of(span, Piece::Kind::Picture);
                break;
        }
        cursor_.byte = std::max(cursor_.byte, stop);
        if (cursor_.byte < span.end) {
            return;
        }
        ++cursor_.span;
    }
    cursor_.byte = std::max(cursor_.byte, std::min(end, segment_.size()));
}

void TextCollector::add_piece_of(const Span& span, Piece::Kind kind) {
    Piece& piece = text_->pieces.emplace_back(span.like.word);
    piece.kind = kind;
    add_piece(sums_, piece);
}

void TextCollector::add_words(const Span& span, std::size_t end) {
    const std::span<const text::ShapedParts::Part> parts(parts_->parts);
    std::size_t last = cursor_.part;
    while (last < parts.size() && parts[last].begin < end) {
        ++last;
    }
    words_.append(span.source, parts.subspan(cursor_.part, last - cursor_.part), span.like,
                  {text_->pieces, sums_});
    cursor_.part = last;
}

void TextCollector::add_clusters(const Span& span, std::size_t begin, std::size_t end) {
    while (cursor_.part < parts_->parts.size() && parts_->parts[cursor_.part].begin < end) {
        ++cursor_.part;  // is cut between its letters instead
    }
    const std::string_view run = span.source.text;
    begin -= span.begin;
    end -= span.begin;
    for (std::size_t at = begin; at < end;) {
        const std::size_t next = std::clamp(text::cluster_end(run, at), at + 1, end);
        const std::size_t first = text_->pieces.size();
        const bool blank = run.substr(at, next - at) == no_break_blank;
        const bool breakable = first > text_->cuts.back().next;
        if (breakable) {
            const bool symbol = at > begin && ends_part(run[at - 1], run[at]);
            add_candidate(blank    ? BreakClass::Never
                          : symbol ? BreakClass::Slash
                                   : BreakClass::Cluster,
                          trimmed_sums());
        }
        words_.append(span.source, at, next, span.like, {text_->pieces, sums_});
        if (blank && breakable) {
            open_line_here();
        }
        at = next;
    }
}

void TextCollector::add_candidate(BreakClass break_class, const LineSums& end) {
    BreakCandidate& candidate = text_->candidates.emplace_back();
    candidate.end = end;
    candidate.next = sums_;
    candidate.break_class = break_class;
    if (!text_->pieces.empty()) {
        candidate.syllable_before = syllable(text_->pieces.back());
    }
    const std::uint32_t here = index(text_->pieces.size());
    text_->cuts.push_back({here, here, here, {}});
}

/// A line after the last candidate begins with what comes now.
void TextCollector::open_line_here() {
    text_->candidates.back().next = sums_;
    text_->cuts.back().next = text_->cuts.back().begin = index(text_->pieces.size());
}

LineSums TextCollector::trimmed_sums() const {
    const std::size_t begin = text_->cuts.back().begin;
    std::size_t end = text_->pieces.size();
    while (end > begin && text_->pieces[end - 1].kind == Piece::Kind::Anchor) {
        --end;
    }
    if (end <= begin) {
        return sums_;
    }
    const Piece& last = text_->pieces[end - 1];
    LineSums sums = sums_;
    sums.width -= last_letter_space(last);
    if (options_.hanging != 0 && last.kind == Piece::Kind::Word) {
        sums.width -= hanging_right(*last.word, last.style->style->size, options_.hanging);
    }
    return sums;
}

}  // namespace tongket::typeset
