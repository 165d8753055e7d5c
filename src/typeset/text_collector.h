// typeset/text_collector.h: a paragraph's content as pieces and break candidates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "document/block.h"
#include "document/references.h"
#include "typeset/break_candidate.h"
#include "typeset/piece.h"

namespace tongket::typeset {

/// Where a candidate cuts the pieces. A line from candidate a to b holds the pieces from `a.next`
/// to `b.next`: blanks before `a.begin` (at a paragraph's start) and from `b.end` on have no room
/// of their own, but are there to be copied.
struct Cut {
    std::uint32_t end = 0;
    std::uint32_t next = 0;
    std::uint32_t begin = 0;
    Length hanging;  ///< what the line's first sign reaches out to the left
};

/// What a leader repeats.
struct LeaderPattern {
    std::uint32_t source = 0;  ///< index in the paragraph's content
    std::vector<Piece> pieces;
    Length width;
};

struct CollectedText {
    std::vector<Piece> pieces;
    std::vector<BreakCandidate> candidates;
    std::vector<Cut> cuts;  ///< one a candidate
    std::vector<LeaderPattern> leaders;
    bool has_tabs = false;
};

/// Where a paragraph's lines begin, from the measure's left edge: tabs count from there.
struct LineStarts {
    Length first, others;
};

/// How a line before a forced break or the paragraph's end counts: as full however short it is, or
/// like the others.
enum class LastLine : std::uint8_t { Free, Counted };

struct CollectOptions {
    Length narrowest;  ///< what is wider without a break may be cut between its letters
    LastLine last_line = LastLine::Free;
    LineStarts starts{};
    std::int32_t hanging = 0;  ///< share of the usual protrusion, in thousandths
};

/// Reads a paragraph's content into arrays; keeps its buffers from one to the next.
///
/// Breaks come from the text of all runs together, so that runs of different style without a blank
/// between are one word, and words of two styles one compound. There, a gap counts as a number (a
/// clerk will write one), a leader as a no-break blank, and a picture as a sign that is no letter,
/// digit or stop: a line ends beside it at blanks alone, and not before the stop that follows it.
class TextCollector {
  public:
    TextCollector(StyleBook& styles, WordShaper& words, const document::References& references)
        : styles_(styles), words_(words), references_(references) {}

    void collect(const document::Paragraph& paragraph,
                 const CollectOptions& options,
                 CollectedText& text);

  private:
    /// A stretch of the segment's text from one inline.
    struct Span {
        enum class Kind : std::uint8_t {
            Text,
            White,
            Leader,
            Tab,
            Anchor,
            Picture,
        } kind = Kind::Text;
        std::size_t begin = 0, end = 0;  ///< bytes of `segment_`
        RunPieces like;
        RunSource source;  ///< with its text once the segment is whole
    };
    struct Cursor {
        std::size_t span = 0;
        std::size_t byte = 0;
        std::size_t part = 0;  ///< of `parts_`
    };
    enum class Cutting : std::uint8_t { Words, Clusters };

    void add_span(Span::Kind kind, std::string_view text, const Piece& like, base::Place place);
    void read(const document::TextRun& run, Piece like);
    void read(const document::PageReference& reference, Piece like);
    void read(const document::PageList& list, Piece like);
    void read(const document::Leader& leader, Piece like);
    void read(const document::InlinePicture& picture, Piece like);
    void read_tab(Piece like);
    [[nodiscard]] Length measure_words(std::string_view text, const Piece& like);

    void end_word();
    void add_tab(Piece piece);
    void settle_tab();
    void add_segment();
    void add_leading_blanks(std::size_t end);
    /// Answers what a line that ends there holds.
    LineSums add_chunk(std::size_t end);
    void add_until(std::size_t end, Cutting cutting);
    void add_piece_of(const Span& span, Piece::Kind kind);
    void add_words(const Span& span, std::size_t end);
    void add_clusters(const Span& span, std::size_t begin, std::size_t end);
    void add_candidate(BreakClass break_class, const LineSums& end);
    void open_line_here();
    void begin_line_with(std::size_t piece, std::size_t candidate);
    [[nodiscard]] LineSums trimmed_sums() const;

    StyleBook& styles_;
    WordShaper& words_;
    const document::References& references_;
    const document::Paragraph* paragraph_ = nullptr;
    CollectedText* text_ = nullptr;
    CollectOptions options_;
    std::string segment_;  ///< text up to the next forced break
    std::vector<Span> spans_;
    std::vector<text::Shaper::Run> runs_;       ///< its texts
    const text::ShapedParts* parts_ = nullptr;  ///< of the segment
    Cursor cursor_;
    LineSums sums_;
    std::vector<Piece> scratch_;
    bool after_leader_ = false;
    std::size_t line_start_ = 0;  ///< candidate at which the segment's first line begins

    /// A tab whose width depends on the text after it.
    struct OpenTab {
        std::size_t piece = 0;
        std::size_t candidates = 0;  ///< that stood before it
        Length after;                ///< the sum of widths behind it
        Length room;                 ///< from it to its stop
        document::TabStop::Align align = document::TabStop::Align::Left;
        bool open = false;
    } tab_;
};

}  // namespace tongket::typeset
