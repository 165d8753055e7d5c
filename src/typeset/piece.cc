#include "typeset/piece.h"

namespace tongket::typeset {

namespace {

constexpr std::string_view no_break_blank = "\u00A0";

bool is_blank(char byte) { return static_cast<unsigned char>(byte) <= ' '; }

bool at_no_break_blank(std::string_view text, std::size_t at) {
    return text[at] == no_break_blank[0] && text.substr(at, 2) == no_break_blank;
}

}  // namespace

std::int64_t inner_gaps(const Piece& piece) {
    const bool has_letters = piece.kind == Piece::Kind::Word && piece.word->cluster_count > 0;
    return has_letters ? std::int64_t{piece.word->cluster_count} - 1 : 0;
}

void add_piece(LineSums& sums, const Piece& piece) {
    sums.width += piece.width;
    switch (piece.kind) {
        case Piece::Kind::Word:
            sums.ems += piece.style->style->size * inner_gaps(piece);
            break;
        case Piece::Kind::Blank:
            sums.stretch += blank_stretch(piece.style->blank_width);
            sums.shrink += blank_shrink(piece.style->blank_width);
            ++sums.blanks;
            break;
        case Piece::Kind::Leader:
            ++sums.fill;
            break;
        case Piece::Kind::Gap:
        case Piece::Kind::Tab:
        case Piece::Kind::Anchor:
        case Piece::Kind::Picture:
            break;
    }
}

LineSums without_last_letter_space(LineSums sums, const Piece& last) {
    if (last.kind == Piece::Kind::Word && last.word->cluster_count > 0) {
        sums.width -= last.style->style->letter_space;
    }
    return sums;
}

void WordShaper::append(std::string_view text,
                        std::size_t begin,
                        std::size_t end,
                        const Piece& like,
                        base::Place run,
                        std::vector<Piece>& pieces) {
    Piece blank = like;
    blank.kind = Piece::Kind::Blank;
    blank.word = like.style->blank;
    blank.width = like.style->blank_width + like.style->style->letter_space;
    for (std::size_t at = begin; at < end;) {
        if (is_blank(text[at])) {
            pieces.push_back(blank);
            ++at;
        } else if (at_no_break_blank(text, at)) {
            Piece fixed = blank;
            if (like.style->face != nullptr) {
                const text::ShapedText& shaped = shaper_.shape(like.style->stack, no_break_blank);
                fixed.word = shaped.pieces.empty() ? nullptr : shaped.pieces.front();
            }
            pieces.push_back(fixed);
            at += no_break_blank.size();
        } else {
            std::size_t stop = at + 1;
            while (stop < end && !is_blank(text[stop]) && !at_no_break_blank(text, stop)) {
                ++stop;
            }
            append_word(text, at, stop, like, run, pieces);
            at = stop;
        }
    }
}

void WordShaper::append_word(std::string_view text,
                             std::size_t begin,
                             std::size_t end,
                             Piece piece,
                             base::Place run,
                             std::vector<Piece>& pieces) {
    if (piece.style->face == nullptr) {
        return;  // no font at all, which is reported
    }
    const text::ShapedText& shaped =
        shaper_.shape(piece.style->stack, text.substr(begin, end - begin));
    if (!shaped.missing.empty() || !shaped.fallbacks.empty()) {
        reports_.report(shaped, run, text, begin);
    }
    piece.kind = Piece::Kind::Word;
    for (const text::ShapedWord* word : shaped.pieces) {
        piece.word = word;
        piece.width = word->width(piece.style->style->size) +
                      piece.style->style->letter_space * std::int64_t{word->cluster_count};
        if (word->face != piece.style->face_id) {
            fallback_ink_.cover(
                measure_ink(shaper_.fonts().face(word->face).metrics(), piece.style->style->size));
        }
        pieces.push_back(piece);
    }
}

}  // namespace tongket::typeset
