// typeset/piece.h: what stands on lines, in the order of the text.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "document/structure.h"
#include "text/shaped_word.h"
#include "typeset/letter_reports.h"
#include "typeset/line_fit.h"
#include "typeset/style_book.h"

namespace tongket::typeset {

struct Piece {
    enum class Kind : std::uint8_t {
        Word,
        Blank,
        Gap,
        Leader,
        Tab,      ///< as wide as it is to its stop; its word is a blank, for copying
        Anchor,   ///< of no width: a label's place, or a note that is called
        Picture,  ///< as a word that neither stretches nor parts
    } kind = Kind::Word;
    graphics::StructureId structure{};
    std::uint32_t source = 0;                ///< index in the paragraph's content
    const SetStyle* style = nullptr;         ///< none of a Gap or an Anchor
    const text::ShapedWord* word = nullptr;  ///< of a Word, and of a Blank that its font has
    Length width;                            ///< natural, with letter-space after each cluster
};

/// Blanks give and take: half and 28 hundredths of their width. Tighter reads as one word.
[[nodiscard]] constexpr Length blank_stretch(Length width) { return width / 2; }
[[nodiscard]] constexpr Length blank_shrink(Length width) { return width * 28 / 100; }

/// Places inside a word where letter-space that fits a line goes. None beside its blanks: what is
/// between words is the blank's own.
[[nodiscard]] inline std::int64_t inner_gaps(const Piece& piece) {
    const bool has_letters = piece.kind == Piece::Kind::Word && piece.word->cluster_count > 0;
    return has_letters ? std::int64_t{piece.word->cluster_count} - 1 : 0;
}

/// Adds what the piece amounts to.
void add_piece(LineSums& sums, const Piece& piece);
/// The letter-space after the last cluster, which the end of a line does not show.
[[nodiscard]] inline Length last_letter_space(const Piece& last) {
    const bool has_letters = last.kind == Piece::Kind::Word && last.word->cluster_count > 0;
    return has_letters ? last.style->style->letter_space : Length{};
}

/// What the words and the blanks of a run are like.
struct RunPieces {
    explicit RunPieces(const Piece& like);

    Piece word;           ///< no word yet
    Piece blank;          ///< as wide as one of the style
    LineSums blank_sums;  ///< what it amounts to
    Length size, letter_space;
    text::FaceId face{};
};

/// Pieces, and what they amount to.
struct PieceRow {
    std::vector<Piece>& pieces;
    LineSums& sums;
};

/// Where a run stands: its text, and the byte at which it begins in the text that was taken apart.
struct RunSource {
    base::Place place;
    std::string_view text;
    std::size_t begin = 0;
};

/// Text to pieces: words, and each blank as one of its own.
class WordShaper {
  public:
    WordShaper(text::Shaper& shaper, LetterReports& reports) : shaper_(shaper), reports_(reports) {}

    /// Bytes `begin` to `end` of a run's text. Pieces get `like`'s style, structure and source.
    /// Letters that are missing are reported at their place in the run.
    void append(const RunSource& run,
                std::size_t begin,
                std::size_t end,
                const RunPieces& like,
                PieceRow row);
    /// The same of a whole text at its place; returns what its pieces amount to.
    LineSums append(std::string_view text,
                    base::Place place,
                    const RunPieces& like,
                    std::vector<Piece>& pieces);
    /// The same of parts that were shaped before.
    void append(const RunSource& run,
                std::span<const text::ShapedParts::Part> parts,
                const RunPieces& like,
                PieceRow row);
    /// The parts of a whole text, until the next is asked for: those that the shaper keeps, of the
    /// last few texts, which are measured again and again to fit a box, or made now.
    [[nodiscard]] const text::ShapedParts& find_parts(std::span<const text::Shaper::Run> runs,
                                                      std::string_view text);

    /// Ink of letters that fell back to another face since the last `forget_fallbacks`.
    [[nodiscard]] const InkExtent& fallback_ink() const { return fallback_ink_; }
    [[nodiscard]] bool has_fallbacks() const {
        return fallback_ink_.top > Length{} || fallback_ink_.bottom > Length{};
    }
    void forget_fallbacks() { fallback_ink_ = {}; }

  private:
    void append_word(const text::ShapedText& shaped,
                     const RunSource& run,
                     std::size_t offset,
                     const RunPieces& like,
                     PieceRow row);

    struct Recent {
        text::Shaper::StackId stack = 0;
        std::string text;
        text::ShapedParts parts;
    };

    text::Shaper& shaper_;
    LetterReports& reports_;
    std::array<Recent, 4> recent_;
    std::size_t next_recent_ = 0;
    text::ShapedParts long_parts_;
    InkExtent fallback_ink_;
};

}  // namespace tongket::typeset
