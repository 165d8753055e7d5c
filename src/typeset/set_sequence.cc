#include "typeset/set_sequence.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <utility>

#include "base/narrow.h"
#include "typeset/flow_builder.h"
#include "typeset/inline_links.h"
#include "typeset/line_numbers.h"

namespace tongket::typeset {

namespace {

PageArea area_of(const document::PageMaster& master, const document::FootnoteArea& notes) {
    return {master.height - master.margins.top - master.margins.bottom, notes.head(), master.grid,
            master.bottoms == document::Bottoms::Flush ? Bottoms::Flush : Bottoms::Ragged};
}

/// A heading: it goes where the block after it goes.
bool is_held(const document::Block& block) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
    return paragraph != nullptr && paragraph->style->keep_with_next;
}

/// The next block begins a page whatever was before.
bool is_new_page(const document::Block& block) {
    const auto* page = std::get_if<document::PageBreak>(&block.content);
    return page != nullptr && page->filled == 0 && page->side == document::PageBreak::Side::Any;
}

/// Whether the block says something of the page breaks before it.
bool reaches_back(const document::Block& block) {
    const auto* stack = std::get_if<document::Stack>(&block.content);
    return stack != nullptr && (stack->keep_with_previous ||
                                (!stack->blocks.empty() && reaches_back(stack->blocks.front())));
}

class SequenceBreaker {
  public:
    SequenceBreaker(const SequenceTask& task,
                    const document::References& previous,
                    ParagraphSetter& setter,
                    base::Budget& budget)
        : task_(task),
          document_(task.document),
          sequence_(document_.sequences[task.index]),
          context_{task.document.structure, previous, task.kept.blocks, setter},
          budget_(budget),
          usual_(task.document.sequences[task.index].master.get()),
          next_number_(task.count.first_number) {
        made_.numerals = usual_->numerals;
        begin(*sequence_.master);
    }

    BrokenSequence run() {
        const std::span<const document::Block> blocks = sequence_.blocks;
        std::size_t first = 0;  // of the headings that wait for their block
        std::size_t stretch = begin_stretch(0);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (i == stretch) {
                end_stretch(i);
                stretch = begin_stretch(i);
            }
            if (is_held(blocks[i])) {
                continue;
            }
            const auto* page = std::get_if<document::PageBreak>(&blocks[i].content);
            if (page != nullptr && page->master) {
                builder_->append(blocks.subspan(first, i - first), Length{}, measure_of(*master_));
                first = i + 1;
                usual_ = page->master.get();
                if (usual_ == master_ && page->filled > 0 &&
                    page->side == document::PageBreak::Side::Any) {
                    builder_->prefer_break(gain_of_new_page(page->filled));
                } else if (usual_->numerals == made_.numerals) {
                    go_to_new_page(*usual_, page->side);
                } else {
                    count_anew(page->side);
                }
                continue;
            }
            if (page != nullptr && page->side != document::PageBreak::Side::Any) {
                builder_->append(blocks.subspan(first, i - first), Length{}, measure_of(*master_));
                first = i + 1;
                go_to_new_page(*usual_, page->side);
                continue;
            }
            const document::PageMaster* turned = turned_master(blocks[i]);
            KeptBlock* upright =
                turned != nullptr ? &find_or_set(context_, blocks[i], Length{}, measure_of(*usual_))
                                  : nullptr;
            made_.depends_on_numbers =
                made_.depends_on_numbers || (upright != nullptr && upright->prints_pages);
            const bool is_turned = upright != nullptr && upright->is_too_wide;
            go_to(is_turned ? *turned : *usual_);
            builder_->append(blocks.subspan(first, i - first), Length{}, measure_of(*master_));
            const bool floats = std::holds_alternative<document::Float>(blocks[i].content);
            if (upright != nullptr && !is_turned && !floats) {
                builder_->append(blocks[i], *upright, Length{}, measure_of(*usual_));
            } else {
                builder_->append(blocks.subspan(i, 1), Length{}, measure_of(*master_));
            }
            first = i + 1;
        }
        builder_->append(blocks.subspan(first), Length{}, measure_of(*master_));
        end_pages(builder_->take());
        if (made_.pages == 0) {
            make_pages({});
        }
        made_.next_number = next_number_;
        return std::move(made_);
    }

  private:
    /// Blocks that a stream takes at once. Returns where they end: right after a new page.
    std::size_t begin_stretch(std::size_t from) {
        const std::span<const document::Block> blocks = sequence_.blocks;
        if (task_.stream == nullptr) {
            return blocks.size();
        }
        std::size_t end = std::min(from + task_.stream->least, blocks.size());
        while (end < blocks.size() && !is_new_page(blocks[end - 1])) {
            ++end;
        }
        task_.stream->begin(blocks.subspan(from, end - from));
        return end;
    }

    /// Pages before block `next`, which begins one, go to the stream, if none of them depends on
    /// what follows.
    void end_stretch(std::size_t next) {
        if (builder_->has_loose_ends() || reaches_back(sequence_.blocks[next])) {
            return;
        }
        end_pages(builder_->take());
        ++changes_;
        begin(*master_);
        task_.kept.blocks.forget();
        task_.kept.plans.clear();
        task_.stream->leave(placed_, next);
        placed_ = next;
    }

    void begin(const document::PageMaster& master) {
        master_ = &master;
        builder_ = std::make_unique<FlowBuilder>(context_);
        // Some lines of text stand on the page of a float.
        builder_->allow_floats(area_of(master, document_.footnotes).height * 3 / 4);
    }

