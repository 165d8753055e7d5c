// typeset/typeset.h: Document → Pages.
#pragma once

#include <cstdint>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "text/shaper.h"
#include "typeset/backgrounds.h"
#include "typeset/placed_line.h"
#include "typeset/run_cache.h"
#include "typeset/set_sequence.h"
#include "typeset/setters.h"

namespace tongket::typeset {

/// How hard it was, for `--stats`: of what was set in the first run; later ones set less.
struct Statistics {
    std::uint64_t paragraphs = 0;
    std::uint64_t lines = 0;
    std::uint64_t overfull_lines = 0;
    std::uint64_t loose_lines = 0;  ///< that only an emergency pass could set
};

struct TypesetResult {
    std::vector<graphics::Page> pages;
    document::References references;
    std::vector<PageLines> lines;  ///< one entry a page
    base::Diagnostics placing;     ///< messages about pages, which another run may mend
};

/// Whether another run over the same document may follow, which prints other page numbers.
enum class Runs : std::uint8_t { Many, One };

/// What setting needs besides the document.
struct TypesetContext {
    text::FontBook& fonts;
    text::Shaper& shaper;
    RunCache& kept;
    base::Workers& workers;
    base::Budget& budget;
    Aim aim = Aim::Pages;
    /// One: boxes are given up when their pages are placed, as far as pages end where the document
    /// asks for a new one.
    Runs runs = Runs::Many;
    /// The document, if nobody asks for its blocks when they are set, nor for the lines of its
    /// pages: then both go with the boxes, and pages have no lines. Or null.
    document::Document* spent = nullptr;
};

/// One run over a document. First it is known on which page each label comes to lie: who prints
/// page numbers may want another run then. Pages are placed in the last run alone. For messages
/// alone pages hold what was set for them, and end where they are full.
class PageRun {
  public:
    /// Page references print `previous`; runs over the same document share what is kept, so that
    /// only what prints other page numbers than before is set again. The same on any number of
    /// workers.
    PageRun(const document::Document& document,
            const document::References& previous,
            const TypesetContext& context);
    /// Another run after `last`, which is of no use any more: where page numbers take the room of
    /// those that it printed, its pages are these.
    PageRun(PageRun&& last, const document::References& previous);

    /// Of labels the pages, not yet their places on them.
    [[nodiscard]] const document::References& labels() const { return labels_; }
    [[nodiscard]] Statistics statistics() const;

    /// Always returns pages that hold all of the text, each item once; what does not fit stands
    /// overfull, with a message. Once a run.
    [[nodiscard]] TypesetResult place();
    /// Messages of what was done.
    void report(base::Diagnostics& diagnostics) const;

  private:
    struct Sequence {
        SequenceTask task;
        BrokenSequence broken;
    };
    void break_sequences(const document::References& previous);
    [[nodiscard]] bool reprint_sequences(const document::References& previous);
    [[nodiscard]] BrokenSequence break_pages(SequenceTask& task,
                                             const document::References& previous);
    [[nodiscard]] BrokenSequence break_and_place(SequenceTask& task,
                                                 const document::References& previous);
    void finish(SequencePages set);

    const document::Document& document_;
    const TypesetContext context_;
    Setters setters_;
    std::vector<Sequence> sequences_;  ///< that are not placed yet
    document::References labels_;
    TypesetResult result_;  ///< as far as pages are placed
    std::vector<PaintedPage> painted_;
    Backgrounds backgrounds_;
    bool is_cut_short_ = false;  ///< by the budget
};

}  // namespace tongket::typeset
