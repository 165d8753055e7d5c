#include "engine/settle_pages.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "document/page_references.h"

namespace tongket::engine {

namespace {

constexpr int most_runs = 5;  // ARCHITECTURE B6: five suffice; more would be our bug

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
                          base::Diagnostics& diagnostics) {
    const bool must_settle =
        numbers == PageNumbers::Settle && document::has_page_references(document);
    auto kept = std::make_shared<typeset::RunCache>();
    SettledPages settled;
    while (true) {
        typeset::TypesetResult result =
            typeset::typeset(document, settled.references, shop.fonts, shop.shaper, *kept,
                             shop.workers, shop.budget, diagnostics);
        ++settled.runs;
        if (settled.runs == 1) {
            settled.statistics = result.statistics;
        }
        const auto* unsettled =
            must_settle ? find_unsettled(settled.references, result.references) : nullptr;
        const bool is_last = unsettled == nullptr || settled.runs == most_runs;
        if (unsettled != nullptr && is_last) {
            report_unsettled(*unsettled, settled.references, diagnostics);
        }
        settled.references = std::move(result.references);
        settled.pages = std::move(result.pages);
        settled.lines = std::move(result.lines);
        if (is_last) {
            if (numbers == PageNumbers::Settle) {
                diagnostics.append(result.placing);
            }
            // Boxes of all blocks: another thread can free them meanwhile.
            static_cast<void>(shop.workers.start([kept = std::move(kept)] {}));
            return settled;
        }
    }
}

}  // namespace tongket::engine