    /// The same master begins a page, too.
    void go_to_new_page(const document::PageMaster& master, document::PageBreak::Side side) {
        using Side = document::PageBreak::Side;
        if (side == Side::Any) {
            if (master_ == &master) {
                builder_->force_break();
            }
            go_to(master);
            return;
        }
        end_pages(builder_->take());
        ++changes_;
        begin(master);
        if ((next_number_ % 2 != 0) != (side == Side::Recto)) {
            make_pages({});
            ++changes_;
        }
    }

    /// Numbers of other numerals begin at 1: an odd page, which is a recto where pages are
    /// mirrored, so that what stands on its back is even.
    void count_anew(document::PageBreak::Side side) {
        using Side = document::PageBreak::Side;
        if (side == Side::Any && usual_->mirrored) {
            side = Side::Recto;
        }
        if (side == Side::Any) {
            end_pages(builder_->take());
            ++changes_;
            begin(*usual_);
        } else {
            go_to_new_page(*usual_, side);
        }
        made_.numerals = usual_->numerals;
        next_number_ = side == Side::Verso ? 2 : 1;
    }

    void go_to(const document::PageMaster& master) {
        if (master_ != &master) {
            end_pages(builder_->take());
            ++changes_;
            begin(master);
        }
    }

    /// Of the pages where the block stands if it is too wide for the usual ones; null: nowhere
    /// else.
    [[nodiscard]] const document::PageMaster* turned_master(const document::Block& block) const {
        const auto* floating = std::get_if<document::Float>(&block.content);
        const bool wraps = floating != nullptr && floating->blocks.size() == 1;
        const document::Block& content = wraps ? floating->blocks.front() : block;
        const auto* table = document::table_of(content);
        const bool may_turn = table != nullptr && table->too_wide == document::TooWide::Turn &&
                              table->turned && measure_of(*table->turned) > measure_of(*usual_);
        return may_turn ? table->turned.get() : nullptr;
    }

    void end_pages(Flow flow) {
        if (!flow.empty()) {
            make_pages(std::move(flow));
        }
    }

    /// Pages of the master, after those that were made.
    void make_pages(Flow flow) {
        const auto& side = document_.footnotes.side;
        SetNotes notes =
            set_notes(flow, side ? side->width : measure_of(*master_), context_.setter);
        for (NoteLine& line : notes.lines) {
            add_inline_links(document_.structure, line.box.items);
        }
        made_.depends_on_numbers = made_.depends_on_numbers || notes.print_pages;
        PageContent content =
            break_flow({std::move(flow), builder_->take_variations(), std::move(notes),
                        builder_->take_floats(), side ? NotePlace::Margin : NotePlace::Foot,
                        builder_->take_numbered()},
                       area_of(*master_, document_.footnotes), document_.structure, context_.setter,
                       task_.kept.plan_of({task_.index, changes_}), budget_);
        PageCount count = task_.count;
        count.first_index += made_.pages;
        count.first_number = next_number_;
        count.numerals = made_.numerals;
        const std::size_t pages = count_pages(content);
        made_.pages += pages;
        next_number_ += base::narrow<std::int32_t>(pages);
        made_.depends_on_numbers = made_.depends_on_numbers || !content.numbered.are_all;
        BrokenPart part{master_, count, std::move(content)};
        if (task_.stream != nullptr) {
            task_.stream->take(part);
        } else {
            made_.parts.push_back(std::move(part));
        }
    }

    const SequenceTask& task_;
    const document::Document& document_;
    const document::PageSequence& sequence_;
    FlowContext context_;
    base::Budget& budget_;
    const document::PageMaster* usual_;  ///< master of what is not turned
    const document::PageMaster* master_ = nullptr;
    std::unique_ptr<FlowBuilder> builder_;
    std::size_t changes_ = 0;  ///< of master so far
    std::size_t placed_ = 0;   ///< blocks whose pages a stream has, and which it was told of
    std::int32_t next_number_;
    BrokenSequence made_;
};

}  // namespace

Length measure_of(const document::PageMaster& master) {
    return master.width - master.margins.left - master.margins.right;
}

BrokenSequence break_sequence(const SequenceTask& task,
                              const document::References& previous,
                              ParagraphSetter& setter,
                              base::Budget& budget) {
    return SequenceBreaker(task, previous, setter, budget).run();
}

void place_part(const SequenceTask& task,
                const BrokenPart& part,
                ParagraphSetter& setter,
                document::References& references,
                base::Diagnostics& placing,
                SequencePages& made) {
    const auto& numbers = task.document.sequences[task.index].line_numbers;
    const auto painted = task.kept.turns == Turns::Many
                             ? std::optional(task.kept.painted_from(part.count.first_index))
                             : std::nullopt;
    PlacedPages placed = place_pages(*part.master, part.content, task.document.footnotes,
                                     part.count, painted, task.workers, references, placing);
    const std::uint64_t said = setter.said();
    if (numbers) {
        number_lines(*numbers, *part.master, setter, placed);
    }
    if (setter.said() != said || task.stream != nullptr) {
        // What was said is to be said each time; a stream's boxes will be gone.
        placed.origins.assign(placed.pages.size(), {});
    }
    const auto add = [](auto& all, auto& more) {
        std::ranges::move(more, std::back_inserter(all));
    };
    made.masters.insert(made.masters.end(), placed.pages.size(), part.master);
    add(made.placed.pages, placed.pages);
    add(made.placed.text_lines, placed.text_lines);
    add(made.placed.origins, placed.origins);
    add(made.placed.taken, placed.taken);
}

}  // namespace tongket::typeset
