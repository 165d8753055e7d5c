#include "typeset/typeset.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/narrow.h"
#include "typeset/galley_builder.h"
#include "typeset/inline_links.h"
#include "typeset/line_numbers.h"
#include "typeset/page_breaker.h"
#include "typeset/place_pages.h"
#include "typeset/running_text.h"
#include "typeset/setters.h"

namespace tongket::typeset {

namespace {

PageArea area_of(const document::PageMaster& master,
                 Length height,
                 const document::FootnoteArea& notes) {
    return {height, notes.head(), master.grid,
            master.bottoms == document::Bottoms::Flush ? Bottoms::Flush : Bottoms::Ragged};
}

void add_links(const document::Structure& structure, PageContent& content) {
    for (GalleyItem& item : content.galley) {
        add_inline_links(structure, item.box.items);
        for (Spanning& cell : item.box.spanning) {
            add_inline_links(structure, cell.items);
        }
    }
    for (NoteLine& line : content.notes.lines) {
        add_inline_links(structure, line.box.items);
    }
}

}  // namespace

TypesetResult typeset(const document::Document& document,
                      const document::References& previous,
                      text::FontBook& fonts,
                      text::Shaper& shaper,
                      RunCache& kept,
                      base::Workers& workers,
                      base::Budget& budget,
                      base::Diagnostics& diagnostics) {
    TypesetResult result;
    Setters setters({fonts, shaper, previous, budget, kept.first}, workers);
    ParagraphSetter& setter = setters.own();
    std::int32_t number = 1;
    for (std::size_t s = 0; s < document.sequences.size(); ++s) {
        const document::PageSequence& sequence = document.sequences[s];
        const document::PageMaster& master = *sequence.master;
        const Length measure = master.width - master.margins.left - master.margins.right;
        const Length height = master.height - master.margins.top - master.margins.bottom;
        number = sequence.first_page_number.value_or(number);
        setters.set_ahead(sequence.blocks, measure, kept.blocks);
        GalleyBuilder builder(setter, &kept.blocks);
        builder.append(sequence.blocks, Length{}, measure);
        Galley galley = builder.take();
        SetNotes notes = set_notes(galley, measure, setter);
        PageContent content = break_galley(
            std::move(galley), builder.take_variations(), std::move(notes),
            area_of(master, height, document.footnotes), setter, kept.pages[s], budget);
        add_links(document.structure, content);
        PlacedPages placed =
            place_pages(sequence, std::move(content), document.footnotes,
                        {result.pages.size(), number}, result.references, result.placing);
        std::vector<graphics::Page>& pages = placed.pages;
        set_running_texts(sequence,
                          {number, result.pages.size(), document.outline, result.references},
                          setter, pages);
        if (sequence.line_numbers) {
            number_lines(*sequence.line_numbers, master, setter, placed);
        }
        number += base::narrow<std::int32_t>(pages.size());
        const bool in_budget = budget.charge(base::Budget::Kind::Pages, pages.size());
        placed.text_lines.resize(pages.size());
        std::ranges::move(placed.text_lines, std::back_inserter(result.lines));
        for (graphics::Page& page : pages) {
            result.pages.push_back(std::move(page));
        }
        if (!in_budget) {
            diagnostics.report(base::Code::BudgetSpent, {}, {"số trang"});
            break;
        }
    }
    result.references.page_count = base::narrow<std::uint32_t>(result.pages.size());
    setters.report(diagnostics);
    kept.first.tell(diagnostics);
    const ParagraphSetter::Statistics statistics = setters.statistics();
    result.statistics = {statistics.paragraphs, statistics.lines, statistics.overfull_lines,
                         statistics.loose_lines};
    return result;
}

}  // namespace tongket::typeset
