#include "typeset/typeset.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "typeset/reprint.h"
#include "typeset/running_text.h"

namespace tongket::typeset {

PageRun::PageRun(const document::Document& document,
                 const document::References& previous,
                 const TypesetContext& context)
    : document_(document),
      context_(context),
      setters_({context.fonts, context.shaper, previous, context.budget, context.kept.first,
                context.aim},
               context.workers) {
    break_sequences(previous);
}

PageRun::PageRun(PageRun&& last, const document::References& previous)
    : document_(last.document_),
      context_(last.context_),
      setters_({context_.fonts, context_.shaper, previous, context_.budget, context_.kept.first,
                context_.aim},
               context_.workers),
      sequences_(std::move(last.sequences_)),
      labels_(std::move(last.labels_)) {
    if (last.is_cut_short_ || !reprint_sequences(previous)) {
        sequences_.clear();
        labels_ = {};
        break_sequences(previous);
    }
}

bool PageRun::reprint_sequences(const document::References& previous) {
    for (Sequence& sequence : sequences_) {
        const Length measure =
            measure_of(*sequence.task.document.sequences[sequence.task.index].master);
        std::vector<const document::Block*> open;
        for (const BrokenPart& part : sequence.broken.parts) {
            for (const NumberedBlock& each : part.content.numbered.blocks) {
                if (each.x == Length{} && each.measure == measure &&
                    context_.kept.blocks.find(*each.block, each.x, each.measure, previous) ==
                        nullptr) {
                    open.push_back(each.block);
                }
            }
        }
        setters_.set_ahead(std::move(open), measure, previous, context_.kept.blocks);
        if (!reprint(sequence.broken,
                     {document_.structure, previous, context_.kept.blocks, setters_.own()})) {
            return false;
        }
    }
    return context_.budget.charge(base::Budget::Kind::Pages, labels_.page_count);
}

void PageRun::break_sequences(const document::References& previous) {
    std::size_t pages = 0;
    std::int32_t number = 1;
    graphics::Numerals numerals = graphics::Numerals::Arabic;
    for (std::size_t s = 0; s < document_.sequences.size() && !is_cut_short_; ++s) {
        const document::PageSequence& sequence = document_.sequences[s];
        const std::int32_t next = sequence.master->numerals == numerals ? number : 1;
        number = sequence.first_page_number.value_or(next);
        SequenceTask task{
            document_, s, {pages, number, sequence.label_prefix}, context_.kept, context_.workers};
        BrokenSequence broken = context_.runs == Runs::One ? break_and_place(task, previous)
                                                           : break_pages(task, previous);
        pages += broken.pages;
        number = broken.next_number;
        numerals = broken.numerals;
        is_cut_short_ = !context_.budget.charge(base::Budget::Kind::Pages, broken.pages);
        if (context_.runs == Runs::Many) {
            sequences_.push_back({task, std::move(broken)});
        }
    }
    labels_.page_count = base::narrow<std::uint32_t>(pages);
}

BrokenSequence PageRun::break_pages(SequenceTask& task, const document::References& previous) {
    const document::PageSequence& sequence = document_.sequences[task.index];
    setters_.set_ahead(sequence.blocks, measure_of(*sequence.master), previous,
                       context_.kept.blocks);
    BrokenSequence broken = break_sequence(task, previous, setters_.own(), context_.budget);
    for (const BrokenPart& part : broken.parts) {
        note_labels(part.content, part.count, labels_);
    }
    return broken;
}

BrokenSequence PageRun::break_and_place(SequenceTask& task, const document::References& previous) {
    const document::PageSequence& sequence = document_.sequences[task.index];
    SequencePages placed;
    // Enough for all threads, and little beside the pages of a long document.
    constexpr std::size_t blocks_at_once = 1000;
    const PageStream stream{
        blocks_at_once,
        [&](std::span<const document::Block> blocks) {
            setters_.set_ahead(blocks, measure_of(*sequence.master), previous,
                               context_.kept.blocks);
        },
        [&](const BrokenPart& part) {
            note_labels(part.content, part.count, labels_);
            const std::size_t pages = placed.placed.pages.size();
            place_part(task, part, setters_.own(), result_.references, result_.placing, placed);
            if (context_.spent != nullptr) {
                for (PageLines& lines : std::span(placed.placed.text_lines).subspan(pages)) {
                    lines = PageLines();
                }
            }
        },
        [&](std::size_t first, std::size_t end) {
            if (context_.spent != nullptr) {
                std::vector<document::Block>& all = context_.spent->sequences[task.index].blocks;
                for (document::Block& block : std::span(all).subspan(first, end - first)) {
                    block = document::Block();
                }
            }
        }};
    task.stream = &stream;
    BrokenSequence broken = break_sequence(task, previous, setters_.own(), context_.budget);
    finish(std::move(placed));
    return broken;
}

TypesetResult PageRun::place() {
    if (context_.kept.turns == Turns::One) {
        context_.kept.plans.clear();  // no other run will ask for them
    }
    for (const Sequence& sequence : sequences_) {
        SequencePages placed;
        for (const BrokenPart& part : sequence.broken.parts) {
            place_part(sequence.task, part, setters_.own(), result_.references, result_.placing,
                       placed);
        }
        finish(std::move(placed));
    }
    result_.references.page_count = labels_.page_count;
    context_.kept.painted = std::move(painted_);
    return std::move(result_);
}

/// What depends on all pages of the sequence.
void PageRun::finish(SequencePages set) {
    std::vector<graphics::Page>& pages = set.placed.pages;
    const auto texts = find_running_texts(
        set.masters,
        {result_.pages.size(), document_.running, document_.outline, result_.references}, pages);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<std::string> running;
        for (const RunningLine& line : texts[p]) {
            running.push_back(line.text);
        }
        const PaintedPage* taken = set.placed.taken[p];
        std::size_t text = pages[p].items.size();
        const std::uint64_t said = setters_.own().said();
        if (taken != nullptr) {
            pages[p].identity = taken->page.identity;
        }
        if (taken == nullptr || taken->running != running || !taken->running_is_silent) {
            text = taken != nullptr ? taken->text : text;
            pages[p].items.erase(pages[p].items.begin() + static_cast<std::ptrdiff_t>(text),
                                 pages[p].items.end());
            set_running_texts(texts[p], *set.masters[p], setters_.own(), pages[p]);
            pages[p].identity.reset();
        } else {
            text = taken->text;
        }
        if (context_.kept.turns == Turns::Many) {
            if (!pages[p].identity) {
                pages[p].identity = std::make_shared<const graphics::PageIdentity>();
            }
            painted_.push_back({set.masters[p],
                                std::move(set.placed.origins[p]),
                                text,
                                std::move(running),
                                setters_.own().said() == said,
                                {},
                                {}});
        }
    }
    backgrounds_.set(set.masters, pages);
    const auto add = [](auto& all, auto& more) {
        if (all.empty()) {
            all = std::move(more);
        } else {
            std::ranges::move(more, std::back_inserter(all));
        }
    };
    add(result_.lines, set.placed.text_lines);
    add(result_.pages, pages);
}

Statistics PageRun::statistics() const {
    const ParagraphSetter::Statistics sum = setters_.statistics();
    return {sum.paragraphs, sum.lines, sum.overfull_lines, sum.loose_lines};
}

void PageRun::report(base::Diagnostics& diagnostics) const {
    if (is_cut_short_) {
        diagnostics.report(base::Code::BudgetSpent, {}, {"số trang"});
    }
    setters_.report(diagnostics);
    context_.kept.first.tell(diagnostics);
}

}  // namespace tongket::typeset
