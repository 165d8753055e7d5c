#include "typeset/set_sequence.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <utility>

#include "base/narrow.h"
#include "typeset/galley_builder.h"
#include "typeset/inline_links.h"
#include "typeset/line_numbers.h"

namespace tongket::typeset {

namespace {

PageArea area_of(const document::PageMaster& master, const document::FootnoteArea& notes) {
    return {master.height - master.margins.top - master.margins.bottom, notes.head(), master.grid,
            master.bottoms == document::Bottoms::Flush ? Bottoms::Flush : Bottoms::Ragged};
}

void add_links(const document::Structure& structure, PageContent& content) {
    for (GalleyItem& item : content.galley) {
        add_inline_links(structure, item.box.items);
        for (Spanning& cell : item.box.spanning) {
            add_inline_links(structure, cell.items);
        }
    }
    for (GalleyFloat& each : content.floats) {
        for (GalleyItem& item : each.boxes) {
            add_inline_links(structure, item.box.items);
        }
    }
    for (NoteLine& line : content.notes.lines) {
        add_inline_links(structure, line.box.items);
    }
}

/// A heading: it goes where the block after it goes.
bool is_held(const document::Block& block) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.content);
    return paragraph != nullptr && paragraph->style->keep_with_next;
}

class SequenceSetter {
  public:
    SequenceSetter(const SequenceTask& task,
                   ParagraphSetter& setter,
                   document::References& references,
                   base::Diagnostics& placing,
                   base::Budget& budget)
        : task_(task),
          document_(task.document),
          sequence_(document_.sequences[task.index]),
          setter_(setter),
          references_(references),
          placing_(placing),
          budget_(budget),
          usual_(task.document.sequences[task.index].master.get()),
          next_number_(task.count.first_number) {
        made_.numerals = usual_->numerals;
        begin(*sequence_.master);
    }

    SequencePages run() {
        const std::span<const document::Block> blocks = sequence_.blocks;
        std::size_t first = 0;  // of the headings that wait for their block
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (is_held(blocks[i])) {
                continue;
            }
            const auto* page = std::get_if<document::PageBreak>(&blocks[i].content);
            if (page != nullptr && page->master) {
                builder_->append(blocks.subspan(first, i - first), Length{}, measure_of(*master_));
                first = i + 1;
                usual_ = page->master.get();
                if (usual_->numerals == made_.numerals) {
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
            const KeptBlock* upright = turned != nullptr ? &set_upright(blocks[i]) : nullptr;
            const bool is_turned = upright != nullptr && upright->is_too_wide;
            go_to(is_turned ? *turned : *usual_);
            builder_->append(blocks.subspan(first, i - first), Length{}, measure_of(*master_));
            const bool floats = std::holds_alternative<document::Float>(blocks[i].content);
            if (upright != nullptr && !is_turned && !floats) {
                builder_->append(*upright);
            } else {
                builder_->append(blocks.subspan(i, 1), Length{}, measure_of(*master_));
            }
            first = i + 1;
        }
        builder_->append(blocks.subspan(first), Length{}, measure_of(*master_));
        end_pages(builder_->take());
        if (made_.masters.empty()) {
            make_pages({});
        }
        return std::move(made_);
    }

  private:
    void begin(const document::PageMaster& master) {
        master_ = &master;
        builder_ = std::make_unique<GalleyBuilder>(setter_, &task_.kept.blocks);
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
        const auto* table = std::get_if<document::Table>(&content.content);
        const bool may_turn = table != nullptr && table->too_wide == document::TooWide::Turn &&
                              table->turned && measure_of(*table->turned) > measure_of(*usual_);
        return may_turn ? table->turned.get() : nullptr;
    }

    /// The block on the usual pages.
    const KeptBlock& set_upright(const document::Block& block) {
        const Length measure = measure_of(*usual_);
        const KeptBlock* kept = task_.kept.blocks.find(block, Length{}, measure);
        if (kept == nullptr) {
            KeptBlock made = set_alone(setter_, block, Length{}, measure);
            if (!can_keep(block)) {
                alone_ = std::move(made);
                return alone_;
            }
            kept = &task_.kept.blocks.keep(block, Length{}, measure, std::move(made));
        }
        return *kept;
    }

    void end_pages(Galley galley) {
        if (!galley.empty()) {
            make_pages(std::move(galley));
        }
    }

    /// Pages of the master, after those that were made.
    void make_pages(Galley galley) {
        KeptPages& kept = task_.kept.pages[{task_.index, changes_}];
        const auto& side = document_.footnotes.side;
        SetNotes notes = set_notes(galley, side ? side->width : measure_of(*master_), setter_);
        PageContent content =
            break_galley({std::move(galley), builder_->take_variations(), std::move(notes),
                          builder_->take_floats(), side ? NotePlace::Margin : NotePlace::Foot},
                         area_of(*master_, document_.footnotes), setter_, kept, budget_);
        add_links(document_.structure, content);
        PageCount count = task_.count;
        count.first_index += made_.masters.size();
        count.first_number = next_number_;
        count.numerals = made_.numerals;
        PlacedPages placed = place_pages(*master_, std::move(content), document_.footnotes, count,
                                         references_, placing_);
        if (sequence_.line_numbers) {
            number_lines(*sequence_.line_numbers, *master_, setter_, placed);
        }
        placed.text_lines.resize(placed.pages.size());
        made_.masters.insert(made_.masters.end(), placed.pages.size(), master_);
        next_number_ += base::narrow<std::int32_t>(placed.pages.size());
        std::ranges::move(placed.pages, std::back_inserter(made_.placed.pages));
        std::ranges::move(placed.text_lines, std::back_inserter(made_.placed.text_lines));
    }

    const SequenceTask& task_;
    const document::Document& document_;
    const document::PageSequence& sequence_;
    ParagraphSetter& setter_;
    document::References& references_;
    base::Diagnostics& placing_;
    base::Budget& budget_;
    const document::PageMaster* usual_;  ///< master of what is not turned
    const document::PageMaster* master_ = nullptr;
    std::unique_ptr<GalleyBuilder> builder_;
    KeptBlock alone_;          ///< that prints page numbers: set anew in each run
    std::size_t changes_ = 0;  ///< of master so far
    std::int32_t next_number_;
    SequencePages made_;
};

}  // namespace

Length measure_of(const document::PageMaster& master) {
    return master.width - master.margins.left - master.margins.right;
}

SequencePages set_sequence(const SequenceTask& task,
                           ParagraphSetter& setter,
                           document::References& references,
                           base::Diagnostics& placing,
                           base::Budget& budget) {
    return SequenceSetter(task, setter, references, placing, budget).run();
}

}  // namespace tongket::typeset
