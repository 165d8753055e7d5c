#include "typeset/typeset.h"

#include <algorithm>
#include <iterator>

#include "base/narrow.h"
#include "typeset/backgrounds.h"
#include "typeset/running_text.h"
#include "typeset/set_sequence.h"
#include "typeset/setters.h"

namespace tongket::typeset {

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
    Backgrounds backgrounds;
    std::int32_t number = 1;
    graphics::Numerals numerals = graphics::Numerals::Arabic;
    for (std::size_t s = 0; s < document.sequences.size(); ++s) {
        const document::PageSequence& sequence = document.sequences[s];
        const std::int32_t next = sequence.master->numerals == numerals ? number : 1;
        number = sequence.first_page_number.value_or(next);
        setters.set_ahead(sequence.blocks, measure_of(*sequence.master), kept.blocks);
        SequencePages set =
            set_sequence({document, s, {result.pages.size(), number, sequence.label_prefix}, kept},
                         setter, result.references, result.placing, budget);
        std::vector<graphics::Page>& pages = set.placed.pages;
        set_running_texts(
            set.masters,
            {result.pages.size(), document.metadata.title, document.outline, result.references},
            setter, pages);
        backgrounds.set(set.masters, pages);
        number = pages.back().number + 1;
        numerals = set.numerals;
        const bool in_budget = budget.charge(base::Budget::Kind::Pages, pages.size());
        std::ranges::move(set.placed.text_lines, std::back_inserter(result.lines));
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
