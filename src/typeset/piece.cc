#include "typeset/piece.h"

namespace tongket::typeset {

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

RunPieces::RunPieces(const Piece& like) : word(like), blank(like) {
    blank.kind = Piece::Kind::Blank;
    if (like.style != nullptr) {
        blank.word = like.style->blank;
        blank.width = like.style->blank_width + like.style->style->letter_space;
    }
}

void WordShaper::append(std::string_view text,
                        std::size_t begin,
                        std::size_t end,
                        const RunPieces& like,
                        base::Place run,
                        std::vector<Piece>& pieces) {
    const SetStyle& style = *like.word.style;
    for (std::size_t at = begin; at < end;) {
        const text::TextPart part = text::part_at(text, at, end);
        const text::ShapedText* word = nullptr;
        if (part.kind != text::TextPart::Kind::Blank && style.face != nullptr) {
            word = &shaper_.shape(style.stack, text.substr(at, part.end - at));
        }
        append_part(part.kind, word, like, {run, text, at}, pieces);
        at = part.end;
    }
}

void WordShaper::append(std::string_view text,
                        std::span<const text::ShapedParts::Part> parts,
                        const RunPieces& like,
                        base::Place run,
                        std::vector<Piece>& pieces) {
    for (const text::ShapedParts::Part& part : parts) {
        append_part(part.kind, part.word, like, {run, text, part.begin}, pieces);
    }
}

const text::ShapedParts* WordShaper::find_parts(const SetStyle& style, std::string_view text) {
    constexpr std::size_t longest = 512;
    if (style.face == nullptr || text.size() > longest) {
        return nullptr;
    }
    if (const text::ShapedParts* shared = shaper_.share_parts(style.stack, text)) {
        return shared;
    }
    for (const Recent& recent : recent_) {
        if (recent.stack == style.stack && recent.text == text) {
            return &recent.parts;
        }
    }
    Recent& oldest = recent_[next_recent_];
    next_recent_ = (next_recent_ + 1) % recent_.size();
    oldest = {style.stack, std::string(text), shaper_.shape_parts(style.stack, text)};
    return &oldest.parts;
}

void WordShaper::append_part(text::TextPart::Kind kind,
                             const text::ShapedText* word,
                             const RunPieces& like,
                             const Source& source,
                             std::vector<Piece>& pieces) {
    switch (kind) {
        case text::TextPart::Kind::Blank:
            pieces.push_back(like.blank);
            break;
        case text::TextPart::Kind::NoBreakBlank:
            pieces.push_back(like.blank);
            if (word != nullptr) {
                pieces.back().word = word->pieces.empty() ? nullptr : word->pieces.front();
            }
            break;
        case text::TextPart::Kind::Word:
            if (word != nullptr) {  // else there is no font at all, which is reported
                append_word(*word, like.word, source, pieces);
            }
            break;
    }
}

void WordShaper::append_word(const text::ShapedText& shaped,
                             Piece piece,
                             const Source& source,
                             std::vector<Piece>& pieces) {
    if (!shaped.missing.empty() || !shaped.fallbacks.empty()) {
        reports_.report(shaped, source.run, source.text, source.offset);
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
