#include "typeset/typeset.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/narrow.h"
#include "typeset/galley_builder.h"
#include "typeset/line_numbers.h"
#include "typeset/page_breaker.h"
#include "typeset/place_pages.h"
#include "typeset/running_text.h"

namespace tongket::typeset {

TypesetResult typeset(const document::Document& document,
                      const document::References& previous,
                      text::FontBook& fonts,
                      text::Shaper& shaper,
                      BlockCache* kept,
                      base::Budget& budget,
                      base::Diagnostics& diagnostics) {
    TypesetResult result;
    ParagraphSetter setter(fonts, shaper, previous, budget, diagnostics);
    std::int32_t number = 1;
    for (const document::PageSequence& sequence : document.sequences) {
        const document::PageMaster& master = *sequence.master;
        const Length measure = master.width - master.margins.left - master.margins.right;
        const Length height = master.height - master.margins.top - master.margins.bottom;
        number = sequence.first_page_number.value_or(number);
        GalleyBuilder builder(setter, kept);
        builder.append(sequence.blocks, Length{}, measure);
        Galley galley = builder.take();
        std::vector<NoteLines> notes =
            set_notes(galley, document.footnotes, measure, height, setter);
        const std::vector<std::size_t> starts =
            break_pages(break_items(galley, notes), height, document.footnotes.head(), budget);
        PlacedPages placed =
            place_pages(sequence, std::move(galley), std::move(notes), document.footnotes, starts,
                        result.pages.size(), number, result.references, result.placing);
        std::vector<graphics::Page>& pages = placed.pages;
        set_running_texts(sequence, number, setter, pages);
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
    const ParagraphSetter::Statistics statistics = setter.statistics();
    result.statistics = {statistics.paragraphs, statistics.lines, statistics.overfull_lines,
                         statistics.loose_lines};
    return result;
}

}  // namespace tongket::typeset
