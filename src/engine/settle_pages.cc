#include "engine/settle_pages.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "document/page_references.h"

namespace tongket::engine {

namespace {

/// They suffice (docs/typesetting.md, Page numbers in the text); more would be our bug.
constexpr int most_runs = 5;

/// A label whose printed page differs, if there is one.
const std::pair<const std::string, document::LabelPlace>* find_unsettled(
    const document::References& before, const document::References& after) {
    for (const auto& entry : after.labels) {
        const auto found = before.labels.find(entry.first);
        if (found == before.labels.end() || found->second.page_label != entry.second.page_label) {
            return &entry;
        }
    }
    return nullptr;
}

void report_unsettled(const std::pair<const std::string, document::LabelPlace>& entry,
                      const document::References& before,
                      base::Diagnostics& diagnostics) {
    const auto old = before.labels.find(entry.first);
    diagnostics.report(
        base::Code::ReferencesUnsettled, {},
        {fmt::format("{}", most_runs), entry.first,
         old == before.labels.end() ? "" : old->second.page_label, entry.second.page_label});
}

}  // namespace

SettledPages settle_pages(const document::Document& document,
                          PageNumbers numbers,
                          const Shop& shop,
                          typeset::RunCache& kept,
                          base::Diagnostics& diagnostics,
                          document::Document* spent) {
    const bool must_settle =
        numbers == PageNumbers::Settle && document::has_page_references(document);
    const typeset::TypesetContext context{
        shop.fonts,
        shop.shaper,
        kept,
        shop.workers,
        shop.budget,
        numbers == PageNumbers::Unasked ? typeset::Aim::Messages : typeset::Aim::Pages,
        must_settle || kept.turns == typeset::Turns::Many ? typeset::Runs::Many
                                                          : typeset::Runs::One,
        spent};
    SettledPages settled;
    document::References printed;
    auto run = std::make_unique<typeset::PageRun>(document, printed, context);
    while (true) {
        ++settled.runs;
        if (settled.runs == 1) {
            settled.statistics = run->statistics();
        }
        const auto* unsettled = must_settle ? find_unsettled(printed, run->labels()) : nullptr;
        const bool is_last = unsettled == nullptr || settled.runs == most_runs;
        if (unsettled != nullptr && is_last) {
            report_unsettled(*unsettled, printed, diagnostics);
        }
        if (!is_last) {
            run->report(diagnostics);
            printed = run->labels();
            run = std::make_unique<typeset::PageRun>(std::move(*run), printed);
            continue;
        }
        typeset::TypesetResult result = run->place();
        run->report(diagnostics);
        settled.references = std::move(result.references);
        settled.pages = std::move(result.pages);
        settled.lines = std::move(result.lines);
        if (numbers == PageNumbers::Settle) {
            diagnostics.append(result.placing);
        }
        return settled;
    }
}

}  // namespace tongket::engine
