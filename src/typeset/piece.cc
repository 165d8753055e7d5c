#include "typeset/piece.h"

#include "base/narrow.h"

namespace tongket::typeset {

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

RunPieces::RunPieces(const Piece& like) : word(like), blank(like) {
    word.kind = Piece::Kind::Word;
    blank.kind = Piece::Kind::Blank;
    if (like.style != nullptr) {
        size = like.style->style->size;
        letter_space = like.style->style->letter_space;
        face = like.style->face_id;
        blank.word = like.style->blank;
        blank.width = like.style->blank_width + letter_space;
        add_piece(blank_sums, blank);
    }
}

void WordShaper::append(
    const RunSource& run, std::size_t begin, std::size_t end, const RunPieces& like, PieceRow row) {
    const SetStyle& style = *like.word.style;
    for (std::size_t at = begin; at < end;) {
        const text::TextPart part = text::part_at(run.text, at, end);
        text::ShapedParts::Part shaped{nullptr, base::narrow<std::uint32_t>(run.begin + at),
                                       part.kind};
        if (part.kind != text::TextPart::Kind::Blank && style.face != nullptr) {
            shaped.word = &shaper_.shape(style.stack, run.text.substr(at, part.end - at));
        }
        append(run, {&shaped, 1}, like, row);
        at = part.end;
    }
}

LineSums WordShaper::append(std::string_view text,
                            base::Place place,
                            const RunPieces& like,
                            std::vector<Piece>& pieces) {
    LineSums sums;
    append({place, text}, 0, text.size(), like, {pieces, sums});
    return sums;
}

void WordShaper::append(const RunSource& run,
                        std::span<const text::ShapedParts::Part> parts,
                        const RunPieces& like,
                        PieceRow row) {
    for (const text::ShapedParts::Part& part : parts) {
        if (part.kind == text::TextPart::Kind::Word) {
            if (part.word != nullptr) {  // else there is no font at all, which is reported
                append_word(*part.word, run, part.begin - run.begin, like, row);
            }
            continue;
        }
        Piece& blank = row.pieces.emplace_back(like.blank);
        if (part.kind == text::TextPart::Kind::NoBreakBlank && part.word != nullptr) {
            blank.word = part.word->pieces.empty() ? nullptr : part.word->pieces.front();
        }
        row.sums += like.blank_sums;
    }
}

void WordShaper::append_word(const text::ShapedText& shaped,
                             const RunSource& run,
                             std::size_t offset,
                             const RunPieces& like,
                             PieceRow row) {
    if (!shaped.missing.empty() || !shaped.fallbacks.empty()) {
        reports_.report(shaped, run.place, run.text, offset);
    }
    for (const text::ShapedWord* word : shaped.pieces) {
        Piece& piece = row.pieces.emplace_back(like.word);
        piece.word = word;
        piece.width =
            word->width(like.size) + like.letter_space * std::int64_t{word->cluster_count};
        row.sums.width += piece.width;
        row.sums.ems += like.size * inner_gaps(piece);
        if (word->face != like.face) {
            fallback_ink_.cover(measure_ink(shaper_.fonts().face(word->face).metrics(), like.size));
        }
    }
}

const text::ShapedParts& WordShaper::find_parts(std::span<const text::Shaper::Run> runs,
                                                std::string_view text) {
    constexpr std::size_t longest = 512;
    const bool is_whole = runs.size() == 1 && runs.front().stack && runs.front().end == text.size();
    if (!is_whole || text.size() > longest) {
        shaper_.shape_parts(runs, text, long_parts_);
        return long_parts_;
    }
    const text::Shaper::StackId stack = *runs.front().stack;
    if (const text::ShapedParts* shared = shaper_.share_parts(stack, text)) {
        return *shared;
    }
    for (const Recent& recent : recent_) {
        if (recent.stack == stack && recent.text == text) {
            return recent.parts;
        }
    }
    Recent& oldest = recent_[next_recent_];
    next_recent_ = (next_recent_ + 1) % recent_.size();
    oldest.stack = stack;
    oldest.text = text;
    shaper_.shape_parts(runs, text, oldest.parts);
    return oldest.parts;
}

}  // namespace tongket::typeset
